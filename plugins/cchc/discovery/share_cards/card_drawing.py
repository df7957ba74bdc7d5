"""A card drawn: the head of an administrative document on white, as a PNG of sixteen colours.

It is drawn in one channel, in which 128 is paper: text in ink darkens it, text in blue lightens it. A table then makes
colours of these values, eight steps for each, which is what smooth edges of letters need and what makes a file small.
"""

from functools import cache
from typing import BinaryIO

from PIL import Image, ImageDraw

from cchc.discovery.share_cards.lettering import lettering
from cchc.discovery.share_cards.share_card import HEIGHT, WIDTH, ShareCard

PAPER, INK, SOFT, BLUE, RULE = 128, 0, 37, 255, 110
LEFT, RIGHT = 72, WIDTH - 72
ROOM = RIGHT - LEFT
BAND = 14
"""Height of the band at the top."""

SIZES = ((66, 3), (60, 3), (54, 3), (48, 4), (42, 4))
"""Sizes of a title, each with the lines that its room holds; the largest at which it fits is taken."""
LEADING = 1.5
"""Between base lines, in sizes: two marks over a letter never touch the line above."""
TITLE_TOP = 230
FOOT = 584

_INK, _PAPER, _BLUE, _BAND = (0x17, 0x20, 0x33), (0xFF, 0xFF, 0xFF), (0x0A, 0x4A, 0x90), (0xC8, 0x10, 0x2E)
_RLE = 3
"""zlib's strategy for runs of the same byte, which most of a card is: half the time, and no larger."""


def draw(card: ShareCard, stream: BinaryIO) -> None:
    """Write the card as PNG; equal cards give equal bytes."""
    picture = _letterhead(card.parent, card.agency, card.site).copy()
    label = lettering("SemiBold", 30)
    label.put(picture, LEFT, 206, label.cut(card.label, ROOM), BLUE)
    _title(picture, card.title)
    foot = lettering("Medium", 26)
    foot.put(picture, LEFT, FOOT, foot.cut(card.foot, ROOM // 2), SOFT)
    painted = picture.point(_table())
    painted.paste(15, (0, 0, WIDTH, BAND))
    painted.putpalette(_palette())
    painted.save(stream, "PNG", bits=4, compress_level=1, compress_type=_RLE)


@cache
def _letterhead(parent: str, agency: str, site: str) -> Image.Image:
    """What all cards of a site have in common."""
    picture = Image.new("L", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(picture)
    small, strong = lettering("Medium", 24), lettering("SemiBold", 32)
    small.put(picture, LEFT, 66, small.cut(parent, ROOM), SOFT)
    strong.put(picture, LEFT, 108 if parent else 92, strong.cut(agency, ROOM), INK)
    pen.rectangle((LEFT, 138, RIGHT - 1, 139), fill=RULE)
    pen.rectangle((LEFT, 538, RIGHT - 1, 539), fill=RULE)
    foot = lettering("Medium", 26)
    name = foot.cut(site, ROOM // 2 - 40)
    foot.put(picture, RIGHT - foot.width(name), FOOT, name, SOFT)
    return picture


def _title(picture: Image.Image, title: str) -> None:
    """Set the title as large as its room allows, cut where even the smallest size does not fit."""
    for size, most in SIZES:
        letters = lettering("SemiBold", size)
        lines, whole = letters.lines(title, ROOM, most)
        if whole:
            break
    for at, line in enumerate(lines):
        letters.put(picture, LEFT, TITLE_TOP + size + round(at * size * LEADING), line, INK)


@cache
def _table() -> bytes:
    """The colour of each value: 0–7 from ink to paper, 8–14 from paper to blue; 15 is the band's."""
    return bytes(
        round(value / PAPER * 7) if value <= PAPER else 7 + round((value - PAPER) / 127 * 7) for value in range(256)
    )


@cache
def _palette() -> bytes:
    ink = [_between(_INK, _PAPER, step / 7) for step in range(8)]
    blue = [_between(_PAPER, _BLUE, step / 7) for step in range(1, 8)]
    return bytes(channel for colour in (*ink, *blue, _BAND) for channel in colour)


def _between(one: tuple[int, int, int], other: tuple[int, int, int], share: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
