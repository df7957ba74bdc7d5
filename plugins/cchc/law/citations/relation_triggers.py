"""Relations in words: the triggers, and which of them governs the mention behind it."""

import re
from typing import Final

from cchc.law.citation import Relation
from cchc.law.citations.word_patterns import words

_TRIGGER: Final = re.compile(
    r"(?:"
    r"(?P<guides>(?:quy\s+định\s+(?:cụ\s+thể\s*,?\s*)?chi\s+tiết|chi\s+tiết(?=\s+(?:và|một\s+số|thi\s+hành|hướng\s+dẫn)\s))"
    r"(?:(?:\s+[^\W\d]+){0,9}?\s+(?:thi\s+hành|thực\s+hiện)(?=\s))?"
    r"|hướng\s+dẫn(?:\s+chi\s+tiết)?(?:\s+(?:về\s+)?(?:việc\s+)?(?:thi\s+hành|thực\s+hiện|áp\s+dụng|triển\s+khai))?(?!\s+(?:tại|của|trong)(?!\w)))"
    r"|(?P<none>quy\s+định\s+tại|(?:ban\s+hành\s+)?kèm\s+theo|ban\s+hành(?:\s+theo)?|gọi\s+(?:tắt\s+)?là|viết\s+tắt\s+là|phù\s+hợp\s+với"
    r"|thể\s+chế\s+h(?:óa|oá)|tiếp\s+theo|theo\s+dõi|theo\s+đó|theo\s+hướng(?!\s+dẫn)|tại|trong|kể\s+từ\s+ngày|từ\s+ngày|nêu\s+tại|so\s+với|với)"
    r"|(?P<repeals>bãi\s+bỏ|h(?:ủy|uỷ)\s+bỏ|thu\s+hồi|hết\s+hiệu\s+lực)"
    r"|(?P<replaces>thay\s+thế(?:\s+cho)?|thay\s+cho)"
    r"|(?P<amends>sửa\s+đổi\s*,?\s*(?:và\s+)?bổ\s+sung|sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|đính\s+chính)"
    r"|(?P<basis>c[ăả]n\s+c[ứừửự](?!\s+pháp\s+lý)(?:\s+(?:vào|theo|tại))*(?:\s+quy\s+định\s+(?:tại|của))?"
    r"|theo\s+(?:đúng\s+)?(?:các\s+)?(?:quy\s+định|hướng\s+dẫn|nội\s+dung|tinh\s+thần|yêu\s+cầu|chỉ\s+đạo|đề\s+nghị|ý\s+kiến|đề\s+xuất|kết\s+luận|thông\s+báo)"
    r"(?:\s+(?:của|về)\s[^.;:,]{2,110}?|\s+[^\W\d]+){0,2}?\s+(?:tại|trong)(?!\w)"
    r"|theo|(?<!xem\s)xét\s+(?:đề\s+nghị|kiến\s+nghị|báo\s+cáo)\s+của\s[^.;:,]{2,110}?\s+tại|(?<!xem\s)xét(?=\s+(?:tờ\s+trình|đề\s+nghị|báo\s+cáo|công\s+văn|văn\s+bản|kết\s+quả)|\s*$)|chiểu|trên\s+cơ\s+sở|dựa\s+(?:trên|vào|theo))"
    r"|(?P<implements>(?:thực\s+hiện|triển\s+khai)\s+(?:ý\s+kiến|chỉ\s+đạo|kết\s+luận|yêu\s+cầu|chủ\s+trương)\s[^.;:,]{2,110}?\s+tại(?!\w)"
    r"|(?:tổ\s+chức\s+|triển\s+khai\s+)?(?:thực\s+hiện|thi\s+hành)|triển\s+khai|quán\s+triệt|phổ\s+biến)"
    r")(?!\w)"
)
_ACTS: Final = r"(?:(?P<amends>sửa\s+đổi|bổ\s+sung|đính\s+chính|điều\s+chỉnh)|(?P<replaces>thay\s+thế)|(?P<repeals>bãi\s+bỏ|h(?:ủy|uỷ)\s+bỏ))"
_PASSIVE: Final = re.compile(r"(?<!\w)(?:được|bị)\s+" + _ACTS)
_BY: Final = re.compile(_ACTS + r"[^.;:]{0,50}?\s+(?:bởi|bằng)(?:\s+các)?\s*:?\s*(?:các\s+)?$")
_BY_END: Final = re.compile(r"(?<!\w)(?:bởi|bằng|tại|theo)(?:\s+các)?\s*:?\s*(?:các\s+)?$")
# "X, sửa đổi, bổ sung tại Y": the verb stands between two mentions alone, so the second acts on the first.
_BETWEEN_TWO: Final = re.compile(
    r"\s*[,(]?\s*(?:đã\s+)?"
    + _ACTS
    + r"(?:\s*,?\s*(?:và\s+)?(?:bổ\s+sung|thay\s+thế))?\s+(?:tại|theo|bởi|bằng)\s*(?:các\s+)?"
)
_CLAUSE_MARKS: Final = re.compile(r"[.;:]")
_PASSIVE_REACH: Final = 51
_PASSIVE_ENDS: Final = ("bởi", "bằng", "tại", "theo", "các")
_ACTING_WORDS: Final = ("sửa", "bổ", "đính", "chỉnh", "thay", "bỏ")  # one of them stands in every verb of `_ACTS`
_ENDED: Final = re.compile(
    r"(?<!\w)(?:hết|chấm\s+dứt|không\s+còn)\s+hiệu\s+lực(?!\w)|(?<!\w)bị\s+(?:bãi|hủy|huỷ)\s+bỏ(?!\s+(?:bởi|một))"
)
# What may stand between a verb that acts on a document and the document.
_OBJECT: Final = re.compile(
    r"(?:\s|,|(?<!\w)(?:một\s+số|một\s+phần|toàn\s+bộ|các|những|điều|khoản|điểm|nội\s+dung|quy\s+định|của|tại|và|biện\s+pháp|phụ\s+lục|thi\s+hành|"
    r"thực\s+hiện|đối\s+với|về|việc|hiệu\s+lực|chương|mục|cụm\s+từ|số|để|chi\s+tiết|hướng\s+dẫn|tổ\s+chức|bản|[0-9]{1,3}[a-z]?)(?!\w)){0,30}"
)
# A list of documents below a colon: what the verb before acts on ("bãi bỏ 12 văn bản sau:").
_LISTED: Final = re.compile(
    r"[^.;:\n]{0,160}(?<!\w)(?:văn\s+bản|quyết\s+định|nghị\s+quyết|nghị\s+định|thông\s+tư|chỉ\s+thị|quy\s+định)(?!\w)[^.;:\n]{0,160}"
    r":\s*\n\s*(?:(?:[-+•*]|[0-9]{1,2}[.)]|[a-zđ]\))\s*)?"
)
_DIVIDED: Final = re.compile(r"[;:(]")
_PLACE: Final = re.compile(
    r"\s*(?:(?:phụ\s+lục|danh\s+mục|tiểu\s+mục|mục|điều|khoản|điểm|phần|chương|quy\s+chế|quy\s+định|chương\s+trình|đề\s+án)"
    r"\s+(?:số\s+)?(?:[0-9ivxlc]{1,4}[a-z]?\s+)?){0,4}(?:[^\W\d]+\s+){0,6}?(?:được\s+)?(?:ban\s+hành\s+)?(?:kèm\s+theo|theo|tại|trong)?\s*(?:các\s+)?"
)
# A rule book named at length and the document it came with ("Căn cứ Quy chế làm việc … ban hành kèm theo").
_ANNEX: Final = re.compile(r"[^.;:]{0,200}?\s(?:ban\s+hành\s+)?kèm(?:\s+theo)?\s*")
_NEAR: Final = 11


