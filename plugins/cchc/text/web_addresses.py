"""Addresses as browsers read them, parsed rather than matched: what a written value would lead to, or why it may not.

Allowed are https, http, mailto and tel, and addresses within the site. Every answer is a clause in Vietnamese that
says what is wrong, empty for an address that is in order.
"""

import re
from typing import Final

from cchc.text.portable_names import CONTROLS, UNSEEN

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
"""Schemes of addresses that a page may lead to."""

_UNFIT: Final = re.compile(f"[{UNSEEN}{CONTROLS}]")
_BLANK: Final = re.compile(r"\s")
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB: Final = re.compile(r"(?:https?)://([^/?#\\]*)(.*)", re.IGNORECASE | re.DOTALL)
_LABEL: Final = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST: Final = re.compile(rf"(?:(?:{_LABEL}\.)*{_LABEL}\.?|\[[0-9A-Fa-f:.]{{2,45}}\])(?::([0-9]{{1,5}}))?")
_MAIL: Final = re.compile(rf"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@((?:{_LABEL}\.)+{_LABEL})", re.ASCII)
# Numbers in a row are told apart by more than two signs between digits: "0227 3731 234 - 0227 3731 235" is two.
_PHONE: Final = re.compile(r"\+?\(?[0-9](?:[ .()-]{0,2}[0-9])*")
# An address without "https://", for the hint: "www.…", or a name that ends as Vietnamese and common ones do. Would miss
# other endings, which look like names of files.
_NO_SCHEME: Final = re.compile(
    rf"(?:www\d?\.(?:{_LABEL}\.)*{_LABEL}|(?:{_LABEL}\.)+(?:vn|com|net|org|gov|edu|info|asean|asia))(?::[0-9]{{1,5}})?(?=[/?#]|$)",
    re.IGNORECASE,
)
_MOST_HOST: Final = 253
_MOST_LOCAL: Final = 64
_HIGHEST_PORT: Final = 65_535


def web_fault(text: str) -> str:
    """Return what is wrong with a full address of the web, one that begins with https:// or http://.

    >>> web_fault("https://chinhphu.vn/bai?a=1#muc")
    ''
    >>> web_fault("https://chinhphu.vn@vidu.example/")
    'có phần trước dấu @ che tên máy chủ thật'
    """
    found = _WEB.fullmatch(text)
    if found is None:
        return "không bắt đầu bằng https:// hoặc http://"
    authority, rest = found.groups()
    if _UNFIT.search(text):
        return "có ký tự điều khiển, ký tự không hiện ra hoặc đổi chiều chữ"
    if "@" in authority:
        return "có phần trước dấu @ che tên máy chủ thật"
    host = _HOST.fullmatch(authority)
    if host is None or len(authority) > _MOST_HOST or int(host[1] or 0) > _HIGHEST_PORT:
        return "không có tên máy chủ hợp lệ"
    if _BLANK.search(rest) or any(sign in rest for sign in '<>"\\'):
        return 'có dấu cách hoặc một trong các dấu < > " \\'
    return ""


def full_address(text: str) -> str:
    """Return the address that was meant where its scheme is missing, else "".

    A server is told from a file by `www.` or by its last label, since editors name servers of `.vn` and few others: one of
    `vidu.dev` is taken for a file.

    >>> full_address("www.chinhphu.vn"), full_address("gopy@so.vidu.vn"), full_address("anh@2x.png")
    ('https://www.chinhphu.vn', 'mailto:gopy@so.vidu.vn', '')
    """
    if _NO_SCHEME.match(text):
        return f"https://{text}"
    server = text.rpartition("@")[2]
    return f"mailto:{text}" if _NO_SCHEME.fullmatch(server) and not mail_fault(text) else ""


def path_fault(text: str) -> str:
    """Return what is wrong with an address within the site: it begins with one slash and stays on the site.

    >>> path_fault("/tin-tuc/?trang=2"), path_fault("//vidu.example/")
    ('', 'bắt đầu bằng hai dấu gạch chéo, dẫn sang máy chủ khác')
    """
    if not text.startswith("/"):
        return "không bắt đầu bằng dấu gạch chéo"
    if text[1:2] in {"/", "\\"}:
        return "bắt đầu bằng hai dấu gạch chéo, dẫn sang máy chủ khác"
    if _UNFIT.search(text):
        return "có ký tự điều khiển, ký tự không hiện ra hoặc đổi chiều chữ"
    if _BLANK.search(text) or any(sign in text for sign in '<>"\\'):
        return 'có dấu cách hoặc một trong các dấu < > " \\'
    steps = re.split(r"[?#]", text, maxsplit=1)[0].lower().replace("%2e", ".").split("/")
    return "có bước .. hoặc . trong đường dẫn" if {".", ".."} & set(steps) else ""


def mail_fault(text: str) -> str:
    """Return what is wrong with one e-mail address, without a name and without header fields.

    >>> mail_fault("gopy@so.vidu.vn"), mail_fault("a@b.vn?bcc=c@d.vn")
    ('', 'không phải một địa chỉ thư điện tử')
    """
    found = _MAIL.fullmatch(text)
    fits = found is not None and len(text.partition("@")[0]) <= _MOST_LOCAL and len(found[1]) <= _MOST_HOST
    return "" if fits else "không phải một địa chỉ thư điện tử"


def dialled(text: str) -> str:
    """Return the first telephone number of `text` as it is dialled, digits alone, or "" where it has none.

    >>> dialled("(0227) 3731.234 (máy lẻ 12)"), dialled("gọi đường dây nóng")
    ('02273731234', '')
    """
    for number in _PHONE.finditer(text):
        dial = re.sub(r"[^0-9+]", "", number[0])
        if 3 <= len(dial.lstrip("+")) <= 15:
            return dial
    return ""


def read_address(written: str) -> str:
    r"""Return an address as browsers read it: without blanks around it, without tabs and line breaks within.

    >>> read_address(" java\tscript:alert(1)")
    'javascript:alert(1)'
    """
    return re.sub(r"[\t\n\r]", "", written).strip("".join(map(chr, range(33))))


def link_fault(written: str) -> str:
    r"""Return what is wrong with the address of a link or a picture in a body, read as browsers read it.

    Browsers strip blanks around it, drop tabs and line breaks within it, and take a backslash for a slash.
    A relative address is in order: whether there is a page or a file behind it is asked elsewhere.

    >>> link_fault(" java\tscript:alert(1)"), link_fault("tep/bieu-mau.docx")
    ('dùng giao thức javascript:', '')
    """
    read = read_address(written)
    if _UNFIT.search(read):
        return "có ký tự điều khiển, ký tự không hiện ra hoặc đổi chiều chữ"
    if read.replace("\\", "/").startswith("//"):
        return "bắt đầu bằng hai dấu gạch chéo, dẫn sang máy chủ khác"
    scheme = _SCHEME.match(read)
    if scheme is None:
        return ""
    name = scheme[1].lower()
    if name not in SCHEMES:
        return f"dùng giao thức {name[:20]}:"
    if name in {"http", "https"}:
        return _server_fault(read)
    return ""


def _server_fault(text: str) -> str:
    """Return what is wrong with the server of a web address; what follows it is the server's own business."""
    found = _WEB.fullmatch(text)
    if found is None:
        return "thiếu hai dấu gạch chéo sau http: hoặc https:"
    return web_fault(text[: found.start(2)])
