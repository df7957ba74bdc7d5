"""Each file of tests/cases/front_matter is a content file and exactly what its editor is told about it.

A case: the promise in the first line, `=== path`, the file, `=== báo cáo`, the report. Write the reports anew after a
deliberate change with: GOLDEN=1 make test
"""

import os
from pathlib import Path

import pytest

from cchc.checks.report import render
from cchc.reading.reader import read, read_site
from cchc.reading.reading_settings import ReadingSettings
from cchc.records import body_rules, header_rules, value_rules
from cchc.records.diagnostic import Diagnostic

CASES = sorted((Path(__file__).parent.parent.parent / "cases" / "front_matter").glob("*.txt"))
REPORT = "=== báo cáo\n"
NOT_AS_TEXT = {header_rules.NOT_UTF8.code, header_rules.BINARY.code, header_rules.TOO_LARGE.code}
"""Problems that no text file can show; test_source.py shows them."""


def problems(case: str) -> tuple[Diagnostic, ...]:
    """What reading the file in a case finds."""
    _, _, rest = case.partition("=== ")
    path, _, rest = rest.partition("\n")
    data = rest.partition(REPORT)[0].encode()
    return read_site(data)[1] if path == "site.yaml" else read(path, data, ReadingSettings()).diagnostics


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_an_editor_is_told_exactly_this(path: Path) -> None:
    case = path.read_text(encoding="utf-8")
    told = render(problems(case))
    given, _, expected = case.partition(REPORT)
    if os.environ.get("GOLDEN"):
        path.write_text(f"{given}{REPORT}{told}", encoding="utf-8")
        expected = told
    assert expected == told
    assert expected, "a case shows at least one problem"


def test_every_rule_of_headers_has_a_case() -> None:
    of_bodies = {rule.code for rule in body_rules.RULES}
    shown = {each.code for path in CASES for each in problems(path.read_text(encoding="utf-8"))} - of_bodies
    declared = {rule.code for rule in (*header_rules.RULES, *value_rules.RULES)}
    assert declared - NOT_AS_TEXT == shown
