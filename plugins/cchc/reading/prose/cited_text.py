"""Input of citation rules: a text, its citations, and the document it belongs to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cchc.law.citation import Citation
from cchc.records.diagnostic import Diagnostic
from cchc.records.rule import Rule
from cchc.records.source_positions import SourcePosition


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedText:
    """A text with its citations in order.

    `path` is the file that the text stands in, and `place` gives the place of `text[start:end]` in that file. `issued` is
    the day of the text's own document, `years` the first and last year that it covers; None where it has none.
    """

    text: str
    citations: tuple[Citation, ...]
    path: str
    place: Callable[[int, int], SourcePosition]
    issued: date | None = None
    years: tuple[int, int] | None = None

    def problem(self, rule: Rule, span: tuple[int, int], message: str, hint: str) -> Diagnostic:
        """Return a problem of the words in `span` (code points of the text)."""
        return rule.problem(message, hint, path=self.path, place=self.place(*span))

    def cited(self, rule: Rule, citation: Citation, message: str, hint: str) -> Diagnostic:
        """Return a problem of a citation."""
        return self.problem(rule, (citation.start, citation.end), message, hint)
