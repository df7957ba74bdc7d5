"""Issuing bodies as sentences name them: where the noun phrase of an issuer begins and where it ends.

A phrase begins with a head ("Chính phủ", "Bộ trưởng", "UBND") and goes on through names and the nouns that names of
bodies are made of; it ends before the subject of the document (`về`, `quy định`, `phê duyệt` …).
"""

import re
from functools import cache
from typing import Final

from cchc.law.citations.issuer_words import (
    ABBREVIATED,
    ACRONYM,
    ACTS,
    AFTER_BODY,
    COMMON,
    HEAD,
    MAY_STOP,
    NAME_NOUNS,
    NAME_VERBS,
    NUMBERED,
    OWNED,
    PAIR_STOPS,
    PLACE_MARKS,
    PLENUM,
    STEERING,
    STEERING_ENDS,
    STEERING_STOPS,
    STOPS,
    TASKED,
    TASKS,
    TERM,
    WIDER,
)  # fmt: skip
from cchc.law.issuers.issuer_rows import load_rows
from cchc.law.word_patterns import spelled

_COMMON: Final = re.compile(COMMON, re.VERBOSE)
_OF: Final = re.compile(r"\s+của\s+")
# Between issuers of one document, and between parts of one name: `_joins` tells which.
_JOINER: Final = re.compile(r"\s*(?P<joiner>,|và|-|–)\s+", re.IGNORECASE)
_JOINERS: Final = frozenset({"và", "-", "–", ","})
_TOKEN: Final = re.compile(r"[^\W_]+(?:[&/][^\W_]+)*|[^\s\w]|_+")
# "Thuế" is a body of one word ("Thuế tỉnh Lam Giang"): a small letter behind it does not go on with its name.
_ALONE: Final = frozenset({"Thuế"})
_LAWS: Final = frozenset({"luật", "lệnh"})
_PLACE_WORDS: Final = 3
"""Most words of a place's name in a text without capitals."""
_SHORT: Final = 64
_LONGEST: Final = 220
"""Letters that are looked at first, and at most, for the end of a name."""
_AHEAD: Final = 2
_AHEAD_OF_JOINER: Final = 8
"""Words behind one that are looked at to tell whether it belongs to the name, and behind a joiner."""
_PLAIN_WORDS: Final = 3
"""Most words of a registered name whose end the words themselves tell."""
_Token = tuple[str, int, int]


def issuer_at(text: str, pos: int, *, joint: bool = False) -> int | None:
    """Return the end of the issuer that begins at `pos` of `text`, None if none does.

    EBNF: issuer = body, [ "của", body ], { joiner, issuer } | plenum ;
    body = ( registered name | head ), { ? capitalised word ? | name noun }, [ term ] ; joiner = "và" | "-" | "," ;
    term = ( "khóa" | "nhiệm kỳ" ), numeral, [ "kỳ họp thứ", ? ordinal ? ] ; the comma joins issuers of joint documents only.

    Args:
        text: normalised text.
        pos: where the name may begin, behind "của" or "do".
        joint: whether the document has several issuers ("Thông tư liên tịch").
    """
    end = _single(text, pos)
    owner = _OF.match(text, end) if end and text[pos : pos + 16].lower().startswith(OWNED) else None
    if owner:
        end = _single(text, owner.end()) or end
    for _ in range(5):
        if end is None:
            return None
        join = _JOINER.match(text, end)
        if join is None or (join["joiner"] == "," and not joint) or not begins_issuer(text, join.end()):
            return end
        following = _single(text, join.end())
        if following is None:
            return end
        end = following
    return end


def begins_issuer(text: str, pos: int) -> bool:
    """Tell whether the name of a body can begin at `pos`."""
    return _head(text, pos) is not None


def _head(text: str, pos: int) -> re.Match[str] | None:
    """Match the head of a body's name at `pos` (in a slice that begins there)."""
    return HEAD.match(text[pos : pos + 40].lower()) or ACRONYM.match(text[pos : pos + 40])


