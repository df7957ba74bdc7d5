"""What is known of a file from its content alone, and its form in the store.

Two files of the same content have the same facts, whatever their names and places.
"""

import json
from dataclasses import dataclass, replace

from cchc.attachments.codes import CODES, Code
from cchc.attachments.media import UNKNOWN


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
    match values:
        case [
            str(digest),
            int(size),
            str(media_type),
            int() | None as pages,
            str(title),
            str(language),
            bool() | None as text_layer,
            bool() | None as tagged,
            bool() | None as has_signature_field,
            bool(encrypted),
            bool(needs_password),
            bool(macro),
            int() | None as width,
            int() | None as height,
            int(text_length),
            list(pairs),
        ]:
            findings = _findings(pairs) if pairs else ()
            if findings is None:
                return None
            return FileFacts(
                digest=digest,
                size=size,
                media_type=media_type,
                pages=pages,
                title=title,
                language=language,
                text_layer=text_layer,
                tagged=tagged,
                has_signature_field=has_signature_field,
                encrypted=encrypted,
                needs_password=needs_password,
                macro=macro,
                width=width,
                height=height,
                text_length=text_length,
                findings=findings,
            )
        case _:
            return None


def _findings(pairs: list[object]) -> tuple[Finding, ...] | None:
    findings: list[Finding] = []
    for pair in pairs:
        match pair:
            case [str(code), str(detail)] if code in CODES:
                findings.append(Finding(code=Code(code), detail=detail))
            case _:
                return None
    return tuple(findings)
