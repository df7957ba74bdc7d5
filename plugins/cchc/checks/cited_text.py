"""What citation rules look at: a text, its citations, what each means, and the document it belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cchc.law.citation import Citation
from cchc.law.citations.resolve import Resolution, Resolver, fill_in
from cchc.law.documents.registry import Registry
from cchc.law.issuers.issuer import Issuer
from cchc.law.issuers.issuer_register import Issuers


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedText:
    """A text with its citations in order; `resolutions` and `filled` are parallel to them.

    `filled` are the citations with what earlier full mentions say. `issued` is the day of the text's own document,
    `years` the first and last year that it covers; None where it has none.
    """

    text: str
    citations: tuple[Citation, ...]
    filled: tuple[Citation, ...]
    resolutions: tuple[Resolution, ...]
    registry: Registry
    issued: date | None = None
    years: tuple[int, int] | None = None

    def mentions(self) -> Iterator[tuple[Citation, Resolution]]:
        """Yield each citation with what it means."""
        return zip(self.citations, self.resolutions, strict=True)


def cited_text(
    text: str,
    citations: Sequence[Citation],
    registry: Registry,
    issuers: Issuers,
    *,
    issuer: Issuer | None = None,
    issued: date | None = None,
    years: tuple[int, int] | None = None,
) -> CitedText:
    """Return the subject of the citation rules: the citations of `text` resolved for its issuer and day of issue."""
    return CitedText(
        text=text,
        citations=tuple(citations),
        filled=fill_in(citations),
        resolutions=Resolver(registry=registry, issuers=issuers).page(citations, issuer, issued),
        registry=registry,
        issued=issued,
        years=years or ((issued.year, issued.year) if issued else None),
    )
