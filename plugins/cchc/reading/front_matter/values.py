"""One written value to one typed value, by the type of its field."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from cchc.law.documents.document_number import normalise_number, parse_number
from cchc.reading.front_matter.address_values import (
    read_contact,
    read_file,
    read_link,
    read_mail,
    read_old_path,
    read_phone,
    read_web,
)
from cchc.reading.front_matter.periods import read_due, read_period, read_year
from cchc.reading.front_matter.shown_value import shown
from cchc.reading.front_matter.written_dates import read_date, read_moment
from cchc.records import header_rules, value_rules
from cchc.records.diagnostic import Diagnostic
from cchc.records.field import Field, Type
from cchc.text.fold import LONGEST_STEP, fold, slug
from cchc.text.portable_names import is_device

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FLAGS: Final = {"true": True, "co": True, "yes": True, "false": False, "khong": False, "no": False}
# "Số 1136/KH-SXD" copied with its word: told, with the number alone as the hint.
_NUMBER_WORD: Final = re.compile(r"(?:số|so)\s*[:.]?\s*(?=\d)", re.IGNORECASE)
# The blank of a form that nobody filled in: "Số: …/KH-SXD", "    /KH-SXD". Would miss one filled with letters.
_BLANK_NUMBER: Final = re.compile(r"(?:số\s*:?)?\s*[….\s]*[/-]\s*\w.*", re.IGNORECASE)


def read_value(field: Field, text: str) -> object:
    """Return the typed value of `text`, which is not empty, or its problem, not yet placed."""
    if field.type is Type.CHOICE:
        return _choice(field, text)
    value = _READERS[field.type](text)
    unfit = unfit_step(slug(text), text) if field.addressed or field.type is Type.SLUG else None
    return value if unfit is None or isinstance(value, Diagnostic) else unfit


def unfit_step(step: str, written: str) -> Diagnostic | None:
    """Return why `written`, folded to `step`, cannot be one step of an address, or None where it can."""
    if not step:
        hint = "viết có ít nhất một chữ cái Việt hoặc một chữ số"
        return header_rules.BAD_SLUG.problem(f"{shown(written)} không dùng làm địa chỉ được", hint)
    if len(step) > LONGEST_STEP:
        message = f"{shown(written)} dài {len(step)} ký tự, quá dài để làm địa chỉ"
        return header_rules.BAD_SLUG.problem(message, f"rút còn nhiều nhất {LONGEST_STEP} ký tự")
    if is_device(step):
        message = f"{shown(written)} không dùng làm địa chỉ được: Windows dành tên “{step}” cho thiết bị"
        return header_rules.BAD_SLUG.problem(message, f"thêm một từ, ví dụ {step}-2026")
    return None


def _line(text: str) -> str:
    return " ".join(text.split())


def _prose(text: str) -> str:
    return text.strip()


def _slug(text: str) -> str | Diagnostic:
    if _SLUG.fullmatch(text):
        return text
    meant = slug(text)
    hint = f"viết {meant}" if meant else "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối"
    return header_rules.BAD_SLUG.problem(f"{shown(text)} không dùng làm địa chỉ được", hint)


def _number(text: str) -> str | Diagnostic:
    written = normalise_number(_NUMBER_WORD.sub("", text.strip(), count=1))
    if parse_number(written) is not None:
        if written == text:
            return written
        message = f"số hiệu {shown(text)} không hợp lệ"
        return value_rules.BAD_NUMBER.problem(message, f'viết "{written}"')
    if number := next(
        (part for part in re.split(r"[\s,;]+", written) if "/" in part and parse_number(part) is not None), ""
    ):
        message = f"số hiệu {shown(text)} có chữ thừa"
        return value_rules.BAD_NUMBER.problem(message, f'viết "{number}"')
    if _BLANK_NUMBER.fullmatch(text):
        message = f"số hiệu {shown(text)} còn để trống phần số"
        return value_rules.BAD_NUMBER.problem(message, "xóa dòng này khi văn bản chưa có số")
    return value_rules.BAD_NUMBER.problem(
        f"số hiệu {shown(text)} không hợp lệ", 'viết đủ số và ký hiệu, ví dụ "1136/KH-SXD"'
    )


def _flag(text: str) -> bool | Diagnostic:
    flag = _FLAGS.get(fold(text))
    if flag is None:
        hint = "viết true hoặc false"
        return value_rules.BAD_FLAG.problem(f"{shown(text)} không rõ là có hay không", hint)
    return flag


def _choice(field: Field, text: str) -> object:
    values = [value for value, _ in field.choices]
    if text in values:
        return field.makes(text) if field.makes else text
    near = {fold(word): value for value, label in field.choices for word in (label, value) if word}
    folded = fold(text)
    longer = [word for word in near if len(folded) > 2 and word.startswith(folded)]
    match = longer if len(longer) == 1 else get_close_matches(folded, near, n=1, cutoff=0.6)
    if match:
        hint = f"có phải ý bạn là {near[match[0]]}?"
    elif len(values) <= 8:
        hint = "chọn một trong: " + ", ".join(
            f"{value} ({label})" if label else value for value, label in field.choices
        )
    else:
        hint = "chọn một trong: " + ", ".join(values)
    message = f"{shown(text)} không phải giá trị của {field.described}"
    return value_rules.NOT_A_CHOICE.problem(message, hint)


_READERS: Final[Mapping[Type, Callable[[str], object]]] = MappingProxyType(
    {
        Type.LINE: _line,
        Type.PROSE: _prose,
        Type.SLUG: _slug,
        Type.DATE: read_date,
        Type.MOMENT: read_moment,
        Type.YEAR: read_year,
        Type.PERIOD: read_period,
        Type.DUE: read_due,
        Type.NUMBER: _number,
        Type.FLAG: _flag,
        Type.FILE: read_file,
        Type.PATH: read_old_path,
        Type.WEB: read_web,
        Type.LINK: read_link,
        Type.CONTACT: read_contact,
        Type.MAIL: read_mail,
        Type.PHONE: read_phone,
    }
)
