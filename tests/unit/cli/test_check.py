"""`cchc check` refuses what it cannot check, in words, and never says "no error" of it."""

from pathlib import Path

import pytest

from cchc.cli.main import main
from kit.building import ROOT

CLEAN = "---\ntitle: Tin\ndate: 2026-01-02\n---\n\nThân bài.\n"
BROKEN = "---\ntitle: Tin\n---\n\nThân bài.\n"


@pytest.fixture
def conf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of a site with one clean and one broken file; commands run beside it."""
    folder = tmp_path / "content" / "tin-tuc"
    (folder / "sau").mkdir(parents=True)
    (folder / "a.md").write_text(CLEAN, encoding="utf-8")
    (folder / "sau" / "b.md").write_text(BROKEN, encoding="utf-8")
    conf = tmp_path / "conf.py"
    conf.write_text(
        f"PATH = {str(tmp_path / 'content')!r}\nOUTPUT_PATH = {str(tmp_path / 'ra')!r}\n"
        f"CACHE_PATH = {str(tmp_path / 'nho')!r}\nTHEME = {str(ROOT / 'theme')!r}\nRELATIVE_URLS = True\nCCHC_JOBS = 1\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return conf


@pytest.mark.parametrize(
    ("paths", "status"),
    [
        ([], 1),
        (["content/tin-tuc/a.md"], 0),
        (["content/tin-tuc/sau"], 1),
        (["content/tin-tuc/sau/b.md", "content/tin-tuc/a.md"], 1),
        (["content/tin-tuc/../tin-tuc/sau"], 1),
    ],
)
def test_the_status_is_that_of_the_paths_asked_for(
    paths: list[str], status: int, conf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "-s", str(conf), *paths]) == status
    assert ("content/tin-tuc/sau/b.md" in capsys.readouterr().out) is (status == 1)


def test_a_path_that_is_not_there_is_no_clean_path(conf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "-s", str(conf), "tin-tuc/b.md"]) == 1

    streams = capsys.readouterr()
    assert (streams.out, streams.err) == ("", "Không có tệp hay thư mục tin-tuc/b.md\n")


def test_checking_leaves_no_output(conf: Path) -> None:
    main(["check", "-s", str(conf)])

    assert not (conf.parent / "ra").exists()


@pytest.mark.parametrize("command", ["check", "build"])
def test_without_settings_a_command_says_where_to_run_it(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main([command]) == 1
    assert capsys.readouterr().err.startswith("Lỗi cấu hình: không có tệp cấu hình pelicanconf.py")
