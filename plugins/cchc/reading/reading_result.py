"""Result of reading one file."""

from dataclasses import dataclass
from typing import NamedTuple

from cchc.law.citation import Citation
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.source_positions import SourcePosition


class BodyHeading(NamedTuple):
    """A heading of the body: level 2–6, its id and plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTarget:
    """An address written in the body: where it leads as written, whether as a picture, and its place."""

    written: str
    image: bool
    place: SourcePosition


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyFacts:
    """The facts of a body without its HTML. Offsets of citations are into its plain text.

    `targets` are addresses that are not on another site: a file beside, a page, a picture, or an anchor that the body lacks;
    `web_targets` are those that begin with http:// or https://.
    `digest` is the SHA-256 of the HTML, hexadecimal; `excerpt` its first sentences, at most 300 characters;
    `words` the number of words (syllables) of its plain text, as its blanks and line breaks tell. `spans` say where in the HTML
    a link over each citation stands: start and end in turn, 0 and 0 where no link may stand.
    """

    digest: str
    excerpt: str = ""
    words: int = 0
    headings: tuple[BodyHeading, ...] = ()
    targets: tuple[LinkTarget, ...] = ()
    web_targets: tuple[LinkTarget, ...] = ()
    citations: tuple[Citation, ...] = ()
    bases: tuple[int, ...] = ()
    """The numbers of the citations on which the text rests."""
    spans: tuple[int, ...] = ()
    unnumbered: tuple[str, ...] = ()
    """Documents that the text names without a number, as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The reading of one file: its record unless errors forbid it, its body, and every problem found.

    `html` is the sanitised body and `text` its plain text; both are empty where there is no body.
    """

    path: str
    record: Item | None
    body: BodyFacts | None
    html: str = ""
    text: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    digest: str = ""
    """The SHA-256 of the file's bytes, hexadecimal, where the reading comes from a store."""
    face: str = ""
    """A digest of what lists show of it, the record and the excerpt, where the reading comes from a store."""
    told: str = ""
    """A digest of what else of its body other pages follow from, what it cites and leads to, likewise."""
