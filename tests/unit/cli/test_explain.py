"""`cchc explain`: what a code means, in the words of its rule."""

import pytest

from cchc.checks.catalogue import RULES
from cchc.cli.main import main


def test_a_code_is_explained_with_a_wrong_and_a_right_example(capsys: pytest.CaptureFixture[str]) -> None:
    rule = next(rule for rule in RULES if rule.code == "CC120")
    assert main(["explain", "cc120"]) == 0
    blocks = capsys.readouterr().out.rstrip("\n").split("\n\n")
    assert blocks == [
        f"CC120 (lỗi): {rule.title}",
        rule.why,
        f"Sai:\n    {rule.wrong}",
        f"Đúng:\n    {rule.right}",
    ]


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    assert [line[:5] for line in capsys.readouterr().out.splitlines()] == [rule.code for rule in RULES]


def test_a_code_that_does_not_exist_is_an_error_beside_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "CC999", "CC101"]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("Lỗi: không có mã CC999.")
    assert said.out.lstrip().startswith("CC101 (lỗi): ")
