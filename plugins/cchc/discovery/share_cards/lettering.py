"""Lines of Vietnamese set in a typeface of the project's own: measured, broken into lines, put on a picture.

Glyphs are drawn once each and remembered: the same two hundred letters make all cards. They are set side by side by
their advance, without shaping, so that a picture is the same whichever shaping library a machine has. Text is expected
composed (NFC), where every Vietnamese letter with its marks is one glyph.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FOLDER = Path(__file__).parent / "data"
ELLIPSIS = "…"

_FINE = 8
"""Pixels within which lines count as equally long."""


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A letter: its coverage, where that stands from the pen on the base line, and how far the pen moves; all in pixels."""

    mask: Image.Image | None
    left: int
    top: int
    advance: float


class Lettering:
    """One weight of Be Vietnam Pro at one size in pixels."""

    def __init__(self, weight: str, size: int) -> None:
        """Load `BeVietnamPro-{weight}.ttf`."""
        file = FOLDER / f"BeVietnamPro-{weight}.ttf"
        self._font = ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
        self._glyphs: dict[str, _Glyph] = {}

    def width(self, text: str) -> float:
        """Return the width of a text in pixels."""
        return sum(self._glyph(letter).advance for letter in text)

    def put(self, picture: Image.Image, x: float, base: int, text: str, shade: int) -> None:
        """Set a text with its pen at `x` on the base line `base`."""
        for letter in text:
            glyph = self._glyph(letter)
            if glyph.mask is not None:
                picture.paste(shade, (round(x) + glyph.left, base + glyph.top), glyph.mask)
            x += glyph.advance

    def lines(self, text: str, width: int, most: int) -> tuple[list[str], bool]:
        """Break a text into as few lines of at most `width` pixels as it needs, of about the same length.

        Where these are more than `most`, lines are filled one after the other and the last is cut: then False comes with them.
        """
        words = [(word, self.width(word)) for long in text.split(" ") if long for word in self._pieces(long, width)]
        space = self._glyph(" ").advance
        lines = _filled(words, space, width)
        if len(lines) > most:
            return [*lines[: most - 1], self.cut(" ".join(lines[most - 1 :]), width)], False
        narrow, wide = width * 2 // 3, width
        while wide - narrow > _FINE:
            middle = (narrow + wide) // 2
            if len(_filled(words, space, middle)) > len(lines):
                narrow = middle
            else:
                wide = middle
        return _filled(words, space, wide), True

    def cut(self, text: str, width: int) -> str:
        """A text that fits `width` pixels: as it is, or its first words with "…" after them."""
        if self.width(text) <= width:
            return text
        room = width - self.width(ELLIPSIS)
        for at, letter in enumerate(text):
            room -= self._glyph(letter).advance
            if room < 0:
                return (
                    text[:at].rpartition(" ")[0].rstrip(" ,;:–-") + ELLIPSIS
                    if " " in text[:at]
                    else text[:at] + ELLIPSIS
                )
        return text

    def _pieces(self, word: str, width: int) -> list[str]:
        """A word, in pieces where no line could hold it."""
        pieces = [""]
        for letter in word if self.width(word) > width else ():
            if self.width(pieces[-1] + letter) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces if pieces[0] else [word]

    def _glyph(self, letter: str) -> _Glyph:
        """A letter's glyph; a letter that the typeface does not have takes no room."""
        glyph = self._glyphs.get(letter)
        if glyph is None:
            glyph = self._glyphs[letter] = self._drawn(letter)
        return glyph

    def _drawn(self, letter: str) -> _Glyph:
        left, top, right, bottom = (round(edge) for edge in self._font.getbbox(letter, anchor="ls"))
        advance = self._font.getlength(letter)
        if right <= left or bottom <= top:
            return _Glyph(None, 0, 0, advance if letter.isspace() else 0)
        mask = Image.new("L", (right - left, bottom - top), 0)
        ImageDraw.Draw(mask).text((-left, -top), letter, fill=255, font=self._font, anchor="ls")
        return _Glyph(mask, left, top, advance)


@cache
def lettering(weight: str, size: int) -> Lettering:
    """The lettering of a weight and size, loaded once."""
    return Lettering(weight, size)


def _filled(words: list[tuple[str, float]], space: float, width: float) -> list[str]:
    """Lines filled one after the other; a word wider than `width` has a line of its own."""
    lines: list[list[str]] = []
    room = 0.0
    for word, length in words:
        if lines and space + length <= room:
            lines[-1].append(word)
            room -= space + length
        else:
            lines.append([word])
            room = width - length
    return [" ".join(line) for line in lines]
