"""An editor's groups of words that mean the same."""

import pytest

from cchc.discovery.search.same_meaning import SAME_MEANING, read_groups


def test_groups_are_read_with_notes_quotes_and_blank_lines_between() -> None:
    text = '\ufeff# ghi chú\n\n- [một cửa, "BPMC"]  # hay gõ\n-  [ hồ sơ trễ , quá hạn, chậm ]\n'
    assert read_groups(text, "content/dong-nghia.yaml") == (
        (("một cửa", "BPMC"), ("hồ sơ trễ", "quá hạn", "chậm")),
        (),
    )


@pytest.mark.parametrize("line", ["- [một cửa]", "- một cửa, BPMC", "một cửa: BPMC", "- [a,]", "- [a, b"])
def test_a_line_that_is_no_group_is_told_with_its_place(line: str) -> None:
    groups, problems = read_groups(f"- [a, b]\n{line}\n", "content/dong-nghia.yaml")
    assert groups == (("a", "b"),)
    assert [(one.code, one.line) for one in problems] == [("CC491", 2)]


def test_every_group_of_the_project_has_several_phrases() -> None:
    assert [group for group in SAME_MEANING if len(group) < 2 or not all(group)] == []