def governing(context: str, *, alone: bool) -> tuple[Relation | None, bool] | None:
    """Return relation and direction that the lower-cased `context` before a mention states, None if it states none.

    `alone` tells that no mention stands before in the sentence: then a trigger reaches over a list of other things.
    (None, False) is a phrase that takes the mention out of any list ("quy định tại").
    """
    if not context:
        return None
    if context.rstrip(" :\n").endswith(_PASSIVE_ENDS) and any(map(context.__contains__, _ACTING_WORDS)):
        inverse = _inverse(context, alone=alone)
        if inverse:
            return inverse, True
    triggers = _triggers(context)
    for index in range(len(triggers) - 1, max(-1, len(triggers) - 9), -1):
        trigger, earlier = triggers[index], triggers[:index]
        gap = context[trigger.end() :]
        if ":" in gap and trigger.lastgroup in _ACTING and _LISTED.fullmatch(gap):
            return _KINDS[trigger.lastgroup], False
        if not alone and (_is_separated(gap) or _DIVIDED.search(gap)):
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
                if _repeals_rules(context, earlier):
                    return "repeals", False
                if near or (alone and (_at_start(context, trigger.start()) or _is_separated(gap))):
                    return _KINDS[trigger.lastgroup], False
            case _:
                if _OBJECT.fullmatch(gap):
                    return _KINDS[trigger.lastgroup], False
    return None


