"""The store: what it gives back, and that it never believes a damaged file."""

import os
import random
import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from cchc.engine.cache.database import StoreDamaged
from cchc.engine.cache.store import FILE, FileKey, Store, StoredBody, StoredReading, with_store

HTML = "<p>Kế hoạch</p>"
DIGEST = sha256(HTML.encode()).hexdigest()
KEY = FileKey(size=12, mtime_ns=1_700_000_000_000_000_001, ctime_ns=2**63 - 1, seen_ns=1_700_000_009_000_000_000)


def reading(path: str = "tin-tuc/a.md", body: str = DIGEST) -> StoredReading:
    return StoredReading(path=path, digest="d", body=body, key=KEY, row='["Đường"]'.encode())


def body(html: str = HTML) -> StoredBody:
    return StoredBody(digest=sha256(html.encode()).hexdigest(), html=html.encode(), text="Kế hoạch".encode())


def filled(folder: Path, rows: int = 1) -> Store:
    store = Store(folder)
    store.put_readings("1", [reading(f"tin-tuc/{number}.md") for number in range(rows)], [body()])
    store.put_facts("tep", {f"khóa {number}": "giá trị" for number in range(rows)})
    return store


def test_what_was_put_is_there_after_closing(tmp_path: Path) -> None:
    filled(tmp_path / "cache").close()
    store = Store(tmp_path / "cache")
    assert list(store.readings("1")) == [reading("tin-tuc/0.md")]
    assert store.html(DIGEST) == HTML
    assert store.text(DIGEST) == "Kế hoạch"
    assert store.facts("tep") == {"khóa 0": "giá trị"}
    assert store.fact("tep", "khóa 0") == "giá trị"
    assert store.warning == ""
    store.close()


def test_areas_of_rooms_are_apart(tmp_path: Path) -> None:
    store = filled(tmp_path)
    store.put_facts("templates", {"khóa 0": "khác"})
    store.forget_facts("tep", ["khóa 0"])
    assert store.facts("tep") == {}
    assert store.facts("templates") == {"khóa 0": "khác"}
    store.forget_area("templates")
    assert store.facts("templates") == {}
    store.close()


def test_readings_of_another_version_are_not_given(tmp_path: Path) -> None:
    store = filled(tmp_path)
    assert list(store.readings("2")) == []
    store.close()


def test_purging_keeps_what_is_shown_and_nothing_else(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept, stale, alone = body("<p>1</p>"), body("<p>2</p>"), body("<p>3</p>")
    store.put_readings("1", [reading("a.md", stale.digest)], [stale])
    store.put_readings("2", [reading("b.md", kept.digest), reading("c.md", "")], [kept, alone])
    store.purge("2")
    assert [row.path for row in store.readings("2")] == ["b.md", "c.md"]
    assert list(store.readings("1")) == []
    assert store.html(kept.digest) == "<p>1</p>"
    for gone in (stale, alone):
        with pytest.raises(KeyError):
            store.html(gone.digest)
    store.close()


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def failing() -> Iterator[StoredReading]:
        yield reading()
        raise ZeroDivisionError

    store = Store(tmp_path)
    with pytest.raises(ZeroDivisionError):
        store.put_readings("1", failing(), [body()])
    assert list(store.readings("1")) == []
    with pytest.raises(KeyError):
        store.html(DIGEST)
    store.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a database",
        b"SQLite format 3\0" + bytes(100),
        bytes(range(256)) * 64,
    ],
    ids=["empty", "text", "cut", "binary"],
)
def test_a_file_that_is_no_store_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    filled(tmp_path).close()
    store = Store(tmp_path)
    assert store.html(DIGEST) == HTML
    store.close()


@pytest.mark.parametrize("pragma", ["application_id = 1", "user_version = 999"])
def test_a_store_of_another_program_or_schema_is_replaced(tmp_path: Path, pragma: str) -> None:
    filled(tmp_path).close()
    database = sqlite3.connect(tmp_path / FILE)
    database.execute(f"PRAGMA {pragma}")
    database.close()
    store = Store(tmp_path)
    assert list(store.readings("1")) == []
    store.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE readings SET path = 'tin-tuc/khac.md'",
        "UPDATE readings SET row = '[\"Khác\"]'",
        "UPDATE readings SET row = NULL",
        "UPDATE readings SET size = 'mười'",
        "UPDATE readings SET mtime_ns = 0",
        "UPDATE facts SET value = 'khác'",
        "UPDATE bodies SET html = 'khác'",
        "UPDATE bodies SET text = CAST('khác' AS BLOB)",
        "DROP TABLE bodies",
    ],
)
def test_a_changed_row_is_damage(tmp_path: Path, change: str) -> None:
    store = filled(tmp_path)
    store.rows("SELECT 1")
    store._database.execute(change)
    with pytest.raises(StoreDamaged):
        [list(store.readings("1")), store.facts("tep"), store.html(DIGEST), store.text(DIGEST)]
    store.close()


def test_work_on_a_damaged_store_is_done_again_on_an_empty_one(tmp_path: Path) -> None:
    filled(tmp_path, rows=500).close()
    pristine = (tmp_path / FILE).read_bytes()
    chance = random.Random(1)  # noqa: S311 - the same damage every time
    for _ in range(40):
        damaged = bytearray(pristine)
        start = chance.randrange(len(damaged) - 64)
        damaged[start : start + 64] = chance.randbytes(64)
        (tmp_path / FILE).write_bytes(damaged)
        rows = with_store(tmp_path, lambda store: (list(store.readings("1")), store.facts("tep")))
        assert set(rows[0]) <= {reading(f"tin-tuc/{number}.md") for number in range(500)}
        assert set(rows[1].values()) <= {"giá trị"}


def test_damage_that_comes_back_is_raised(tmp_path: Path) -> None:
    def work(_: Store) -> None:
        raise StoreDamaged("twice")

    with pytest.raises(StoreDamaged, match="twice"):
        with_store(tmp_path, work)


def test_a_place_that_cannot_be_written_gives_a_store_for_one_build(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    store = filled(tmp_path / "cache")
    assert "bộ nhớ đệm" in store.warning
    assert store.html(DIGEST) == HTML
    folder = store.folder
    store.close()
    assert not folder.exists()
    assert (tmp_path / "cache").read_text() == "a file where the folder should be"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_forked_process_reads_by_a_connection_of_its_own(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put_facts("a", {"b": "kept"})
    with store.transaction() as database:
        database.execute("DELETE FROM facts")
        child = os.fork()
        if not child:
            os._exit(0 if store.fact("a", "b") == "kept" else 1)  # what its parent has not committed is not there
        assert os.waitpid(child, 0)[1] == 0
    assert store.fact("a", "b") is None
    store.close()