def _single(text: str, pos: int) -> int | None:
    """Return the end of one body's name that begins at `pos`. Most names are short: a short look is tried first."""
    common = _COMMON.match(text, pos)
    if common:
        return common.end()
    head = _head(text, pos)
    if head is None:
        return None
    plenum = PLENUM.match(text, pos) if head.group() == "hội" else None
    if plenum:
        return plenum.end()
    registered = _registered_name().match(text[pos : pos + _LONGEST].lower())
    head_end = registered.end() if registered else head.end()
    keep = _name(text[pos : pos + _SHORT], head_end, cut=pos + _SHORT < len(text))
    if keep is None:
        keep = _name(text[pos : pos + _LONGEST], head_end, cut=False) or 0
    if keep == 0:
        return None
    term = TERM.match(text, pos + keep) if text[pos + keep : pos + keep + 1] in {",", " ", "\n"} else None
    return term.end() if term else pos + keep


@cache
def _registered_name() -> re.Pattern[str]:
    """Return a pattern of the registered names of ministries and departments, whose words no letter case tells apart."""
    rows = load_rows()
    named = {name.lower() for row in rows.bodies for name in (row.name, *row.aliases)}
    named |= {name.lower() for row in rows.departments for name in (row.name, *row.aliases)}
    longest_first = sorted(
        (name for name in named if len(name.split()) > _PLAIN_WORDS), key=lambda name: (-len(name), name)
    )
    names = "|".join(spelled(name.replace(" và ", " (?:và|&) ").replace(",", ",?")) for name in longest_first)
    return re.compile(
        rf"""
        (?: (?: bộ\s+trưởng | thứ\s+trưởng | (?:phó\s+)?(?:tổng\s+)?giám\s+đốc ) \s+ )?
        (?: {names} ) (?![^\W_])
        """,
        re.VERBOSE,
    )


def _name(region: str, head_end: int, *, cut: bool) -> int | None:
    """Return the end of the name that begins `region`; None if `region` was `cut` too short to tell."""
    free = region[:40].islower() or region[:30].isupper()
    steering = STEERING.match(region.lower()) is not None or _is_tasked(region)
    broken = region.count("\n") > 1
    tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(region)]
    known = len(tokens) - _AHEAD if cut else len(tokens)
    lowers = 1 if " " in region[:head_end] else 0
    keep = 0
    place = -1
    for i, (word, start, stop) in enumerate(tokens):
        if i >= known:
            return None
        if broken and region.count("\n", keep, start) > 1:
            break
        lower = word.lower()
        if stop > head_end:
            if lower in _JOINERS:
                if cut and i >= len(tokens) - _AHEAD_OF_JOINER:
                    return None
                if (steering and place >= 0) or not _joins(region, tokens, i, free=free, steering=steering):
                    break
                lowers, place = 0, -1
                continue
            if word == "." and _abbreviates(tokens, i):
                continue
            if not word[0].isalnum() or (lower in MAY_STOP and _stops(tokens, i, steering=steering)):
                break
            if steering and place >= 0:
                if lower == "về":
                    place = -1
                elif word[0].islower() and tokens[i - 1][0].istitle():
                    break
            elif free:
                if place >= 0 and i - place > _PLACE_WORDS:
                    break
            elif not steering and word[0].islower():
                if word not in NAME_NOUNS and (lowers or place >= 0 or tokens[i - 1][0] in _ALONE):
                    break
                lowers = 1
            elif word[0].isupper():
                lowers = 0
        if lower in PLACE_MARKS:
            place = i
        keep = stop
    return keep


def _wider_place(tokens: list[_Token], i: int) -> bool:
    """Tell whether the comma at `i` leads from a place to the one it lies in: "huyện Sốp Cộp, tỉnh Sơn La"."""
    ahead = [token[0] for token in tokens[i + 1 : i + 4]]
    wider = WIDER.get(" ".join(ahead[:2]).lower()) or WIDER.get(ahead[0].lower()) if ahead else None
    named = ahead[2:] if ahead and " ".join(ahead[:2]).lower() in WIDER else ahead[1:]
    behind = {token[0].lower() for token in tokens[max(0, i - 6) : i]}
    return bool(wider and named and named[0][0].isupper() and behind & wider and tokens[i - 1][0][0].isupper())


