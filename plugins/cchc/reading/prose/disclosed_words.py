"""Checks of the words of a content file, header and body alike: what they disclose, each at its line and column.

The scanner is the one for attached files. It runs over the lines as written, so that a place needs no way back.
Addresses are left out, for their figures are nobody's; so are the names of keys, for a mark stands at the start of a line.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from cchc.reading.prose.text_rules import (
    CITIZEN_TEXT,
    CLASSIFIED_TEXT,
    CONTACTS_TEXT,
    INTERNAL_TEXT,
    LOOK_ALIKE_TEXT,
    UNREADABLE_TEXT,
)
from cchc.reading.source_text import SourceText, Spot
from cchc.records.diagnostic import Diagnostic
from cchc.records.rule import Rule
from cchc.text.disclosures import LIST, Disclosure, FoundWords, disclosures
from cchc.text.hidden_letters import first_look_alike
from cchc.text.old_encodings import first_garbled, first_old_line
from cchc.text.personal_numbers import has_enough_figures

_RULES: Final = MappingProxyType(
    {
        Disclosure.SECRET: (CLASSIFIED_TEXT, 1, ""),
        Disclosure.INTERNAL: (INTERNAL_TEXT, 1, ""),
        Disclosure.CITIZEN: (CITIZEN_TEXT, 1, ""),
        Disclosure.PHONE: (CONTACTS_TEXT, LIST, "số điện thoại"),
        Disclosure.MAIL: (CONTACTS_TEXT, LIST, "thư điện tử"),
        Disclosure.ACCOUNT: (CONTACTS_TEXT, LIST, "số tài khoản"),
    }
)
"""For each kind the rule that it breaks, how many different ones do, and the word for a list of them."""
# A web address, the target of a link, a path of the site; and, in a header, the key before a value.
_ADDRESS: Final = re.compile(r"https?://[^\s<>)]+|\]\([^)\n]{0,500}\)|(?<![^\s\"'])/[\w%./-]+")
_KEY: Final = re.compile(r"^[ -]*[a-z_]{1,30}:[ \"']*", re.MULTILINE)


def text_problems(source: SourceText, body: int, accepted: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield what the file should not tell, and letters that nobody can read; `body` is the first line of the body.

    Codes in `accepted` are those that the editor has looked into.
    """
    written = "\n".join(source.written)
    yield from _unreadable(source, written)
    text = written if source.lines is source.written else "\n".join(source.lines)
    if not _may_disclose(text):
        return
    if body:
        text = "\n".join((_KEY.sub(_blank, "\n".join(source.lines[:body])), *source.lines[body:]))
    text = _ADDRESS.sub(_blank, text)
    first: dict[Disclosure, dict[str, FoundWords]] = {kind: {} for kind in Disclosure}
    for found in disclosures(text):
        first[found.kind].setdefault(found.value, found)
    for kind, values in first.items():
        rule, most, word = _RULES[kind]
        if len(values) < most or rule.code in accepted:
            continue
        for found in list(values.values())[: 1 if most > 1 else None]:
            hint = f"; đã xem và được công bố thì ghi vào accepted mã {rule.code} và lý do"
            yield _told(source, rule, _spot(text, found.start, len(found.value)), word or found.value, hint)


_SPACED: Final = re.compile(r"M[ .·–-]{1,3}Ậ|n[ ]ộ[ ]i", re.IGNORECASE)
_WORDS: Final = ("mật", "toi mat", "tuyet mat", "nội bộ", "dự thảo", "tài khoản", "stk", "@")


def _may_disclose(text: str) -> bool:
    """Return whether a text has nine figures in a row or one of the words: many have neither, and this is quickly told."""
    lower = text.lower()
    return any(map(lower.__contains__, _WORDS)) or has_enough_figures(text) or _SPACED.search(text) is not None


def _unreadable(source: SourceText, written: str) -> Iterator[Diagnostic]:
    if written.isascii():
        return
    lines = SourceText(path=source.path, written=source.written, lines=source.written)
    for found in (first_old_line(written), first_garbled(written)):
        if found is not None:
            yield _told(lines, UNREADABLE_TEXT, _spot(written, found[0], 1), found[1])
    if (at := first_look_alike(written)) >= 0:
        letter = written[at]
        yield _told(lines, LOOK_ALIKE_TEXT, _spot(written, at, 1), letter, f"{ord(letter):04X}")


def _told(source: SourceText, rule: Rule, spot: Spot, name: str, detail: str = "") -> Diagnostic:
    message, hint = (words.format(name=name, detail=detail) for words in (rule.message, rule.hint))
    return source.diagnostic(rule, spot, message, hint)


def _spot(text: str, at: int, length: int) -> Spot:
    return Spot(text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1, length)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
