"""Names that every system can hold: Windows, macOS, git, web hosts, and the eyes of a reader.

A name that one of them cannot hold fails far from whoever wrote it: a checkout on Windows stops at `con.md`, a host
drops a trailing dot, and a mark that turns the direction of writing shows `exe.fdp` for `pdf.exe`.
"""

import re
from typing import Final

LONGEST_NAME_BYTES: Final = 255
"""Bytes of UTF-8 that one name may have on the file systems in use."""

UNSEEN: Final = "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
"""Marks that are not seen or that turn the direction of writing, for a character class."""

CONTROLS: Final = "\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
"""Control characters, lone surrogates and noncharacters, for a character class."""

_UNSEEN: Final = re.compile(f"[{UNSEEN}]")
_CONTROL: Final = re.compile(f"[{CONTROLS}]")
_RESERVED: Final = re.compile(r'[<>:"|?*\\/]')
# Windows opens a device for these names with any ending, and for those with blanks behind them.
_DEVICE: Final = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$) *(?:\..*)?", re.IGNORECASE | re.DOTALL
)
# git refuses its own folder, also by the short name that Windows gives it.
_GIT: Final = re.compile(r"\.git|git~[0-9]+", re.IGNORECASE)


def is_device(name: str) -> bool:
    """Return whether Windows takes `name` for a device, whatever its ending."""
    return _DEVICE.fullmatch(name) is not None


def name_fault(name: str) -> str:
    """Return why no file or folder should be called `name`, as a clause in Vietnamese; "" where every system holds it.

    >>> name_fault("con.pdf")
    'Windows dành tên này cho thiết bị'
    >>> name_fault("Kế hoạch (tháng 12) #2.pdf")
    ''
    """
    if (mark := _UNSEEN.search(name)) is not None:
        return f"có ký tự không hiện ra hoặc đổi chiều chữ (U+{ord(mark[0]):04X})"
    if (mark := _CONTROL.search(name)) is not None:
        return f"có ký tự điều khiển (U+{ord(mark[0]):04X})"
    if (mark := _RESERVED.search(name)) is not None:
        return f"có dấu {mark[0]} mà Windows không nhận"
    if name in {"", ".", ".."}:
        return "không phải một cái tên"
    if name.endswith((".", " ")):
        return f"kết thúc bằng dấu {'chấm' if name.endswith('.') else 'cách'}, Windows bỏ dấu ấy đi"
    if is_device(name):
        return "Windows dành tên này cho thiết bị"
    if _GIT.fullmatch(name):
        return "git dành tên này cho chính nó"
    if len(name.encode("utf-8", "surrogatepass")) > LONGEST_NAME_BYTES:
        return f"dài quá {LONGEST_NAME_BYTES} byte"
    return ""


def visible(name: str) -> str:
    r"""Return `name` fit for a message: each mark that is not seen, or that could change a terminal, as its code point.

    >>> visible("a\u202egnp.exe")
    'a[U+202E]gnp.exe'
    """
    return re.sub(f"[{UNSEEN}{CONTROLS}]", lambda mark: f"[U+{ord(mark[0]):04X}]", name)
