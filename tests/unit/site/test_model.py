"""What is visible when, in what order, and by which names an editor may mean it."""

from datetime import datetime

import pytest

from kit.site_factory import news, page, plan, site

SHOWN = {
    "đăng hôm nay": ({"date": "2026-11-22"}, True, True),
    "đăng ngày mai": ({"date": "2026-11-23"}, False, False),
    "đăng chiều nay": ({"date": "2026-11-22 14:00"}, False, False),
    "bản nháp": ({"date": "2026-01-01", "status": "draft"}, False, False),
    "ẩn": ({"date": "2026-01-01", "status": "hidden"}, True, False),
    "hết hạn hôm qua": ({"date": "2026-01-01", "expires": "2026-11-21"}, False, False),
    "hết hạn ngày mai": ({"date": "2026-01-01", "expires": "2026-11-23"}, True, True),
}


@pytest.mark.parametrize(("keys", "page_exists", "is_listed"), SHOWN.values(), ids=SHOWN.keys())
def test_an_item_is_there_when_its_time_and_status_say_so(
    keys: dict[str, str], page_exists: bool, is_listed: bool
) -> None:
    model = site({"tin-tuc/a.md": page({"title": "Tin", **keys}, "Thân bài.")}, now=datetime(2026, 11, 22, 9))

    assert (len(model.entries) == 1, len(model.news) == 1) == (page_exists, is_listed)


def test_an_issuer_spelt_in_several_ways_is_one_issuer() -> None:
    files = {
        "ke-hoach/a.md": page({"title": "A", "date": "2026-01-01", "period": "2026", "issuer": "Ban Quản lý Khu X"}),
        "ke-hoach/b.md": page({"title": "B", "date": "2026-01-02", "period": "2026", "issuer": "ban quản lý  khu X"}),
    }

    assert {entry.issuer for entry in site(files).entries} == {("ban-quan-ly-khu-x", "Ban Quản lý Khu X")}
    assert {entry.issuer for entry in site(dict(reversed(files.items()))).entries} == {
        ("ban-quan-ly-khu-x", "Ban Quản lý Khu X")
    }


def test_lists_are_newest_first_whatever_the_order_of_files() -> None:
    files = {f"tin-tuc/{name}.md": news(name, f"2026-0{month}-01") for name, month in (("a", 2), ("b", 9), ("c", 5))}

    backwards = dict(reversed(files.items()))

    assert [entry.record.title for entry in site(files).news] == ["b", "c", "a"]
    assert site(files).news == site(backwards).news


def test_feedback_without_a_posting_day_stands_at_the_day_it_was_asked() -> None:
    asked = {"a": "2026-01-05", "b": "2026-03-05", "c": "2025-12-05"}

    model = site(
        {f"phan-anh/{name}.md": page({"title": name, "question": "Vì sao?", "asked": asked[name]}) for name in asked}
    )

    assert [entry.record.title for entry in model.feedback] == ["b", "a", "c"]


@pytest.mark.parametrize(
    "name", ["ke-hoach/kh.md", "content/ke-hoach/kh.md", "ke-hoach/kh", "/ke-hoach/2026/kh/", "7/KH-SXD"]
)
def test_an_item_may_be_named_by_file_address_or_number(name: str) -> None:
    model = site({"ke-hoach/kh.md": plan("Kế hoạch", "2026", number="7/KH-SXD", issued="2026-01-10")})

    assert model.by_name[name].record.title == "Kế hoạch"
