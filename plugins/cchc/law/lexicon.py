"""The words of legal Vietnamese: type names with their codes, and the legislative kinds without one.

Everything that recognises a word of the law in prose reads it here, so that a name is written once.
Sources: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III (administrative types and codes); Luật Ban hành văn bản
quy phạm pháp luật, Điều 4 (normative types); Hướng dẫn 36-HD/VPTW (Party types).
"""

from typing import Final

ADMINISTRATIVE: Final = (
    ("Nghị quyết", "NQ"),
    ("Quyết định", "QĐ"),
    ("Chỉ thị", "CT"),
    ("Quy chế", "QC"),
    ("Quy định", "QyĐ"),
    ("Thông cáo", "TC"),
    ("Thông báo", "TB"),
    ("Hướng dẫn", "HD"),
    ("Chương trình", "CTr"),
    ("Kế hoạch", "KH"),
    ("Phương án", "PA"),
    ("Đề án", "ĐA"),
    ("Dự án", "DA"),
    ("Báo cáo", "BC"),
    ("Biên bản", "BB"),
    ("Tờ trình", "TTr"),
    ("Hợp đồng", "HĐ"),
    ("Công điện", "CĐ"),
    ("Bản ghi nhớ", "BGN"),
    ("Bản thỏa thuận", "BTT"),
    ("Giấy ủy quyền", "GUQ"),
    ("Giấy mời", "GM"),
    ("Giấy giới thiệu", "GGT"),
    ("Giấy nghỉ phép", "GNP"),
    ("Phiếu gửi", "PG"),
    ("Phiếu chuyển", "PC"),
    ("Phiếu báo", "PB"),
)
"""The 27 administrative types with a code of their own: (type name, code). Phụ lục III."""

WITHOUT_CODE: Final = (("Công văn", ""), ("Thư công", ""))
"""The other two of the 29 administrative types: their symbol begins with the issuer."""

COPIES: Final = (("Sao y", "SY"), ("Trích sao", "TrS"), ("Sao lục", "SL"))
"""Marks of copies (Phụ lục III, phần II)."""

NORMATIVE: Final = (
    ("Hiến pháp", ""),
    ("Bộ luật", ""),
    ("Luật", ""),
    ("Pháp lệnh", ""),
    ("Lệnh", "L"),
    ("Nghị quyết", "NQ"),
    ("Nghị quyết liên tịch", "NQLT"),
    ("Nghị định", "NĐ"),
    ("Quyết định", "QĐ"),
    ("Thông tư", "TT"),
    ("Thông tư liên tịch", "TTLT"),
    ("Văn bản hợp nhất", "VBHN"),
    ("Sắc lệnh", "SL"),
)
"""Normative types, the historic Sắc lệnh, and the consolidated text; laws and ordinances have no code."""

PARTY: Final = (
    ("Nghị quyết", "NQ"),
    ("Chỉ thị", "CT"),
    ("Kết luận", "KL"),
    ("Quyết định", "QĐ"),
    ("Quy định", "QĐ"),
    ("Quy chế", "QC"),
    ("Hướng dẫn", "HD"),
    ("Chương trình", "CTr"),
    ("Kế hoạch", "KH"),
    ("Thông báo", "TB"),
    ("Thông tri", "TT"),
    ("Báo cáo", "BC"),
    ("Tờ trình", "TTr"),
    ("Công văn", "CV"),
)
"""Party types: the code stands after a hyphen, before the issuer (`01-CTr/TU`); QĐ serves two types."""

NAMED: Final = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")
"""Kinds that are cited by their title, with or without a number."""
