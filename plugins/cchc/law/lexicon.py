"""The words of legal Vietnamese: type names with their codes, and the legislative kinds without one.

Everything that recognises a word of the law in prose reads it here, so that a name is written once.
Sources: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III (administrative types and codes); Luật Ban hành văn bản
quy phạm pháp luật, Điều 4 (normative types); Hướng dẫn 36-HD/VPTW (Party types).
"""

from typing import Final


def words(text: str) -> frozenset[str]:
    """Return the set of the words of `text`: a word list that reads as one."""
    return frozenset(text.split())


def by_letter(text: str) -> dict[str, tuple[str, ...]]:
    """Return the words of `text` by their first letters, to ask what a stretch of text begins with."""
    listed = text.split()
    return {
        letter: tuple(word for word in listed if word[0] == letter) for letter in sorted({word[0] for word in listed})
    }


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

GENERIC: Final = (("Văn bản", ""), ("Thông tri", "TT"), ("Kết luận", "KL"), ("Công thư", ""))
"""Words that name a document in citing without being one of the 29 types."""

ISSUER_CODES: Final = words(
    "CP TTg QH UBTVQH CTN VPCP VPQH VPCTN HĐTP TANDTC VKSNDTC VKSTC NHNN TLĐ TLĐLĐVN HĐBT HĐCP HĐNN TTCP KTNN BHXH "
    "TCT TCHQ CT CTK TW TU HU QU ĐU ĐUK BTCTW BTCTU BTGTW BTGTU BTGVTW BTGDVTW BTGDVTU BDVTW BDVTU BNCTW BNCTU VPTW VPTU UBKTTW "
    "UBKTTU BCĐ BCĐTW BCĐQG BCSĐ BCSCLTW UBND HĐND UB CTUBND CTHĐND UBMT UBMTTQ MTTQ MTTW ĐCTUBTWMTTQVN ĐĐBQH ĐTN TWĐTN "
    "TWĐ TWH HLHPN HND HCCB HCTĐ LĐLĐ BNV BTC BQP BCA BTP BYT BCT BXD BNG BKHCN BGDĐT GDĐT GD&ĐT BLĐTBXH BTNMT BNNPTNT BNN "
    "BNN&PTNT BNNMT BKHĐT BTTTT BGTVT BVHTTDL BVHTT BDTTG UBDT BVHXH BTM BCN BTS BLĐ BVHTTTT BKTNS BKTXH BPC BDT"
)
"""Issuer codes as they stand in symbols; ministries, departments and committees also follow patterns."""
