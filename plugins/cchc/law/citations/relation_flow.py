"""Flow of relations through a sentence: a list hands its trigger on, a chain keeps its own."""

import re
from typing import Final, NamedTuple

from cchc.law.citation import Relation
from cchc.law.citations.issuer_phrases import begins_issuer
from cchc.law.citations.relation_patterns import ITEM
from cchc.law.citations.relation_triggers import ends_force, governing, sentence_start

_FOOTNOTES: Final = r"(?:\[[^\]\n]{1,15}\]\s*)*"
# What divides members of a list, at the end of what stands between two mentions. Other words before it describe the
# member before; "cùng" and "với" join too, "hay" does not, for it mostly asks.
_SEPARATOR: Final = re.compile(
    r"""
    (?: [,;] | (?<!\w)(?: và | hoặc | cùng | cùng\s+với | với ) )
    \s* (?:[-+•]\s*)? (?:và\s+)? (?:các\s+|những\s+)? $
    """,
    re.VERBOSE,
)
# Nothing but a separator between two mentions: they are members of one list.
_ADJACENT: Final = re.compile(rf"\s*{_FOOTNOTES}(?:,|và|hoặc|cùng)?\s*(?:và\s+)?(?:các\s+|những\s+)?")
# A mark, a joiner or what goes on with the sentence ("trước khi") behind a mention: it is not described. A mention in bare
# apposition ("Nghị định A Nghị định B") counts as described.
_UNTITLED: Final = re.compile(
    rf"""
    \s* {_FOOTNOTES}
    (?: [,;.)\]”"] | (?: và | hoặc | trước | sau | khi | để | thì | là | có | đã | sẽ | không | nhưng | nên ) (?!\w)
      | (?: do | tại | trong | trên | từ ) (?!\w) | $
    )
    """,
    re.VERBOSE,
)
_ITEM: Final = re.compile(rf"[;,.]?\s*\n\s*{ITEM}\s*(?:các\s+)?$")
_ITEMS: Final = re.compile(rf":\s*(?:\n\s*{ITEM}\s*)?(?:các\s+)?$")
# "; của Sở Tài chính tại": the list goes on with another author, who is a body of at most 110 letters.
_NEXT_AUTHOR: Final = re.compile(
    r"\s*(?:[,;]\s*và|[,;]|và)\s+(?:của\s+)?(?P<author>[^.;:,]{2,110}?)\s+tại\s+(?:các\s+)?"
)
# A new "Căn cứ" behind a semicolon: lists before it are over.
_NEW_ITEM: Final = re.compile(rf"[;.]\s*(?:{ITEM}\s*)?(?:và\s+)?(?:căn\s+cứ|xét|theo|thực\s+hiện)\s")
# The document before acts on the one that opened the list: "A sửa đổi B và C về …".
_ACTS: Final = re.compile(r"\s*(?:để\s+)?(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|h(?:ủy|uỷ)\s+bỏ)(?!\w)")
_DESCRIBING: Final = frozenset({None, "guides", "amends"})
"""The relations of a mention that the words for the end of force may follow."""
_ALIKE: Final = 7
"""The likeness of two mentions that are written alike in every way."""
_REACH: Final = 700
"""Letters between two mentions over which nothing is handed on."""
_NEAR: Final = 40
_DEPTH: Final = 6
"""Most lists around a list."""


class Step(NamedTuple):
    """A mention as the flow of relations sees it.

    `base` is where it begins with its pinpoint and list head; `tail` where date and issuer end. `dated`, `issued` and
    `titled` (words follow that describe it) are its shape: members of one list are written alike.
    """

    base: int
    tail: int
    dated: bool
    issued: bool
    titled: bool


class Flow(NamedTuple):
    """The state that one mention hands to the next: its relation, and the list around its own.

    `context` are the words before the one that opened its list; `listed` tells that it is an item of a list below a
    colon, each on its own line; `ended` that the clause behind it says that something loses force.
    """

    step: Step
    relation: Relation | None
    inverse: bool = False
    outer: "Flow | None" = None
    context: str = ""
    listed: bool = False
    ended: bool = False

    @property
    def nested(self) -> bool:
        """Whether it stands in brackets or quotes opened after the member of the outer list."""
        context = self.context
        return context.count("(") > context.count(")") or context.count("“") > context.count("”")


def is_titled(lower: str, tail: int, ceiling: int) -> bool:
    """Tell whether words that describe the mention follow its date and issuer."""
    return tail < ceiling and not _UNTITLED.match(lower, tail, ceiling)


