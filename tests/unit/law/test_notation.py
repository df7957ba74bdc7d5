"""The grammar's page is gathered from the functions that parse it."""

import re
from pathlib import Path

import cchc.law.grammar
from cchc.law.grammar import grammar, grammar_markdown

ROOM = Path(cchc.law.grammar.__file__).parent


def test_every_stated_part_of_the_grammar_is_gathered() -> None:
    stated = {
        path.stem
        for path in ROOM.rglob("*.py")
        if re.search(r"^ +EBNF: ", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert {part.module.rpartition(".")[2] for part in grammar()} == stated


def test_every_part_has_rules_that_end_and_begin_with_a_name() -> None:
    for part in grammar():
        assert part.rules, part.function
        for rule in part.rules:
            assert re.fullmatch(r"[a-z][a-z ]* = .+ ;", rule), rule


def test_a_stop_within_quotes_ends_no_rule_and_remarks_stand_apart() -> None:
    parts = {part.function: part for part in grammar()}
    assert parts["numbers"].rules[1] == 'digits = digit, { digit }, [ ".", digit, { digit } ] ;'
    assert parts["numbers"].remark.startswith("One space or line break")


def test_the_page_shows_every_rule() -> None:
    page = grammar_markdown("lệnh")
    assert [rule for part in grammar() for rule in part.rules if rule not in page] == []
