"""Which files of a content folder are content."""

import os
import sys
import unicodedata
from pathlib import Path

import pytest

from cchc.engine.content.content_files import content_files, known_file
from cchc.records.diagnostic import Diagnostic


def test_markdown_files_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for path in (
        "tin-tuc/b.md",
        "tin-tuc/a/index.md",
        "tin-tuc/a/anh.png",
        "ke-hoach/2021/kế hoạch.md",
        "tin-tuc/.b.md.swp",
        "tin-tuc/.an.md",
        ".git/x.md",
        "tep/ghi-chu.md",
        "du-lieu/ghi-chu.md",
        "trang/tep/gioi-thieu.md",
        "lac.md",
        "site.yaml",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"")
    (tmp_path / "tin-tuc" / "vong").symlink_to(tmp_path, target_is_directory=True)
    found = content_files(tmp_path)
    assert [source.path for source in found] == [
        "ke-hoach/2021/kế hoạch.md",
        "lac.md",
        "tin-tuc/a/index.md",
        "tin-tuc/b.md",
        "trang/tep/gioi-thieu.md",
    ]
    assert all(Path(source.file).is_file() for source in found)


def test_a_name_in_nfd_is_shown_in_nfc(tmp_path: Path) -> None:
    (tmp_path / "tin-tuc").mkdir()
    (tmp_path / "tin-tuc" / unicodedata.normalize("NFD", "kế hoạch.md")).write_bytes(b"x")
    (source,) = content_files(tmp_path)
    assert source.path == "tin-tuc/kế hoạch.md"
    assert Path(source.file).read_bytes() == b"x"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_a_name_that_is_no_text_can_still_be_shown(tmp_path: Path) -> None:
    (tmp_path / "tin-tuc").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/tin-tuc/\xff.md")).write_bytes(b"x")
    (source,) = content_files(tmp_path)
    assert source.path == "tin-tuc/\ufffd.md"
    assert Path(source.file).read_bytes() == b"x"


def test_an_ending_in_capitals_is_an_ending(tmp_path: Path) -> None:
    (tmp_path / "tin-tuc").mkdir()
    (tmp_path / "tin-tuc" / "A.MD").write_bytes(b"x")
    assert [source.path for source in content_files(tmp_path)] == ["tin-tuc/A.MD"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_what_is_not_to_be_opened_says_why(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "tin-tuc"
    folder.mkdir(parents=True)
    outside = tmp_path / "khac"
    outside.mkdir()
    (outside / "x.md").write_bytes(b"x")
    (folder / "that.md").write_bytes(b"x")
    (folder / "trong.md").symlink_to("that.md")
    (folder / "ra-ngoai.md").symlink_to(outside / "x.md")
    (folder / "hong.md").symlink_to("khong-co.md")
    (folder / "vong.md").symlink_to("vong.md")
    (folder / "thu-muc").symlink_to(outside, target_is_directory=True)
    (folder / "ben-trong").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "ong.md")

    assert {source.path.removeprefix("tin-tuc/"): source.fault for source in content_files(tmp_path / "content")} == {
        "that.md": "",
        "trong.md": "",
        "ra-ngoai.md": "liên kết tượng trưng trỏ ra ngoài thư mục nội dung",
        "hong.md": "liên kết tượng trưng trỏ vào chỗ trống",
        "vong.md": "liên kết tượng trưng trỏ vòng quanh",
        "thu-muc": "liên kết tượng trưng trỏ ra ngoài thư mục nội dung",
        "ong.md": "không phải tệp thường",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_known_file_is_read_or_says_why_not(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "thu-muc").mkdir(parents=True)
    (content / "that.yaml").write_bytes(b"x")
    (content / "trong.yaml").symlink_to("that.yaml")
    (content / "ra-ngoai.yaml").symlink_to(tmp_path)
    (content / "hong.yaml").symlink_to("khong-co.yaml")
    os.mkfifo(content / "ong.yaml")

    assert known_file(content, "khong-co.yaml") is None
    assert known_file(content, "that.yaml") == known_file(content, "trong.yaml") == b"x"
    for name in ("thu-muc", "ra-ngoai.yaml", "hong.yaml", "ong.yaml"):
        told = known_file(content, name)
        assert isinstance(told, Diagnostic)
        assert (told.code, told.path) == ("CC593", f"content/{name}")


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert content_files(tmp_path / "none") == []
