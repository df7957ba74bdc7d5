import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.attachments import attachment_rules, file_rules, sensitive_rules
from cchc.attachments.attachment_rules import problem
from cchc.attachments.file_facts import FileFacts, WireProblem, facts_from_row, facts_to_row
from cchc.records.source_positions import SourcePosition

RULES = (*attachment_rules.RULES, *file_rules.RULES, *sensitive_rules.RULES)
some = st.one_of(st.none(), st.integers(min_value=0))
maybe = st.one_of(st.none(), st.booleans())
facts = st.builds(
    FileFacts,
    digest=st.text(),
    size=st.integers(min_value=0),
    media_type=st.text(),
    pages=some,
    title=st.text(),
    language=st.text(),
    text_layer=maybe,
    tagged=maybe,
    has_signature_field=maybe,
    encrypted=st.booleans(),
    needs_password=st.booleans(),
    macro=st.booleans(),
    width=some,
    height=some,
    text_length=st.integers(min_value=0),
    problems=st.lists(st.builds(WireProblem, rule=st.sampled_from(RULES), detail=st.text())).map(tuple),
)
ROW = json.loads(facts_to_row(FileFacts(problems=(WireProblem(file_rules.SCAN),))))
DAMAGED = [
    "",
    "{",
    "null",
    "[]",
    json.dumps(ROW[:-1]),
    json.dumps([*ROW, 1]),
    json.dumps(["", "nhiều", *ROW[2:]]),
    json.dumps([*ROW[:-1], [["CC999", ""]]]),
    json.dumps([*ROW[:-1], ["CC320"]]),
]


@given(facts)
def test_facts_come_back_from_their_row(facts: FileFacts) -> None:
    assert facts == facts_from_row(facts_to_row(facts))


@pytest.mark.parametrize("row", DAMAGED)
def test_a_damaged_row_is_not_believed(row: str) -> None:
    assert facts_from_row(row) is None


def test_each_finding_stands_once() -> None:
    once = FileFacts().found(WireProblem(file_rules.BROKEN, "một"))
    assert once == once.found(WireProblem(file_rules.BROKEN, "hai"))
    assert once.has(file_rules.BROKEN)
    assert not once.has(file_rules.BOMB)


def test_what_is_said_of_a_file_names_it_and_how_to_mend_it() -> None:
    assert all("{name}" in rule.message and rule.hint for rule in RULES)
    for text in (text for rule in RULES for text in (rule.message, rule.hint)):
        assert text[0] == text[0].lower()
        assert not text.endswith(".")
        assert not set(text) & set("«»“”")


def test_a_problem_stands_where_the_editor_wrote_the_path() -> None:
    place = SourcePosition(line=4, column=11, length=9)
    found = problem(
        attachment_rules.MISSING, "content/tin-tuc/a.md", name="{x}.pdf", detail='; có phải "X.pdf" không?', place=place
    )
    assert (found.line, found.column, found.length, found.is_error) == (4, 11, 9, True)
    assert found.message == 'không tìm thấy tệp "{x}.pdf"'
    assert found.hint.endswith('cho đúng; có phải "X.pdf" không?')
