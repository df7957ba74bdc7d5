"""`cchc import` as an editor meets it: what it prints, what it writes, how it ends."""

import io
import sys
from pathlib import Path

import pytest

from cchc.cli.main import main
from kit.building import ROOT
from kit.office_papers import LETTER, PLAN
from kit.office_word import word_file


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site without content but for its `site.yaml`; the current folder."""
    settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    settings = settings.replace("ROOT = Path(__file__).parent", f"ROOT = Path({str(ROOT)!r})")
    (tmp_path / "pelicanconf.py").write_text(
        f"{settings}\nPATH = {str(tmp_path / 'content')!r}\nOUTPUT_PATH = {str(tmp_path / 'output')!r}\n",
        encoding="utf-8",
    )
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yaml").write_bytes((ROOT / "content/site.yaml").read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_one_file_becomes_a_bundle_and_is_told_of(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "Kế hoạch 07.docx").write_bytes(word_file(PLAN))

    status = main(["import", "Kế hoạch 07.docx"])

    told = capsys.readouterr().out
    assert status == 0
    assert "✓ number: 07/KH-SXD" in told
    assert "? date:" in told
    assert "Đã tạo content/ke-hoach/2026/07-kh-sxd/index.md" in told
    names = sorted(file.name for file in (site / "content/ke-hoach/2026/07-kh-sxd").iterdir())
    assert names == ["index.md", "ke-hoach-07.docx"]


def test_an_import_over_an_edited_page_leaves_it(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "a.docx").write_bytes(word_file(PLAN))
    assert main(["import", "a.docx"]) == 0
    page = site / "content/ke-hoach/2026/07-kh-sxd/index.md"
    page.write_text("sửa tay", encoding="utf-8")

    status = main(["import", "a.docx"])

    assert status == 1
    assert "không ghi đè" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == "sửa tay"


def test_a_folder_gives_a_table(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = site / "cũ"
    folder.mkdir()
    (folder / "1.docx").write_bytes(word_file(PLAN))
    (folder / "2.docx").write_bytes(word_file(LETTER, head="tabs"))
    (folder / "3.docx").write_bytes(b"hong")
    (folder / "~$1.docx").write_bytes(b"khoa cua Word")

    status = main(["import", "cũ"])

    told = capsys.readouterr().out
    assert status == 1
    assert "Nhập được 2 trong 3 tệp" in told
    assert [line.split("  ")[0] for line in told.splitlines()[:4]] == ["tệp", "1.docx", "2.docx", "3.docx"]


def test_a_trial_writes_nothing(site: Path) -> None:
    (site / "a.docx").write_bytes(word_file(PLAN))

    assert main(["import", "--dry-run", "a.docx"]) == 0
    assert [each.name for each in (site / "content").iterdir()] == ["site.yaml"]


def test_pasted_text_is_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pasted(io.StringIO):
        buffer = io.BytesIO("Ngày hội số\n\nSáng nay hơn hai trăm người đến gian hàng của Sở.\n".encode())

    monkeypatch.setattr(sys, "stdin", Pasted())

    assert main(["import", "-"]) == 0
    assert len(list((site / "content/tin-tuc").rglob("index.md"))) == 1


@pytest.mark.usefixtures("site")
def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "khong-co.docx"]) == 1
    assert "khong-co.docx" in capsys.readouterr().err
