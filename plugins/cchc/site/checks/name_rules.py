"""CC520–CC522: an issuer, a number and a kind that are nearly right, or do not fit each other."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

NEAR_ISSUER: Final = Rule(
    code="CC520",
    title="Tên cơ quan ban hành gần giống một cơ quan đã biết",
    why="Trang lập một mục riêng cho mỗi cơ quan ban hành: sai một hai chữ, hoặc viết tắt, thì thành một cơ quan khác "
    "và văn bản không nằm cùng chỗ với các văn bản của cơ quan ấy. Viết tên đầy đủ như trong con dấu.",
    wrong="title: Kiểm tra\nperiod: 2026\nnumber: 12/KH-STC\nissued: 2026-01-15\ndate: 2026-01-16\n"
    "issuer: Sở Tài chín tỉnh Thái Bình",
    right="title: Kiểm tra\nperiod: 2026\nnumber: 12/KH-STC\nissued: 2026-01-15\ndate: 2026-01-16\n"
    "issuer: Sở Tài chính tỉnh Thái Bình",
    folder="ke-hoach",
    severity=Severity.WARNING,
)
OTHER_AGENCY_CODE: Final = Rule(
    code="CC521",
    title="Số hiệu mang chữ viết tắt của cơ quan khác",
    why="Ký hiệu của văn bản có chữ viết tắt tên cơ quan ban hành (Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.3). "
    "Số hiệu và cơ quan ban hành không khớp thì một trong hai đã ghi nhầm.",
    wrong="title: Kiểm tra\nperiod: 2026\nnumber: 12/KH-SNV\nissued: 2026-01-15\ndate: 2026-01-16\n"
    "issuer: Sở Xây dựng tỉnh Thái Bình",
    right="title: Kiểm tra\nperiod: 2026\nnumber: 12/KH-SXD\nissued: 2026-01-15\ndate: 2026-01-16\n"
    "issuer: Sở Xây dựng tỉnh Thái Bình",
    folder="ke-hoach",
    severity=Severity.WARNING,
)
KIND_AGAINST_NUMBER: Final = Rule(
    code="CC522",
    title="Loại văn bản không khớp số hiệu",
    why="Ký hiệu mở đầu bằng chữ viết tắt tên loại văn bản: KH là kế hoạch, BC là báo cáo, NĐ là nghị định "
    "(Nghị định 30/2020/NĐ-CP, Phụ lục III). Sửa số hiệu hoặc loại; tệp nằm nhầm thư mục thì chuyển thư mục.",
    wrong="title: Kiểm tra\nperiod: 2026\nnumber: 12/BC-SXD\nissued: 2026-01-15\ndate: 2026-01-16\n"
    "issuer: Sở Xây dựng tỉnh Thái Bình",
    right="title: Kiểm tra\nperiod: 2026\nnumber: 12/KH-SXD\nissued: 2026-01-15\ndate: 2026-01-16\n"
    "issuer: Sở Xây dựng tỉnh Thái Bình",
    folder="ke-hoach",
    severity=Severity.WARNING,
)

RULES: Final = (NEAR_ISSUER, OTHER_AGENCY_CODE, KIND_AGAINST_NUMBER)
