"""Contradictions between two values of a file: orders of dates, a kind that the number does not tell, an image without words."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Final

from cchc.law.documents.document_kinds import kinds_of_number
from cchc.reading.front_matter.yaml_hints import plain_or_quoted
from cchc.reading.source_text import SourceText
from cchc.records import header_rules, value_rules
from cchc.records.body_rules import NO_ALT
from cchc.records.diagnostic import Diagnostic
from cchc.records.record_kind import RecordKind
from cchc.records.record_parts import Image, Withdrawal
from cchc.records.site_info import Notice
from cchc.records.source_positions import SourcePosition
from cchc.text.fold import fold
from cchc.text.vietnamese_dates import day

_ORDERS: Final = (
    ("expires", "date", value_rules.WRONG_ORDER, "ngày gỡ {} trước ngày đăng {}"),
    ("expired", "effective", value_rules.WRONG_ORDER, "ngày hết hiệu lực {} trước ngày có hiệu lực {}"),
    ("expired", "issued", value_rules.WRONG_ORDER, "ngày hết hiệu lực {} trước ngày ban hành {}"),
    ("answered", "asked", value_rules.WRONG_ORDER, "ngày trả lời {} trước ngày phản ánh {}"),
    ("modified", "date", value_rules.UNLIKELY_ORDER, "ngày sửa {} trước ngày đăng {}"),
    ("effective", "issued", value_rules.UNLIKELY_ORDER, "ngày có hiệu lực {} trước ngày ban hành {}"),
    ("date", "issued", value_rules.UNLIKELY_ORDER, "ngày đăng {} trước ngày ban hành {}"),
    ("withdrawn.date", "date", value_rules.UNLIKELY_ORDER, "ngày rút bài {} trước ngày đăng {}"),
)
"""(later key, earlier key, what breaking the order is, how to say it).

A document that takes effect before it is issued is rare but lawful (hiệu lực trở về trước, Luật Ban hành văn bản quy
phạm pháp luật); nothing can end before it begins.
"""


def cross_check(
    source: SourceText, kind: RecordKind, values: Mapping[str, object], places: Mapping[str, SourcePosition]
) -> Iterator[Diagnostic]:
    """Yield the problems between the typed `values` of one item; `places` says where each key's value stands."""
    image = values.get("image")
    if isinstance(image, Image) and not image.alt:
        hint = "ghi alt: và điều người xem ảnh biết được, ví dụ image: {file: anh.jpg, alt: Toàn cảnh hội nghị}"
        yield source.diagnostic_at(NO_ALT, places["image"], f'ảnh "{image.file}" chưa có lời mô tả', hint)
    reported: set[str] = set()
    for later, earlier, code, sentence in _ORDERS:
        end, start = _moment(values, later), _moment(values, earlier)
        if end is not None and start is not None and later not in reported and _before(end, start):
            reported.add(later)
            message = sentence.format(day(end), day(start))
            yield source.diagnostic_at(code, places[later], message, f"xem lại {later} và {earlier}")
    title = values.get("title")
    if kind.title_is_subject and isinstance(title, str) and (rest := without_kind(title, kind.name)):
        message = f'tiêu đề lặp lại chữ "{kind.label}", trang đã in ở trên'
        hint = f"viết title: {plain_or_quoted(rest[:1].upper() + rest[1:])}"
        yield source.diagnostic_at(value_rules.REPEATED_KIND, places["title"], message, hint)
    if kind.is_register and "document_kind" not in values:
        number = values.get("number")
        if not isinstance(number, str):
            if "number" not in places and "kind" not in places:
                hint = "thêm dòng kind: Hiến pháp, hoặc số, ký hiệu của văn bản"
                yield source.diagnostic_at(header_rules.MISSING_KEY, _TOP, 'thiếu khóa "kind" (loại văn bản)', hint)
        elif "kind" not in places and len(found := kinds_of_number(number)) != 1:
            names = " hoặc ".join(each.name for each in found[:3]) or "Luật"
            yield source.diagnostic_at(
                header_rules.MISSING_KEY,
                places["number"],
                f'số hiệu "{number}" không cho biết loại văn bản',
                f"thêm dòng kind: {names}",
            )


def without_kind(title: str, name: str) -> str:
    """Return what stands behind the name of a kind at the start of a title, or nothing."""
    rest = title[len(name) :]
    return rest.strip(" :–-") if fold(title[: len(name)]) == fold(name) and not rest[:1].isalnum() else ""


def check_notice(source: SourceText, notice: Notice, place: SourcePosition) -> Iterator[Diagnostic]:
    """Yield the problem of a notice that ends before it begins; `place` is that of its end."""
    if notice.start is not None and notice.end is not None and _before(notice.end, notice.start):
        message = f"thông báo hiện đến {day(notice.end)}, trước ngày bắt đầu {day(notice.start)}"
        yield source.diagnostic_at(value_rules.WRONG_ORDER, place, message, "xem lại from và to")


_TOP: Final = SourcePosition(line=1, column=1, length=3)


def _moment(values: Mapping[str, object], key: str) -> date | datetime | None:
    value = values.get(key.partition(".")[0])
    if isinstance(value, Withdrawal):
        value = value.date
    return value if isinstance(value, date) else None


def _before(end: date | datetime, start: date | datetime) -> bool:
    """Compare to the minute where both tell one, else by day."""
    if isinstance(end, datetime) and isinstance(start, datetime) and (end.hour or end.minute):
        return end < start
    return date(end.year, end.month, end.day) < date(start.year, start.month, start.day)
