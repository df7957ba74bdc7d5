"""What is known of a file from its content alone, and its form in the store.

Two files of the same content have the same facts, whatever their names and places.
"""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, TypeAlias, cast, get_args

from cchc.attachments.attachment_codes import CODES, Code
from cchc.attachments.media_types import UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A problem seen inside a file; `detail` is a Vietnamese remark or what was seen, for the message."""

    code: Code
    detail: str = ""


class Refused(Exception):  # noqa: N818 - it is a verdict on a file, not a failure of the program
    """A reader gives a file up: its finding says why. Raised and caught within the reading of one file."""

    def __init__(self, code: Code, detail: str = "") -> None:
        super().__init__(code, detail)
        self.finding = Finding(code=code, detail=detail)


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
    findings: tuple[Finding, ...] = ()

    def has(self, code: Code) -> bool:
        """Whether `code` is among the findings."""
        return any(finding.code is code for finding in self.findings)

    def found(self, *findings: Finding) -> "FileFacts":
        """Return these facts with more findings, each code once."""
        known = {finding.code for finding in self.findings}
        return replace(self, findings=(*self.findings, *(new for new in findings if new.code not in known)))


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
            [[finding.code, finding.detail] for finding in facts.findings],
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
    findings = _findings(known[15]) if known[15] else ()
    if findings is None:
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
        findings=findings,
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
    """Whether values of these types make a row; few combinations are ever met, so each is looked at once."""
    return len(types) == len(_TYPES) and all(kind in known for kind, known in zip(types, _TYPES, strict=True))


def _findings(pairs: list[object]) -> tuple[Finding, ...] | None:
    findings: list[Finding] = []
    for pair in pairs:
        match pair:
            case [str(code), str(detail)] if code in CODES:
                findings.append(Finding(code=Code(code), detail=detail))
            case _:
                return None
    return tuple(findings)
