import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cchc.bridge.noop_build import LastBuild, is_unchanged, next_turn
from cchc.bridge.settings.project_settings import Settings
from cchc.engine.cache.store import Store
from cchc.records.record import News
from cchc.records.site_info import Notice
from kit.building import NOW, ROOT, build_here, open_doors, settings_here

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"


def build_of_old_files(place: Path) -> Path:
    """`place` with content, theme and a finished build of files that were not changed lately."""
    open_doors()
    shutil.copytree(SITE, place / "content")
    shutil.copytree(ROOT / "theme", place / "theme")
    for path in place.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    assert build_here(place / "content", place, theme=place / "theme").status == 0
    return place


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished build for tests that only look at it."""
    return build_of_old_files(tmp_path_factory.mktemp("dung"))


def standing(place: Path, change: Callable[[Settings], Settings] = lambda settings: settings) -> LastBuild | None:
    store = Store(place / "cache")
    try:
        return is_unchanged(change(settings_here(place / "content", place, theme=place / "theme")), store)
    finally:
        store.close()


def test_a_finished_build_stands_until_something_changes(built: Path) -> None:
    found = standing(built)

    assert found is not None
    assert found.pages == sum(1 for _ in (built / "output").rglob("*.html"))


def _edit(place: Path) -> None:
    file = next((place / "content").rglob("*.md"))
    file.write_text(file.read_text(encoding="utf-8") + "Thêm.\n", encoding="utf-8")


def _same_size_edit(place: Path) -> None:
    file = next((place / "content").rglob("*.md"))
    file.write_bytes(file.read_bytes()[:-1] + b" ")
    os.utime(file, (1_700_000_001, 1_700_000_001))


def _edit_in_place(place: Path) -> None:
    file = next((place / "content").rglob("*.md"))
    state = file.stat()
    file.write_bytes(file.read_bytes().swapcase())
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))


def _add(place: Path) -> None:
    (place / "content" / "tep").mkdir(exist_ok=True)
    (place / "content" / "tep" / "moi.txt").write_text("mới", encoding="utf-8")
    os.utime(place / "content" / "tep" / "moi.txt", (1_700_000_000, 1_700_000_000))


CHANGES: dict[str, Callable[[Path], object]] = {
    "một bài được sửa": _edit,
    "một bài được sửa mà độ dài giữ nguyên": _same_size_edit,
    "một bài được sửa mà độ dài và giờ sửa giữ nguyên": _edit_in_place,
    "một tệp được thêm": _add,
    "một bài bị xóa": lambda place: next((place / "content").rglob("*.md")).unlink(),
    "một thư mục được đổi tên": lambda place: (place / "content" / "ke-hoach").rename(place / "content" / "phan-anh"),
    "một mẫu giao diện được sửa": lambda place: (place / "theme" / "templates" / "base.html").write_text("x"),
    "một trang kết quả bị xóa": lambda place: (place / "output" / "index.html").unlink(),
    "một trang kết quả bị sửa": lambda place: (place / "output" / "404.html").write_text("x"),
    "danh mục tệp kết quả bị xóa": lambda place: shutil.rmtree(place / "output" / ".cchc"),
    "bộ nhớ đệm bị xóa": lambda place: shutil.rmtree(place / "cache"),
    "một thư mục là liên kết": lambda place: (place / "content" / "lien-ket").symlink_to(place / "theme"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_build_no_longer_stands_when(change: Callable[[Path], object], tmp_path: Path) -> None:
    place = build_of_old_files(tmp_path)
    assert standing(place)

    change(place)

    assert standing(place) is None


SETTINGS: dict[str, Callable[[Settings], Settings]] = {
    "số mục mỗi trang khác": lambda settings: replace(settings, page_size=settings.page_size + 1),
    "mã lỗi khác": lambda settings: replace(settings, errors=frozenset({"CC201"})),
    "plugin khác": lambda settings: replace(settings, plugins=("cchc.bridge.plugin",)),
    "hôm sau": lambda settings: replace(settings, now=NOW + timedelta(days=1)),
    "đồng hồ lùi lại": lambda settings: replace(settings, now=NOW - timedelta(seconds=1)),
}


@pytest.mark.parametrize("change", SETTINGS.values(), ids=SETTINGS.keys())
def test_a_build_no_longer_stands_with(change: Callable[[Settings], Settings], built: Path) -> None:
    assert standing(built, change) is None


def test_a_file_changed_just_before_the_build_is_not_trusted(tmp_path: Path) -> None:
    open_doors()
    shutil.copytree(SITE, tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    next((tmp_path / "content").rglob("*.md")).touch()

    assert build_here(tmp_path / "content", tmp_path, theme=tmp_path / "theme").status == 0

    assert standing(tmp_path) is None


NOON = datetime(2026, 11, 22, 12)
MIDNIGHT = datetime(2026, 11, 23)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


def news(*, date: datetime, expires: datetime | None = None) -> News:
    return News(path="tin-tuc/a.md", title="a", slug="a", date=date, expires=expires)


@pytest.mark.parametrize(
    ("items", "notices", "turn"),
    [
        ([], [], MIDNIGHT),
        ([news(date=NOON)], [], MIDNIGHT),
        ([news(date=NOON + HOUR)], [], NOON + HOUR),
        ([news(date=NOON - HOUR, expires=NOON + 2 * HOUR)], [], NOON + 2 * HOUR),
        ([], [Notice(text="a", start=NOON + HOUR)], NOON + HOUR),
        ([], [Notice(text="a", end=NOON)], NOON + SECOND),
        ([], [Notice(text="a", start=NOON - HOUR, end=NOON - SECOND)], MIDNIGHT),
    ],
)
def test_the_site_turns_when_something_appears_or_goes(
    items: list[News], notices: list[Notice], turn: datetime
) -> None:
    assert next_turn(items, notices, NOON) == turn
