"""Ids of the pages around bodies, which no heading has: a link to such a name may mean the heading or the part of the page."""

from typing import Final

HEADING_PREFIX: Final = "muc-"
"""What the id of a heading begins with, unless the editor gave it; no id of the page around it does, but that of the contents."""

_PAGE_IDS: Final = frozenset(
    [
        "bao-cao",
        "can-cu",
        "cap-nhat",
        "cau-hoi",
        "da-dang",
        "dan-den",
        "danh-sach",
        "di-tiep",
        "don-vi",
        "hieu-luc",
        "ke-hoach-nam",
        "khong-so",
        "lien-quan",
        "muc-luc",
        "nhiem-vu",
        "noi-dung",
        "o-tim",
        "o-tim-goi-y",
        "phan-anh",
        "quan-he",
        "sap-den-han",
        "so-do-mo-ta",
        "so-do-ten",
        "tep",
        "tim",
        "tim-goi-y",
        "tim-lai",
        "tim-lai-goi-y",
        "tim-tren-trang",
        "tin-khac",
        "tin-moi",
        "tra-loi",
        "trich-dan",
        "vien-dan",
    ]
)
_PAGE_PREFIXES: Final = ("bang-", "bieu-do-", "dong-thoi-gian-", "loc-", "phan-", "fn:", "fnref")
"""Ids of the pages around bodies, as the theme writes them, and those of notes."""


def is_page_id(name: str) -> bool:
    """Return whether a part of the page around bodies, or a note, may have this id."""
    return name in _PAGE_IDS or name.startswith(_PAGE_PREFIXES)
