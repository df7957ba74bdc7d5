"""Values that an editor may choose: (value, label for people) in the order of messages and documentation.

Readers see the same labels on pages.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from cchc.law.lexicon import LEXICON

AREAS: Final = (
    ("the-che", "cải cách thể chế"),
    ("thu-tuc-hanh-chinh", "cải cách thủ tục hành chính"),
    ("to-chuc-bo-may", "cải cách tổ chức bộ máy"),
    ("che-do-cong-vu", "cải cách chế độ công vụ"),
    ("tai-chinh-cong", "cải cách tài chính công"),
    ("chinh-quyen-so", "chính quyền điện tử, chính quyền số"),
)
"""The six fields of the reform programme (Nghị quyết số 76/NQ-CP ngày 15/7/2021)."""

DOCUMENT_KINDS: Final = tuple(row.word for row in LEXICON.types if row.is_kind)
"""Every type word, once (NĐ 30/2020/NĐ-CP Điều 7; Luật Ban hành văn bản QPPL; Hướng dẫn 36-HD/VPTW)."""

ACCEPTABLE: Final = (
    ("CC180", "dấu chỉ độ mật trong bài"),
    ("CC181", "“lưu hành nội bộ” trong bài"),
    ("CC182", "số căn cước trong bài"),
    ("CC183", "danh sách cá nhân trong bài"),
    ("CC330", "dấu chỉ độ mật trong tệp"),
    ("CC331", "“lưu hành nội bộ” trong tệp"),
    ("CC332", "số căn cước trong tệp"),
    ("CC333", "danh sách điện thoại trong tệp"),
    ("CC334", "danh sách thư, tài khoản trong tệp"),
    ("CC341", "ghi chú, chữ đã xóa, phần ẩn trong tệp"),
)
"""Codes that an editor may accept for an item: what only a person can judge."""

STATUSES: Final = (
    ("published", "đăng công khai"),
    ("draft", "bản nháp, không đăng"),
    ("hidden", "đăng nhưng không có trong danh sách"),
)
PLAN_STATES: Final = (
    ("draft", "dự thảo"),
    ("issued", "đã ban hành"),
    ("unnumbered", "chưa rõ số, ngày ban hành"),
    ("completed", "đã hoàn thành"),
    ("superseded", "đã được thay thế"),
)
WORDINGS: Final = (
    ("original", "nguyên văn"),
    ("summary", "bản tóm tắt, viết lại"),
)
"""What a body is to the words of the document that was issued."""
TASK_STATES: Final = (
    ("todo", "chưa thực hiện"),
    ("doing", "đang thực hiện"),
    ("done", "đã hoàn thành"),
    ("dropped", "không thực hiện"),
)
ATTACHMENT_KINDS: Final = (
    ("original", "bản gốc"),
    ("certified-copy", "bản sao y"),
    ("extract", "bản trích sao"),
    ("draft", "dự thảo"),
    ("scan", "bản quét"),
)
"""What an attached file is to the signed document (NĐ 30/2020/NĐ-CP Điều 3, khoản 8 and 10–12)."""
CHART_KINDS: Final = (("line", "đường, theo năm"), ("bar", "cột, để so sánh"))


def capitalised_labels(choices: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return the labels by value as they stand alone on a page.

    >>> capitalised_labels(PLAN_STATES)["issued"]
    'Đã ban hành'
    """
    return MappingProxyType({value: label[:1].upper() + label[1:] for value, label in choices})
