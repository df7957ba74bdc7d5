"""The codes of problems of the register of documents as a whole."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.diagnostic_code import Code

SAME_IDENTITY: Final = Code(
    code="CC210",
    title="Hai tệp cho một văn bản",
    explanation="Cùng cơ quan ban hành, cùng năm (hoặc cùng khóa) và cùng số là một văn bản (Nghị định 30/2020/NĐ-CP, Điều 15 "
    "khoản 1). Xóa một tệp, hoặc sửa số, ngày hay cơ quan ban hành cho đúng.",
)
OPEN_RELATION: Final = Code(
    code="CC211",
    title="Quan hệ với văn bản chưa xác định được",
    explanation="Văn bản nêu trong relations hoặc replaces chưa có trong sổ văn bản, hoặc có nhiều văn bản cùng số. "
    "Thêm tệp cho văn bản ấy vào content/van-ban, hoặc ghi thêm year và issuer.",
    severity=Severity.WARNING,
)

TOLD_RELATION: Final = Code(
    code="CC212",
    title="Quan hệ nêu trong bài nhưng sổ văn bản chưa ghi",
    explanation="Bài viết nói một văn bản sửa đổi, thay thế, bãi bỏ hoặc hướng dẫn văn bản khác. Đó mới là đề nghị: nếu đúng, ghi "
    "quan hệ ấy vào relations của văn bản tác động, khi đó tình trạng hiệu lực trên mọi trang sẽ theo.",
    severity=Severity.WARNING,
)

SELF_RELATION: Final = Code(
    code="CC213",
    title="Văn bản tác động đến chính nó",
    explanation="Một văn bản không sửa đổi, thay thế hay căn cứ vào chính nó. Quan hệ ghi ở văn bản mới, nêu số của văn bản cũ.",
)
YOUNGER_TARGET: Final = Code(
    code="CC214",
    title="Văn bản tác động đến văn bản ban hành sau nó",
    explanation="Quan hệ ghi ở văn bản mới và nêu văn bản cũ. Văn bản được nêu lại có ngày ban hành sau: xem lại ngày của hai văn bản, "
    "hoặc chuyển quan hệ sang tệp kia.",
    severity=Severity.WARNING,
)

CODES: Final = (SAME_IDENTITY, OPEN_RELATION, TOLD_RELATION, SELF_RELATION, YOUNGER_TARGET)
