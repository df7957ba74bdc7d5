"""A body, from its lines to sanitised HTML, plain text and facts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from itertools import islice
from typing import Final

from cchc.law.citations.find import find
from cchc.law.citations.unnumbered import unnumbered
from cchc.reading.excerpt import excerpt
from cchc.reading.front_matter.shown_value import shown
from cchc.reading.markdown.converter import DEEPEST, to_html, too_deep
from cchc.reading.markdown.html_text import TAG, plain_text
from cchc.reading.markdown.link_faults import FaultyAddress, faulty_addresses
from cchc.reading.markdown.link_positions import link_spans
from cchc.reading.markdown.postprocess import FinishedBody, PostprocessedHtml, postprocess
from cchc.reading.markdown.prose_page import render_prose
from cchc.reading.markdown.python_markdown import TooManyBracketsError
from cchc.reading.markdown.sanitize import dropped, sanitize
from cchc.reading.reading_result import BodyFacts, LocalTarget
from cchc.reading.source_text import SourceText, Spot
from cchc.records import header_rules
from cchc.records.diagnostic import Diagnostic

DEEPEST_HTML: Final = 200
"""Elements within each other that a body's HTML may have; sanitising costs the square of it."""

MOST_OPEN: Final = 200
"""Signs `<` without their `>` that a body may have; each is searched for to the end of the text."""

MOST_SIGNS: Final = (("`", 5_000), ("\\", 20_000))
"""Signs and how many of each a body may have: Markdown looks for the partner of each in the rest of the text."""

MOST_RULES: Final = 1_000
"""Lines of nothing but `=`, `-`, `_` or `*` that a body may have: each makes Markdown begin anew with the rest of its block."""

_LINK_HINT: Final = (
    "ghi đủ https://…, địa chỉ trong trang /…, tên tệp cạnh bài, mailto:… hoặc tel:…; hoặc bỏ liên kết, giữ chữ"
)

_RULE: Final = re.compile(r"^[ ]{0,3}([=_*-])(?:[ ]{0,2}\1)*[ ]*$", re.MULTILINE)
_FIRST_LEVEL: Final = re.compile(r"^[ ]{0,3}#(?!#)|^(?=.*\n=+[ \t]*$)|<h1\b", re.MULTILINE | re.IGNORECASE)
_UNNESTED: Final = frozenset(["br", "col", "dd", "dt", "hr", "img", "li", "option", "p", "td", "th", "tr", "wbr"])


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBody:
    """A body's facts, HTML and plain text, and its problems; no facts where it cannot be shown."""

    facts: BodyFacts | None = None
    html: str = ""
    text: str = ""
    problems: tuple[Diagnostic, ...] = ()


def read_body(source: SourceText, first: int, *, citations: bool) -> ReadBody:
    """Return what the lines of `source` from `first` on (zero-based) are as a body. Never raises on any text."""
    text = "\n".join(source.lines[first:])
    if not text.strip():
        return ReadBody()
    if (prose := render_prose(text)) is not None:
        return _read(source, first, text, prose, (), citations=citations)
    if (line := too_deep(text)) is not None:
        return _refused(source, first + line, f"danh sách hoặc trích dẫn lồng quá {DEEPEST} cấp")
    if text.count("<") - text.count(">") > MOST_OPEN or text.count("<![") > MOST_OPEN:
        return _overloaded(source, first + text.count("\n", 0, text.index("<")), "<")
    if (crowd := _crowd(text)) is not None:
        sign, offset = crowd
        return _overloaded(source, first + text.count("\n", 0, offset), sign)
    try:
        marked = to_html(text)
    except TooManyBracketsError as error:
        return _overloaded(source, first + text.count("\n", 0, max(0, text.find(error.text[:80]))), "[")
    except RecursionError:
        return _refused(source, first, "thân bài lồng quá sâu")
    # only raw HTML and definition lists nest without bound: plain articles need no count
    if (text.count("<") > DEEPEST_HTML or marked.count("<dl>") > DEEPEST) and _html_depth(marked) > DEEPEST_HTML:
        return _refused(source, first, f"thẻ HTML hoặc danh sách định nghĩa lồng quá {DEEPEST_HTML} cấp")
    problems = _dropped(source, first, text, marked) if "<" in text else []
    dressed = postprocess(sanitize(marked))
    if dressed.lowered:
        problems.append(_lowered(source, first, text))
    problems += (_foreign(source, first, text, written) for written in dressed.foreign)
    problems += _faulty(source, first, text, (*faulty_addresses(marked), *dressed.faulty), dressed.foreign)
    plain = plain_text(dressed.html).text
    body = FinishedBody(dressed=dressed, text=plain, blocks=((0, 0, len(dressed.html)),))
    return _read(source, first, text, body, tuple(problems), citations=citations)


def _read(
    source: SourceText, first: int, text: str, body: FinishedBody, problems: tuple[Diagnostic, ...], *, citations: bool
) -> ReadBody:
    """Return a finished body with what its HTML and its plain text tell."""
    html, plain = body.dressed.html, body.text
    found = find(plain) if citations else ()
    facts = BodyFacts(
        digest=sha256(html.encode()).hexdigest(),
        excerpt=excerpt(plain, {heading.text for heading in body.dressed.headings}),
        words=plain.count(" ") + plain.count("\n") - plain.count("\n\n") + bool(plain),
        headings=body.dressed.headings,
        targets=_targets(source, first, text, body.dressed),
        citations=found,
        spans=link_spans(html, plain, body.blocks, [(each.start, each.end) for each in found]),
        unnumbered=unnumbered(plain, found) if citations else (),
    )
    return ReadBody(facts=facts, html=html, text=plain, problems=problems)


