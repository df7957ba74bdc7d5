"""The letters of a PDF page in reading order.

Where Vietnamese letters come from a second font, PDFium gives the base letters of a line first and the others after it.
A page that shows this is read letter by letter, sorted by where each stands.
"""

import ctypes
import re
from typing import Final, NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

_MOST_LETTERS: Final = 20_000
"""Letters of a page that are sorted; a page of a newspaper has fewer."""


_HYPHEN: Final = "\x02"
"""What PDFium gives for a hyphen at the end of a line, which it joins with the next one."""
# A number that a line breaks behind its hyphen ("09-" and "KL/BCĐ"); a list whose items begin with one has a blank there.
_BROKEN_NUMBER: Final = re.compile(r"(?<=[^\W_]-)\n(?=[A-ZĐ0-9])")


class PageText(NamedTuple):
    """The text of a page, a line per line of the page, and how many letters it has that stand for none in the file."""

    text: str
    lost: int


class PdfLetter(NamedTuple):
    """One letter: its baseline and left side, its right side, and its size, in points."""

    y: float
    x: float
    right: float
    size: float
    text: str


def page_text(page: pdfium.PdfPage) -> PageText:
    """Return the text of a page. Letters that a font lacks, or does not name, are lost."""
    textpage = page.get_textpage()
    try:
        plain = str(textpage.get_text_bounded())
        lost = _lost(textpage) if textpage.count_chars() > len(plain) else 0
        plain = plain.replace("\r\n", "\n").replace("\x00", "")
        text = plain if plain.isascii() or not _is_scattered(textpage) else _sorted_text(textpage)
        return PageText(_BROKEN_NUMBER.sub("", text.replace(_HYPHEN, "-")), lost)
    finally:
        textpage.close()


def _lost(textpage: pdfium.PdfTextPage) -> int:
    """The number of letters that PDFium finds and has no name for."""
    letters = range(min(textpage.count_chars(), _MOST_LETTERS))
    return sum(raw.FPDFText_GetUnicode(textpage, index) == 0 for index in letters)


def _is_scattered(textpage: pdfium.PdfTextPage) -> bool:
    """Return whether letters step back to the left on their own line, as those of a second font do."""
    x, y = ctypes.c_double(), ctypes.c_double()
    before_x = before_y = 0.0
    for index in range(min(textpage.count_chars(), _MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code <= 32 or raw.FPDFText_IsGenerated(textpage, index) == 1:
            continue
        raw.FPDFText_GetCharOrigin(textpage, index, ctypes.byref(x), ctypes.byref(y))
        if abs(y.value - before_y) < 1 and x.value < before_x - 1:
            return True
        before_x, before_y = x.value, y.value
    return False


def _sorted_text(textpage: pdfium.PdfTextPage) -> str:
    letters = sorted(letters_on(textpage), key=lambda letter: (-letter.y, letter.x))
    lines: list[list[PdfLetter]] = []
    for letter in letters:
        if lines and lines[-1][0].y - letter.y < max(2.0, 0.35 * lines[-1][0].size):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return "\n".join(map(_line, lines))


def _line(letters: list[PdfLetter]) -> str:
    """Return a line with its words parted where a blank, or the width of one, stands between letters."""
    pieces: list[str] = []
    right: float | None = None
    for letter in sorted(letters, key=lambda letter: letter.x):
        if right is not None and letter.x - right > 0.17 * letter.size and not pieces[-1].endswith(" "):
            pieces.append("   " if letter.x - right > 2.5 * letter.size else " ")
        if not (letter.text == " " and pieces and pieces[-1].endswith(" ")):
            pieces.append(letter.text)
        right = letter.right if right is None else max(right, letter.right)
    return "".join(pieces).rstrip()


def letters_on(textpage: pdfium.PdfTextPage) -> list[PdfLetter]:
    """Return the letters of a page with their places, in the order of the file."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    found: list[PdfLetter] = []
    for index in range(min(textpage.count_chars(), _MOST_LETTERS)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in {0, 10, 13} or raw.FPDFText_IsGenerated(textpage, index) == 1:
            continue
        raw.FPDFText_GetCharOrigin(textpage, index, ctypes.byref(x), ctypes.byref(y))
        raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(box))
        size = max(1.0, abs(box.top - box.bottom))
        found.append(PdfLetter(y=y.value, x=x.value, right=max(x.value, box.right), size=size, text=chr(code)))
    return found
