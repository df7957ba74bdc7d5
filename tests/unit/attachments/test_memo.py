import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pytest

from cchc.attachments import attachment_rules, file_rules
from cchc.attachments.content_tree import ContentFile, ContentTree
from cchc.attachments.facts_cache import InspectionContext, facts_of, open_regular, text_of
from cchc.attachments.file_facts import FileFacts, WireProblem
from cchc.attachments.inspector import Inspection
from cchc.attachments.limits import Limits
from cchc.records.diagnostic import Diagnostic

LONG_AGO = 1_700_000_000_000_000_000
NOW = LONG_AGO + 10**12


@dataclass
class Memory:
    """A store in memory."""

    rows: dict[str, str] = field(default_factory=dict)

    def get(self, key: str) -> str | None:
        return self.rows.get(key)

    def put(self, key: str, value: str) -> None:
        self.rows[key] = value


@dataclass
class Reader:
    """Reads files as the worker would, and notes which were opened and inspected."""

    lasting: bool = True
    problem: WireProblem | None = None
    opened: list[str] = field(default_factory=list)
    inspected: list[str] = field(default_factory=list)

    def open_file(self, path: Path) -> BinaryIO:
        self.opened.append(path.name)
        return open_regular(path)

    def inspect(self, path: Path) -> Inspection:
        self.inspected.append(path.name)
        facts = FileFacts(media_type="text/plain", problems=(self.problem,) if self.problem else ())
        return Inspection(facts=facts, text=path.read_text(), lasting=self.lasting)

    def means(self, *, seen_ns: int = NOW, jobs: int = 1, refused: int = 100) -> InspectionContext:
        limits = Limits(refused=refused)
        return InspectionContext(
            inspect=self.inspect, open_file=self.open_file, limits=limits, seen_ns=seen_ns, jobs=jobs
        )

    def touched(self) -> tuple[list[str], list[str]]:
        """What was opened and inspected since last asked."""
        touched = (sorted(self.opened), sorted(self.inspected))
        self.opened.clear()
        self.inspected.clear()
        return touched


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    root.mkdir()
    for name in ("a.txt", "b.txt"):
        write(root / name, f"tệp {name}")
    return root


def write(path: Path, text: str, when: int = LONG_AGO) -> None:
    path.write_text(text)
    os.utime(path, ns=(when, when))


def files(root: Path) -> Sequence[ContentFile]:
    return [file for file in ContentTree(root).files_below("") if isinstance(file, ContentFile)]


def test_an_unchanged_file_is_never_opened(root: Path) -> None:
    store, reader = Memory(), Reader()
    first = facts_of(files(root), store=store, means=reader.means())
    assert reader.touched() == (["a.txt", "b.txt"], ["a.txt", "b.txt"])
    assert first == facts_of(files(root), store=store, means=reader.means())
    assert reader.touched() == ([], [])


def test_facts_hold_the_digest_and_size_of_the_content(root: Path) -> None:
    facts = facts_of(files(root), store=Memory(), means=Reader().means())["a.txt"]
    assert isinstance(facts, FileFacts)
    assert facts.size == len("tệp a.txt".encode())
    assert len(facts.digest) == 64


def test_only_the_changed_file_is_read_again(root: Path) -> None:
    store, reader = Memory(), Reader()
    facts_of(files(root), store=store, means=reader.means())
    reader.touched()
    write(root / "b.txt", "tệp b moi", when=LONG_AGO + 1)
    facts_of(files(root), store=store, means=reader.means())
    assert reader.touched() == (["b.txt"], ["b.txt"])


def test_a_moved_or_copied_file_is_hashed_but_not_inspected_again(root: Path) -> None:
    store, reader = Memory(), Reader()
    facts_of(files(root), store=store, means=reader.means())
    reader.touched()
    (root / "a.txt").rename(root / "c.txt")
    write(root / "d.txt", "tệp b.txt")
    facts_of(files(root), store=store, means=reader.means())
    assert reader.touched() == (["c.txt", "d.txt"], [])


def test_an_edit_in_place_that_keeps_size_and_times_is_seen(root: Path) -> None:
    store, reader = Memory(), Reader()
    before = facts_of(files(root), store=store, means=reader.means())
    reader.touched()
    write(root / "a.txt", "TỆP a.txt")
    after = facts_of(files(root), store=store, means=reader.means())
    assert reader.touched() == (["a.txt"], ["a.txt"])
    assert isinstance(after["a.txt"], FileFacts)
    assert after["a.txt"] != before["a.txt"]


