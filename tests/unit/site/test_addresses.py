"""Addresses follow from what an item is, and nobody takes another's."""

from dataclasses import replace

import pytest

from cchc.records.record import Item
from cchc.site.urls import address, old_address, redirect_problems
from kit.site_factory import linked, news, page, plan, site

ADDRESSES = {
    "tin-tuc/sau/Tin mới.md": (news("Tin", "2024-05-06"), "/tin-tuc/2024/tin-moi/"),
    "tin-tuc/goi/index.md": (news("Tin", "2024-05-06"), "/tin-tuc/2024/goi/"),
    "tin-tuc/a.md": (news("Tin", "2024-05-06", slug="ten-rieng"), "/tin-tuc/2024/ten-rieng/"),
    "ke-hoach/kh.md": (plan("Kế hoạch", "2025"), "/ke-hoach/2025/kh/"),
    "ke-hoach/dai.md": (plan("Kế hoạch", "2025").replace("period: 2025", "period: 2021-2025"), "/ke-hoach/2021/dai/"),
    "van-ban/x.md": (page({"number": "61/2018/NĐ-CP", "title": "T", "issuer": "Chính phủ"}), "/van-ban/61-2018-nd-cp/"),
    "van-ban/y.md": (
        page({"number": "76/NQ-CP", "title": "T", "issuer": "Chính phủ", "issued": "15/7/2021"}),
        "/van-ban/76-nq-cp-2021/",
    ),
    "van-ban/z.md": (
        page({"number": "2726/QĐ-UBND", "title": "T", "issuer": "UBND tỉnh Thái Bình", "issued": "9/11/2021"}),
        "/van-ban/2726-qd-ubnd-2021-thai-binh/",
    ),
    "trang/gioi-thieu.md": (page({"title": "Giới thiệu"}), "/gioi-thieu/"),
}


@pytest.mark.parametrize(("path", "text", "expected"), [(path, *case) for path, case in ADDRESSES.items()])
def test_an_item_stands_where_its_kind_says(path: str, text: str, expected: str) -> None:
    assert [entry.url for entry in site({path: text}).entries] == [expected]


def test_two_files_of_one_address_are_both_named() -> None:
    _, problems = linked({"tin-tuc/a.md": news("Một", "2026-01-02"), "tin-tuc/sau/a.md": news("Hai", "2026-03-04")})

    (problem,) = problems
    assert (problem.code, problem.path) == ("CC150", "content/tin-tuc/sau/a.md")
    assert "content/tin-tuc/a.md" in problem.message


@pytest.mark.parametrize("name", ["tin-tuc", "tep", "so-do", "feeds"])
def test_a_standing_page_may_not_take_the_place_of_an_index(name: str) -> None:
    _, problems = linked({f"trang/{name}.md": page({"title": "Trang"})})

    assert [problem.code for problem in problems] == ["CC151"]


def test_an_old_address_may_not_be_a_living_one() -> None:
    records: list[Item] = [
        entry.record
        for entry in site(
            {"tin-tuc/a.md": news("Một", "2026-01-02"), "tin-tuc/b.md": news("Hai", "2026-01-02")}
        ).entries
    ]
    first, second = records
    moved = replace(second, redirect_from=(address(first),))

    assert [problem.code for problem in redirect_problems([first, moved])] == ["CC152"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [("/cu/tin/", "/cu/tin/"), ("/cu/tin", "/cu/tin/"), ("/cu/tin.html", "/cu/tin.html"), ("/cu.HTM", "/cu.HTM")],
)
def test_an_old_address_is_a_folder_or_a_file(written: str, expected: str) -> None:
    assert old_address(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("/tin.aspx", "/tin.aspx/"), ("/cu/anh.jpg", "/cu/anh.jpg/"), ("/tin-2.1", "/tin-2.1/")],
)
def test_what_a_server_would_not_serve_as_a_page_becomes_a_folder(written: str, expected: str) -> None:
    assert old_address(written) == expected


def test_an_old_address_is_kept_as_a_server_decodes_it() -> None:
    assert old_address("/b%C3%A0i%20c%C5%A9/") == "/bài cũ/"
