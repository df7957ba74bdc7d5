"""Relations in words: which trigger governs a mention, and how a list or a chain passes it on."""

import re
from dataclasses import dataclass
from typing import Final

from cchc.law.citation import Relation

_TRIGGERS: Final = re.compile(
    r"(?<!\w)(?:"
    r"(?P<guides>(?:quy\s+định\s+)?chi\s+tiết(?:\s+(?:và\s+)?(?:hướng\s+dẫn\s+)?(?:thi\s+hành|thực\s+hiện))?"
    r"|hướng\s+dẫn(?:\s+(?:về\s+)?(?:việc\s+)?(?:thi\s+hành|thực\s+hiện|áp\s+dụng|triển\s+khai))?(?!\s+(?:tại|của|trong)(?!\w)))"
    r"|(?P<none>quy\s+định\s+tại|(?:ban\s+hành\s+)?kèm\s+theo|ban\s+hành(?:\s+theo)?|gọi\s+(?:tắt\s+)?là|viết\s+tắt\s+là|phù\s+hợp\s+với"
    r"|thể\s+chế\s+h(?:óa|oá)|tiếp\s+theo|theo\s+dõi|theo\s+đó|theo\s+hướng|tại|trong|kể\s+từ\s+ngày|từ\s+ngày|nêu\s+tại|so\s+với|với)"
    r"|(?P<repeals>bãi\s+bỏ|h(?:ủy|uỷ)\s+bỏ|thu\s+hồi|hết\s+hiệu\s+lực)"
    r"|(?P<replaces>thay\s+thế(?:\s+cho)?|thay\s+cho)"
    r"|(?P<amends>sửa\s+đổi\s*,?\s*(?:và\s+)?bổ\s+sung|sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|đính\s+chính)"
    r"|(?P<basis>căn\s+cứ(?:\s+(?:vào|theo|tại))*(?:\s+quy\s+định\s+(?:tại|của))?"
    r"|theo\s+(?:đúng\s+)?(?:các\s+)?(?:quy\s+định|hướng\s+dẫn|nội\s+dung|tinh\s+thần|yêu\s+cầu|chỉ\s+đạo|đề\s+nghị|ý\s+kiến|đề\s+xuất|kết\s+luận|thông\s+báo)"
    r"(?:\s+(?:của|về)\s[^.;:,\n]{2,110}?|\s+[^\W\d]+){0,2}?\s+(?:tại|của|trong)(?!\w)"
    r"|theo|xét(?=\s+(?:tờ\s+trình|đề\s+nghị|báo\s+cáo|công\s+văn|văn\s+bản|kết\s+quả))|trên\s+cơ\s+sở|dựa\s+(?:trên|vào|theo))"
    r"|(?P<implements>(?:tổ\s+chức\s+|triển\s+khai\s+)?(?:thực\s+hiện|thi\s+hành)|triển\s+khai|quán\s+triệt|phổ\s+biến)"
    r")(?!\w)"
)
_INVERSE: Final = re.compile(
    r"(?<!\w)(?:(?P<passive>được|bị)\s+)?(?:(?P<amends>sửa\s+đổi|bổ\s+sung|đính\s+chính|điều\s+chỉnh)|(?P<replaces>thay\s+thế)"
    r"|(?P<repeals>bãi\s+bỏ|h(?:ủy|uỷ)\s+bỏ))(?:[^.;:]{0,50}?)\s+(?P<by>bởi|bằng|tại|theo)(?:\s+các)?\s*:?\s*(?:các\s+)?$"
)
_ENDED: Final = re.compile(
    r"(?<!\w)(?:hết|chấm\s+dứt|không\s+còn)\s+hiệu\s+lực(?!\w)|(?<!\w)bị\s+(?:bãi|hủy|huỷ)\s+bỏ(?!\s+(?:bởi|một))"
)
# What may stand between a verb that acts on a document and the document.
_OBJECT: Final = re.compile(
    r"(?:\s|,|(?<!\w)(?:một\s+số|một\s+phần|toàn\s+bộ|các|những|điều|khoản|điểm|nội\s+dung|quy\s+định|của|tại|và|biện\s+pháp|phụ\s+lục|thi\s+hành|"
    r"thực\s+hiện|đối\s+với|về|việc|hiệu\s+lực|chương|mục|cụm\s+từ|số|để|hướng\s+dẫn|tổ\s+chức|bản|[0-9]{1,3}[a-z]?)(?!\w)){0,30}"
)
_SEPARATOR: Final = re.compile(
    r"(?:[,;]|(?<!\w)(?:và|hoặc|cùng|cùng\s+với|với))\s*(?:[-+•]\s*)?(?:và\s+)?(?:các\s+|những\s+)?$"
)
_BREAK: Final = re.compile(r"[.!?…]\s+(?![a-z])|\n\s*\n|\n\s*(?:[-+•*]|[0-9]{1,2}[.)]|[a-zđ]\))\s|(?<=[.!?])\[")
_CONNECTED: Final = re.compile(r"\s*(?:\[[^\]\n]{1,15}\]\s*)*(?:[,;]|và|hoặc|cùng)?\s*(?:và\s+)?(?:các\s+|những\s+)?")
_REACH: Final = 700
_NEAR: Final = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A mention as the flow of relations sees it.

    `base` is where it begins with its pinpoint and list head; `tail` where date and issuer end; `shape` what it states.
    """

    base: int
    tail: int
    dated: bool
    issued: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The state that one mention hands to the next: its relation, and that of the list around a chain."""

    step: Step
    relation: Relation | None
    inverse: bool
    outer: "Flow | None"


