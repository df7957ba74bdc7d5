"""Relations in words: the triggers, and which of them governs the mention behind it."""

import re
from typing import Final

from cchc.law.citation import Relation
from cchc.law.citations import relation_patterns as patterns

_ACTING: Final = frozenset({"amends", "replaces", "repeals"})
_RELATIONS: Final[dict[str | None, Relation]] = {
    "guides": "guides",
    "repeals": "repeals",
    "replaces": "replaces",
    "amends": "amends",
    "basis": "basis",
    "implements": "implements",
}
"""Group of a trigger → the relation it states; the group "none" states none."""
_SEPARATORS: Final = (",", ";", " và", " hoặc", " cùng", " với")
_MOST_TRIGGERS: Final = 9
"""How many triggers before a mention are looked at, the nearest first."""
_NEAR: Final = 11
"""Most words between a trigger and the mention it governs, unless nothing else stands in the sentence."""
_INVERSE_REACH: Final = 130
_ENDED_REACH: Final = 420
_HEAD_END: Final = 12
_ORDINAL: Final = 6
_PART: Final = re.compile(r"(?<!\w)(?:phần|mục|chương|điều)\s+[IVXLC0-9]{1,5}$", re.IGNORECASE)
_PART_REACH: Final = 14


def governing(context: str, *, alone: bool) -> tuple[Relation | None, bool] | None:
    """Return the relation that the words before a mention state, and whether it runs backwards; None if they state none.

    EBNF: trigger = guides | repeals | replaces | amends | basis | implements ;
    verb = "sửa đổi" | "bổ sung" | "thay thế" | "bãi bỏ" ; which words each of them is stands in relation_patterns.py.

    Args:
        context: the sentence in lower case, from the mention before on, up to the mention.
        alone: whether no mention stands before in the sentence: then a trigger reaches over a list of other things.

    Returns:
        (None, False) for a phrase that takes the mention out of any list ("quy định tại").
    """
    if not context:
        return None
    if context.rstrip(" :\n").endswith(patterns.BY_WORDS) and any(map(context.__contains__, patterns.VERB_WORDS)):
        inverse = _inverse(context, alone=alone)
        if inverse:
            return inverse, True
    if ":" in context[-_HEAD_END:] and patterns.ENDING.search(context):
        return "repeals", False
    triggers = _triggers(context)
    for index in range(len(triggers) - 1, max(-1, len(triggers) - _MOST_TRIGGERS), -1):
        trigger, earlier = triggers[index], triggers[:index]
        gap = context[trigger.end() :]
        if ":" in gap and trigger.lastgroup in _ACTING and (gap.strip() == ":" or patterns.LISTED.fullmatch(gap)):
            return _RELATIONS[trigger.lastgroup], False
        if not alone and (_is_separated(gap) or patterns.DIVIDED.search(gap)):
            return None
        near = len(gap.split()) <= _NEAR
        match trigger.lastgroup:
            case "none":
                if _leads_sentence(context, earlier):
                    return "basis", False
                if _repeals_rules(context, earlier):
                    return "repeals", False
                if near:
                    return _through(context, earlier, trigger), False
            case "basis" | "implements":
                if "," in gap and patterns.TIME.search(context, 0, trigger.start()):
                    return None, False
                if _repeals_rules(context, earlier):
                    return "repeals", False
                if near or (alone and (_at_start(context, trigger.start()) or _is_separated(gap))):
                    return _RELATIONS[trigger.lastgroup], False
            case _:
                if patterns.OBJECT_WORDS.fullmatch(gap):
                    return _RELATIONS[trigger.lastgroup], False
    return None


def _inverse(context: str, *, alone: bool) -> Relation | None:
    """Return what the mention behind `context` does to the one before it ("X được thay thế bởi Y"), None if nothing."""
    low = max(0, len(context) - _INVERSE_REACH)
    by = patterns.BY_END.search(context, low)
    if by is None:
        return None
    found: re.Match[str] | None = None
    for match in patterns.PASSIVE.finditer(context, low, by.start()):
        if by.start() - match.end() <= patterns.PASSIVE_REACH and not patterns.CLAUSE_MARK.search(
            context, match.end(), by.start()
        ):
            found = match
    if found is None:
        found = patterns.BY.search(context, low) or (None if alone else patterns.BETWEEN_TWO.fullmatch(context))
    return _RELATIONS[found.lastgroup] if found else None


def _triggers(context: str) -> list[re.Match[str]]:
    """Return the triggers of `context`, left to right: the pattern is tried only at words that can begin one."""
    found: list[re.Match[str]] = []
    reached = 0
    for word in patterns.FIRST_WORD.finditer(context):
        if word.start() >= reached:
            match = patterns.TRIGGER.match(context, word.start())
            if match:
                found.append(match)
                reached = match.end()
    return found


