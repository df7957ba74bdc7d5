"""Archives: what their members hide, and archives that are not opened."""

from pathlib import Path

import pytest

from cchc.attachments import file_rules, sensitive_rules
from cchc.attachments.inspect_file import inspect
from kit.file_factory import docx, old_word, zipped


def rules(folder: Path, content: bytes) -> dict[object, str]:
    path = folder / "tep"
    path.write_bytes(content)
    facts, text = inspect(path, 10_000)
    assert text == ""
    return {problem.rule: problem.detail for problem in facts.problems}


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.docm", docx("Một", parts={"word/vbaProject.bin": b"x"}), file_rules.ACTIVE),
        ("a.docx", docx("MẬT"), sensitive_rules.CLASSIFIED),
        ("a.doc", old_word("CCCD 079085001234"), sensitive_rules.PERSONAL_NUMBERS),
        ("báo cáo.pdf", b"MZ\x90\x00\x03" + bytes(200), file_rules.EXECUTABLE),
        ("a.iso", b"CD001" + bytes(200), file_rules.EXECUTABLE),
        ("a.docx", docx("Một")[:-30], None),
    ],
)
def test_members_are_looked_at(name: str, content: bytes, rule: object, tmp_path: Path) -> None:
    found = rules(tmp_path, zipped({"thư mục/" + name: content}))
    assert rule is None or rule in found
    assert all(name in detail for detail in found.values())


def test_a_good_set_of_forms_passes(tmp_path: Path) -> None:
    assert rules(tmp_path, zipped({"a.docx": docx("Mẫu đơn"), "b.txt": b"x"})) == {}


@pytest.mark.parametrize("mark", [b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07\x01\x00"])
def test_archives_that_are_not_opened_say_so(mark: bytes, tmp_path: Path) -> None:
    assert list(rules(tmp_path, mark + bytes(64))) == [file_rules.UNREAD]
