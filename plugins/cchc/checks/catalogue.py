"""Every diagnostic code of the project in one list, whichever room declares it and in whatever form.

Rooms declare codes as tables of `records.code.Code`, attachments as rows of message templates, citation rules by their
docstrings. `cchc explain` and the editors' documentation read only this list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cchc.attachments.attachment_codes import RULES as ATTACHMENT_RULES
from cchc.attachments.attachment_codes import Rule as AttachmentRule
from cchc.checks.citation_rule import Example, Rule
from cchc.checks.citation_rules import CITATION_RULES
from cchc.checks.cited_text import CitedText
from cchc.engine import output_codes as build_codes
from cchc.figures import chart_codes as figure_codes
from cchc.legal_basis import register_codes as legal_codes
from cchc.plans.swaps import BAD_SWAP
from cchc.records import header_codes, value_codes
from cchc.records.diagnostic import Severity
from cchc.records.diagnostic_code import Code
from cchc.site.checks import site_codes
from cchc.text import vietnamese_dates

TABLES: Final = (
    *header_codes.CODES,
    *value_codes.CODES,
    *site_codes.CODES,
    *legal_codes.CODES,
    *build_codes.CODES,
    *figure_codes.CODES,
    BAD_SWAP,
)
"""Codes that are declared as values."""

_QUOTED: Final = re.compile(r'"([^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEntry:
    """A code as it is explained: all texts are Vietnamese; `bad` and `good` are empty where no text shows the problem."""

    code: str
    severity: Severity
    title: str
    explanation: str
    bad: str = ""
    good: str = ""


def catalogue() -> tuple[CatalogueEntry, ...]:
    """Return an entry for every code, by code. Raises ValueError where two problems share one."""
    found = (
        *map(_of_table, TABLES),
        *map(_of_attachment, ATTACHMENT_RULES.values()),
        *map(_of_rule, CITATION_RULES),
    )
    entries = {entry.code: entry for entry in found}
    if len(entries) != len(found):
        raise ValueError("two problems share a code")
    return tuple(entry for _, entry in sorted(entries.items()))


def _of_table(code: Code) -> CatalogueEntry:
    return CatalogueEntry(
        code=code.code,
        severity=code.severity,
        title=code.title,
        explanation=code.explanation,
        bad=code.bad,
        good=code.good,
    )


def _of_attachment(rule: AttachmentRule) -> CatalogueEntry:
    """A message template with its gaps shown as dots; what is seen in a file cannot be shown as text."""
    message = rule.message.replace(" ({detail})", "").replace("{detail}", "…").replace("{name}", "…")
    return CatalogueEntry(
        code=rule.code.value,
        severity=rule.severity,
        title=_sentence(message),
        explanation=f"{_sentence(rule.hint.replace('{detail}', ''))}.",
    )


def _sentence(text: str) -> str:
    """A message or hint as it begins a paragraph: a capital letter, quotes as they are printed."""
    return _QUOTED.sub(r"“\1”", text[0].upper() + text[1:])


def _of_rule(rule: Rule[CitedText]) -> CatalogueEntry:
    paragraphs = rule.explanation.partition("\n")[2].strip()
    return CatalogueEntry(
        code=rule.code,
        severity=rule.severity,
        title=rule.title,
        explanation=" ".join(paragraphs.split()),
        bad="\n".join(_examples(rule, wrong=True)),
        good="\n".join(_examples(rule, wrong=False)),
    )


def _examples(rule: Rule[CitedText], *, wrong: bool) -> Iterator[str]:
    for example in rule.examples:
        if example.wrong is wrong:
            yield f"{_when(example)}{example.text}"


def _when(example: Example) -> str:
    return f"(văn bản ngày {vietnamese_dates.day(example.issued)}) " if example.issued else ""
