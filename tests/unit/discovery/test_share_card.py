"""Cards for sharing: small pictures of the promised size, the same for the same words."""

import pickle
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from cchc.discovery.share_cards.card_drawing import BAND
from cchc.discovery.share_cards.card_file import card_file
from cchc.discovery.share_cards.share_card import HEIGHT, WIDTH, ShareCard, card_picture

CARD = ShareCard(
    parent="Ủy ban nhân dân tỉnh Lam Giang",
    agency="Sở Xây dựng tỉnh Lam Giang",
    label="Kế hoạch số 15/KH-SXD",
    title="Tuyên truyền cải cách hành chính và chuyển đổi số giai đoạn 2026-2030",
    foot="Ban hành ngày 20/01/2026",
    site="Cải cách hành chính",
)
LONG = "Thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030 trên địa bàn tỉnh " * 3


def made(card: ShareCard) -> bytes:
    stream = BytesIO()
    card_file("/ke-hoach/2026/15/", card).make(stream)
    return stream.getvalue()


@pytest.mark.parametrize("title", [CARD.title, LONG, "Một cửa", "https://" + "dai/" * 80, ""])
def test_a_card_is_a_png_of_the_promised_size_and_small(title: str) -> None:
    content = made(replace(CARD, title=title))
    picture = Image.open(BytesIO(content))
    assert (picture.format, picture.size, card_picture("/", "").width, card_picture("/", "").height) == (
        "PNG",
        (WIDTH, HEIGHT),
        WIDTH,
        HEIGHT,
    )
    assert len(content) < 30_000


def test_nothing_but_the_band_reaches_the_edge() -> None:
    words = replace(CARD, title=LONG, parent=LONG, agency=LONG, label=LONG, foot=LONG, site=LONG)
    picture = Image.open(BytesIO(made(words))).convert("RGB")
    inside = (40, BAND, WIDTH - 40, HEIGHT - 20)
    assert len(picture.crop(inside).getcolors() or ()) > 8
    picture.paste((255, 255, 255), inside)
    assert picture.crop((0, BAND, WIDTH, HEIGHT)).getcolors() == [(WIDTH * (HEIGHT - BAND), (255, 255, 255))]


def test_equal_cards_give_equal_bytes_and_a_card_in_other_words_another_key() -> None:
    again = replace(CARD)
    assert made(CARD) == made(again)
    keys = {card_file("/a/", card).key for card in (CARD, again)}
    others = {card_file("/a/", replace(CARD, **{name: "khác"})).key for name in CARD.__dataclass_fields__}
    assert len(keys) == 1
    assert len(keys | others) == 1 + len(CARD.__dataclass_fields__)


def test_a_card_may_be_made_by_a_worker() -> None:
    file = card_file("/a/", CARD)
    stream = BytesIO()
    pickle.loads(pickle.dumps(file)).make(stream)  # noqa: S301 - our own bytes
    assert file.maker == "anywhere"
    assert stream.getvalue() == made(CARD)
    assert file.path == "a/anh-chia-se.png"
