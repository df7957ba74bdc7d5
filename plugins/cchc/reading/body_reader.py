"""A body, from its lines to sanitised HTML, plain text and facts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from cchc.law.citations.unnumbered import unnumbered
from cchc.reading.basis_paragraphs import bases_among
from cchc.reading.excerpt import excerpt
from cchc.reading.line_citations import find_in_lines
from cchc.reading.markdown.blocks.tree_builder import TooDeepError
from cchc.reading.markdown.coverage import LOST_HINT
from cchc.reading.markdown.dialect import FinishedPage, render
from cchc.reading.markdown.html_text import plain_text
from cchc.reading.markdown.link_positions import link_spans
from cchc.reading.markdown.page_draft import Remark, Stretch
from cchc.reading.markdown.sanitize import sanitize
from cchc.reading.reading_result import BodyFacts, LinkTarget
from cchc.reading.source_text import SourceText, Spot
from cchc.records.body_rules import LOST_WORDS, TOO_DEEP
from cchc.records.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBody:
    """A body's facts, HTML and plain text, and its problems; no facts where it cannot be shown, or shows nothing.

    `page` is the page as it was before it was sanitised, whose places are counted from the line `first`.
    """

    facts: BodyFacts | None = None
    html: str = ""
    text: str = ""
    problems: tuple[Diagnostic, ...] = ()
    page: FinishedPage | None = field(default=None, compare=False)
    first: int = 0


def read_body(source: SourceText, first: int, *, citations: bool) -> ReadBody:
    """Return what the lines of `source` from `first` on (zero-based) are as a body. Never raises on any text."""
    text = "\n".join(source.lines[first:])
    if not text.strip():
        return ReadBody()
    try:
        page = render(text)
    except TooDeepError as error:
        spot = source.rest_of_line(first + error.line, 0)
        problem = source.diagnostic(TOO_DEEP, spot, error.message, "bớt số cấp lồng nhau")
        return ReadBody(problems=(problem,))
    html, plain = page.html, page.text
    blocks, whole = page.blocks, None
    problems = [_told(source, first, remark) for remark in page.remarks]
    if page.tags:
        html = sanitize(html)
        whole = plain_text(html)
        plain = whole.text
        blocks = [(0, 0, len(html))]
        if "".join(plain.split()) != "".join(page.text.split()):
            problems.append(_told(source, first, _changed(page, plain)))
    if not html:
        return ReadBody(problems=tuple(problems))
    found = find_in_lines(plain) if citations else ()
    headings = {heading.text for heading in page.headings}
    facts = BodyFacts(
        digest=sha256(html.encode()).hexdigest(),
        excerpt=excerpt(plain, headings),
        words=plain.count(" ") + plain.count("\n") + bool(plain),
        headings=page.headings,
        targets=_targets(source, first, page.addresses),
        web_targets=_targets(source, first, page.web_addresses) if page.web_addresses else (),
        citations=found,
        bases=bases_among(plain, found, headings),
        spans=link_spans(html, plain, blocks, [(each.start, each.end) for each in found], whole),
        unnumbered=unnumbered(plain, found) if citations else (),
    )
    return ReadBody(facts=facts, html=html, text=plain, problems=tuple(problems), page=page, first=first)


def _told(source: SourceText, first: int, remark: Remark) -> Diagnostic:
    """Return a remark as a problem of the file."""
    place = Spot(first + remark.line, remark.column, remark.length)
    return source.diagnostic(remark.code, place, remark.message, remark.hint)


def _targets(source: SourceText, first: int, addresses: Iterable[tuple[str, bool, Stretch]]) -> tuple[LinkTarget, ...]:
    return tuple(
        [
            LinkTarget(
                written=written,
                image=image,
                place=source.place(Spot(first + place.line, place.start, place.end - place.start)),
            )
            for written, image, place in addresses
        ]
    )


def _changed(page: FinishedPage, plain: str) -> Remark:
    """Return the error of a page whose words are not those of its tree, since HTML stands where it may not."""
    ours, theirs = page.text.split(), plain.split()
    same = next((n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))
    words = " ".join(ours[same : same + 8])
    line, column = page.leaves[0].place(0) if page.leaves else (0, 0)
    for leaf in page.leaves:
        if same < len(ours) and (at := leaf.text.find(ours[same])) >= 0:
            line, column = leaf.place(at)
            break
    return Remark(LOST_WORDS, line, column, 1, f'chữ "{words}" hiện sai chỗ hoặc không hiện trên trang', LOST_HINT)
