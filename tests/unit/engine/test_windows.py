"""The branches for Windows, with the platform's functions replaced: what they do is tried on any machine."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from cchc.attachments.limits import Limits
from cchc.attachments.worker_handle import WorkerHandle
from cchc.engine.workers import pool, progress
from cchc.engine.write import staging
from kit.building import ROOT


def loaded_anew(path: str) -> ModuleType:
    """A module of the package under another name, as it is on the platform that `sys` and `os` now tell of."""
    spec = importlib.util.spec_from_file_location("another", ROOT / "plugins" / "cchc" / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Locks(ModuleType):
    """Stands for `msvcrt`: the first byte of a file is held by others for so many attempts."""

    LK_LOCK, LK_NBLCK = 1, 2

    def __init__(self, held: int) -> None:
        super().__init__("msvcrt")
        self.held = held
        self.asked: list[tuple[int, int]] = []

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        self.asked.append((mode, os.lseek(descriptor, 0, os.SEEK_CUR)))
        assert count == 1
        if self.held:
            self.held -= 1
            raise OSError(36, "Resource deadlock avoided") if mode == self.LK_LOCK else PermissionError(13, "denied")


def test_a_lock_that_is_held_for_long_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locks = Locks(held=3)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", locks)
    module = loaded_anew("engine/write/output_lock.py")
    monkeypatch.setattr(module, "PATIENCE", -1.0)
    (tmp_path / "lock").write_bytes(b"longer than a byte")
    told: list[str] = []

    with module.locked(tmp_path / "lock", lambda: told.append("waiting")):
        pass

    assert told == ["waiting"]
    assert locks.asked == [(2, 0), (1, 0), (1, 0), (1, 0)], "always the first byte"


def test_a_free_lock_is_taken_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locks = Locks(held=0)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", locks)

    with loaded_anew("engine/write/output_lock.py").locked(tmp_path / "lock", lambda: pytest.fail("nobody holds it")):
        assert locks.asked == [(2, 0)]


def test_pages_are_written_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "O_BINARY", 1 << 15, raising=False)
    assert loaded_anew("engine/write/render_job.py")._FRESH & os.O_BINARY  # type: ignore[attr-defined,unused-ignore]


@pytest.mark.parametrize(("platform", "held", "moved"), [("win32", 3, True), ("linux", 1, False), ("win32", 0, True)])
def test_a_file_that_another_program_holds_for_a_moment_is_replaced(
    platform: str, held: int, moved: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mới").mkdir()
    (tmp_path / "cũ").mkdir()
    (tmp_path / "mới" / "a").write_bytes(b"2")
    (tmp_path / "cũ" / "a").write_bytes(b"1")
    real, left = os.replace, [held]

    def replace(source: str, target: str) -> None:
        if left[0]:
            left[0] -= 1
            raise PermissionError(13, "The process cannot access the file")
        real(source, target)

    monkeypatch.setattr("cchc.engine.write.staging.os.replace", replace)
    monkeypatch.setattr(sys, "platform", platform)
    if moved:
        staging.swap_in(tmp_path / "mới", tmp_path / "cũ", ["a"])
    else:
        with pytest.raises(PermissionError):
            staging.swap_in(tmp_path / "mới", tmp_path / "cũ", ["a"])
    monkeypatch.undo()

    assert (tmp_path / "cũ" / "a").read_bytes() == (b"2" if moved else b"1")


def test_a_file_that_is_held_for_good_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(*_: str) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr("cchc.engine.write.staging.os.replace", replace)
    monkeypatch.setattr(staging, "HELD_SECONDS", 0.0)
    monkeypatch.setattr(sys, "platform", "win32")

    with pytest.raises(PermissionError):
        staging.swap_in(tmp_path, tmp_path, ["a"])


def test_workers_are_spawned_where_there_is_no_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.engine.workers.pool.multiprocessing.get_all_start_methods", lambda: ["spawn"])
    assert pool._start_method() == "spawn"


@pytest.mark.parametrize(
    ("platform", "environment", "known"),
    [
        ("win32", {}, False),
        ("win32", {"WT_SESSION": "1"}, True),
        ("win32", {"TERM_PROGRAM": "vscode"}, True),
        ("linux", {}, True),
    ],
)
def test_old_consoles_are_not_sent_signs_that_they_print(
    platform: str, environment: dict[str, str], known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("WT_SESSION", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert progress._knows_signs() is known


def test_a_pipe_that_breaks_as_on_windows_is_a_dead_worker() -> None:
    class Broken:
        def write(self, _: str) -> int:
            raise OSError(22, "Invalid argument")

        def close(self) -> None:
            raise OSError(22, "Invalid argument")

    handle = WorkerHandle(Limits())
    jobs = handle._jobs
    object.__setattr__(handle, "_jobs", Broken())
    handle.process.kill()

    assert "problem" in handle.ask("{}")
    handle.close()
    jobs.close()
