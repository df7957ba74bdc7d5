"""What readers do not see is told with its day, and a withdrawn item keeps its address, its title and the reason."""

from datetime import datetime

import pytest

from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.record import Item
from cchc.site.unshown import settled, unshown_items, unshown_lines
from kit.site_factory import news

NOW = datetime(2026, 11, 22, 9, 0)
WHYS = {
    "bản nháp (status: draft)": {"status": "draft"},
    "ẩn khỏi mọi danh sách (status: hidden)": {"status": "hidden"},
    "hết hạn hiển thị từ 01/02/2026 (expires)": {"expires": "2026-02-01"},
    "đã gỡ ngày 22/11/2026 (withdrawn), trang chỉ còn tiêu đề và lý do": {
        "withdrawn": "{date: 2026-11-22, reason: Sai số liệu}"
    },
    "sẽ gỡ ngày 23/11/2026 (withdrawn)": {"withdrawn": "{date: 2026-11-23, reason: Sai số liệu}"},
}


def item(text: str, path: str = "tin-tuc/a.md") -> Item:
    record = read(path, text.encode(), ReadingSettings()).record
    assert record is not None
    return record


@pytest.mark.parametrize(("why", "keys"), WHYS.items(), ids=lambda value: str(value)[:30])
def test_an_item_that_is_not_shown_is_told_with_its_day(why: str, keys: dict[str, str]) -> None:
    (found,) = unshown_items([item(news("Tin", "2026-01-02", **keys))], NOW)
    assert (found.path, found.why) == ("tin-tuc/a.md", why)


def test_a_scheduled_item_is_told_with_its_hour() -> None:
    (found,) = unshown_items([item(news("Tin", "2026-12-01 07:30"))], NOW)
    assert found.why == "hẹn đăng 07:30 ngày 01/12/2026"


def test_an_item_that_is_shown_is_not_told() -> None:
    assert unshown_items([item(news("Tin", "2026-01-02", expires="2026-12-01"))], NOW) == ()
    assert unshown_lines((), "content") == ""


def test_a_build_names_some_and_counts_the_rest() -> None:
    items = unshown_items([item(news("Tin", "2026-01-02", status="draft"), f"tin-tuc/{n}.md") for n in range(5)], NOW)
    told = unshown_lines(items, "content", most=2)
    assert told.startswith("5 mục không hiện đầy đủ trên trang:\n  content/tin-tuc/0.md: bản nháp (status: draft)\n")
    assert told.endswith("  … và 3 mục nữa: chạy `make check` để xem\n")


@pytest.mark.parametrize(
    ("day", "title", "has_body"), [("2026-11-22", "[Đã gỡ] Tin", False), ("2026-11-23", "Tin", True)]
)
def test_a_withdrawal_holds_from_its_day(day: str, title: str, has_body: bool) -> None:
    text = news(
        "Tin",
        "2026-01-02",
        "Nội dung cũ.",
        withdrawn=f"{{date: {day}, reason: Sai số liệu}}",
        summary="Cũ",
        attachments="[a.pdf]",
    )
    reading = read("tin-tuc/a.md", text.encode(), ReadingSettings())
    (shown,) = settled([reading], NOW)
    assert shown.record is not None
    assert (shown.record.title, shown.body is not None) == (title, has_body)
    assert (shown.record.withdrawn is None, bool(shown.record.attachments), bool(shown.record.summary)) == (
        has_body,
    ) * 3
