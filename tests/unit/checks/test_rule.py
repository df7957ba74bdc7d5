from collections.abc import Iterator
from datetime import date

import pytest

from cchc.checks.citation_rule import Example, Remark, rule
from cchc.records.diagnostic import Severity


@rule("CC999", Severity.ERROR)
def loud(text: str) -> Iterator[Remark]:
    """Không viết dấu than.

    Vì văn bản hành chính không kêu.

    Sai (văn bản ngày 01/02/2021): Chào!
    Đúng: Chào.
    """
    for place in (len(text) - 1, 0):
        if text[place] == "!":
            yield Remark(start=place, end=place + 1, message="có dấu than")


def test_the_docstring_is_documentation_and_examples() -> None:
    assert loud.title == "Không viết dấu than"
    assert loud.explanation == "Không viết dấu than.\n\nVì văn bản hành chính không kêu."
    assert loud.examples == (
        Example(wrong=True, text="Chào!", issued=date(2021, 2, 1)),
        Example(wrong=False, text="Chào."),
    )


def test_findings_bear_code_and_severity_in_the_order_of_the_text() -> None:
    found = list(loud.findings("!chào!"))
    assert [(finding.code, finding.severity, finding.start) for finding in found] == [
        ("CC999", Severity.ERROR, 0),
        ("CC999", Severity.ERROR, 5),
    ]


def test_a_rule_without_both_examples_is_refused() -> None:
    def silent(_: str) -> Iterator[Remark]:
        """Không có ví dụ."""
        return iter(())

    with pytest.raises(ValueError, match="CC998"):
        rule("CC998")(silent)
