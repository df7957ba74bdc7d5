"""Letters that look like others or like nothing: the text that a reader sees in their place.

Copied pages and word processors leave no-break spaces, marks of direction, soft hyphens, line ends of two letters,
full-width figures, Cyrillic letters and entities of HTML. What is read here is what a reader sees. Look-alikes of other
scripts than Cyrillic and Greek are left as they are.
"""

import html
import re
from typing import Final

HIDDEN: Final = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
"""Letters that no reader sees: soft hyphens, joiners and their opposites, marks of direction and of order."""

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINES: Final = "\u0085\u2028\u2029"
_CYRILLIC: Final = ("АВЕКМНОРСТУХІЅЈаеорсухіѕј", "ABEKMHOPCTYXISJaeopcyxisj")
_GREEK: Final = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo")
_SEEN: Final = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _LINES), "\n"),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # full width
    **dict(zip(map(ord, _CYRILLIC[0] + _GREEK[0]), _CYRILLIC[1] + _GREEK[1], strict=True)),
}
"""Letters that look like one other letter: code point → what is seen."""

_OTHER: Final = re.compile(f"[{HIDDEN}{''.join(map(chr, _SEEN))}\r&]")
# Those that are not replaced one for one. Entities are undone as often as they were made ("&amp;nbsp;").
_RESIZED: Final = re.compile(
    rf"[{HIDDEN}]+|\r\n?|&(?:amp;){{0,3}}(?:#[0-9]{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z]{{2,8}}[0-9]{{0,2}});"
)
_UNSEEN: Final = {ord(letter): None for letter in HIDDEN}


_FOREIGN: Final = re.compile(f"[ƢƣÐðƉɖ{_CYRILLIC[0]}{_GREEK[0]}]")
# A Cyrillic or Greek letter beside a Latin one, and letters that stand for ư and Đ. A word that is Cyrillic throughout is
# none: it may be Russian.
_MIXED: Final = re.compile(
    f"[ƢƣÐðƉɖ]|(?<=[A-Za-zÀ-ɏḀ-ỹ])[{_CYRILLIC[0]}{_GREEK[0]}]|[{_CYRILLIC[0]}{_GREEK[0]}](?=[A-Za-zÀ-ɏḀ-ỹ])"
)


def first_look_alike(text: str) -> int:
    """Return where the first letter of `text` stands that looks like one of Vietnamese and is none, -1 where there is none.

    >>> first_look_alike("ngƣời")
    2
    """
    match = _MIXED.search(text) if _FOREIGN.search(text) else None
    return match.start() if match else -1


def seen(text: str) -> tuple[str, tuple[int, ...] | None]:
    """Return what a reader sees of `text`, and where each letter of that begins in `text`, its length last.

    No offsets (None) where they agree everywhere. Linear in the length of `text`.

    >>> seen("GD&amp;ĐT")
    ('GD&ĐT', (0, 1, 2, 7, 8, 9))
    """
    if not _OTHER.search(text):
        return text, None
    parts: list[str] = []
    starts: list[int] = []
    reached = 0
    for match in _RESIZED.finditer(text):
        shown = _shown(match.group())
        if shown == match.group():
            continue
        parts += text[reached : match.start()], shown
        starts += range(reached, match.start())
        starts += [match.start()] * len(shown)
        reached = match.end()
    if not reached:
        return text.translate(_SEEN), None
    parts.append(text[reached:])
    starts += range(reached, len(text) + 1)
    return "".join(parts).translate(_SEEN), tuple(starts)


def _shown(written: str) -> str:
    """Return what hidden letters, a line end or an entity show; an entity that HTML does not know shows itself."""
    if written[0] == "\r":
        return "\n"
    shown = written
    while (undone := html.unescape(shown)) != shown:
        shown = undone
    return shown.translate(_UNSEEN)
