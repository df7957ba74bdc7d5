"""References in a picture's style sheets: only to parts of the picture and to pictures inside it.

A style is looked at twice, with its comments and without them, both times with escapes decoded: what only one of the two
forms shows may still be what a browser reads. So a comment or a text that merely speaks of `@import` is refused too.
"""

import re
from typing import Final

_ESCAPE: Final = re.compile(r"\\(?:([0-9a-fA-F]{1,6})[ \t\r\n\f]?|\r\n|([^0-9a-fA-F]))", re.DOTALL)
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_ADDRESS: Final = re.compile(r"(?<![\w-])url\s*\(", re.IGNORECASE)
_PICTURE: Final = r"data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*"
_HELD: Final = rf"(?:\#[^\s\"'()<>\\]*\s*|{_PICTURE})"
_LOCAL: Final = re.compile(rf"""url\s*\(\s*(?:"\s*{_HELD}"\s*|'\s*{_HELD}'\s*|{_HELD})(?:\)|\Z)""", re.IGNORECASE)
_FOREIGN: Final = re.compile(
    r"@import|@document|@-moz-document|expression\s*\(|behaviou?r\s*:|-moz-binding|progid\s*:|(?:java|vb|live)script\s*:"
    r"|(?<![\w-])(?:(?:-webkit-)?(?:image-set|cross-fade)|image|src|element|url-prefix|paint)\s*\(",
    re.IGNORECASE,
)
_SHOWN: Final = 40
LOCAL_PICTURE: Final = re.compile(_PICTURE, re.IGNORECASE)
"""An address that holds its own picture, of a type in which nothing runs."""


def css_fault(style: str) -> str:
    """Return what in a style sheet or a styling value refers to something outside the picture, or ""."""
    if not any(sign in style for sign in "(@:\\"):
        return ""
    decoded = _ESCAPE.sub(_character, style)
    return _fault(decoded) or (_fault(_COMMENT.sub("", decoded)) if "/*" in decoded else "")


def _fault(css: str) -> str:
    if (found := _FOREIGN.search(css)) is not None:
        return found[0].strip()
    for address in _ADDRESS.finditer(css):
        if _LOCAL.match(css, address.start()) is None:
            return css[address.start() : address.start() + _SHOWN].split(")", maxsplit=1)[0] + ")"
    return ""


def _character(escape: re.Match[str]) -> str:
    """What an escape stands for (CSS Syntax 4.3.7): a code point, or the character itself; nothing for a line break."""
    if escape[1]:
        code = int(escape[1], 16)
        return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"
    return "" if escape[2] in {None, "\n", "\r", "\f"} else escape[2]
