"""The picture that goes with a page's address where it is shared: what it says, and the file to be made of it."""

from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from cchc.build.canonical import encode
from cchc.build.digest import digest_of
from cchc.build.page import Made
from cchc.build.views import Picture

WIDTH, HEIGHT = 1200, 630
"""Pixels: what social networks and chat programs show whole."""

NAME = "anh-chia-se.png"
"""The file's name, beside the page that it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """What a card says: who speaks, what kind of page, its title, and a line at the foot. Empty lines are left out."""

    parent: str
    agency: str
    label: str
    title: str
    foot: str
    site: str


def card_picture(url: str, alt: str) -> Picture:
    """The card of the page or section at `url` as a picture."""
    return Picture(src=f"{url}{NAME}", width=WIDTH, height=HEIGHT, alt=alt)


def card_file(url: str, card: ShareCard) -> Made:
    """The card of the page or section at `url` as a file, drawn only where what it says has changed."""
    path = f"{url}{NAME}".removeprefix("/")
    return Made(path=path, key=digest_of(encode(card)), make=partial(_draw, card), anywhere=True)


def _draw(card: ShareCard, stream: BinaryIO) -> None:
    from cchc.discovery.card_drawing import draw  # noqa: PLC0415 - Pillow is loaded where a card is really drawn

    draw(card, stream)
