"""Items that readers do not see, or see in no list: why, and since or until when; what a withdrawn item keeps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from cchc.engine.own_commands import typed
from cchc.reading.reading_result import Reading
from cchc.records import interface_words as words
from cchc.records.record import Item
from cchc.records.record_parts import PublicationStatus
from cchc.site.urls import address
from cchc.text.vietnamese_dates import day

MOST_TOLD = 20
"""Items that a build names; the rest it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnshownItem:
    """An item by its file below the content folder and its address, and why it is not shown, in Vietnamese."""

    path: str
    url: str
    why: str


def unshown_items(records: Iterable[Item], now: datetime) -> tuple[UnshownItem, ...]:
    """Return the drafts, the scheduled, the expired, the hidden and the withdrawn of `records` at `now`, in order of paths."""
    found = (
        UnshownItem(path=record.path, url=address(record), why=why) for record in records if (why := _why(record, now))
    )
    return tuple(sorted(found, key=lambda each: each.path))


def unshown_lines(items: tuple[UnshownItem, ...], content: str, most: int = MOST_TOLD) -> str:
    """Return what a build or a check says of them, empty where every item is shown."""
    if not items:
        return ""
    lines = [f"  {content}/{each.path}: {each.why}" for each in items[:most]]
    if len(items) > most:
        lines.append(f"  … và {len(items) - most} mục nữa: chạy `{typed('check')}` để xem")
    return "\n".join([f"{len(items)} mục không hiện đầy đủ trên trang:", *lines, ""])


def settled(readings: Iterable[Reading], now: datetime) -> Iterator[Reading]:
    """Yield the readings as readers may see them at `now`: a withdrawn item keeps its address, its title and the notice.

    Before its day a withdrawal is not told of yet.
    """
    for reading in readings:
        record = reading.record
        if record is None or record.withdrawn is None:
            yield reading
        elif record.withdrawn.date > now.date():
            yield _known_as(replace(reading, record=replace(record, withdrawn=None)), "sẽ gỡ")
        else:
            bare = replace(
                record,
                title=f"{words.TAKEN_DOWN} {record.title}",
                summary="",
                image=None,
                charts=(),
                attachments=(),
                featured=False,
            )
            yield _known_as(replace(reading, record=bare, body=None, html="", text=""), "đã gỡ")


def _known_as(reading: Reading, state: str) -> Reading:
    """Return a reading whose digests tell its state, too: the file stays the same on the day of its withdrawal."""
    if not reading.digest:
        return reading
    return replace(
        reading,
        digest=f"{reading.digest} {state}",
        face=f"{reading.face} {state}",
        told=f"{reading.told} {state}",
    )


def _why(record: Item, now: datetime) -> str:
    if record.status is PublicationStatus.DRAFT:
        return "bản nháp (status: draft)"
    if record.date is not None and record.date > now:
        return f"hẹn đăng {record.date:%H:%M} ngày {day(record.date)}"
    if record.expires is not None and now >= record.expires:
        return f"hết hạn hiển thị từ {day(record.expires)} (expires)"
    if record.withdrawn is not None:
        if record.withdrawn.date > now.date():
            return f"sẽ gỡ ngày {day(record.withdrawn.date)} (withdrawn)"
        return f"đã gỡ ngày {day(record.withdrawn.date)} (withdrawn), trang chỉ còn tiêu đề và lý do"
    if record.status is PublicationStatus.HIDDEN:
        return "ẩn khỏi mọi danh sách (status: hidden)"
    return ""
