"""What the ledger believes of an output folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.engine.cache.database import StoreDamaged
from cchc.engine.cache.ledger import UNSURE, Ledger, Written
from cchc.engine.cache.manifest import manifest_of, read_manifest
from cchc.engine.cache.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "cache")
    yield opened
    opened.close()


@pytest.fixture
def output(tmp_path: Path) -> Path:
    (tmp_path / "output" / "a").mkdir(parents=True)
    (tmp_path / "output" / "a" / "index.html").write_bytes(b"tin")
    return tmp_path / "output"


def state(file: Path, digest: str = "d") -> Written:
    found = file.lstat()
    return Written(digest, found.st_size, found.st_mtime_ns)


@pytest.fixture
def settled(store: Store, output: Path) -> Ledger:
    ledger = Ledger(store, output)
    ledger.intend(["a/index.html"], in_place=True)
    ledger.settle({"a/index.html": state(output / "a/index.html")}, [])
    return ledger


@pytest.mark.usefixtures("settled")
def test_a_file_as_recorded_stands(store: Store, output: Path) -> None:
    ledger = Ledger(store, output)
    assert ledger.known
    assert ledger.stands("a/index.html", "d")
    assert not ledger.stands("a/index.html", "e")
    assert not ledger.stands("b/index.html", "d")


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("change", ["size", "time", "gone", "link", "folder gone"])
def test_a_file_that_was_touched_does_not_stand(store: Store, output: Path, change: str) -> None:
    file = output / "a" / "index.html"
    match change:
        case "size":
            before = file.stat()
            file.write_bytes(b"tin khac")
            os.utime(file, ns=(before.st_mtime_ns, before.st_mtime_ns))
        case "time":
            os.utime(file, ns=(1, 1))
        case "gone":
            file.unlink()
        case "link":
            file.rename(output / "b.html")
            file.symlink_to(output / "b.html")
        case _:
            file.unlink()
            file.parent.rmdir()
            file.parent.write_bytes(b"")
    assert not Ledger(store, output).stands("a/index.html", "d")


def test_what_is_about_to_change_is_ours_but_not_believed(settled: Ledger, store: Store, output: Path) -> None:
    settled.intend(["a/index.html", "b/index.html"], in_place=True)
    (output / "b").mkdir()
    (output / "b" / "index.html").write_bytes(b"tin")
    ledger = Ledger(store, output)
    assert ledger.entries == {"a/index.html": UNSURE, "b/index.html": UNSURE}
    assert not ledger.stands("a/index.html", "d")
    assert read_manifest(output) == manifest_of({"a/index.html": "", "b/index.html": ""}, "")


def test_what_was_removed_is_no_longer_ours(settled: Ledger, store: Store, output: Path) -> None:
    settled.intend(["a/index.html"], in_place=True)
    settled.settle({}, ["a/index.html"])
    assert Ledger(store, output).entries == {}
    assert read_manifest(output) == manifest_of({}, "")


@pytest.mark.usefixtures("settled")
def test_folders_have_ledgers_of_their_own(store: Store, tmp_path: Path) -> None:
    assert Ledger(store, tmp_path / "another").entries == {}


@pytest.mark.usefixtures("settled")
def test_without_the_cache_our_files_are_known_from_the_folder(tmp_path: Path, output: Path) -> None:
    (output / "a" / "of-someone-else.html").write_bytes(b"")
    empty = Store(tmp_path / "another cache")
    ledger = Ledger(empty, output)
    assert not ledger.known
    assert ledger.entries == {"a/index.html": UNSURE}
    empty.close()


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("column", ["path = 'of-someone-else.html'", "size = 1", "mtime_ns = 'x'", "digest = 'e'"])
def test_a_changed_row_is_damage(store: Store, output: Path, column: str) -> None:
    with store.transaction() as database:
        database.execute(f"UPDATE ledger SET {column}")  # noqa: S608 - constants of this test
    with pytest.raises(StoreDamaged):
        Ledger(store, output)
