"""Documents that a text cites without any number: they cannot be identified, but an editor should see them."""

import re
from collections.abc import Sequence
from typing import Final

from cchc.law.citation import Citation
from cchc.law.lexicon import LEXICON
from cchc.text.fold import nfc

LONGEST: Final = 220
"""Longest such citation, in code points; a longer subject is cut."""

_TYPES: Final = tuple(row.word for row in LEXICON.types if row.unnumbered)
_LONGEST_TYPE: Final = 20
_CONGRESS: Final = "Nghị quyết Đại hội"
_AUTHORITY: Final = "|".join(
    re.sub(r"^\[\w+\]|^\w", lambda first: first[0].upper(), head).replace(" ", "[ ]")
    for head in LEXICON.issuers.authorities
)
# The beginning of such a citation, up to the first words of its subject. Type word and head are written with a capital,
# so that "quyết định của cơ quan nhà nước" is nobody's document; bodies that are no authority (a company, "Giám đốc") are
# missed, as is a name longer than sixty letters or with a comma in it.
_UNNUMBERED: Final = re.compile(
    rf"""
    (?<!\w)
    (?: (?P<type_word> {"|".join(word.replace(" ", "[ ]") for word in _TYPES)} ) \s+của\s+
        (?P<authority> {_AUTHORITY} ) (?!\w) [^.;:,\n]{{0,60}}?
        \s (?: phê[ ]duyệt | ban[ ]hành | về | v/v | quy[ ]định ) \s
      | Nghị[ ]quyết[ ]Đại[ ]hội\s [^.;:\n]{{0,80}}?
        (?P<congress_term> nhiệm[ ]kỳ\s+\d{{4}}\s*[-–]\s*\d{{4}} | lần[ ]thứ\s+\w{{1,10}} )
    )
    """,
    re.VERBOSE,
)
_SUBJECT_END: Final = re.compile(r"[.;\n]|$")


def unnumbered(text: str, citations: Sequence[Citation] = ()) -> tuple[str, ...]:
    """Return the documents that `text` names without a number, in order, each once; white space is collapsed.

    EBNF: unnumbered = type word, "của", authority, subject | "Nghị quyết Đại hội", ? words ?, congress term ;
    congress term = "nhiệm kỳ", year, "-", year | "lần thứ", ? word ? ;
    a subject ends with its clause (full stop, semicolon, line break) or where a citation with a number begins.

    Args:
        text: plain text.
        citations: what `find` returns for the same text.

    >>> unnumbered("Thực hiện Quyết định của UBND tỉnh phê duyệt Kế hoạch giai đoạn 2021 – 2025; các văn bản khác.")
    ('Quyết định của UBND tỉnh phê duyệt Kế hoạch giai đoạn 2021 – 2025',)
    """
    found: dict[str, None] = {}
    text = nfc(text)
    numbered = [(citation.start, citation.end) for citation in citations]
    position = 0
    for match in _candidates(text):
        start, end = match.span()
        if start < position:
            continue
        position = end
        if any(first < end and start < last for first, last in numbered):
            continue
        if not match[0].startswith(_CONGRESS):
            stop = _SUBJECT_END.search(text, end, min(len(text), start + LONGEST))
            end = stop.start() if stop else min(len(text), start + LONGEST)
            end = min([end, *(first for first, _ in numbered if match.end() <= first < end)])
        found[" ".join(text[start:end].split()).rstrip(" ,:–-")] = None
        position = max(position, end)
    return tuple(found)


def _candidates(text: str) -> list[re.Match[str]]:
    """Return where such a citation begins: few words are "của", and fewer of them stand behind a type word."""
    spots: list[int] = []
    at = text.find("của")
    while at >= 0:
        before = text[max(0, at - _LONGEST_TYPE) : at].rstrip()
        if before.endswith(_TYPES):
            kind = max(before.rfind(each) for each in _TYPES)
            spots.append(max(0, at - _LONGEST_TYPE) + kind)
        at = text.find("của", at + 1)
    at = text.find(_CONGRESS)
    while at >= 0:
        spots.append(at)
        at = text.find(_CONGRESS, at + 1)
    return [match for spot in sorted(spots) if (match := _UNNUMBERED.match(text, spot))]
