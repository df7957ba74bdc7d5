"""Checks on feedback items: missing date, missing answer, personal data."""

import re
from collections.abc import Iterator
from typing import Final

from cchc.pages.entry import Entry
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.record import Feedback
from cchc.site.checks.site_rules import HALF_ANSWERED, PERSONAL_DATA
from cchc.site.model import SiteModel
from cchc.text.personal_numbers import citizens_numbers, mobile_numbers

# Every address of who asks is personal, at whatever provider.
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_WORD: Final = r"[^\W\d_]+"
# A name is two or more words, each with a capital, behind "tôi là" or a form of address. Would miss a name alone, and
# one in small letters.
_NAMED: Final = re.compile(
    rf"\b(?:(?:tên tôi|tôi tên|tên) là|tôi là|tôi tên|họ(?: và)? tên\s?:)\s+({_WORD}(?:\s+{_WORD})+)"
    rf"|\b(?:ông|bà|anh|chị)\s+({_WORD}(?:\s+{_WORD})+)",
    re.IGNORECASE,
)


def feedback_problems(model: SiteModel) -> Iterator[Diagnostic]:
    """Yield the warnings on every visible question."""
    for entry in model.all_of(Feedback):
        yield from _half_answered(entry)
        yield from _personal(entry.record)


def _half_answered(entry: Entry[Feedback]) -> Iterator[Diagnostic]:
    record, answered = entry.record, bool(entry.body.digest)
    if record.answered is not None and not answered:
        message = "có ngày trả lời nhưng chưa có câu trả lời"
        yield problem_at(record, HALF_ANSWERED, message, keys=("answered",), hint="viết câu trả lời ở thân bài")
    elif record.answered is None and answered:
        message = "có câu trả lời nhưng chưa có ngày trả lời, trang ghi là chờ trả lời"
        yield problem_at(record, HALF_ANSWERED, message, keys=("asked",), hint="thêm dòng answered: và ngày trả lời")


def _personal(record: Feedback) -> Iterator[Diagnostic]:
    """Yield a warning for each kind of personal data in title and question, unless the person agreed."""
    if record.consent:
        return
    for key, text in (("title", record.title), ("question", record.question)):
        for what in _found(text):
            hint = "bỏ đi, hoặc ghi consent: true nếu người phản ánh đã đồng ý nêu"
            yield problem_at(record, PERSONAL_DATA, f"{key} có {what} của người phản ánh", keys=(key,), hint=hint)


def _found(text: str) -> Iterator[str]:
    """Yield what kinds of personal data a text seems to hold."""
    if any(_is_name(match[1] or match[2]) for match in _NAMED.finditer(text)):
        yield "họ tên"
    if _MAIL.search(text):
        yield "thư điện tử"
    if any(citizens_numbers(text)):
        yield "số căn cước"
    elif any(mobile_numbers(text)):
        yield "số điện thoại"


def _is_name(words: str) -> bool:
    """Return whether at least two words in a row begin with a capital letter, as a Vietnamese name does."""
    first, second, *_ = words.split()
    return first.istitle() and second.istitle()
