"""Addresses that lack their scheme are told apart from files, and the hint is the address that was meant."""

import pytest

from cchc.reading.markdown.addresses import address_fault


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("www.chinhphu.vn", "https://www.chinhphu.vn"),
        ("WWW.ChinhPhu.vn/van-ban?so=1#a", "https://WWW.ChinhPhu.vn/van-ban?so=1#a"),
        ("dichvucong.gov.vn", "https://dichvucong.gov.vn"),
        ("www2.vidu.dev:8080/x", "https://www2.vidu.dev:8080/x"),
        ("sxd.lamgiang.gov.vn/tin.html", "https://sxd.lamgiang.gov.vn/tin.html"),
        ("youtube.com/watch?v=1", "https://youtube.com/watch?v=1"),
        ("thủtục.vn", "https://thủtục.vn"),
        ("gopy@so.vidu.vn", "mailto:gopy@so.vidu.vn"),
    ],
)
def test_an_address_without_its_scheme_is_told_with_the_whole(written: str, meant: str) -> None:
    fault = address_fault(written, picture=False)

    assert fault is not None
    assert (fault[0].code, fault[2]) == ("CC148", f"viết {meant}")
    assert address_fault(meant, picture=False) is None


@pytest.mark.parametrize(
    "written",
    [
        "bieu-mau.docx",
        "b.md",
        "vn/b.md",
        "www/b.md",
        "anh@2x.png",
        "a.vn.pdf",
        "tep.vnx",
        "/www.vidu.vn",
        "#ket-qua",
        "www",
    ],
)
def test_names_of_files_and_places_are_no_servers(written: str) -> None:
    assert address_fault(written, picture=False) is None


def test_a_picture_of_another_server_is_foreign_without_its_scheme_too() -> None:
    fault = address_fault("www.vidu.vn/anh.jpg", picture=True)

    assert fault is not None
    assert fault[0].code == "CC144"
