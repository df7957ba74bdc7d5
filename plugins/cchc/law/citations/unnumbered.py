"""Documents that a text cites without any number: they cannot be identified, but an editor should see them.

    unnumbered = TYPE "của" ISSUER VERB subject | "Nghị quyết Đại hội" name term
    VERB       = "phê duyệt" | "ban hành" | "về" | "v/v" | "quy định"
    term       = "nhiệm kỳ" YEAR dash YEAR | "lần thứ" WORD

The type word begins with a capital and the issuer with a head of its own, so that "quyết định của cơ quan nhà nước"
is nobody's document. A subject ends with its clause (`.`, `;`, a line break) or at a citation with a number.
"""

import re
from collections.abc import Sequence
from typing import Final

from cchc.law.citation import Citation
from cchc.text.fold import nfc

LONGEST: Final = 220
"""Longest such citation, in code points; a longer subject is cut."""

_TYPE: Final = (
    "Nghị quyết|Quyết định|Nghị định|Thông tư|Chỉ thị|Kế hoạch|Chương trình|Đề án|Công văn|Thông báo|Hướng dẫn|Kết luận"
)
_HEAD: Final = "UBND|HĐND|[UỦ][yỷ] ban|Hội đồng|Chính phủ|Thủ tướng|Quốc hội|Bộ|Ban|Tỉnh [uủ][yỷ]|Thành [uủ][yỷ]|Huyện [uủ][yỷ]|Sở|Chủ tịch"
_TYPES: Final = tuple(_TYPE.split("|"))
_LONGEST_TYPE: Final = 20
_CONGRESS: Final = "Nghị quyết Đại hội"
_START: Final = re.compile(
    rf"(?<!\w)(?:(?:{_TYPE})\s+của\s+(?:{_HEAD})(?!\w)[^.;:,\n]{{0,60}}?\s(?:phê duyệt|ban hành|về|v/v|quy định)\s"
    r"|Nghị quyết Đại hội\s[^.;:\n]{0,80}?(?:nhiệm kỳ\s+\d{4}\s*[-–]\s*\d{4}|lần thứ\s+\w{1,10}))"
)
_END: Final = re.compile(r"[.;\n]|$")


def unnumbered(text: str, citations: Sequence[Citation] = ()) -> tuple[str, ...]:
    """Return the documents that `text` names without a number, in order, each once; white space is collapsed.

    `citations` are those that finding yields for the same text.

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
            stop = _END.search(text, end, min(len(text), start + LONGEST))
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
    return [match for spot in sorted(spots) if (match := _START.match(text, spot))]
