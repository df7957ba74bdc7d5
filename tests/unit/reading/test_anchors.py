"""Ids of headings and clauses: stable ones, those that people guess, those of their numbers, those that the editor gave."""

import re

import pytest

from cchc.reading.markdown.dialect import render


def ids(text: str) -> list[str]:
    return re.findall(r' id="([^"]*)"', render(text).html)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Kết quả", ["muc-ket-qua", "ket-qua"]),
        ("## A\n\n## A\n\n## A", ["muc-a", "a", "muc-a-2", "muc-a-3"]),
        ("## Nội dung", ["muc-noi-dung"]),
        ("## Kết quả {#rieng}", ["rieng", "ket-qua"]),
        ("## Một {#x}\n\n## Hai {#x}", ["x", "mot", "muc-hai", "hai"]),
        ("## Ket qua\n\n## Muc ket qua", ["muc-ket-qua", "ket-qua", "muc-muc-ket-qua"]),
        ("## !!!", ["muc"]),
        ("3. Ba\n4. Bốn", ["khoan-3", "khoan-4"]),
        ("1. Một\n\nĐoạn\n\n1. Một", ["khoan-1"]),
        (
            "I. MỤC ĐÍCH\n1. Một\na) A\nđ) Đ\n2. Hai",
            ["muc-i-muc-dich", "i-muc-dich", "muc-I", "muc-I-1", "muc-I-1-a", "muc-I-1-dd", "muc-I-2"],
        ),
        (
            "## II. Nội dung\n\n### 1. Văn bản\n\na) Một",
            ["muc-ii-noi-dung", "ii-noi-dung", "muc-II", "muc-1-van-ban", "1-van-ban", "muc-II-1", "muc-II-1-a"],
        ),
        (
            "Điều 5. Tên điều\n1. Một\na) A\n2. Hai",
            [
                "muc-dieu-5-ten-dieu",
                "dieu-5-ten-dieu",
                "dieu-5",
                "dieu-5-khoan-1",
                "dieu-5-khoan-1-diem-a",
                "dieu-5-khoan-2",
            ],
        ),
        ("Điều 1. Ban hành kèm theo Quyết định này.", ["dieu-1"]),
        (
            "Chương II\nQUY ĐỊNH\n\nĐiều 3. A",
            ["muc-chuong-ii-quy-dinh", "chuong-ii-quy-dinh", "chuong-II", "muc-dieu-3-a", "dieu-3-a", "dieu-3"],
        ),
        (
            "**Phụ lục I**\n\n## I. CHUNG\n\n1. Một",
            [
                "muc-phu-luc-i",
                "phu-luc-i",
                "phu-luc-I",
                "muc-i-chung",
                "i-chung",
                "phu-luc-I-muc-I",
                "phu-luc-I-muc-I-1",
            ],
        ),
        ("1. Một\n   1.1. Một một", ["khoan-1", "khoan-1-1-1"]),
        ("- gạch", []),
    ],
)
def test_ids(text: str, expected: list[str]) -> None:
    assert sorted(ids(text)) == sorted(expected)


def test_an_anchor_leads_to_its_clause() -> None:
    html = render("Điều 5. Tên\n1. Một.\n2. Hai.").html
    assert '<li id="dieu-5-khoan-2">Hai.</li>' in html


def test_an_editors_own_ids_are_kept_once_and_not_those_of_the_page() -> None:
    page = render('<div id="rieng">a</div>\n\n<p id="rieng">b</p>\n\n<p id="tep">c</p>\n\n<p id="a b">d</p>')
    assert re.findall(r' id="([^"]*)"', page.html) == ["rieng"]
    assert [(remark.code.code, remark.line) for remark in page.remarks] == [("CC175", 2), ("CC175", 4), ("CC175", 6)]


def test_headings_go_down_where_one_is_of_the_first_level() -> None:
    page = render("# Một\n\n## Hai\n\n###### Sáu")
    assert [(heading.level, heading.text) for heading in page.headings] == [(2, "Một"), (3, "Hai"), (6, "Sáu")]
    assert [remark.code.code for remark in page.remarks] == ["CC141", "CC171"]


def test_headings_carry_their_text_without_marks() -> None:
    (heading,) = render("### 1. *Kết quả* &amp; hạn `chế`[^1]\n\n[^1]: a").headings
    assert (heading.id, heading.text) == ("muc-1-ket-qua-han-che", "1. Kết quả & hạn chế")
