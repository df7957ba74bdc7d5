"""A rule on the citations of a text: a rule whose check is one function of the text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cchc.reading.prose.cited_text import CitedText
from cchc.records.diagnostic import Diagnostic, Severity
from cchc.records.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRule(Rule):
    """A rule with its check, which yields the problems of a text in the order of the text.

    The examples are paragraphs; where the day of the text matters, it stands before them: "(văn bản ngày 15/02/2020)".
    """

    check: Callable[[CitedText], Iterator[Diagnostic]]
    severity: Severity = Severity.WARNING
