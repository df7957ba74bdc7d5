"""Every rule of the project in one list, whichever room keeps it.

`cchc explain` and the editors' documentation read only this list.
"""

from typing import Final

from cchc.attachments import attachment_rules, file_rules, sensitive_rules
from cchc.discovery.search.same_meaning import BAD_GROUP
from cchc.engine import output_rules
from cchc.figures import chart_rules
from cchc.legal_basis import register_rules
from cchc.plans.swaps import BAD_SWAP
from cchc.reading.prose import citation_rules, text_rules
from cchc.records import body_rules, header_rules, value_rules
from cchc.records.review_marks import LEFT_TO_REVIEW
from cchc.records.rule import Rule
from cchc.site.checks import name_rules, site_rules

RULES: Final[tuple[Rule, ...]] = tuple(
    sorted(
        (
            *header_rules.RULES,
            LEFT_TO_REVIEW,
            *body_rules.RULES,
            *text_rules.RULES,
            *value_rules.RULES,
            *site_rules.RULES,
            *name_rules.RULES,
            *citation_rules.RULES,
            *register_rules.RULES,
            *attachment_rules.RULES,
            *file_rules.RULES,
            *sensitive_rules.RULES,
            BAD_SWAP,
            BAD_GROUP,
            *chart_rules.RULES,
            *output_rules.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
"""All rules, by code."""
