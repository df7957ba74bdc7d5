"""A build, a check and the preview judge by the same rules: a build tells errors in full and counts warnings."""

import re
from pathlib import Path

import pytest

from cchc.bridge.checking import check_site
from cchc.bridge.serving.live_preview import LivePreview
from kit.building import ROOT, Built, build, open_doors, settings_here

COUNT = "{} cảnh báo: chạy `make check` để xem.\n"
SLIP = (
    "---\ntitle: Họp giao ban\ndate: 2026-01-15\n---\n\nThực hiện Nghị quyết 76/NQ-CP ngày 15/7/2021 của Chính phủ.\n"
)
BROKEN = "---\ntitle: Hội nghị\ndate: 2026-13-15\nattachments: [mau.pdf]\n---\n\n![Hội trường](anh.png)\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Two articles, of which one has two slips of citing."""
    folder = tmp_path / "content" / "tin-tuc"
    folder.mkdir(parents=True)
    (folder / "hop.md").write_text(SLIP, encoding="utf-8")
    (folder / "tin.md").write_text("---\ntitle: Tin\ndate: 2026-01-16\n---\n\n[Họp](hop.md).\n", encoding="utf-8")
    return tmp_path / "content"


@pytest.fixture
def conf(tmp_path: Path) -> Path:
    """The settings of a site there."""
    file = tmp_path / "conf.py"
    folders = {"PATH": "content", "OUTPUT_PATH": "output", "CACHE_PATH": "cache"}
    lines = [f"{name} = {str(tmp_path / folder)!r}" for name, folder in folders.items()]
    head = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
    file.write_text(head + "\n".join([*lines, f"THEME = {str(ROOT / 'theme')!r}", ""]), encoding="utf-8")
    return file


def test_the_demonstration_has_as_many_warnings_for_a_build_as_for_a_check(demo: Built, tmp_path: Path) -> None:
    open_doors()
    counted = re.findall(r"^(\d+) cảnh báo: ", demo.messages, re.MULTILINE)
    checked, _ = check_site(settings_here(ROOT / "content", tmp_path))
    assert counted == [str(len(checked))]
    assert len({problem.code for problem in checked}) > 5


def test_a_build_counts_its_warnings_at_its_end_also_where_nothing_changed(content: Path, tmp_path: Path) -> None:
    for _ in range(2):
        built = build(content, tmp_path)
        assert built.status == 0
        assert built.messages.endswith(COUNT.format(1))
        assert "CC202" not in built.messages


def test_a_warning_goes_when_its_words_do(content: Path, tmp_path: Path) -> None:
    build(content, tmp_path)
    (content / "tin-tuc" / "hop.md").write_text(SLIP.replace("quyết 76", "quyết số 76"), encoding="utf-8")
    assert "cảnh báo" not in build(content, tmp_path).messages


def test_errors_are_told_in_full_and_warnings_counted(content: Path, tmp_path: Path) -> None:
    (content / "tin-tuc" / "hoi-nghi.md").write_text("---\ntitle: Hội nghị\n---\n", encoding="utf-8")
    built = build(content, tmp_path)
    assert built.status == 1
    assert "content/tin-tuc/hoi-nghi.md:1:1: CC112 " in built.messages
    assert built.messages.endswith("1 lỗi trong 1 tệp\n" + COUNT.format(1))


def test_the_preview_shows_every_warning_on_the_page_and_counts_them_in_the_terminal(content: Path, conf: Path) -> None:
    open_doors()
    assert content.is_dir()
    preview = LivePreview(conf)
    try:
        state = preview.rebuild()
    finally:
        preview.close()
    assert not state.failed
    assert "content/tin-tuc/hop.md:6:11: CC202 cảnh báo: " in state.report
    assert state.brief == COUNT.format(1)


def test_an_item_with_an_error_leaves_what_it_uses_and_what_leads_to_it_alone(content: Path, tmp_path: Path) -> None:
    open_doors()
    folder = content / "tin-tuc" / "hoi-nghi"
    folder.mkdir()
    (folder / "index.md").write_text(BROKEN, encoding="utf-8")
    (folder / "anh.png").write_bytes(b"\x89PNG")
    (content / "tep").mkdir()
    (content / "tep" / "mau.pdf").write_bytes(b"%PDF-1.7")
    (content / "tin-tuc" / "tin.md").write_text(
        "---\ntitle: Tin\ndate: 2026-01-16\n---\n\n[Hội nghị](hoi-nghi/index.md).\n", encoding="utf-8"
    )
    problems, _ = check_site(settings_here(content, tmp_path))
    assert sorted((problem.code, problem.is_error) for problem in problems) == [
        ("CC121", True),
        ("CC202", False),
        ("CC502", False),
    ]
