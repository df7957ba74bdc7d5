"""Letters of cards: all of Vietnamese, marks included; lines that fit, broken between words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cchc.discovery.share_cards.card_drawing import LEADING, SIZES
from cchc.discovery.share_cards.lettering import ELLIPSIS, lettering

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
LETTERS = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES] + ["đ", "Đ"]
WEIGHTS = ("SemiBold", "Medium")
WIDTH = 600


def drawn(text: str, weight: str = "SemiBold", size: int = 48) -> Image.Image:
    picture = Image.new("L", (WIDTH, 200), 255)
    lettering(weight, size).put(picture, 20, 100, text, 0)
    return picture


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_vietnamese_letter_has_a_shape_of_its_own(weight: str) -> None:
    shapes = {drawn(letter, weight).tobytes() for letter in LETTERS}
    blank = Image.new("L", (WIDTH, 200), 255).tobytes()
    assert len(shapes) == len(LETTERS)
    assert blank not in shapes


def test_two_marks_over_a_letter_never_touch_the_line_above() -> None:
    for size, _ in SIZES:
        boxes = [drawn(letter, size=size).point(lambda value: 255 - value).getbbox() for letter in LETTERS]
        tops, bottoms = zip(*((100 - box[1], box[3] - 100) for box in boxes if box), strict=True)
        assert max(tops) + max(bottoms) < size * LEADING


@pytest.mark.parametrize("foreign", ["中", "\U0001f600", "\u0008"])
def test_a_sign_without_a_shape_takes_no_room(foreign: str) -> None:
    assert lettering("SemiBold", 48).width(f"a{foreign}b") == lettering("SemiBold", 48).width("ab")


@given(st.text(alphabet="aăâđêôơưnghtci 76/-", min_size=1, max_size=160), st.sampled_from([3, 4]))
def test_lines_fit_and_hold_every_word_in_order_or_say_that_they_were_cut(text: str, most: int) -> None:
    letters = lettering("SemiBold", 48)
    lines, whole = letters.lines(text, WIDTH, most)
    assert all(letters.width(line) <= WIDTH for line in lines)
    assert len(lines) <= most
    joined = "".join(lines).replace(" ", "")
    if whole:
        assert joined == text.replace(" ", "")
    else:
        assert lines[-1].endswith(ELLIPSIS)
        assert text.replace(" ", "").startswith(joined.removesuffix(ELLIPSIS))


def test_lines_are_of_about_the_same_length() -> None:
    letters = lettering("SemiBold", 48)
    lines, _ = letters.lines("Cải cách thủ tục hành chính tại bộ phận một cửa của sở", WIDTH, 4)
    widths = [letters.width(line) for line in lines]
    assert min(widths) > 0.7 * max(widths)


def test_a_text_is_cut_only_where_it_does_not_fit() -> None:
    letters = lettering("Medium", 26)
    assert letters.cut("Sở Xây dựng", WIDTH) == "Sở Xây dựng"
    for many in ("Sở Xây dựng tỉnh Lam Giang, " * 5, "x" * 200):
        cut = letters.cut(many, WIDTH)
        kept, rest = cut.removesuffix(ELLIPSIS), many[len(cut) - 1 :]
        assert many.startswith(kept)
        assert rest[0] in " ,x"
        assert letters.width(cut) <= WIDTH
