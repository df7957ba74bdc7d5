"""Content read through the store: what is believed, what is read again, and that it makes no difference."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from cchc.engine.cache.store import Store, with_store
from cchc.engine.content import reading_job
from cchc.engine.content.content_files import SourceFile, content_files
from cchc.engine.content.read_content import Known, read_all
from cchc.engine.workers.pool import Parallel, Pool, Serial
from cchc.engine.workers.progress import Silent
from cchc.reading import reader
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings

GOOD = """---
title: Tin {0}
date: 2026-11-0{0}
---

Theo [tệp](a.pdf), Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.
"""
BAD = "---\ntitle: Thiếu ngày\n---\n\nThân.\n"
LONG_AGO = 1_700_000_000_000_000_000


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "tin-tuc"
    folder.mkdir(parents=True)
    for number in (1, 2, 3):
        (folder / f"{number}.md").write_text(GOOD.format(number), encoding="utf-8")
    (folder / "4.md").write_text(BAD, encoding="utf-8")
    for file in folder.iterdir():
        os.utime(file, ns=(LONG_AGO, LONG_AGO))
    return tmp_path / "content"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "cache")
    yield opened
    opened.close()


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were really read, in order."""
    paths: list[str] = []
    real = reader.read

    def read(path: str, data: bytes, settings: ReadingSettings) -> Reading:
        paths.append(path)
        return real(path, data, settings)

    monkeypatch.setattr(reader, "read", read)
    return paths


def session(
    content: Path,
    store: Store,
    *,
    pool: Pool | None = None,
    code: str = "1",
    settings: ReadingSettings | None = None,
    meanwhile: Iterable[object] = (),
) -> list[Reading]:
    return read_all(
        content_files(content),
        store=store,
        settings=settings or ReadingSettings(),
        code=code,
        pool=pool or Serial(),
        progress=Silent(),
        meanwhile=meanwhile,
    )


def test_readings_come_in_the_order_of_files_and_bodies_stay_in_the_store(content: Path, store: Store) -> None:
    readings = session(content, store)
    assert [reading.path for reading in readings] == [f"tin-tuc/{number}.md" for number in (1, 2, 3, 4)]
    first = readings[0]
    assert first.body is not None
    assert (first.html, first.text) == ("", "")
    assert "61/2018/NĐ-CP" in store.html(first.body.digest)
    assert store.text(first.body.digest).startswith("Theo tệp")
    assert [problem.code for problem in readings[3].diagnostics] == ["CC112"]


def test_an_unchanged_file_is_read_once_and_says_the_same(content: Path, store: Store, reads: list[str]) -> None:
    first = session(content, store)
    assert len(reads) == 4
    assert session(content, store) == first
    assert len(reads) == 4


def test_only_changed_files_are_read_again(content: Path, store: Store, reads: list[str]) -> None:
    session(content, store)
    reads.clear()
    (content / "tin-tuc" / "2.md").write_text(GOOD.format(9), encoding="utf-8")
    (content / "tin-tuc" / "1.md").touch()
    readings = session(content, store)
    assert reads == ["tin-tuc/2.md"]
    assert readings[1].record is not None
    assert readings[1].record.title == "Tin 9"


def test_a_file_changed_within_the_same_tick_is_noticed(content: Path, store: Store) -> None:
    """Same size, same time: the time between change and reading tells that the file may be another."""
    file = content / "tin-tuc" / "1.md"
    now = time.time_ns()
    os.utime(file, ns=(now, now))
    session(content, store)
    with file.open("r+", encoding="utf-8") as stream:
        stream.write(GOOD.format(7))
    os.utime(file, ns=(now, now))
    reading = session(content, store)[0]
    assert reading.record is not None
    assert reading.record.title == "Tin 7"


def test_a_file_edited_in_place_with_its_time_set_back_is_noticed(content: Path, store: Store) -> None:
    session(content, store)
    file = content / "tin-tuc" / "1.md"
    before = file.stat()
    with file.open("r+", encoding="utf-8") as stream:
        stream.write(GOOD.format(7))
    os.utime(file, ns=(before.st_mtime_ns, before.st_mtime_ns))
    after = file.stat()
    assert (after.st_size, after.st_mtime_ns, after.st_ino) == (before.st_size, before.st_mtime_ns, before.st_ino)
    reading = session(content, store)[0]
    assert reading.record is not None
    assert reading.record.title == "Tin 7"


def test_another_code_or_other_settings_read_everything_again(content: Path, store: Store, reads: list[str]) -> None:
    session(content, store)
    session(content, store, code="2")
    assert len(reads) == 8
    session(content, store, code="2", settings=ReadingSettings(citations=False))
    assert len(reads) == 12


def test_what_is_gone_is_forgotten(content: Path, store: Store) -> None:
    digest = next(reading.body.digest for reading in session(content, store) if reading.body)
    for number in (1, 2, 3, 4):
        (content / "tin-tuc" / f"{number}.md").unlink()
    assert session(content, store) == []
    with pytest.raises(KeyError):
        store.html(digest)


