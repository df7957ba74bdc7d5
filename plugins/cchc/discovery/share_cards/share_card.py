"""The picture that goes with a page's address where it is shared: what it says, where it stands, how large it is."""

from dataclasses import dataclass

from cchc.pages.shared_views import Picture

WIDTH, HEIGHT = 1200, 630
"""Pixels: what social networks and chat programs show whole."""

NAME = "anh-chia-se.png"
"""The file's name, beside the page that it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """The words of a card: who speaks, what kind of page, its title, and a line at the foot. Empty lines are left out."""

    parent: str
    agency: str
    label: str
    title: str
    foot: str
    site: str


def card_picture(url: str, alt: str) -> Picture:
    """The card of the page or section at `url` as a picture."""
    return Picture(src=f"{url}{NAME}", width=WIDTH, height=HEIGHT, alt=alt)
