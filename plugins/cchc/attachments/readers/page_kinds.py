"""Scanned pages of a PDF: a picture covers the page, and no text stands over, under or beside it.

A page without a picture is none, however little text it has: a title page, a form, a drawing. A picture with an
invisible layer of text has been recognised (OCR). Letters drawn over a picture are text of the page where they are
many, or large as those of a slide are; a stamp, a signature or the name of a scanner leaves the page a scan.

A page whose letters were drawn as lines is taken for a drawing, and a photograph that fills a page for a scan.
"""

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from pypdfium2 import raw  # type: ignore[import-untyped]

from cchc.attachments.readers.page_marks import is_mark, letters_of, line_key, repeated_lines

PLAINLY_TEXT: Final = 600
"""A page with so many letters is one of text: no stamp or signature has as many, so what it draws is not looked at."""
_COVERED: Final = 0.6
"""Share of the page under pictures from which on it is a scan unless it has much text."""
_HALF_COVERED: Final = 0.35
_MOST_LETTERS: Final = 120
"""Fewer letters over a picture that covers the page are a mark on a scan."""
_FEW_LETTERS: Final = 30
_LARGE: Final = 20.0
"""Points from which on letters are those of a slide or a cover; marks are smaller, or stand aslant."""
_LARGE_LETTERS: Final = 5
_GRID: Final = 24
"""Cells across and down a page, in which pictures are counted: scans often come in strips."""
_MOST_OBJECTS: Final = 4_000
_DEEPEST: Final = 6

_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Final[_Matrix] = (1, 0, 0, 1, 0, 0)


@dataclass(slots=True, kw_only=True)
class _Drawn:
    """What a page draws: cells under pictures, letters that no reader sees, and lines over the pictures."""

    cells: set[int] = field(default_factory=set)
    hidden: int = 0
    seen: list[tuple[str, float]] = field(default_factory=list)
    """Texts with their size in points; 0 for those that stand aslant."""
    left: int = _MOST_OBJECTS


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDrawn:
    """A page: share `covered` by pictures, `hidden` letters, and the lines seen with their size in points."""

    covered: float = 0.0
    hidden: int = 0
    lines: tuple[tuple[str, float], ...] = ()
    plainly_text: bool = False


PLAIN_PAGE: Final = PageDrawn(plainly_text=True)


def page_drawn(page: raw.FPDF_PAGE, text: str, width: float, height: float) -> PageDrawn:
    """Return what a page with this text draws; `width` and `height` are in points."""
    if len(text) >= PLAINLY_TEXT and letters_of(text) >= PLAINLY_TEXT:
        return PLAIN_PAGE
    drawn = _Drawn()
    box = _box(page, width, height)
    count = raw.FPDFPage_CountObjects(page)
    textpage = raw.FPDFText_LoadPage(page)
    try:
        _walk(drawn, lambda at: raw.FPDFPage_GetObject(page, at), count, textpage, _IDENTITY, box, 0)
    finally:
        raw.FPDFText_ClosePage(textpage)
    lines = tuple((line, size) for line, size in drawn.seen if line.strip())
    return PageDrawn(covered=len(drawn.cells) / _GRID**2, hidden=drawn.hidden, lines=lines)


def scanned_pages(pages: Sequence[PageDrawn]) -> tuple[int, ...]:
    """The numbers, from 1, of the pages that are scans."""
    pictured = [page for page in pages if page.covered >= _HALF_COVERED]
    repeated = repeated_lines([[line for line, _ in page.lines] for page in pictured])
    return tuple(
        number
        for number, page in enumerate(pages, 1)
        if page.covered >= _HALF_COVERED and not page.plainly_text and not _has_text(page, repeated)
    )


def page_ranges(numbers: Sequence[int]) -> str:
    """Numbers of pages as people write them.

    >>> page_ranges((2, 4, 5, 6, 9))
    '2, 4–6, 9'
    """
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)