def test_a_part_of_the_content_forgets_nothing(content: Path, store: Store, reads: list[str]) -> None:
    session(content, store)
    part = content_files(content)[:1]
    read_all(part, store=store, settings=ReadingSettings(), code="1", pool=Serial(), progress=Silent(), whole=False)
    session(content, store)
    assert len(reads) == 4


def test_a_file_that_vanishes_is_left_out(content: Path, store: Store) -> None:
    files = [*content_files(content), SourceFile(path="tin-tuc/9.md", file=str(content / "tin-tuc" / "9.md"))]
    readings = read_all(files, store=store, settings=ReadingSettings(), code="1", pool=Serial(), progress=Silent())
    assert [reading.path for reading in readings] == [f"tin-tuc/{number}.md" for number in (1, 2, 3, 4)]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_file_that_cannot_be_read_is_a_problem_until_it_can(content: Path, store: Store) -> None:
    session(content, store)
    file = content / "tin-tuc" / "2.md"
    text = file.read_bytes()
    file.unlink()
    file.symlink_to("2.md")
    for _ in range(2):
        reading = session(content, store)[1]
        assert (reading.record, [problem.code for problem in reading.diagnostics]) == (None, ["CC593"])
    file.unlink()
    file.write_bytes(text)
    assert session(content, store)[1].diagnostics == ()


def test_a_row_that_reading_did_not_write_is_read_again(content: Path, tmp_path: Path) -> None:
    first = with_store(tmp_path / "cache", lambda store: session(content, store))

    def spoil(store: Store) -> None:
        version = f"1 {ReadingSettings().fingerprint}"
        store.put_readings(version, [row._replace(row=b'["x"]') for row in store.readings(version)], [])

    with_store(tmp_path / "cache", spoil)
    assert with_store(tmp_path / "cache", lambda store: session(content, store)) == first


def test_workers_read_the_same(content: Path, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = session(content, store)
    other = Store(tmp_path / "other cache")
    monkeypatch.setattr("cchc.engine.content.read_content.READ_SECONDS", 10.0)
    assert session(content, other, pool=Parallel(2)) == alone
    digests = [reading.body.digest for reading in alone if reading.body]
    assert [other.html(digest) for digest in digests] == [store.html(digest) for digest in digests]
    other.close()


def test_a_build_in_which_nothing_changed_imports_nothing_that_reads(content: Path, tmp_path: Path) -> None:
    program = f"""
import sys
from pathlib import Path
from cchc.engine.workers.pool import Serial
from cchc.engine.workers.progress import Silent
from cchc.engine.content.read_content import Known, read_all
from cchc.engine.content.content_files import content_files
from cchc.engine.cache.store import Store
from cchc.reading.reading_settings import ReadingSettings

store = Store(Path({str(tmp_path / "cache")!r}))
files = content_files(Path({str(content)!r}))
print(len(read_all(files, store=store, settings=ReadingSettings(), code="1", pool=Serial(), progress=Silent())))
print([name for name in ("yaml", "markdown", "nh3", "jinja2", "rich", "bs4", "pelican", "distributed") if name in sys.modules])
"""
    said = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.splitlines()
        for _ in range(2)
    ]
    assert said[0][0] == said[1][0] == "4"
    assert "markdown" in said[0][1]
    assert said[1][1] == "[]"


def test_keys_are_taken_before_the_bytes(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that changes while it is read must look changed next time."""
    file = content / "tin-tuc" / "1.md"
    real = Path.read_bytes

    def change_then_read(self: Path) -> bytes:
        os.utime(self, ns=(LONG_AGO + 1, LONG_AGO + 1))
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", change_then_read)
    source = SourceFile(path="tin-tuc/1.md", file=str(file))
    with reading_job.ReadingWork(settings=ReadingSettings()).start() as read:
        key = read(reading_job.ToRead(source=source)).key
    assert key is not None
    assert key.mtime_ns == LONG_AGO


def test_readings_kept_in_memory_are_taken_again_until_their_file_changes(content: Path, store: Store) -> None:
    known: Known = {}

    def once() -> list[Reading]:
        files = content_files(content)
        settings = ReadingSettings()
        return read_all(files, store=store, settings=settings, code="1", pool=Serial(), progress=Silent(), known=known)

    first = once()
    (content / "tin-tuc" / "2.md").write_text("---\ntitle: Khác\ndate: 2026-01-02\n---\n", encoding="utf-8")
    (content / "tin-tuc" / "3.md").unlink()
    second = once()
    assert [reading in second for reading in first] == [True, False, False, True]
    assert second[0] is first[0]
    assert second == session(content, store)
    assert sorted(known) == [reading.path for reading in second]


def test_other_work_is_done_in_steps_while_very_many_files_are_read(content: Path, store: Store) -> None:
    steps = iter(range(10_000))
    for number in range(600):
        file = content / "tin-tuc" / f"{number}.md"
        file.write_text("---\ntitle: A\n---\n", encoding="utf-8")
        os.utime(file, ns=(LONG_AGO, LONG_AGO))
    session(content, store, meanwhile=steps)
    done = next(steps)
    assert done >= 600
    (content / "tin-tuc" / "1.md").write_text("---\ntitle: B\n---\n", encoding="utf-8")
    session(content, store, meanwhile=steps)
    assert next(steps) == done + 1
