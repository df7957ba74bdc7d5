"""A share card as a file of the site, drawn only where what it says has changed."""

from functools import partial
from typing import BinaryIO

from cchc.discovery.share_cards.share_card import NAME, ShareCard
from cchc.engine.cache.digest import digest_of
from cchc.engine.outputs.canonical import encode
from cchc.engine.outputs.output import GeneratedFile


def card_file(url: str, card: ShareCard) -> GeneratedFile:
    """The card of the page or section at `url` as a file."""
    path = f"{url}{NAME}".removeprefix("/")
    return GeneratedFile(path=path, key=digest_of(encode(card)), make=partial(_draw, card), maker="anywhere")


def _draw(card: ShareCard, stream: BinaryIO) -> None:
    from cchc.discovery.share_cards.card_drawing import draw  # noqa: PLC0415 - Pillow is loaded where a card is really drawn

    draw(card, stream)
