"""What a page's digest depends on."""

from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import BinaryIO

import pytest

from cchc.engine.cache.digest import Digests, code_version, digest_of
from cchc.engine.outputs.output import Blob, Data, FileCopy, GeneratedFile, Ready
from cchc.engine.outputs.shared_views import Link
from kit.build_factory import Site, article

PAGE = article("a/index.html", "Tin", "<p>Thân</p>", Link(title="Khác", url="/b/"))


def digests(name: str = "Sở", code: str = "1", addresses: str = "local") -> Digests:
    return Digests(frame=Site(name=name), code=code, addresses=addresses)


@pytest.mark.parametrize(
    "other",
    [
        digests(name="Ban").page("closure", PAGE),
        digests(code="2").page("closure", PAGE),
        digests(addresses="publish https://example.vn").page("closure", PAGE),
        digests().page("another closure", PAGE),
        digests().page("closure", replace(PAGE, path="b/index.html")),
        digests().page("closure", article("a/index.html", "Tin khác", "<p>Thân</p>", Link(title="Khác", url="/b/"))),
        digests().page("closure", article("a/index.html", "Tin", "<p>Thân khác</p>", Link(title="Khác", url="/b/"))),
        digests().page("closure", article("a/index.html", "Tin", "<p>Thân</p>", Link(title="Khác", url="/c/"))),
    ],
)
def test_whatever_a_page_shows_changes_its_digest(other: str) -> None:
    assert digests().page("closure", PAGE) != other


def test_an_equal_page_has_an_equal_digest() -> None:
    assert digests().page("closure", replace(PAGE)) == digests().page("closure", PAGE)


def nothing(stream: BinaryIO) -> None:
    """Write nothing."""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Blob(path="a", content=b"1"), Blob(path="a", content=b"2")),
        (FileCopy(path="a", origin="x", digest="1"), FileCopy(path="a", origin="x", digest="2")),
        (GeneratedFile(path="a", key="1", make=nothing), GeneratedFile(path="a", key="2", make=nothing)),
        (Data(path="a", format="csv", rows=(("1",),)), Data(path="a", format="csv", rows=(("2",),))),
        (Data(path="a", format="csv", header=("1",)), Data(path="a", format="csv", rows=(("1",),))),
        (
            Data(path="a", format="json", payload=Link(title="1")),
            Data(path="a", format="json", payload=Link(title="2")),
        ),
    ],
)
def test_other_outputs_are_told_apart_by_what_they_hold(one: Ready, other: Ready) -> None:
    assert digests().output(one, str) != digests().output(other, str)


def test_parts_do_not_run_into_each_other() -> None:
    assert digest_of(b"ab", b"c") != digest_of(b"a", b"bc")


def test_code_version_follows_every_source_and_table_but_compiled_files(tmp_path: Path) -> None:
    (tmp_path / "law" / "__pycache__").mkdir(parents=True)
    (tmp_path / "law" / "kinds.py").write_text("A = 1\n")
    before = code_version(tmp_path, ["Jinja2"])
    (tmp_path / "law" / "__pycache__" / "kinds.pyc").write_bytes(b"x")
    assert code_version(tmp_path, ["Jinja2"]) == before
    (tmp_path / "law" / "kinds.toml").write_text("a = 1\n")
    with_table = code_version(tmp_path, ["Jinja2"])
    assert with_table != before
    (tmp_path / "law" / "kinds.toml").rename(tmp_path / "law" / "types.toml")
    assert code_version(tmp_path, ["Jinja2"]) not in {before, with_table}
    assert code_version(tmp_path, ["Markdown"]) != code_version(tmp_path, ["Jinja2"])


def test_code_version_of_rooms_does_not_follow_other_rooms(tmp_path: Path) -> None:
    for room in ("law", "site"):
        (tmp_path / room).mkdir()
        (tmp_path / room / "a.py").write_text("")
    before = code_version(tmp_path, [], ["law"])
    (tmp_path / "site" / "a.py").write_text("A = 1\n")
    assert code_version(tmp_path, [], ["law"]) == before
    (tmp_path / "law" / "a.py").write_text("A = 1\n")
    assert code_version(tmp_path, [], ["law"]) != before


def test_an_unknown_distribution_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PackageNotFoundError):
        code_version(tmp_path, ["no-such-distribution-anywhere"])