def test_a_file_written_a_moment_ago_is_hashed_again(root: Path) -> None:
    """Another change within the same tick of the clock would not show."""
    store, reader = Memory(), Reader()
    for _ in range(2):
        facts_of(files(root), store=store, means=reader.means(seen_ns=LONG_AGO + 10**9))
    assert reader.touched() == (["a.txt", "a.txt", "b.txt", "b.txt"], ["a.txt", "b.txt"])


def test_a_verdict_that_another_machine_might_not_reach_is_not_remembered(root: Path) -> None:
    store, reader = Memory(), Reader(lasting=False, problem=WireProblem(file_rules.COSTLY))
    for _ in range(2):
        results = facts_of(files(root), store=store, means=reader.means())
        assert all(isinstance(facts, FileFacts) and facts.has(file_rules.COSTLY) for facts in results.values())
    assert len(reader.inspected) == 4


def test_damaged_rows_are_read_anew(root: Path) -> None:
    store, reader = Memory(), Reader()
    first = facts_of(files(root), store=store, means=reader.means())
    for key in store.rows:
        store.rows[key] = "hỏng"
    assert first == facts_of(files(root), store=store, means=reader.means())


def test_text_is_kept_apart_from_facts(root: Path) -> None:
    store = Memory()
    facts = facts_of(files(root), store=store, means=Reader().means())["a.txt"]
    assert isinstance(facts, FileFacts)
    assert text_of(facts.digest, store.get) == "tệp a.txt"
    assert text_of("0" * 64, store.get) == ""


def test_a_file_over_the_limit_is_not_even_opened(root: Path) -> None:
    with (root / "lon.pdf").open("wb") as stream:
        stream.truncate(10**12)
    reader = Reader()
    result = facts_of(files(root), store=Memory(), means=reader.means(), content="content")["lon.pdf"]
    assert isinstance(result, Diagnostic)
    assert (result.code, result.path) == (file_rules.REFUSED_SIZE.code, "content/lon.pdf")
    assert "1000 GB" in result.message
    assert "lon.pdf" not in reader.opened


def test_a_file_that_cannot_be_opened_is_a_problem(root: Path) -> None:
    listed = files(root)
    (root / "a.txt").unlink()
    result = facts_of(listed, store=Memory(), means=Reader().means())["a.txt"]
    assert isinstance(result, Diagnostic)
    assert result.code == attachment_rules.UNREADABLE.code
    assert "tệp vừa bị xóa" in result.message


def test_a_file_that_becomes_a_pipe_meanwhile_does_not_stop_the_build(root: Path) -> None:
    listed = files(root)
    (root / "a.txt").unlink()
    os.mkfifo(root / "a.txt")
    store = Memory()
    with open_regular(root / "a.txt") as stream:
        assert stream.read() == b""
    facts_of(
        listed, store=store, means=InspectionContext(inspect=lambda _path: Inspection(facts=FileFacts()), seen_ns=NOW)
    )
    assert "file:a.txt" not in store.rows


def test_a_file_changed_while_it_was_read_is_not_remembered(root: Path) -> None:
    store, reader = Memory(), Reader()

    def inspect(path: Path) -> Inspection:
        write(path, "đã đổi", when=LONG_AGO + 5)
        return Inspection(facts=FileFacts())

    results = facts_of(files(root), store=store, means=InspectionContext(inspect=inspect, seen_ns=NOW))
    assert store.rows == {}
    assert [
        (told.code, "tệp bị sửa trong lúc đọc" in told.message)
        for told in results.values()
        if isinstance(told, Diagnostic)
    ] == [
        (attachment_rules.UNREADABLE.code, True),
        (attachment_rules.UNREADABLE.code, True),
    ]
    facts_of(files(root), store=store, means=reader.means())
    assert reader.touched()[1] == ["a.txt"]


def test_many_threads_give_what_one_gives(root: Path) -> None:
    for number in range(40):
        write(root / f"{number}.txt", str(number % 7))
    one = facts_of(files(root), store=Memory(), means=Reader().means())
    many = facts_of(files(root), store=Memory(), means=Reader().means(jobs=4))
    assert one == many
    assert list(one) == list(many)