def relate(text: str, lower: str, step: Step, previous: Flow | None, ceiling: int) -> Flow:
    """Return the relation of the mention `step`.

    EBNF: relation = trigger, [ object words ], mention, { separator, [ author, "tại" ], mention } |
    mention, [ ? words ? ], trigger, mention | passive ;
    passive = mention, ( "được" | "bị" ), verb, "bởi", mention | mention, ",", verb, "tại", mention ;
    the nearest trigger governs; a list hands its trigger to every member, a chain to its own members only.

    Args:
        text: normalised text, and `lower` the same in lower case.
        step: the mention.
        previous: what the mention before hands on, None for the first one.
        ceiling: where the next mention begins.
    """
    if previous is not None and (previous.step.tail > step.base or step.base - previous.step.tail > _REACH):
        previous = None
    begin = previous.step.tail if previous else max(0, step.base - _REACH)
    if previous and previous.listed and _ITEM.search(lower, begin, step.base):
        return previous._replace(step=step)
    start = sentence_start(text, begin, step.base)
    if start > begin:
        previous = None
    context = lower[start : step.base]
    found = governing(context, alone=previous is None)
    if previous is not None and found == (None, False) and _is_next_author(context):
        flow = _inherit(step, context, previous)
    elif found is not None:
        relation, inverse = found
        listed = ":" in context[-24:] and bool(_ITEMS.search(context))
        outer = None if _NEW_ITEM.search(context) else _shallow(previous)
        flow = Flow(step, relation, inverse, outer, context, listed)
    elif previous is not None and _SEPARATOR.search(context, max(0, len(context) - _NEAR)):
        flow = _inherit(step, context, previous)
    else:
        flow = Flow(step, None, outer=_shallow(previous), context=context)
    if flow.relation in _DESCRIBING and ends_force(lower, step.tail, ceiling):
        return flow._replace(relation=flow.relation or "repeals", ended=True)
    return flow


def end_others(lower: str, flows: list[Flow]) -> list[Flow]:
    """Return `flows` where the words for the end of force behind one document end others with it.

    "A hướng dẫn B hết hiệu lực" ends A, which B only describes; "A và B hết hiệu lực" ends both.
    """
    ended = list(flows)
    for i in range(len(flows) - 1, 0, -1):
        one, before = ended[i], ended[i - 1]
        if not one.ended or before.relation is not None:
            continue
        listed = one.relation == "repeals" and _ADJACENT.fullmatch(lower, before.step.tail, one.step.base)
        if listed or (one.relation in {"guides", "amends"} and one.outer is before):
            ended[i - 1] = before._replace(relation="repeals", ended=bool(listed))
    return ended


def _is_next_author(context: str) -> bool:
    """Tell whether only another author stands between two mentions ("…; của Y tại"): the list goes on."""
    joint = _NEXT_AUTHOR.fullmatch(context)
    return joint is not None and begins_issuer(context, joint.start("author"))


def _shallow(flow: Flow | None) -> Flow | None:
    """Return `flow` as the list around a new chain, no deeper than sentences are."""
    if flow is None or flow.outer is None:
        return flow
    depth = 0
    level: Flow | None = flow
    while level is not None:
        depth, level = depth + 1, level.outer
    return flow if depth <= _DEPTH else None


def _closes(context: str) -> bool:
    return context.count(")") > context.count("(") or context.count("”") > context.count("“")


def _inherit(step: Step, context: str, previous: Flow) -> Flow:
    """Hand on the relation of the list that the mention belongs to: the innermost one written like it."""
    adjacent = bool(_ADJACENT.fullmatch(context))
    level = previous
    if previous.nested and previous.outer and _closes(context):
        level = previous.outer
    elif not previous.nested:
        level = _best_level(step, previous, adjacent=adjacent, final=";" in context)
    return Flow(step=step, relation=level.relation, inverse=level.inverse, outer=level.outer, context=level.context)


def _best_level(step: Step, previous: Flow, *, adjacent: bool, final: bool) -> Flow:
    """Return the list that `step` goes on; a semicolon (`final`) ends a chain unless a colon opened it."""
    if adjacent and previous.outer and previous.outer.relation is None and _ACTS.match(previous.context):
        return previous
    best, best_score = previous, _likeness(step, previous.step) * 2 + (1 if adjacent else 0)
    level = previous.outer
    while level is not None:
        score = _likeness(step, level.step) * 2 + (0 if adjacent else 1)
        if final and best is previous and not previous.listed:
            score += 2 * _ALIKE
        if score > best_score:
            best, best_score = level, score
        level = level.outer if not level.nested else None
    return best


def _likeness(one: Step, other: Step) -> int:
    """Return how alike two mentions are written: a description weighs most, then the date, then the issuer."""
    return 4 * (one.titled == other.titled) + 2 * (one.dated == other.dated) + (one.issued == other.issued)
