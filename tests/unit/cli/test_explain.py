"""`cchc explain`: what a code means, in the words of its rule."""

import pytest

from cchc.checks.catalogue import catalogue
from cchc.cli.main import main


def test_a_code_is_explained_with_a_wrong_and_a_right_example(capsys: pytest.CaptureFixture[str]) -> None:
    entry = next(entry for entry in catalogue() if entry.code == "CC120")
    assert main(["explain", "cc120"]) == 0
    blocks = capsys.readouterr().out.rstrip("\n").split("\n\n")
    assert blocks == [
        f"CC120 (lỗi): {entry.title}",
        entry.explanation,
        f"Sai:\n    {entry.bad}",
        f"Đúng:\n    {entry.good}",
    ]


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    assert [line[:5] for line in capsys.readouterr().out.splitlines()] == [entry.code for entry in catalogue()]


def test_a_code_that_does_not_exist_is_an_error_beside_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "CC999", "CC101"]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("Lỗi: không có mã CC999.")
    assert said.out.lstrip().startswith("CC101 (lỗi): ")