def _is_separated(gap: str) -> bool:
    """Tell whether `gap` ends in what divides members of a list: then its trigger stands in another member."""
    before = gap.rstrip()
    return before.removesuffix(" các").removesuffix(" những").rstrip().endswith(_SEPARATORS)


def _at_start(context: str, position: int) -> bool:
    before = context[:position].strip(' \n\t"“([-+•*0123456789.)]')
    return not before or before.endswith(";")


def _leads_sentence(context: str, earlier: list[re.Match[str]]) -> bool:
    """Tell whether "Căn cứ" or "Theo" opens the sentence and only places stand between it and the mention."""
    item = context.rfind(";") + 1
    for trigger in earlier:
        if trigger.start() < item:
            continue
        if trigger.lastgroup == "basis":
            named = trigger.group().startswith(("căn", "theo quy")) and patterns.ANNEX.fullmatch(context, trigger.end())
            return _at_start(context, trigger.start()) and bool(
                named or patterns.PLACE.fullmatch(context, trigger.end())
            )
        if trigger.lastgroup != "none":
            return False
    return False


def _through(context: str, earlier: list[re.Match[str]], place: re.Match[str]) -> Relation | None:
    """Return the relation of a verb that acts on parts in the document ("sửa đổi nội dung tại X")."""
    if not earlier or place.group().rpartition(" ")[2] not in {"trong", "tại"}:
        return None
    verb = earlier[-1]
    parts = context[verb.end() : place.start()]
    if verb.lastgroup == "amends" and place.group() in {"trong", "tại"} and verb.group().startswith(patterns.CHANGES):
        return "amends" if patterns.PARTS.fullmatch(parts) else None
    acts = verb.lastgroup in _ACTING or (verb.lastgroup in _RELATIONS and "điều" in parts and place.group() == "trong")
    return _RELATIONS[verb.lastgroup] if acts and patterns.OBJECT_WORDS.fullmatch(parts) else None


def _repeals_rules(context: str, earlier: list[re.Match[str]]) -> bool:
    """Tell whether the sentence repeals rules that stand in the document ("bãi bỏ các quy định … tại X")."""
    return any(trigger.lastgroup == "repeals" and patterns.RULES.match(context, trigger.end()) for trigger in earlier)


def sentence_start(text: str, low: int, end: int) -> int:
    """Return where the sentence or list item that holds `end` begins in `text`, `low` if it begins before `low`.

    A line that ends in a colon goes on with its list items; a full stop ends a sentence before a capital only, and
    not in an abbreviation ("TP. Hà Nội").
    """
    start = _behind_last(text, ".", low, low, end)
    if start < end and patterns.RARE_ENDING.search(text, start, end):
        for mark in patterns.RARE_ENDINGS:
            if text.find(mark, start, end) >= 0:
                start = _behind_last(text, mark, low, start, end)
    return start


def _behind_last(text: str, mark: str, low: int, start: int, end: int) -> int:
    """Return where the words behind the last `mark` between `start` and `end` begin that ends a sentence, else `start`."""
    at = text.rfind(mark, start, end)
    while at >= 0:
        match = patterns.SENTENCE_END.match(
            text, at, end + 1
        )  # the letter at `end` shows whether a sentence begins there
        if match and not (
            (match["stop"] and text[match.end()].islower())
            or (mark == "\n" and text[max(low, at - 3) : at].rstrip().endswith(":"))
            or (mark == "." and (_is_ordinal(text, low, at) or _is_heading(text, at, end)))
        ):
            return match.end()
        at = text.rfind(mark, start, at)
    return start


def _is_ordinal(text: str, low: int, at: int) -> bool:
    """Tell whether the full stop at `at` stands behind the number of a list item, alone on its line so far."""
    if text[at - 1 : at].isalpha():
        return False
    line = text.rfind("\n", low, at) + 1
    return line > low and at - line <= _ORDINAL and text[line:at].strip().isdigit()


def _is_heading(text: str, at: int, end: int) -> bool:
    """Tell whether the full stop at `at` stands between a part and its heading: "phần II. Nhiệm vụ của"."""
    return text.endswith("của ", at, end) and _PART.search(text, max(0, at - _PART_REACH), at) is not None


def ends_force(lower: str, start: int, ceiling: int) -> bool:
    """Tell whether the clause behind a mention says that it loses force ("hết hiệu lực kể từ ngày …")."""
    end = min(ceiling, start + _ENDED_REACH)
    if lower.find("hiệu lực", start, end) < 0 and lower.find("bỏ", start, end) < 0:
        return False
    stop = patterns.CLAUSE.search(lower, start, end)
    ended = patterns.ENDED.search(lower, start, stop.start() if stop else end)
    return ended is not None and not patterns.OTHERS.search(lower, start, ended.start())
