"""Problems name files as editors know them and show the line they speak of."""

from pathlib import Path

import pytest

from cchc.bridge.diagnostic_sources import with_sources
from cchc.records.diagnostic import Diagnostic


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "noi-dung"
    (folder / "tin-tuc").mkdir(parents=True)
    (folder / "tin-tuc" / "a.md").write_text("một\x0cbốn\nhai\r\nba\n", encoding="utf-8")
    return folder


def problem(path: str, line: int = 0) -> Diagnostic:
    return Diagnostic(code="CC590", path=path, message="vướng", line=line, column=1 if line else 0)


@pytest.mark.parametrize("path", ["tin-tuc/a.md", "content/tin-tuc/a.md", "noi-dung/tin-tuc/a.md"])
def test_a_content_file_is_named_below_its_folder(path: str, content: Path) -> None:
    assert [found.path for found in with_sources([problem(path)], content)] == ["noi-dung/tin-tuc/a.md"]


def test_a_file_on_disk_is_named_below_its_folder(content: Path) -> None:
    path = str(content.resolve() / "tin-tuc" / "a.md")
    assert [found.path for found in with_sources([problem(path)], content)] == ["noi-dung/tin-tuc/a.md"]


@pytest.mark.parametrize("path", ["sitemap.xml", "tin-tuc/index.html"])
def test_an_output_keeps_its_name(path: str, content: Path) -> None:
    assert [found.path for found in with_sources([problem(path)], content)] == [path]


@pytest.mark.parametrize(("line", "text"), [(1, "một\x0cbốn"), (2, "hai"), (3, "ba"), (9, "")])
def test_lines_are_counted_as_reading_counts_them(line: int, text: str, content: Path) -> None:
    assert [found.source for found in with_sources([problem("tin-tuc/a.md", line)], content)] == [text]
