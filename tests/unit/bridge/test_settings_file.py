"""The settings file of a preview: every version is read, none is judged half-written."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.bridge.serving.settings_file import LOOKS, SettingsFile
from cchc.bridge.settings.project_settings import SettingsError

BASE = "PATH, OUTPUT_PATH, CACHE_PATH, RELATIVE_URLS = 'content', 'output', 'cache', True\n"


def conf(name: str) -> str:
    return f"{BASE}SITENAME = '{name}'\n"


class Pauses:
    """In place of the clock: what happens to the file in each pause, in order, then nothing."""

    def __init__(self, *happens: Callable[[], object]) -> None:
        self.happens = list(happens)
        self.count = 0

    def __call__(self, _seconds: float) -> None:
        self.count += 1
        if self.happens:
            self.happens.pop(0)()


def nothing() -> None: ...


def opened(path: Path, pauses: Pauses) -> SettingsFile:
    """A file that was read once, whole."""
    (path.parent / "content").mkdir()
    path.write_text(conf("đầu"), encoding="utf-8")
    file = SettingsFile(path, pauses)
    assert file.read().sitename == "đầu"
    assert pauses.count == 0
    return file


@pytest.mark.parametrize("after", [0, 1, LOOKS])
@pytest.mark.parametrize("written", [0, 1, len(BASE) - 2, len(conf("mới")) - 3])
def test_a_file_caught_half_written_is_read_when_it_is_whole(tmp_path: Path, written: int, after: int) -> None:
    """Every cut is a file that cannot be read, for as many looks as it is given."""
    path = tmp_path / "conf.py"
    pauses = Pauses(*[nothing] * after, lambda: path.write_text(conf("mới"), encoding="utf-8"))
    file = opened(path, pauses)
    path.write_text(conf("mới")[:written], encoding="utf-8")

    assert file.read().sitename == "mới"
    assert not file.is_changed()


@pytest.mark.parametrize("text", ["", "sai cú pháp\n", f"{BASE}DEFAULT_PAGINATION = 'hai mươi'\n"])
def test_what_stays_wrong_is_raised_and_not_waited_for_again(tmp_path: Path, text: str) -> None:
    path = tmp_path / "conf.py"
    pauses = Pauses()
    file = opened(path, pauses)
    path.write_text(text, encoding="utf-8")

    with pytest.raises((SettingsError, SyntaxError)):
        file.read()
    waited = pauses.count

    with pytest.raises((SettingsError, SyntaxError)):
        file.read()
    assert pauses.count == waited > LOOKS


def in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def by_a_new_file(path: Path, text: str) -> None:
    new = path.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


@pytest.mark.parametrize("save", [in_place, by_a_new_file])
def test_every_save_is_noticed_and_read(tmp_path: Path, save: Callable[[Path, str], None]) -> None:
    path = tmp_path / "conf.py"
    file = opened(path, Pauses())
    for name in ("hai", "ba", "bốn"):
        save(path, conf(name))
        assert file.is_changed()
        assert file.read().sitename == name
        assert not file.is_changed()


def test_two_versions_of_one_length_and_one_second_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    path = tmp_path / "conf.py"
    file = opened(path, Pauses())
    second = 1_795_280_400_000_000_000
    for number, name in enumerate(("ba", "ai", "to")):
        path.write_text(conf(name), encoding="utf-8")
        os.utime(path, ns=(second + number, second + number))
        assert file.read().sitename == name


def test_a_file_that_is_gone_is_said_to_be_until_it_is_back(tmp_path: Path) -> None:
    path = tmp_path / "conf.py"
    file = opened(path, Pauses())
    path.unlink()

    assert file.is_changed()
    with pytest.raises(SettingsError, match="không có tệp cấu hình"):
        file.read()

    path.write_text(conf("lại có"), encoding="utf-8")
    assert file.read().sitename == "lại có"


def test_a_file_that_never_rests_is_read_in_the_end(tmp_path: Path) -> None:
    path = tmp_path / "conf.py"
    saves = iter(range(1000))
    pauses = Pauses(*[lambda: path.write_text(conf("x" * next(saves)), encoding="utf-8")] * 1000)
    file = opened(path, pauses)
    path.write_text(conf("mới"), encoding="utf-8")

    assert file.read().sitename.strip("x") == ""
    assert pauses.count <= 2 * LOOKS
