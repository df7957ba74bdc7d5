"""Laws by name: where the title of a law, code, ordinance or constitution begins and ends in a sentence.

Titles carry no mark of their end, so three things are asked in turn: the list of known titles (longest first), the
grammar of amending laws, and for unknown titles the words that cannot belong to a title.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from cchc.law.citations.known_titles import WORD, code_initials, known_end
from cchc.law.lexicon import LEXICON
from cchc.law.word_patterns import words

_NAMED: Final = {row.word.lower(): row for row in LEXICON.types if row.named}
"""The kinds of law in small letters: which list of titles each has."""
_LIMIT: Final = 400
_INNER: Final = 40
"""Most laws that an amending law names."""
_LONG_LIST: Final = 3
"""Laws inside a title that make a list of its own, whether or not it ends in "và"."""
_RELATED: Final = "có liên quan"
_KINDS: Final = "|".join(kind.replace(" ", r"\s{1,2}") for kind in sorted(_NAMED, key=len, reverse=True))
_KIND: Final = re.compile(rf"(?:{_KINDS})(?!\w)", re.IGNORECASE)
# "luật" where it is no part of another common word; the rest of those are told by `_NOT_LAW`, which costs more. The word
# stands first in the pattern, for a literal at its head is searched fast.
_LAW: Final = re.compile(r"luật(?!\w)(?<!pháp.luật)(?<!kỷ luật)(?<!kỉ luật)(?<!quy luật)", re.DOTALL)
_RARE: Final = (("lệnh", "pháp"), ("hiến pháp", ""))
"""The other kinds by a word to look for, and the word before it that belongs to the kind."""
# The head of an amending law, up to the kind of the law it amends. One that amends "một số điều của 11 luật" is found;
# one whose head holds a bracket or is longer than 120 letters is read as an unknown title.
_AMENDING: Final = re.compile(
    r"""
    \s{1,3} (?: sửa\s{1,2}(?:đ[ổồ]i|b[ổồ]\s{1,2}sung) | bổ\s{1,2}sung ) (?!\w)
    [^.;:()“”"]{0,120}? (?<!\w)
    (?= (?:bộ\s{1,2})?luật(?!\w) | pháp\s{1,2}lệnh(?!\w) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# An abbreviated title of one word ("Luật BHXH", "luật PCCC") may follow a kind in small letters.
_ACRONYM: Final = re.compile(r"\s[A-ZĐ]{2,6}(?!\w)")
# The full title of the constitution goes on with the name of the state, old constitutions' with none of today's.
_STATE: Final = re.compile(
    r"\s{1,3}(?:của\s+)?nước\s+(?:cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa|CHXHCN)\s+việt\s+nam",
    re.IGNORECASE,
)
# What makes of "luật" another word ("pháp luật", "đại học Luật"). A name that the list lacks ("Báo Luật") is taken for
# a law if a capital follows.
_NOT_LAW: Final = (
    "ngành:", "chuyên ngành:", "môn:", "khoa:",
    "pháp", "kỷ", "kỉ", "quy", "đạo", "dự", "dự thảo", "trường", "khoa", "môn", "giáo trình", "chuyên ngành", "đại học",
    "ngành", "công ty", "văn phòng", "hãng", "cử nhân", "thạc sĩ", "tiến sĩ", "học", "giới", "nghề", "câu lạc bộ",
    "chuyên viên",
)  # fmt: skip
# Words at which an unknown title has ended: verbs and prepositions that titles do not hold. "của" and "trong" do stand
# in a few; those titles must be in the list of known ones.
_END_WORDS: Final = words(
    "số ngày năm của về quy được có đã là thì hiện này đó do bởi nêu nói sửa bổ hướng để cho trong tại từ khi nếu với đối "
    "không phải cần mới ban thông đang sẽ cũng như theo ra đến nay trên bị còn vừa gồm khoản điều điểm đặt cụ thay"
)
# Words behind "luật" that begin no title ("luật sư", "luật này", "luật mới"), though they may be written with a capital.
_NOT_TITLES: Final = words("sư gia học pháp này áp việt quốc so hồng tnhh định tục trên nêu mới nào khác và hay")


# Between two laws inside an amending title. Pháp lệnh are amended one at a time, so they are not looked for.
_INNER_JOINER: Final = re.compile(r"\s*(?P<joiner>,|và)\s+(?=(?:bộ\s{1,2})?luật\s)", re.IGNORECASE)


class NamedLaw(NamedTuple):
    """A law by name: `text[start:end]` is kind and title, `kind` the canonical type name.

    `amending` tells that the title names other laws inside ("Luật sửa đổi, bổ sung một số điều của Luật X").
    `sure` is False where only the surroundings can tell a definite law from a word of the language.
    """

    start: int
    end: int
    kind: str
    amending: bool = False
    sure: bool = True


def titles(text: str, lower: str) -> Iterator[NamedLaw]:
    """Yield the laws that `text` (normalised; `lower` in lower case) names by title, in order, without overlap.

    EBNF: named law = kind, ( amending | title ) | "Hiến pháp", [ state ] | "BL", initials ;
    kind = "Luật" | "Bộ luật" | "Pháp lệnh" ; state = "nước Cộng hòa xã hội chủ nghĩa Việt Nam" ;
    amending = ( "sửa đổi" | "bổ sung" ), ? words ?, named law, { inner joiner, named law } ; inner joiner = "," | "và" ;
    title = known title | initials | ? capitalised word ?, { word - end word }.
    """
    reached = 0
    kinds = _kinds(lower)
    if "BL" in text:
        kinds = sorted(kinds + [match.span() for match in _codes().finditer(text)])
    for start, end in kinds:
        if start >= reached:
            token = _title(text, start, end)
            if token is not None:
                reached = token.end
                yield token


@cache
def _codes() -> re.Pattern[str]:
    """Return a pattern of the codes by initials of kind and title ("BLDS"); the surroundings must bear one out."""
    return re.compile(rf"(?<!\w)BL(?:{'|'.join(sorted(code_initials()))})(?!\w)")


def _kinds(lower: str) -> list[tuple[int, int]]:
    """Return where the words Luật, Bộ luật, Pháp lệnh, Hiến pháp stand, in order; "pháp luật" and its like not."""
    found: list[tuple[int, int]] = []
    for law in _LAW.finditer(lower):
        start = _lead(lower, law.start(), "bộ")
        if not lower[start - 1 : start].isalpha():
            found.append((start, law.end()))
    for anchor, lead in _RARE:
        at = lower.find(anchor)
        while at >= 0:
            start = _lead(lower, at, lead)
            match = _KIND.match(lower, start)
            if match and not lower[start - 1 : start].isalpha():
                found.append((start, match.end()))
            at = lower.find(anchor, at + 1)
    return sorted(found)


def _lead(lower: str, at: int, lead: str) -> int:
    """Return where the kind begins whose last word stands at `at`: at the word `lead` before it, if that is there."""
    head = lower[max(0, at - 7) : at]
    if head[-1:].isspace() and head.rstrip().endswith(lead):
        return at - len(head) + head.rindex(lead)
    return at


def _title(text: str, start: int, end: int) -> NamedLaw | None:
    """Return the named law whose kind stands at `start:end`, or None."""
    if text.startswith("BL", start):
        return NamedLaw(start=start, end=end, kind="Bộ luật", sure=False)
    kind = " ".join(text[start:end].lower().split())
    name = _NAMED[kind].word
    if kind == "hiến pháp":
        state = _STATE.match(text, end)
        return NamedLaw(start=start, end=state.end() if state else end, kind=name, sure=bool(state))
    if " ".join(text[max(0, start - 20) : start].lower().split()).endswith(_NOT_LAW) and text[start - 1].isspace():
        return None
    amending = _AMENDING.match(text, end, end + _LIMIT)
    if amending:
        inner_end = _inner_titles(text, amending.end())
        return NamedLaw(start=start, end=inner_end, kind=name, amending=True) if inner_end else None
    title_end, known = _title_end(text, end, _NAMED[kind].titles)
    if title_end is None:
        return None
    written = text[start].isupper() or not text[end:title_end].islower()
    return NamedLaw(start=start, end=title_end, kind=name, sure=written and (known or _styled(text[end:title_end])))


def _styled(title: str) -> bool:
    """Tell whether an unknown title is written as titles are: one capital, then small letters, or an abbreviation."""
    said = title.split()
    return said[-1].isupper() or (len(said) > 1 and said[0][0].isupper() and said[1].islower())


def _inner_titles(text: str, start: int) -> int | None:
    """Return where the laws named inside an amending title end: one, several joined up to "và", or a long list."""
    ends: list[int] = []
    last = 0
    for _ in range(_INNER):
        match = _KIND.match(text, start)
        if match is None:
            break
        kind = " ".join(match.group().lower().split())
        end = _title_end(text, match.end(), _NAMED[kind].titles or "law", inner=True)[0]
        if end is None:
            break
        ends.append(end)
        join = _INNER_JOINER.match(text, end)
        if join is None:
            break
        last = len(ends) + 1 if join["joiner"] != "," else last
        start = join.end()
    if len(ends) >= _LONG_LIST:
        return ends[-1]
    return ends[min(last, len(ends)) - 1] if last else (ends[0] if ends else None)


def _title_end(text: str, pos: int, key: str, *, inner: bool = False) -> tuple[int | None, bool]:
    """Return where the title after a kind ends, and whether the list knows it."""
    known = known_end(text, pos, key)
    if known is not None:
        return known, True
    return _unknown_end(text, pos, inner=inner), False


def _unknown_end(text: str, pos: int, *, inner: bool) -> int | None:
    """Return the end of a title that the list does not know: capitalised, up to a word that ends it."""
    end: int | None = None
    size = 0
    about = False
    for match in WORD.finditer(text, pos, pos + 160):
        word = match.group()
        lower = word.lower()
        if size == 0:
            if not word[0].isalnum():
                return None
            about = inner and (lower == "về" or text.startswith(_RELATED, match.start()))
            acronym = _ACRONYM.match(text, match.end())
            if (
                not (word[0].isupper() or inner or acronym)
                or lower in _NOT_TITLES
                or (lower in _END_WORDS and not about)
            ):
                return None
            if word.isupper() and len(word) > 1:
                return match.end()
        elif text[end : match.start()].count("\n") > 1:
            break
        elif lower == "và":
            following = WORD.match(text, match.end() + 1)
            if following is None or not following.group().islower() or following.group() in {"các", "những", "văn"}:
                break
            continue
        elif inner and end and lower in {"đến", "quy"} and text.endswith(("liên quan", "đến"), pos, end):
            pass  # "37 luật liên quan đến quy hoạch"
        elif word == "," and (about or text[:end].endswith(("hòng", "HÒNG"))):
            continue
        elif not word[0].isalpha() or lower in _END_WORDS or size >= 14:
            break
        end = match.end()
        size += 1
    return end if size > 1 else None