def _crowd(text: str) -> tuple[str, int] | None:
    """Return the sign that a text has too many of, and where the first one stands, or None."""
    for sign, most in MOST_SIGNS:
        if text.count(sign) > most:
            return sign, text.index(sign)
    if text.count("\n") >= MOST_RULES:
        rules = list(islice(_RULE.finditer(text), MOST_RULES + 1))
        if len(rules) > MOST_RULES:
            return rules[0][1], rules[0].start()
    return None


def _refused(source: SourceText, line: int, message: str) -> ReadBody:
    spot = source.rest_of_line(line, 0)
    return ReadBody(problems=(source.diagnostic(header_rules.TOO_DEEP, spot, message, "bớt số cấp lồng nhau"),))


def _overloaded(source: SourceText, line: int, sign: str) -> ReadBody:
    message = f'quá nhiều dấu "{sign}"' + (" không đóng" if sign in "[<" else "")
    hint = f"viết \\{sign} nếu muốn hiện chính dấu ấy, hoặc xóa phần dán nhầm" if sign in "[<" else "xóa phần dán nhầm"
    return ReadBody(problems=(source.diagnostic(header_rules.OVERLOADED, source.rest_of_line(line, 0), message, hint),))


def _html_depth(html: str) -> int:
    """Return how many elements stand open at once at most."""
    depth = deepest = 0
    for tag in TAG.finditer(html):
        if tag[2].lower() not in _UNNESTED:
            depth = max(0, depth + (-1 if tag[1] else 1))
            deepest = max(deepest, depth)
    return deepest


def _dropped(source: SourceText, first: int, text: str, marked: str) -> list[Diagnostic]:
    """Return one warning for each kind of element that is not kept, where it is first written."""
    problems = []
    for name in dropped(marked):
        at = re.search(rf"<{re.escape(name)}\b", text, re.IGNORECASE)
        if at is not None:
            spot = _spot(first, text, at.start(), len(at[0]))
            hint = "dùng cách viết Markdown, hoặc bỏ thẻ này"
            problems.append(
                source.diagnostic(header_rules.DROPPED_HTML, spot, f"thẻ <{name}> không được giữ lại", hint)
            )
    return problems


def _lowered(source: SourceText, first: int, text: str) -> Diagnostic:
    at = _FIRST_LEVEL.search(text)
    start = at.start() if at is not None else 0
    spot = _spot(first, text, start, 1)
    return source.diagnostic(
        header_rules.FIRST_LEVEL,
        source.rest_of_line(spot.line, spot.column),
        "đề mục cấp 1 trong thân bài; mọi đề mục được hạ một cấp",
        "bắt đầu từ cấp 2: ##",
    )


def _foreign(source: SourceText, first: int, text: str, written: str) -> Diagnostic:
    """Return the error of a picture that the reader's browser would fetch from elsewhere."""
    at = text.find(written)
    spot = _spot(first, text, at, len(written)) if at >= 0 else Spot(first, 0)
    hint = "tải ảnh về, đặt cạnh bài rồi ghi tên tệp; nguồn ảnh ghi ở chú thích"
    return source.diagnostic(header_rules.FOREIGN_PICTURE, spot, f'ảnh "{written}" lấy từ nơi khác', hint)


def _faulty(
    source: SourceText, first: int, text: str, faulty: Iterable[FaultyAddress], told: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """Yield the error of each address that may not stand, but for those that were `told` of."""
    for written, (fault, image) in {each.written: (each.fault, each.image) for each in faulty}.items():
        meant = unescape(written)
        if meant in told:
            continue
        at = next((at for form in (written, meant) if (at := text.find(form)) >= 0), -1)
        spot = _spot(first, text, at, len(written)) if at >= 0 else Spot(first, 0)
        code = header_rules.FOREIGN_PICTURE if image else header_rules.BAD_LINK
        message = f"{'ảnh' if image else 'liên kết'} {shown(meant)} {fault}"
        hint = "lưu ảnh thành tệp, đặt cạnh bài rồi ghi tên tệp" if image else _LINK_HINT
        yield source.diagnostic(code, spot, message, hint)


def _targets(source: SourceText, first: int, text: str, body: PostprocessedHtml) -> tuple[LocalTarget, ...]:
    """Return the local addresses in order, each at the next place where the source has it, else at the body's start."""
    targets = []
    reached = 0
    for written, image in body.addresses:
        at = text.find(written, reached)
        if at < 0:
            at = text.find(written)
        spot = Spot(first, 0)
        if at >= 0:
            spot, reached = _spot(first, text, at, len(written)), at + len(written)
        targets.append(LocalTarget(written=written, image=image, place=source.place(spot)))
    return tuple(targets)


def _spot(first: int, text: str, offset: int, length: int) -> Spot:
    return Spot(first + text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset) - 1, length)
