"""Facts of a file that follow from its content alone, and their form in the store.

Two files of the same content have the same facts, whatever their names and places.
"""

import json
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias, cast, get_args

from cchc.attachments import attachment_rules, file_rules, sensitive_rules
from cchc.attachments.media_types import UNKNOWN
from cchc.records.rule import Rule

BY_CODE: Final = MappingProxyType(
    {rule.code: rule for rule in (*attachment_rules.RULES, *file_rules.RULES, *sensitive_rules.RULES)}
)
"""The rules that a file may break, by their codes."""


class WireProblem(NamedTuple):
    """A problem of a file's content, before anyone knows the file's name; `detail` is for its message, in Vietnamese.

    The worker's JSON and the store have it as [code, detail].
    """

    rule: Rule
    detail: str = ""


class RejectedFile(Exception):  # noqa: N818 - it is a verdict on a file, not a failure of the program
    """A reader gives a file up: its problem says why. Raised and caught within the reading of one file."""

    def __init__(self, rule: Rule, detail: str = "") -> None:
        super().__init__(rule.code, detail)
        self.problem = WireProblem(rule, detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """The facts of one content.

    `digest` is its SHA-256 (hexadecimal), `size` bytes; `media_type` is by content. `None` is "does not apply" or "not known".
    `pages` are of a PDF; `text_layer` is False for a scan; `has_signature_field` never says that a signature is valid.
    `encrypted` is protected by any password, `needs_password` cannot be opened without one. `width` and `height` are pixels.
    `text_length` is the number of characters of its text kept for search.
    """

    digest: str = ""
    size: int = 0
    media_type: str = UNKNOWN
    pages: int | None = None
    title: str = ""
    language: str = ""
    text_layer: bool | None = None
    tagged: bool | None = None
    has_signature_field: bool | None = None
    encrypted: bool = False
    needs_password: bool = False
    macro: bool = False
    width: int | None = None
    height: int | None = None
    text_length: int = 0
    problems: tuple[WireProblem, ...] = ()

    def has(self, rule: Rule) -> bool:
        """Return whether the content breaks `rule`."""
        return any(problem.rule == rule for problem in self.problems)

    def found(self, *problems: WireProblem) -> "FileFacts":
        """Return these facts with more problems, each rule once."""
        known = {problem.rule for problem in self.problems}
        return replace(self, problems=(*self.problems, *(new for new in problems if new.rule not in known)))


def facts_to_row(facts: FileFacts) -> str:
    """Return `facts` as one line of JSON: a list in the order of the fields."""
    return json.dumps(
        [
            facts.digest,
            facts.size,
            facts.media_type,
            facts.pages,
            facts.title,
            facts.language,
            facts.text_layer,
            facts.tagged,
            facts.has_signature_field,
            facts.encrypted,
            facts.needs_password,
            facts.macro,
            facts.width,
            facts.height,
            facts.text_length,
            [[problem.rule.code, problem.detail] for problem in facts.problems],
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def facts_from_row(row: str) -> FileFacts | None:
    """Return the facts written in `row`, or None where it is not what `facts_to_row` writes."""
    try:
        values: object = json.loads(row)
    except ValueError:
        return None
    if not isinstance(values, list) or not _fits(tuple(map(type, values))):
        return None
    known = cast("_Row", values)
    problems = _problems(known[15]) if known[15] else ()
    if problems is None:
        return None
    return FileFacts(
        digest=known[0],
        size=known[1],
        media_type=known[2],
        pages=known[3],
        title=known[4],
        language=known[5],
        text_layer=known[6],
        tagged=known[7],
        has_signature_field=known[8],
        encrypted=known[9],
        needs_password=known[10],
        macro=known[11],
        width=known[12],
        height=known[13],
        text_length=known[14],
        problems=problems,
    )


_Row: TypeAlias = tuple[
    str,
    int,
    str,
    int | None,
    str,
    str,
    bool | None,
    bool | None,
    bool | None,
    bool,
    bool,
    bool,
    int | None,
    int | None,
    int,
    list[object],
]
"""What a row holds, in the order of the fields."""

_TYPES: Final = (*(frozenset(get_args(hint) or {hint}) for hint in get_args(_Row)[:-1]), frozenset({list}))


@cache
def _fits(types: tuple[type, ...]) -> bool:
    """Return whether values of these types make a row; few combinations are ever met, so each is looked at once."""
    return len(types) == len(_TYPES) and all(kind in known for kind, known in zip(types, _TYPES, strict=True))


def wire_problem(pair: object) -> WireProblem | None:
    """Return the problem that JSON has as [code, detail], or None for anything else."""
    match pair:
        case [str(code), str(detail)] if code in BY_CODE:
            return WireProblem(BY_CODE[code], detail)
        case _:
            return None


def _problems(pairs: list[object]) -> tuple[WireProblem, ...] | None:
    problems = tuple(problem for pair in pairs if (problem := wire_problem(pair)) is not None)
    return problems if len(problems) == len(pairs) else None
