"""The citation rules that a text alone can break, and the one call that runs them."""

from collections.abc import Iterator
from typing import Final

from cchc.reading.prose import citation_facts as facts
from cchc.reading.prose import citation_form as form
from cchc.reading.prose.citation_rule import CitationRule
from cchc.reading.prose.cited_text import CitedText
from cchc.records.diagnostic import Diagnostic

RULES: Final[tuple[CitationRule, ...]] = (
    form.TYPE_AGAINST_SYMBOL,
    form.MISSING_SO,
    form.INCOMPLETE_FIRST_MENTION,
    form.BLANK_NUMBER_OR_DATE,
    facts.LATER_THAN_THE_TEXT,
    facts.TWO_DATES,
    form.UNOFFICIAL_SPELLING,
    facts.STALE_YEAR,
)
"""Every citation rule, by code."""


def check_citations(cited: CitedText) -> Iterator[Diagnostic]:
    """Yield what the citation rules find in a text, rule by rule; warnings, unless the site weighs a code higher."""
    for rule in RULES:
        yield from rule.check(cited)