def _has_text(page: PageDrawn, repeated: frozenset[str]) -> bool:
    """Return whether a page under a picture has text of its own: recognised, large, or much of it."""
    own = [
        (line, size)
        for line, size in page.lines
        if not is_mark(line) and (size >= _LARGE or line_key(line) not in repeated)  # slides may share a heading
    ]
    large = sum(letters_of(line) for line, size in own if size >= _LARGE)
    least = _MOST_LETTERS if page.covered >= _COVERED else _FEW_LETTERS
    upright = sum(letters_of(line) for line, size in own if size)
    return page.hidden >= _FEW_LETTERS or large >= _LARGE_LETTERS or upright >= least


def _walk(
    drawn: _Drawn,
    get: Callable[[int], raw.FPDF_PAGEOBJECT],
    count: int,
    textpage: raw.FPDF_TEXTPAGE,
    matrix: _Matrix,
    box: tuple[float, float, float, float],
    depth: int,
) -> None:
    """Add what these objects draw, in their order: a picture hides the letters drawn before it."""
    for at in range(min(count, drawn.left)):
        drawn.left -= 1
        shape = get(at)
        kind = raw.FPDFPageObj_GetType(shape)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            before = len(drawn.cells)
            drawn.cells |= _cells(_times(_matrix(shape), matrix), box)
            if len(drawn.cells) - before > _COVERED * _GRID**2:
                drawn.hidden += sum(letters_of(line) for line, _ in drawn.seen)
                drawn.seen.clear()
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            _add_text(drawn, shape, textpage, matrix)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            within = _times(_matrix(shape), matrix)
            inner = raw.FPDFFormObj_CountObjects(shape)
            _walk(
                drawn,
                lambda index, form=shape: raw.FPDFFormObj_GetObject(form, index),  # type: ignore[misc]
                inner,
                textpage,
                within,
                box,
                depth + 1,
            )


def _add_text(drawn: _Drawn, shape: raw.FPDF_PAGEOBJECT, textpage: raw.FPDF_TEXTPAGE, matrix: _Matrix) -> None:
    text = _text(shape, textpage)
    if raw.FPDFTextObj_GetTextRenderMode(shape) in {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}:
        drawn.hidden += letters_of(text)
        return
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(shape, size)
    a, b, c, d, _, _ = _times(_matrix(shape), matrix)
    aslant = min(abs(a), abs(b)) > 0.05 * max(abs(a), abs(b))
    drawn.seen.append((text, 0.0 if aslant else size.value * (abs(d) + abs(c))))


def _text(shape: raw.FPDF_PAGEOBJECT, textpage: raw.FPDF_TEXTPAGE) -> str:
    length = raw.FPDFTextObj_GetText(shape, textpage, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(shape, textpage, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")


def _box(page: raw.FPDF_PAGE, width: float, height: float) -> tuple[float, float, float, float]:
    """The visible part of a page, left, bottom, right, top, before it is turned."""
    sides = [ctypes.c_float() for _ in range(4)]
    for read in (raw.FPDFPage_GetCropBox, raw.FPDFPage_GetMediaBox):
        if read(page, *sides):
            left, bottom, right, top = (side.value for side in sides)
            return min(left, right), min(bottom, top), max(left, right), max(bottom, top)
    return 0, 0, width, height


def _cells(matrix: _Matrix, box: tuple[float, float, float, float]) -> set[int]:
    """The cells of the page whose middle lies under a picture, which fills the unit square before `matrix`."""
    a, b, c, d, e, f = matrix
    left, bottom, right, top = box
    xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    wide, high = (right - left) / _GRID, (top - bottom) / _GRID
    if not (wide > 0 and high > 0):
        return set()
    first, last = _span((min(xs) - left) / wide), _span((max(xs) - left) / wide)
    low, up = _span((min(ys) - bottom) / high), _span((max(ys) - bottom) / high)
    return {row * _GRID + column for row in range(low, up) for column in range(first, last)}


def _span(at: float) -> int:
    """The first cell whose middle is at or after a place counted in cells, within the grid."""
    return int(min(max(at + 0.5, 0), _GRID)) if at == at else 0  # noqa: PLR0124 - not a number is no place


def _matrix(shape: raw.FPDF_PAGEOBJECT) -> _Matrix:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(shape, found):
        return _IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    """The matrix that does `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    A, B, C, D, E, F = outer  # noqa: N806 - as ISO 32000-1, 8.3.4 writes them
    return a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F
