"""A bundle is written whole and never over anything."""

from pathlib import Path

import pytest

from cchc.importing.import_error import ImportFileError
from cchc.importing.imported_file import BundleFile, ImportedFile
from cchc.importing.writing.write_bundle import write_bundle

ONE = ImportedFile(
    source="a.docx",
    folder="ke-hoach/2026/07-kh-sxd",
    files=(BundleFile(name="index.md", content=b"---\n"), BundleFile(name="a.docx", content=None)),
)


def test_a_bundle_holds_the_page_and_the_file(tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(b"Word")

    folder = write_bundle(ONE, source, tmp_path / "content")

    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"index.md": b"---\n", "a.docx": b"Word"}
    assert [each.name for each in folder.parent.iterdir()] == ["07-kh-sxd"]


@pytest.mark.parametrize("place", ["ke-hoach/2026/07-kh-sxd/index.md", "ke-hoach/2026/07-kh-sxd.md"])
def test_what_stands_there_is_never_touched(tmp_path: Path, place: str) -> None:
    edited = tmp_path / place
    edited.parent.mkdir(parents=True)
    edited.write_text("đã sửa tay", encoding="utf-8")

    with pytest.raises(ImportFileError, match="không ghi đè"):
        write_bundle(ONE, None, tmp_path)

    assert edited.read_text(encoding="utf-8") == "đã sửa tay"


def test_a_disk_that_refuses_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_bundle(ONE, tmp_path / "khong-co.docx", tmp_path)

    assert list((tmp_path / "ke-hoach/2026").iterdir()) == []