def _inverse(context: str, *, alone: bool) -> Relation | None:
    """Return what the mention behind `context` does to the one before it ("X được thay thế bởi Y"), None if nothing."""
    low = max(0, len(context) - 130)
    by = _BY_END.search(context, low)
    if by is None:
        return None
    found: re.Match[str] | None = None
    for match in _PASSIVE.finditer(context, low, by.start()):
        if by.start() - match.end() <= _PASSIVE_REACH and not _CLAUSE_MARKS.search(context, match.end(), by.start()):
            found = match
    if found is None:
        found = _BY.search(context, low) or (None if alone else _BETWEEN_TWO.fullmatch(context))
    return _KINDS[found.lastgroup] if found else None


def _triggers(context: str) -> list[re.Match[str]]:
    """Return the triggers of `context`, left to right: the pattern is tried only at words that can begin one."""
    found: list[re.Match[str]] = []
    reached = 0
    for word in _BEGINS.finditer(context):
        if word.start() >= reached:
            match = _TRIGGER.match(context, word.start())
            if match:
                found.append(match)
                reached = match.end()
    return found


def _is_separated(gap: str) -> bool:
    """Tell whether `gap` ends in what divides members of a list: then its trigger stands in another member."""
    said = gap.rstrip()
    return said.removesuffix(" các").removesuffix(" những").rstrip().endswith(_SEPARATORS)


_SEPARATORS: Final = (",", ";", " và", " hoặc", " cùng", " với")
_FIRST: Final = words(
    "quy chi hướng kèm ban gọi viết phù thể tiếp theo tại trong kể từ nêu so với bãi hủy huỷ thu hết thay sửa bổ điều đính "
    "căn cản chiểu xét trên dựa tổ triển thực thi quán phổ"
)


def _by_first_letter(group: frozenset[str]) -> str:
    """Return a pattern for the words of `group` that chooses among few at each letter."""
    letters = sorted({word[0] for word in group})
    rests = ("|".join(sorted(word[1:] for word in group if word[0] == letter)) for letter in letters)
    return "|".join(f"{letter}(?:{rest})" for letter, rest in zip(letters, rests, strict=True))


