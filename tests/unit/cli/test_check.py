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


SLIP = "---\ntitle: Chủ đề: một cửa\ndate: 2026-01-02\n---\n\nTheo Nghị định số 61 / 2018/ND-CP ngày 23/4/2018 của Chính phủ.\n"
MENDED = SLIP.replace("Chủ đề: một cửa", '"Chủ đề: một cửa"').replace("61 / 2018/ND-CP", "61/2018/NĐ-CP")


@pytest.fixture
def slip(conf: Path) -> Path:
    """A file with two slips, whose lines end as on Windows."""
    file = conf.parent / "content" / "tin-tuc" / "c.md"
    file.write_bytes(SLIP.replace("\n", "\r\n").encode())
    return file


def test_repairs_are_shown_and_not_made_where_nobody_can_agree(
    conf: Path, slip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = slip.read_bytes()

    main(["check", "-s", str(conf), "--fix", str(slip)])

    said = capsys.readouterr().err
    assert slip.read_bytes() == before
    assert '-title: Chủ đề: một cửa\n+title: "Chủ đề: một cửa"\n' in said
    assert "1 tệp sửa được, chưa sửa: thêm --yes để sửa." in said


@pytest.mark.parametrize(("answer", "mended"), [("c", True), ("có", True), ("", False), ("k", False)])
def test_on_a_terminal_repairs_wait_for_an_answer(
    answer: str, mended: bool, conf: Path, slip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cchc.cli.changed_files.can_ask", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: answer)

    main(["check", "-s", str(conf), "--fix", str(slip)])

    assert (slip.read_bytes() == MENDED.replace("\n", "\r\n").encode()) is mended


def test_repairs_are_made_with_yes_and_the_check_follows(
    conf: Path, slip: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "-s", str(conf), "--fix", "--yes", str(slip)]) == 0

    assert slip.read_bytes() == MENDED.replace("\n", "\r\n").encode()
    assert "CC208" not in capsys.readouterr().out
    assert main(["check", "-s", str(conf), "--fix", str(slip)]) == 0
    assert "Không có gì để sửa." in capsys.readouterr().err


def test_a_repair_that_cannot_be_written_is_told_and_loses_nothing(
    conf: Path, slip: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = slip.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cchc.cli.changed_files.shutil.copymode", refuse)

    assert main(["check", "-s", str(conf), "--fix", "--yes", str(slip)]) == 1
    assert "không ghi được content/tin-tuc/c.md: hết chỗ trên ổ đĩa" in capsys.readouterr().err
    assert slip.read_bytes() == before
    assert [file.name for file in slip.parent.iterdir() if file.name.startswith(".")] == []


def test_fmt_keeps_files_in_one_form(conf: Path, slip: Path, capsys: pytest.CaptureFixture[str]) -> None:
    slip.write_bytes(b"\xef\xbb\xbf---\r\ndate: 2026-01-02\r\ntitle: Tin   \r\n---\r\nTh\xc3\xa2n b\xc3\xa0i.\r\n\r\n")

    assert main(["fmt", "-s", str(conf), "--check", str(slip)]) == 1
    assert main(["fmt", "-s", str(conf), "--diff", str(slip)]) == 0
    assert "+title: Tin\n" in capsys.readouterr().out
    assert main(["fmt", "-s", str(conf), str(slip)]) == 0

    assert slip.read_bytes().decode() == "---\ntitle: Tin\ndate: 2026-01-02\n---\n\nThân bài.\n"
    assert main(["fmt", "-s", str(conf), "--check", str(slip)]) == 0
    assert main(["fmt", "-s", str(conf)]) == 0