def _stops(tokens: list[_Token], i: int, *, steering: bool) -> bool:
    """Tell whether token `i` is the first word after the name."""
    lower = tokens[i][0].lower()
    if steering:
        again = lower == "về" and any(token[0].lower() == "về" for token in tokens[:i])
        return again or lower in STEERING_ENDS or _pair(tokens, i) in STEERING_STOPS
    if lower == "chỉ":
        return _pair(tokens, i) not in {"chỉ đạo", "chỉ huy"}
    following = tokens[i + 1][0] if i + 1 < len(tokens) else ""
    if lower in {"khóa", "khoá"}:
        return following.isupper() or following.isdigit()
    if lower == "lập" and tokens[i][0] == "Lập":
        return not tokens[i - 1][0].istitle()  # "xã Tân Lập"
    if lower == "thành":
        return following.lower() not in {"phố", "ủy", "uỷ", "viên", "đoàn"} and tokens[i][0] == "thành"
    if lower == "số":
        return not (following.isdigit() and tokens[i - 1][0].lower() in NUMBERED)
    if lower in STOPS:
        return _pair(tokens, i) not in {"giao thông", "giao dịch"} and tokens[i - 1][0].lower() not in {
            "ngoại",
            "tiếng",
        }
    pair = _pair(tokens, i)
    return (
        pair in PAIR_STOPS
        and not _is_name_part(tokens, i)
        and not (tokens[i - 1][0].lower() in {"ban", "sở", "bộ", "ngành"} and pair in AFTER_BODY)
    )


def _pair(tokens: list[_Token], i: int) -> str:
    """Return token `i` and the one behind it in small letters."""
    return " ".join(token[0] for token in tokens[i : i + 2]).lower()


def _is_tasked(region: str) -> bool:
    """Tell whether a body is named after its task in small letters, which its head alone does not tell."""
    tasked = TASKED.match(region)
    if tasked is None:
        return False
    words = tasked["task"].lower().split()
    return words[0] not in STOPS and " ".join(words) not in ACTS


def _abbreviates(tokens: list[_Token], i: int) -> bool:
    """Tell whether the full stop at `i` abbreviates a word for a place whose name follows ("TP. Cần Thơ", "TP.HCM")."""
    if i + 1 >= len(tokens) or tokens[i - 1][0].lower() not in ABBREVIATED or tokens[i - 1][2] != tokens[i][1]:
        return False
    word, start, _ = tokens[i + 1]
    glued = start == tokens[i][2]
    return (word[0].isupper() or (glued and word[0].isdigit())) and (glued or not _stops(tokens, i + 1, steering=False))


def _is_name_part(tokens: list[_Token], i: int) -> bool:
    """Tell whether the words at `i`, which could begin a subject, are written as a part of a name ("Phát triển")."""
    joiner, word, following = tokens[i - 1][0], tokens[i][0], tokens[i + 1][0] if i + 1 < len(tokens) else ""
    pair = f"{word.lower()} {following}".lower()
    if pair in TASKS and word[0].isupper() and joiner.lower() in {"đạo", "tác"}:
        return True
    return joiner in _JOINERS and word.istitle() and (pair in NAME_VERBS or (joiner == "-" and pair == "kế hoạch"))


def _joins(region: str, tokens: list[_Token], i: int, *, free: bool, steering: bool) -> bool:
    """Tell whether the joiner at `i` goes on with the same body's name ("Lao động - Thương binh và Xã hội")."""
    if i + 1 >= len(tokens):
        return False
    word, start, _ = tokens[i + 1]
    if word.lower() in _LAWS and not steering:
        return False
    if steering:
        pair = " ".join(token[0].lower() for token in tokens[i + 1 : i + 3])
        return word[0].islower() and pair not in {"đồng thời", "cụ thể", "yêu cầu"} and not tokens[i - 1][0].isdigit()
    if tokens[i][0] == "," and _wider_place(tokens, i):
        return True
    if begins_issuer(region, start) or _stops(tokens, i + 1, steering=False):
        return False
    if tokens[i][0] == ",":
        ahead = tokens[i + 1 : i + 7]
        after = next((j for j, token in enumerate(ahead) if token[0].lower() in _JOINERS and token[0] != ","), None)
        return after is not None and (free or (word[0].isupper() and tokens[i + 2 + after][0][0].isupper()))
    return free or word[0].isupper()
