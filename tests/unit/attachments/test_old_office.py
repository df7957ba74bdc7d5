"""Old binary office files: what they say, and what they would run."""

from pathlib import Path

import pytest

from cchc.attachments import file_rules, sensitive_rules
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.inspect_file import inspect
from cchc.attachments.media_types import DOC, XLS
from kit.file_factory import old_excel, old_word, ole


def read(folder: Path, content: bytes) -> tuple[FileFacts, str]:
    path = folder / "tep"
    path.write_bytes(content)
    return inspect(path, 10_000)


def test_old_word_gives_its_text_and_is_checked(tmp_path: Path) -> None:
    facts, text = read(tmp_path, old_word("MẬT\rKế hoạch năm 2026\r"))
    assert (facts.media_type, text) == (DOC, "MẬT\nKế hoạch năm 2026\n")
    assert facts.has(sensitive_rules.CLASSIFIED)


def test_old_word_with_a_password_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, old_word("x" * 40, flags=0x100))[0].has(file_rules.ENCRYPTED)


def test_old_excel_gives_words_and_numbers_with_their_cells(tmp_path: Path) -> None:
    facts, text = read(tmp_path, old_excel("Tên", "CCCD: 079085001234", 79085001234.0))
    assert (facts.media_type, text) == (XLS, "Tên\tCCCD: 079085001234\t79085001234\n")
    (problem,) = facts.problems
    assert (problem.rule, "ô B1" in problem.detail) == (sensitive_rules.PERSONAL_NUMBERS, True)


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (old_excel("a", password=True), file_rules.ENCRYPTED),
        (old_excel("a", kind=1), file_rules.ACTIVE),
        (old_excel("a", flags=1), file_rules.HIDDEN),
        (ole("Workbook", "\x01Ole10Native"), file_rules.ACTIVE),
        (ole("EncryptedPackage", "EncryptionInfo"), file_rules.ENCRYPTED),
    ],
)
def test_what_an_old_file_hides_is_told(content: bytes, rule: object, tmp_path: Path) -> None:
    assert rule in {problem.rule for problem in read(tmp_path, content)[0].problems}


def test_a_hidden_sheet_is_not_indexed(tmp_path: Path) -> None:
    facts, text = read(tmp_path, old_excel("CCCD 079085001234", flags=1))
    assert (text, facts.has(sensitive_rules.PERSONAL_NUMBERS)) == ("", True)