_BEGINS: Final = re.compile(rf"(?<!\w)(?:{_by_first_letter(_FIRST)})(?!\w)")
_ACTING: Final = frozenset({"amends", "replaces", "repeals"})
_KINDS: Final[dict[str | None, Relation]] = {
    "guides": "guides",
    "repeals": "repeals",
    "replaces": "replaces",
    "amends": "amends",
    "basis": "basis",
    "implements": "implements",
}


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
            named = trigger.group().startswith(("căn", "theo quy")) and _ANNEX.fullmatch(context, trigger.end())
            return _at_start(context, trigger.start()) and bool(named or _PLACE.fullmatch(context, trigger.end()))
        if trigger.lastgroup != "none":
            return False
    return False


def _through(context: str, earlier: list[re.Match[str]], place: re.Match[str]) -> Relation | None:
    """Return the relation of a verb that acts on parts in the document ("sửa đổi nội dung tại X")."""
    if not earlier or place.group().rpartition(" ")[2] not in {"trong", "tại"}:
        return None
    verb = earlier[-1]
    parts = context[verb.end() : place.start()]
    acts = verb.lastgroup in _ACTING or (verb.lastgroup in _KINDS and "điều" in parts and place.group() == "trong")
    return _KINDS[verb.lastgroup] if acts and _OBJECT.fullmatch(parts) else None


def _repeals_rules(context: str, earlier: list[re.Match[str]]) -> bool:
    """Tell whether the sentence repeals rules that stand in the document ("bãi bỏ các quy định … tại X")."""
    return any(
        trigger.lastgroup == "repeals"
        and re.match(r"\s+(?:một\s+số\s+|các\s+|những\s+)?(?:quy\s+định|nội\s+dung)", context[trigger.end() :])
        for trigger in earlier
    )


def sentence_start(text: str, low: int, end: int) -> int:
    """Return where the sentence or list item that holds `end` begins in `text`, `low` if it begins before `low`.

    A line that ends in a colon goes on with its list items; a full stop ends a sentence before a capital only, and
    not in an abbreviation ("TP. Hà Nội").
    """
    start = _behind_last(text, ".", low, low, end)
    if start < end and _RARE_ENDING.search(text, start, end):
        for mark in _RARE_ENDINGS:
            if text.find(mark, start, end) >= 0:
                start = _behind_last(text, mark, low, start, end)
    return start


def _behind_last(text: str, mark: str, low: int, start: int, end: int) -> int:
    """Return where the words behind the last `mark` between `start` and `end` begin that ends a sentence, else `start`."""
    at = text.rfind(mark, start, end)
    while at >= 0:
        match = _BREAK.match(text, at, end + 1)  # the letter at `end` shows whether a sentence begins there
        if match and not (
            (match["stop"] and text[match.end()].islower())
            or (mark == "\n" and text[max(low, at - 3) : at].rstrip().endswith(":"))
            or (mark == "." and _is_ordinal(text, low, at))
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


_ORDINAL: Final = 6
_RARE_ENDINGS: Final = ("!", "?", "…", "\n", "]")
_RARE_ENDING: Final = re.compile(r"[!?…\n\]]")
_BREAK: Final = re.compile(
    r"(?:(?P<stop>(?<!\bTP)(?<!\bTp)(?<!\bThS)(?<!\bTS)[.!?…]\s+(?=[\"“(\-–+0-9]|[^\W\d_]))|[.!?]\[|\](?=[A-ZĐ])|\n\s*\n|\n\s*(?:[-+•*]|[0-9]{1,2}[.)]|[a-zđ]\))\s)"
)


def ends_force(lower: str, start: int, ceiling: int) -> bool:
    """Tell whether the clause behind a mention says that it loses force ("hết hiệu lực kể từ ngày …")."""
    end = min(ceiling, start + 420)
    if lower.find("hiệu lực", start, end) < 0 and lower.find("bỏ", start, end) < 0:
        return False
    stop = _CLAUSE.search(lower, start, end)
    return _ENDED.search(lower, start, stop.start() if stop else end) is not None


_CLAUSE: Final = re.compile(r"[.;]\s|\n\s*\n")
