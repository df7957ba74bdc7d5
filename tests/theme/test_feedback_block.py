"""The way to write to the department: letters that say which page they are about, forms, and the rater's secrecy."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from cchc.site.item_views import Layout
from kit.theme_examples import environment, filled

PATH = "/ke-hoach/2026/03-kh-sxd/"


def links(name: str = "Kế hoạch số 03/KH-SXD", **site: str) -> dict[str, str]:
    """The addresses of the block by their text."""
    frame = filled(Layout, bare=True)
    assert isinstance(frame, Layout)
    for key, value in site.items():
        object.__setattr__(frame, key, value)
    module = environment().get_template("components/feedback_block.html").module
    out = str(module.feedback_block(frame, name, PATH))  # type: ignore[attr-defined]
    return {text: unescape(href) for href, text in re.findall(r'<a [^>]*?href="([^"]*)"[^>]*>([^<]*)</a>', out)}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Gửi phản ánh về trang này", "Phản ánh: Kế hoạch số 03/KH-SXD"),
        ("Báo lỗi trên trang này", "Báo lỗi: Kế hoạch số 03/KH-SXD"),
    ],
)
def test_a_letter_names_the_page_in_utf_8_whatever_the_address_asks_for(text: str, subject: str) -> None:
    for address, to in (
        ("mailto:so@thu.example", "so@thu.example"),
        ("mailto:a@b.example?cc=c@b.example", "a@b.example"),
    ):
        parts = urlsplit(links(feedback=address)[text])
        asked = parse_qs(parts.query, strict_parsing=True)
        assert (parts.scheme, parts.path, asked["subject"]) == ("mailto", to, [subject])
        assert asked["body"][0].splitlines()[0].endswith(PATH)
        assert parts.geturl().isascii()


@pytest.mark.parametrize("name", ["Cải cách & đổi mới: 100 % #1", 'Trang "một" <b>', "ê" * 300])
def test_no_name_breaks_a_letter_or_makes_it_too_long(name: str) -> None:
    address = links(name, feedback="mailto:so@thu.example")["Gửi phản ánh về trang này"]
    (subject,) = parse_qs(urlsplit(address).query, strict_parsing=True)["subject"]
    assert subject.startswith(f"Phản ánh: {name[:20]}")
    assert len(subject) <= 90
    assert len(address) < 1000


def test_a_form_is_told_the_page_where_its_address_says() -> None:
    (text, address), *_ = links("Kế hoạch 3", feedback="https://bieumau.example/f?trang={url}&ten={title}").items()
    asked = parse_qs(urlsplit(address).query, strict_parsing=True)
    assert text == "Gửi phản ánh, báo lỗi về trang này"
    assert asked["trang"][0].endswith(PATH)
    assert asked["ten"] == ["Kế hoạch 3"]


def test_the_rater_is_not_told_on() -> None:
    """NĐ 224/2026/NĐ-CP Điều 10.3: the one who rates stays unknown."""
    frame = filled(Layout, bare=True)
    assert isinstance(frame, Layout)
    object.__setattr__(frame, "rating", "https://danhgia.example/")
    module = environment().get_template("components/feedback_block.html").module
    out = str(module.feedback_block(frame, "Tin", PATH))  # type: ignore[attr-defined]
    assert 'href="https://danhgia.example/" rel="noreferrer"' in out


def test_without_any_way_there_is_no_block() -> None:
    assert links() == {}
