"""Every mention of every document on the site: what each page cites, and which pages cite each document."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain, repeat
from typing import NamedTuple

from cchc.law.citation import Citation
from cchc.law.citations.find import find
from cchc.law.citations.resolve import Ambiguous, Known, Resolution, Resolver
from cchc.law.documents.document_number import number_key
from cchc.law.issuers.issuer import Issuer
from cchc.legal_basis.register import Register, issuer_named
from cchc.pages.entry import Entry
from cchc.records.record import Item
from cchc.records.record_parts import PublicationStatus
from cchc.text.snippet import snippet


class SiteCitation(NamedTuple):
    """One citation on one page and what it turned out to mean.

    `declared` is True where it stands in the front matter's list of legal bases, and False in the body; then
    `citation`'s offsets are into the body's plain text. `words` are those of the front matter. `basis` says that the
    text rests on the document here.
    """

    citation: Citation
    resolution: Resolution
    words: str = ""
    declared: bool = False
    basis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingPage:
    """A page, the agency whose words it holds, the day they were written, and its mentions: declared ones first."""

    entry: Entry[Item]
    issuer: Issuer | None
    on: date | None
    mentions: tuple[SiteCitation, ...]

    unnumbered: tuple[str, ...] = ()
    """Documents that the body names without a number, and declared bases in which no number could be found."""

    @property
    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield the place of the link over each mention in the body's HTML: (start, end), (0, 0) where none may stand."""
        spans = self.entry.body.spans
        declared = len(self.mentions) - len(spans) // 2
        return chain(repeat((0, 0), declared), zip(spans[::2], spans[1::2], strict=True))


@dataclass(frozen=True, kw_only=True)
class Citations:
    """All citing pages, those that lists may show, and what these say of each registered document, by its id.

    Self-citations are left out of `of`.
    """

    pages: tuple[CitingPage, ...]
    listed: tuple[CitingPage, ...]
    of: Mapping[str, tuple[tuple[CitingPage, SiteCitation], ...]]
    text_of: Callable[[str], str]
    """Gives the plain text of a body by its digest."""

    def words_around(self, page: CitingPage, mention: SiteCitation) -> str:
        """The words around a citation, at most 200 characters; of a declared one, those of the front matter."""
        if mention.declared:
            return mention.words
        citation = mention.citation
        return snippet(self.text_of(page.entry.body.digest), citation.start, citation.end)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """The number of pages that cite each registered document that any cites."""
        return {document: len({page.entry.url for page, _ in mentions}) for document, mentions in self.of.items()}


def cite(entries: Iterable[Entry[Item]], register: Register, text_of: Callable[[str], str]) -> Citations:
    """Resolve every citation of every entry; pages without any are left out. `text_of` gives texts by digests of bodies."""
    resolver = Resolver(registry=register.registry, issuers=register.issuers)
    pages = tuple([page for entry in entries if (page := citing_page(entry, register, resolver)) is not None])
    of: defaultdict[str, list[tuple[CitingPage, SiteCitation]]] = defaultdict(list)
    listed = tuple(page for page in pages if page.entry.record.status is PublicationStatus.PUBLISHED)
    for page in listed:
        for mention in page.mentions:
            if isinstance(mention.resolution, Known) and mention.resolution.document.id != page.entry.url:
                of[mention.resolution.document.id].append((page, mention))
    return Citations(
        pages=pages, listed=listed, of={document: tuple(mentions) for document, mentions in of.items()}, text_of=text_of
    )


def citing_page(entry: Entry[Item], register: Register, resolver: Resolver) -> CitingPage | None:
    """Return the resolved citations of one entry; None where it cites nothing."""
    record, body = entry.record, entry.body
    if not body.citations and not body.unnumbered and not record.legal_basis:
        return None
    issuer, on = _voice(entry, register)
    declared: list[tuple[Citation, str]] = []
    unnumbered: list[str] = list(body.unnumbered)
    for words in record.legal_basis:
        found = find(words)
        declared += [(citation, words) for citation in found]
        if not found:
            unnumbered.append(words)
    resolutions = [
        _itself(entry.url, resolution)
        for resolution in resolver.page([*(citation for citation, _ in declared), *body.citations], issuer, on)
    ]
    of_header, of_body = resolutions[: len(declared)], resolutions[len(declared) :]
    mentions = [
        SiteCitation(citation=citation, resolution=resolution, words=words, declared=True, basis=True)
        for (citation, words), resolution in zip(declared, of_header, strict=True)
    ]
    mentions += [SiteCitation(*told) for told in zip(body.citations, of_body, strict=True)]
    for number in body.bases:
        at = len(declared) + number
        mentions[at] = mentions[at]._replace(basis=True)
    return CitingPage(entry=entry, issuer=issuer, on=on, mentions=tuple(mentions), unnumbered=tuple(unnumbered))


def _itself(url: str, resolution: Resolution) -> Resolution:
    """Return what a page means that could mean the document it is about: that document."""
    if isinstance(resolution, Ambiguous):
        for document in resolution.candidates:
            if document.id == url:
                return Known(document=document)
    return resolution


def _voice(entry: Entry[Item], register: Register) -> tuple[Issuer | None, date | None]:
    """Who speaks on a page and when, which is the day of its posting, not that of a later edit: the issuer of a plan, the source of a reposted article, else the site's agency.

    What stands on the page of a document is the site's own description of it, written at no particular day.
    """
    record = entry.record
    written = record.date or record.modified
    posted = written.date() if written else None
    if record.kind.has_issuer:
        name, on = entry.issuer[1], None if record.kind.is_register else record.own_date or posted
    else:
        name, on = record.repost.name if record.repost else "", posted
    return issuer_named(name, register.issuers, register.own, on) or register.own, on


def citation_key(citation: Citation) -> str:
    """Return the key that two mentions of one unregistered document share: number with year of the date, or name with year."""
    return _key(citation.number, citation.name, citation.date)


@lru_cache(maxsize=1 << 14)
def _key(number: str | None, name: str | None, day: str | None) -> str:
    said = name if number is None else number_key(number)
    return f"{said} {day[:4] if day else ''}".strip()
