"""An edit in a preview: its page at once, and in the end what a clean build makes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.bridge.serving.live_preview import LivePreview
from kit.building import DAY, ROOT, build

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"
CONF = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PATH, OUTPUT_PATH, CACHE_PATH = {content!r}, {output!r}, {cache!r}
"""
NEWS = "---\ntitle: Tin thử\ndate: 2026-01-05\nsummary: Tóm tắt.\n---\n\n{body}\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(DAY))
    shutil.copytree(SITE, tmp_path / "content")
    (tmp_path / "content" / "tin-tuc").mkdir(exist_ok=True)
    paths = {name: str(tmp_path / name) for name in ("content", "output", "cache")}
    (tmp_path / "conf.py").write_text(CONF.format(root=str(ROOT), **paths), encoding="utf-8")
    write(tmp_path, NEWS.format(body="Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, lần đầu."))
    return tmp_path


@pytest.fixture
def preview(place: Path) -> Iterator[LivePreview]:
    running = LivePreview(place / "conf.py")
    running.rebuild()
    running.complete()
    yield running
    running.close()


def write(place: Path, text: str) -> Path:
    file = place / "content" / "tin-tuc" / "thu.md"
    file.write_text(text, encoding="utf-8")
    return file


def page(place: Path) -> str:
    return (place / "output" / "tin-tuc" / "2026" / "thu" / "index.html").read_text(encoding="utf-8")


EDITS = {
    "words": NEWS.format(body="Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, lần hai."),
    "a citation": NEWS.format(body="Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ, lần hai."),
    "the title": NEWS.format(body="Lần hai.").replace("Tin thử", "Tin khác"),
    "a link": NEWS.format(body="Lần hai: xem [tin](thu.md)."),
    "its date": NEWS.format(body="Lần hai.").replace("2026-01-05", "2026-02-05"),
}


@pytest.mark.parametrize("text", EDITS.values(), ids=EDITS)
def test_an_edit_is_shown_at_once_and_all_else_in_the_end(place: Path, preview: LivePreview, text: str) -> None:
    before = preview.state

    after = preview.edited([write(place, text)])

    assert "ần hai" in page(place)
    assert after.version != before.version
    assert not preview.complete().failed
    clean = build(place / "content", place / "clean")
    shown = {path: path.read_bytes() for path in sorted((place / "output").rglob("*")) if path.is_file()}
    assert {path.relative_to(place / "output").as_posix(): content for path, content in shown.items()} == {
        path: content for path, content in clean.tree().items() if content is not None
    }


def test_words_alone_do_not_have_the_site_linked_anew(
    place: Path, preview: LivePreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: LivePreview) -> None:
        raise AssertionError

    monkeypatch.setattr(LivePreview, "rebuild", refused)
    preview.edited([write(place, EDITS["words"])])
    assert "lần hai" in page(place)


def test_an_edit_with_an_error_leaves_the_page_and_says_so(place: Path, preview: LivePreview) -> None:
    state = preview.edited([write(place, NEWS.format(body="Hỏng.").replace("date:", "ngay:"))])
    assert state.failed
    assert "lần đầu" in page(place)
