"""The citation rules, CC201 to CC209, and the one call that runs them over a text."""

from typing import Final

from cchc.checks import citation_facts as facts
from cchc.checks import citation_form as form
from cchc.checks.citation_rule import Finding, Rule
from cchc.checks.cited_text import CitedText

CITATION_RULES: Final[tuple[Rule[CitedText], ...]] = (
    form.type_against_symbol,
    form.missing_so,
    form.incomplete_first_mention,
    form.blank_number_or_date,
    facts.later_than_the_text,
    facts.two_dates,
    facts.cited_without_force,
    form.unofficial_spelling,
    facts.stale_year,
)
"""Every citation rule, by code."""


def check_citations(cited: CitedText) -> tuple[Finding, ...]:
    """Return what the citation rules find in a text, in its order; warnings, unless the caller weighs a code higher."""
    found = [finding for rule in CITATION_RULES for finding in rule.findings(cited)]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.code)))
