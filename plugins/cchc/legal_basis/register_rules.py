"""CC207 and CC210–CC214: problems of the register of documents, and of what texts claim against it."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

CITED_WITHOUT_FORCE: Final = Rule(
    code="CC207",
    severity=Severity.WARNING,
    title="Viện dẫn văn bản đã hết hiệu lực vào ngày ban hành",
    why="Căn cứ vào một văn bản không còn hiệu lực thì căn cứ ấy không đứng được. Không áp dụng khi chính câu đó nói việc thay thế "
    "hoặc bãi bỏ.",
    wrong="(văn bản ngày 15/01/2026) Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;",
    right="(văn bản ngày 15/02/2022) Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;",
)
SAME_IDENTITY: Final = Rule(
    code="CC210",
    title="Hai tệp cho một văn bản",
    why="Cùng cơ quan ban hành, cùng năm (hoặc cùng khóa) và cùng số là một văn bản (Nghị định 30/2020/NĐ-CP, Điều 15 "
    "khoản 1). Xóa một tệp, hoặc sửa số, ngày hay cơ quan ban hành cho đúng.",
    wrong="content/van-ban/quy-dinh.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\neffective: 2019-05-01\n---\n"
    "content/van-ban/mot-cua.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\nslug: mot-cua\neffective: 2019-05-01\n---",
    right="content/van-ban/quy-dinh.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\neffective: 2019-05-01\n---",
)
OPEN_RELATION: Final = Rule(
    code="CC211",
    title="Quan hệ với văn bản chưa xác định được",
    why="Văn bản nêu trong relations hoặc replaces chưa có trong sổ văn bản, hoặc có nhiều văn bản cùng số. "
    "Thêm tệp cho văn bản ấy vào content/van-ban, hoặc ghi thêm year và issuer.",
    wrong="content/van-ban/quy-dinh-moi.md\n---\nnumber: 34/2026/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2026-02-01\nissuer: Chính phủ\neffective: 2026-03-01\nrelations: {replaces: [12/2019/NĐ-CP]}\n"
    "---",
    right="content/van-ban/quy-dinh.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\neffective: 2019-05-01\n---\n"
    "content/van-ban/quy-dinh-moi.md\n---\nnumber: 34/2026/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2026-02-01\nissuer: Chính phủ\neffective: 2026-03-01\nrelations: {replaces: [12/2019/NĐ-CP]}\n"
    "---",
    severity=Severity.WARNING,
)

TOLD_RELATION: Final = Rule(
    code="CC212",
    title="Quan hệ nêu trong bài nhưng sổ văn bản chưa ghi",
    why="Bài viết nói một văn bản sửa đổi, thay thế, bãi bỏ hoặc hướng dẫn văn bản khác. Đó mới là đề nghị: nếu đúng, ghi "
    "quan hệ ấy vào relations của văn bản tác động, khi đó tình trạng hiệu lực trên mọi trang sẽ theo.",
    wrong="content/van-ban/quy-dinh.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\neffective: 2019-05-01\n---\n"
    "content/van-ban/quy-dinh-moi.md\n---\nnumber: 34/2026/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2026-02-01\nissuer: Chính phủ\neffective: 2026-03-01\n---\n"
    "content/tin-tuc/2026/mot-cua-moi.md\n---\ntitle: Quy định mới về một cửa\ndate: 2026-02-05\n---\n\n"
    "Nghị định số 34/2026/NĐ-CP ngày 01/02/2026 của Chính phủ thay thế Nghị định số 12/2019/NĐ-CP ngày 01/3/2019 của Chính phủ.",
    right="content/van-ban/quy-dinh.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\neffective: 2019-05-01\n---\n"
    "content/van-ban/quy-dinh-moi.md\n---\nnumber: 34/2026/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2026-02-01\nissuer: Chính phủ\neffective: 2026-03-01\nrelations: {replaces: [12/2019/NĐ-CP]}\n"
    "---\n"
    "content/tin-tuc/2026/mot-cua-moi.md\n---\ntitle: Quy định mới về một cửa\ndate: 2026-02-05\n---\n\n"
    "Nghị định số 34/2026/NĐ-CP ngày 01/02/2026 của Chính phủ thay thế Nghị định số 12/2019/NĐ-CP ngày 01/3/2019 của Chính phủ.",
    severity=Severity.WARNING,
)

SELF_RELATION: Final = Rule(
    code="CC213",
    title="Văn bản tác động đến chính nó",
    why="Một văn bản không sửa đổi, thay thế hay căn cứ vào chính nó. Quan hệ ghi ở văn bản mới, nêu số của văn bản cũ.",
    wrong="content/van-ban/quy-dinh.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\neffective: 2019-05-01\nrelations: {amends: [12/2019/NĐ-CP]}\n---",
    right="content/van-ban/quy-dinh.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\neffective: 2019-05-01\n---",
)
YOUNGER_TARGET: Final = Rule(
    code="CC214",
    title="Văn bản tác động đến văn bản ban hành sau nó",
    why="Quan hệ ghi ở văn bản mới và nêu văn bản cũ. Văn bản được nêu lại có ngày ban hành sau: xem lại ngày của hai văn bản, "
    "hoặc chuyển quan hệ sang tệp kia.",
    wrong="content/van-ban/quy-dinh.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\neffective: 2019-05-01\nrelations: {replaces: [34/2026/NĐ-CP]}\n"
    "---\n"
    "content/van-ban/quy-dinh-moi.md\n---\nnumber: 34/2026/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2026-02-01\nissuer: Chính phủ\neffective: 2026-03-01\n---",
    right="content/van-ban/quy-dinh.md\n---\nnumber: 12/2019/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2019-03-01\nissuer: Chính phủ\neffective: 2019-05-01\n---\n"
    "content/van-ban/quy-dinh-moi.md\n---\nnumber: 34/2026/NĐ-CP\ntitle: Quy định cơ chế một cửa\n"
    "issued: 2026-02-01\nissuer: Chính phủ\neffective: 2026-03-01\nrelations: {replaces: [12/2019/NĐ-CP]}\n"
    "---",
    severity=Severity.WARNING,
)

RULES: Final = (CITED_WITHOUT_FORCE, SAME_IDENTITY, OPEN_RELATION, TOLD_RELATION, SELF_RELATION, YOUNGER_TARGET)