def relate(lower: str, step: Step, previous: Flow | None, ceiling: int) -> Flow:
    """Return the relation of the mention `step`, given the mention before it and where the next begins.

    EBNF: governed = trigger, [ object words ], mention, { separator, mention } ;
    chain = mention, [ words ], trigger, mention ; passive = mention, ( "được" | "bị" ), verb, "bởi", mention.
    The nearest trigger governs; a list hands its trigger to every member, a chain to its own members only.
    """
    begin = max(0, step.base - _REACH, previous.step.tail if previous else 0)
    context = lower[begin : step.base]
    cut = _last_break(context)
    first = previous is None or cut > 0 or previous.step.tail < begin
    context = context[cut:]
    found = _governing(context, alone=first)
    if found is not None:
        relation, inverse = found
        outer = None if first else _outermost(previous)
        flow = Flow(step=step, relation=relation, inverse=inverse, outer=outer)
    elif previous is not None and not first and _SEPARATOR.search(context):
        flow = _inherit(step, context, previous)
    else:
        flow = Flow(step=step, relation=None, inverse=False, outer=None if first else _outermost(previous))
    if flow.relation is None and _ENDED.search(lower, step.tail, _clause_end(lower, step.tail, ceiling)):
        return Flow(step=step, relation="repeals", inverse=False, outer=flow.outer)
    return flow


def _outermost(previous: Flow | None) -> Flow | None:
    if previous is None:
        return None
    return previous.outer or previous


def _inherit(step: Step, context: str, previous: Flow) -> Flow:
    """Hand on the relation of the list that the mention belongs to: the chain's, or the one around it."""
    outer = previous.outer
    if outer is None:
        return Flow(step=step, relation=previous.relation, inverse=previous.inverse, outer=None)
    adjacent = bool(_CONNECTED.fullmatch(context)) and ";" not in context
    like_chain = (step.dated, step.issued) == (previous.step.dated, previous.step.issued)
    like_outer = (step.dated, step.issued) == (outer.step.dated, outer.step.issued) or (
        step.dated == outer.step.dated and step.dated != previous.step.dated
    )
    if adjacent and (like_chain or not like_outer):
        return Flow(step=step, relation=previous.relation, inverse=previous.inverse, outer=outer)
    return Flow(step=step, relation=outer.relation, inverse=outer.inverse, outer=None)


def _governing(context: str, *, alone: bool) -> tuple[Relation | None, bool] | None:
    """Return the relation and direction of the nearest trigger, None if no trigger reaches the mention."""
    window = context[-130:]
    inverse = _INVERSE.search(window)
    if inverse and (inverse["passive"] or inverse["by"] in {"bởi", "bằng"}):
        return _kind(inverse), True
    triggers = list(_TRIGGERS.finditer(context))
    for index in range(len(triggers) - 1, -1, -1):
        trigger = triggers[index]
        gap = context[trigger.end() :]
        kind = trigger.lastgroup
        if not alone and re.search(r"[;:(]", gap):
            return None
        if kind == "none":
            if not alone and re.search(r"[,;]|(?<!\w)và\s*(?:các\s*)?$", gap):
                return None
            if _leads_sentence(context, triggers[:index]):
                return "basis", False
            if trigger.group().startswith(("tại", "quy")) and _repeals_rules(context, triggers[:index]):
                return "repeals", False
            if len(gap.split()) > _NEAR and alone:
                continue
            return None, False
        if kind in {"amends", "replaces", "repeals", "guides"}:
            if _OBJECT.fullmatch(gap):
                return _kind(trigger), False
            if alone and kind == "guides" and gap.rstrip().endswith((";", ",", "và")):
                continue
            continue
        if kind == "basis" and _repeals_rules(context, triggers[:index]):
            return "repeals", False
        if len(gap.split()) <= _NEAR and (alone or not re.search(r",", gap)):
            return _kind(trigger), False
        if alone and ((kind == "basis" and _at_start(context, trigger.start())) or _SEPARATOR.search(gap)):
            return _kind(trigger), False
        if not alone:
            return None
    return None


def _kind(match: re.Match[str]) -> Relation:
    for kind in _KINDS:
        if match.groupdict().get(kind):
            return kind
    raise AssertionError(match.group())


_KINDS: Final[tuple[Relation, ...]] = ("guides", "repeals", "replaces", "amends", "basis", "implements")


def _at_start(context: str, position: int) -> bool:
    return not context[:position].strip(' \n\t"“([-+•*0123456789.)]')


def _leads_sentence(context: str, earlier: list[re.Match[str]]) -> bool:
    """Tell whether "Căn cứ" or "Theo" opens the sentence and only places stand between it and the mention."""
    for trigger in earlier:
        if trigger.lastgroup == "basis":
            return _at_start(context, trigger.start()) and "," not in context[trigger.end() :]
        if trigger.lastgroup != "none":
            return False
    return False


def _repeals_rules(context: str, earlier: list[re.Match[str]]) -> bool:
    """Tell whether the sentence repeals rules that stand in the document ("bãi bỏ các quy định … tại X")."""
    return any(
        trigger.lastgroup == "repeals"
        and re.match(r"\s+(?:một\s+số\s+|các\s+|những\s+)?(?:quy\s+định|nội\s+dung)", context[trigger.end() :])
        for trigger in earlier
    )


def _last_break(context: str) -> int:
    """Return where the sentence or list item of the end of `context` begins."""
    last = 0
    for match in _BREAK.finditer(context):
        if not context[: match.start() + 1].rstrip().endswith(":"):
            last = match.end()
    return last


def _clause_end(lower: str, start: int, ceiling: int) -> int:
    end = min(ceiling, start + 420)
    match = re.compile(r"[.;]\s|\n\s*\n").search(lower, start, end)
    return match.start() if match else end
