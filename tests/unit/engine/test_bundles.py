"""Bundles: nothing of them is made while key, templates and files stand, and everything is as if it were made."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from cchc.engine.outputs.output import Blob, Output, OutputGroup, output_group
from cchc.engine.outputs.shared_views import Link
from cchc.engine.write.output_writer import BuildResult
from kit.build_factory import TEMPLATES, Place, Site, article, later, tree

LISTS: tuple[Output, ...] = (
    article("the/index.html", "Thẻ", "", Link(title="A", url="/a/")),
    Blob(path="the/index.json", content=b"[]"),
)
ALONE = article("index.html", "Trang chủ")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(folder=tmp_path / "site")


def lists(key: str = "1", made: tuple[Output, ...] = LISTS) -> OutputGroup:
    return output_group("lists", (key,), lambda: made)


def unmade(key: str = "1") -> OutputGroup:
    """The same, which may not be made."""

    def fail() -> Iterable[Output]:
        raise AssertionError("made for nothing")

    return output_group("lists", (key,), fail)


def test_a_bundle_is_written_and_then_left_as_it_stands(place: Place) -> None:
    written = ("index.html", "the/index.html", "the/index.json")
    assert place.build([ALONE, lists()]) == BuildResult(rendered=3, pages=2, written=written)
    made = tree(place.output)
    assert place.build([ALONE, unmade()]) == BuildResult(kept=3, pages=2)
    changed = article("index.html", "Chào")
    assert place.build([changed, unmade()]) == BuildResult(rendered=1, kept=2, pages=2, written=("index.html",))
    assert place.build([ALONE, unmade()]).kept == 2
    assert tree(place.output) == made


def test_what_a_bundle_no_longer_holds_goes(place: Place) -> None:
    place.build([ALONE, lists()])
    assert place.build([ALONE, lists("2", LISTS[:1])]).removed == ("the/index.json",)
    assert place.build([ALONE]).removed == ("the/index.html",)


def _edit(place: Place) -> None:
    (place.output / "the/index.json").write_bytes(b"edited")


def _remove(place: Place) -> None:
    (place.output / "the/index.html").unlink()


def _theme(place: Place) -> None:
    place.templates = {**TEMPLATES, "foot.html": "<p>{{ site.name }}!</p>\n"}


def _site(place: Place) -> None:
    place.site = Site(name="Sở Khác")


def _code(place: Place) -> None:
    place.code = "2"


@pytest.mark.parametrize("change", [_edit, _remove, _theme, _site, _code])
def test_a_bundle_is_made_again_where_anything_beside_its_key_differs(place: Place, change: object) -> None:
    place.build([ALONE, lists()])
    assert callable(change)
    change(place)
    with pytest.raises(AssertionError, match="made for nothing"):
        place.build([ALONE, unmade()])
    place.build([ALONE, lists()])
    clean = replace(place, folder=place.folder.with_name("clean"))
    clean.build([ALONE, lists()])
    assert tree(place.output) == tree(clean.output)


def test_the_same_outputs_under_another_key_are_compared_and_kept(place: Place) -> None:
    place.build([ALONE, lists()])
    assert place.build([ALONE, lists("2")]) == BuildResult(kept=3, pages=2)
    assert place.build([ALONE, unmade("2")]) == BuildResult(kept=3, pages=2)


def test_pages_of_a_bundle_may_be_made_later_too(place: Place) -> None:
    page = article("the/index.html", "Thẻ")
    place.build([lists("1", (later(page, "1"),))])
    assert place.build([lists("2", (later(page, "1"),))]) == BuildResult(kept=1, pages=1)


def test_a_path_of_a_bundle_that_stands_is_taken(place: Place) -> None:
    place.build([lists()])
    (problem,) = place.build([unmade(), article("the/index.html", "Khác")]).diagnostics
    assert "the/index.html" in problem.message
