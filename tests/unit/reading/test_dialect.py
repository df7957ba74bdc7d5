"""What editors write and what readers see of it; the cases are in tests/cases/dialect, one file for each kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.reading.body_reader import read_body
from cchc.reading.source_text import decode
from cchc.records import body_rules
from kit.seen_html import seen

CASES = Path(__file__).parent.parent.parent / "cases" / "dialect"
SIGNS = str.maketrans({"⇥": "\t", "⍽": "\u00a0"})


def cases() -> Iterator[object]:
    """Yield body, what is seen and what is told of each case."""
    for path in sorted(CASES.glob("*.txt")):
        for case in path.read_text(encoding="utf-8").split("@@ ")[1:]:
            title, _, rest = case.partition("\n")
            body, _, rest = rest.partition("@ thấy\n")
            shown, _, told = rest.partition("@ báo\n")
            yield pytest.param(
                body.removesuffix("\n").translate(SIGNS),
                shown.strip("\n"),
                told.split("\n"),
                id=f"{path.stem}: {title}",
            )


def test_every_rule_of_bodies_is_shown_by_a_case() -> None:
    told = {line[:5] for path in CASES.glob("*.txt") for line in path.read_text(encoding="utf-8").split("\n")}
    elsewhere = {
        rule.code
        for rule in (
            body_rules.LOST_WORDS,
            body_rules.EMPTY_BODY,
            body_rules.TOO_DEEP,
            body_rules.FIRST_LEVEL,
            body_rules.SECOND_FILE,
            body_rules.NO_ALT,
        )
    }
    # these are shown by tests/cases/front_matter, but for words that are lost: nothing may lose any
    assert {rule.code for rule in body_rules.RULES} - elsewhere <= told


@pytest.mark.parametrize(("body", "shown", "told"), list(cases()))
def test_a_reader_sees(body: str, shown: str, told: list[str]) -> None:
    source, _ = decode("content/tin-tuc/a.md", body.encode())
    assert source is not None
    read = read_body(source, 0, citations=True)
    assert seen(read.html) == shown
    assert [f"{each.code} {each.line}:{each.column}" for each in read.problems] == [line for line in told if line]
