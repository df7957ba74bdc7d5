from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.bridge.store_caches import LARGE, SMALL, StoredFacts
from cchc.engine.cache.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path)
    yield opened
    opened.close()


def keys(store: Store) -> set[str]:
    return {key for area in (SMALL, LARGE) for key in store.facts(area) if ":" in key}


def remember(store: Store, *rows: str, asked: tuple[str, ...] = (), digests: tuple[str, ...] | None = None) -> None:
    """One build that puts `rows` and asks for others."""
    memo = StoredFacts(store, "1")
    for key in asked:
        memo.get(key)
    for key in rows:
        memo.put(key, "x")
    if digests is not None:
        memo.keep_only(digests)
    memo.save()


def test_what_was_put_is_there_in_the_next_build(store: Store) -> None:
    remember(store, "file:a.pdf", "text:1")
    memo = StoredFacts(store, "1")
    assert (memo.get("file:a.pdf"), memo.get("text:1"), memo.get("text:2")) == ("x", "x", None)


def test_rows_of_other_code_are_gone(store: Store) -> None:
    remember(store, "file:a.pdf", "text:1")
    memo = StoredFacts(store, "2")
    assert (memo.get("file:a.pdf"), memo.get("text:1")) == (None, None)


def test_small_rows_that_nothing_asked_for_go(store: Store) -> None:
    remember(store, "file:a.pdf", "file:b.pdf", "picture:1")
    remember(store, asked=("file:b.pdf",))
    assert keys(store) == {"file:b.pdf"}


def test_large_rows_stay_while_their_content_is_there(store: Store) -> None:
    remember(store, "file:a.pdf", "file:b.pdf", "text:1", "facts:1", "text:2", "preview:2", digests=("1", "2"))
    remember(store, asked=("file:b.pdf",), digests=("2",))
    assert keys(store) == {"file:b.pdf", "text:2", "preview:2"}


@pytest.mark.parametrize(("rows", "inserted"), [((), 0), (("file:b.pdf",), 1), (("file:b.pdf", "text:2"), 2)])
def test_only_what_is_new_is_written(rows: tuple[str, ...], inserted: int, store: Store) -> None:
    remember(store, "file:a.pdf", "text:1")
    written: list[str] = []
    store._database.set_trace_callback(written.append)

    remember(store, *rows, asked=("file:a.pdf",))

    assert sum(statement.startswith("INSERT") for statement in written) == inserted
    assert not any(statement.startswith("DELETE") for statement in written)


def test_nothing_is_kept_before_it_is_saved(store: Store) -> None:
    memo = StoredFacts(store, "1")
    memo.put("file:a.pdf", "x")
    memo.put("text:1", "y")

    assert (memo.get("file:a.pdf"), memo.get("text:1"), keys(store)) == ("x", "y", set())
