"""Addresses that a body holds: whether pages may lead there, and whether they are on this site."""

import re
from html import unescape
from typing import Final

from cchc.reading.front_matter.shown_value import shown
from cchc.records.body_rules import BAD_LINK, FOREIGN_PICTURE
from cchc.records.rule import Rule
from cchc.text.web_addresses import full_address, link_fault, read_address

_DRIVE: Final = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:", re.IGNORECASE)
_LINK_HINT: Final = (
    "ghi đủ https://…, địa chỉ trong trang /…, tên tệp cạnh bài, mailto:… hoặc tel:…; hoặc bỏ liên kết, giữ chữ"
)
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_ELSEWHERE: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_NO_FILE: Final = re.compile(rf"{_ELSEWHERE.pattern}|#|$")


def plain_address(text: str) -> str:
    """Return an address or a title without its escapes, its entities as the signs they mean."""
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return unescape(text) if "&" in text else text


def is_local(address: str) -> bool:
    """Return whether an address is a page, a place on a page, a file or a picture of this site."""
    return _ELSEWHERE.match(address) is None


def address_fault(address: str, *, picture: bool) -> tuple[Rule, str, str] | None:
    """Return rule, message and hint where pages may not lead to `address` or show it as a picture, else None."""
    read = read_address(address)
    rule, what = (FOREIGN_PICTURE, "ảnh") if picture else (BAD_LINK, "liên kết")
    if _DRIVE.match(read) is not None:
        hint = f"đặt {'ảnh' if picture else 'tệp'} cạnh bài rồi chỉ ghi tên tệp"
        return rule, f"{shown(address)} là đường dẫn trên máy của người viết", hint
    if picture and read[:5].lower() == "data:":
        return rule, "ảnh dán thẳng vào bài (data:…)", "lưu ảnh thành tệp .jpg hoặc .png, đặt cạnh bài rồi ghi tên tệp"
    meant = full_address(read)
    if meant and not picture:
        return rule, f"liên kết {shown(address)} thiếu {meant.partition(':')[0]}: ở đầu", f"viết {meant}"
    if picture and (meant or _NO_FILE.match(read) is not None):
        hint = "tải ảnh về, đặt cạnh bài rồi ghi tên tệp; nguồn ảnh ghi ở chú thích"
        return rule, f"ảnh {shown(address)} lấy từ nơi khác" if read else "ảnh không ghi tên tệp", hint
    if fault := link_fault(address):
        hint = "lưu ảnh thành tệp, đặt cạnh bài rồi ghi tên tệp" if picture else _LINK_HINT
        return rule, f"{what} {shown(address)} {fault}", hint
    return None
