"""Bringing an output folder to what the outputs say."""

import os
import stat
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import pytest

from cchc.engine.cache.manifest import MARKS, SUM_LENGTH, parse_manifest, read_manifest, standing_files
from cchc.engine.outputs.output import Blob, Data, FileCopy, GeneratedFile, Output, Page
from cchc.engine.outputs.shared_views import Link
from cchc.engine.render.relative_urls import Addresses
from cchc.engine.render.renderer import RenderFailed
from cchc.engine.write.output_writer import BuildResult
from kit.build_factory import TEMPLATES, Place, Site, article, later, tree

HTML = "<p>Thân bài</p>\n"
PAGES = (
    article("index.html", "Trang chủ"),
    article("tin-tuc/2026/a/index.html", "A", HTML),
    article("trang/index.html"),
)


def hello(stream: BinaryIO) -> None:
    stream.write(b"hello")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(folder=tmp_path / "site")


def clean(place: Place, outputs: Sequence[Output]) -> dict[str, bytes | None]:
    """What a build from nothing makes."""
    fresh = replace(place, folder=place.folder.with_name(f"clean {len(list(place.folder.parent.iterdir()))}"))
    fresh.build(outputs, [HTML])
    return tree(fresh.output)


def states(folder: Path) -> dict[Path, tuple[int, int]]:
    """Which file each path is and when it was last written, folders too."""
    return {path: (path.lstat().st_ino, path.lstat().st_mtime_ns) for path in folder.rglob("*")}


def test_every_kind_of_output_is_written(place: Place, tmp_path: Path) -> None:
    (tmp_path / "gốc.pdf").write_bytes(b"%PDF")
    outputs: list[Output] = [
        *PAGES,
        Blob(path="robots.txt", content=b"x"),
        Data(path="a.json", format="json", payload=(Link(title="a"),)),
        copy_of(tmp_path / "gốc.pdf", "tep/2026/a/goc.pdf"),
        GeneratedFile(path="lich.ics", key="1", make=hello),
    ]
    result = place.build(outputs, [HTML])
    assert result == BuildResult(rendered=7, pages=3, written=tuple(sorted(output.path for output in outputs)))
    assert {path for path, content in tree(place.output).items() if content is not None} == {
        f"{MARKS}/manifest",
        *result.written,
    }
    assert (place.output / "tin-tuc/2026/a/index.html").read_text(encoding="utf-8") == (
        '<!DOCTYPE html>\n<title>A</title>\n<p><a href="../../../index.html">Sở Thử nghiệm</a></p>\n<h1>A</h1>\n<p>Thân bài</p>\n'
    )
    assert (place.output / "lich.ics").read_bytes() == b"hello"
    assert (place.output / "tep/2026/a/goc.pdf").read_bytes() == b"%PDF"


def test_a_file_is_whole_where_the_system_writes_less_than_asked(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: write(descriptor, content[:3]))
    blob = Blob(path="a.txt", content=b"abcdefgh")
    place.build([blob])
    assert (place.output / blob.path).read_bytes() == blob.content


def test_nothing_changed_means_nothing_rendered_or_touched(place: Place) -> None:
    place.build(PAGES, [HTML])
    before = states(place.output)
    assert place.build(PAGES, [HTML]) == BuildResult(kept=3, pages=3)
    assert states(place.output) == before


def test_only_what_shows_a_change_is_rendered(place: Place) -> None:
    place.build(PAGES, [HTML])
    changed = (PAGES[0], article("tin-tuc/2026/a/index.html", "B", HTML), PAGES[2])
    assert place.build(changed, [HTML]) == BuildResult(
        rendered=1, kept=2, pages=3, written=("tin-tuc/2026/a/index.html",)
    )


@pytest.mark.parametrize(
    "change",
    [
        {"site": Site(name="Ban")},
        {"templates": {**TEMPLATES, "links.html": "{% macro links(all) %}-{% endmacro %}"}},
        {"addresses": Addresses(mode="publish", site="https://example.vn")},
    ],
    ids=["site", "template", "addresses"],
)
def test_what_all_pages_show_renders_all_of_them(place: Place, change: dict[str, object]) -> None:
    place.build(PAGES, [HTML])
    other = replace(place, **change)  # type: ignore[arg-type]
    result = other.build(PAGES, [HTML])
    assert (result.rendered, result.kept, len(result.written)) == (3, 0, 3)
    assert tree(place.output) == clean(other, PAGES)


def test_pages_rendered_to_the_same_bytes_are_not_written(place: Place) -> None:
    place.build(PAGES, [HTML])
    before = states(place.output)[place.output / "index.html"]
    assert replace(place, code="2").build(PAGES, [HTML]) == BuildResult(rendered=3, pages=3)
    assert states(place.output)[place.output / "index.html"] == before
    assert replace(place, code="2").build(PAGES, [HTML]) == BuildResult(kept=3, pages=3)


def test_what_no_longer_belongs_goes_with_its_empty_folders(place: Place) -> None:
    place.build(PAGES, [HTML])
    result = place.build(PAGES[:1])
    assert result.removed == ("tin-tuc/2026/a/index.html", "trang/index.html")
    assert sorted(tree(place.output)) == [MARKS, f"{MARKS}/manifest", "index.html"]


def test_a_file_becomes_a_folder_and_back(place: Place) -> None:
    for outputs in ([Blob(path="a", content=b"1")], [Blob(path="a/b/c", content=b"1")], [Blob(path="a", content=b"2")]):
        assert place.build(outputs).diagnostics == ()
        assert tree(place.output) == clean(place, outputs)


def test_a_touched_or_lost_file_is_made_again(place: Place) -> None:
    place.build(PAGES, [HTML])
    before = tree(place.output)
    (place.output / "index.html").write_bytes(b"x")
    (place.output / "trang/index.html").unlink()
    assert place.build(PAGES, [HTML]).written == ("index.html", "trang/index.html")
    assert tree(place.output) == before


def test_foreign_files_stay_and_compressed_twins_go_with_their_file(place: Place) -> None:
    place.build(PAGES, [HTML])
    for name in ("CNAME", "trang/note.txt", "index.html.gz", "tin-tuc/2026/a/index.html.br", "trang/index.html.gz"):
        (place.output / name).write_bytes(b"foreign")
    place.build((PAGES[0], article("tin-tuc/2026/a/index.html", "B", HTML)), [HTML])
    assert [path for path, content in tree(place.output).items() if content == b"foreign"] == [
        "CNAME",
        "index.html.gz",
        "trang/note.txt",
    ]


def test_a_folder_that_was_there_before_keeps_what_is_not_ours_to_write(place: Place) -> None:
    (place.output / "trang").mkdir(parents=True)
    for name in ("index.html", "trang/index.html", "of-someone.html"):
        (place.output / name).write_bytes(b"old")
    place.build(PAGES, [HTML])
    expected = clean(place, PAGES)
    assert tree(place.output) == {**expected, "of-someone.html": b"old"}


@pytest.mark.parametrize(
    ("standing", "named"),
    [("index.html/x", "index.html/x"), ("trang", "trang"), ("tin-tuc/2026/a/index.html/", "tin-tuc/2026/a/index.html")],
)
def test_foreign_things_in_the_way_are_an_error_and_nothing_is_touched(place: Place, standing: str, named: str) -> None:
    file = place.output / standing
    file.parent.mkdir(parents=True)
    if standing.endswith("/"):
        file.mkdir()
    else:
        file.write_bytes(b"")
    before = tree(place.output)
    result = place.build(PAGES, [HTML])
    assert [problem.code for problem in result.diagnostics] == ["CC592"]
    assert f"“{named}”" in result.diagnostics[0].message
    assert {path: content for path, content in tree(place.output).items() if not path.startswith(MARKS)} == before


def test_two_outputs_of_one_path_are_an_error_and_nothing_is_touched(place: Place) -> None:
    place.build(PAGES, [HTML])
    before = tree(place.output)
    result = place.build([article("index.html", "1"), article("INDEX.html", "2")])
    assert [problem.code for problem in result.diagnostics] == ["CC590"]
    assert tree(place.output) == before


def test_a_template_that_fails_leaves_the_last_site(place: Place) -> None:
    place.build(PAGES, [HTML])
    before = tree(place.output)
    broken = replace(place, templates={**TEMPLATES, "links.html": "{% macro links(all) %}{{ nothing }}{% endmacro %}"})
    with pytest.raises(RenderFailed):
        broken.build(PAGES, [HTML])
    assert tree(place.output) == before


def test_a_first_build_that_fails_leaves_no_folder(place: Place) -> None:
    with pytest.raises(RenderFailed):
        replace(place, templates={**TEMPLATES, "foot.html": "{{ nothing }}"}).build(PAGES, [HTML])
    assert not place.output.exists()


def test_losing_the_cache_loses_only_time(place: Place) -> None:
    place.build(PAGES, [HTML])
    place.cache.rename(place.folder / "old cache")
    result = place.build(PAGES[:2], [HTML])
    assert (result.rendered, result.written, result.removed) == (2, (), ("trang/index.html",))
    assert tree(place.output) == clean(place, PAGES[:2])


def test_a_folder_put_back_from_a_copy_is_brought_up_to_date(place: Place) -> None:
    place.build(PAGES, [HTML])
    place.output.rename(place.folder / "copy")
    place.build(PAGES[:1])
    (place.output / "index.html").unlink()
    for left in (place.output / MARKS / "manifest", place.output / MARKS, place.output):
        left.unlink() if left.is_file() else left.rmdir()
    (place.folder / "copy").rename(place.output)
    place.build(PAGES[:1])
    assert tree(place.output) == clean(place, PAGES[:1])


def test_two_folders_share_a_cache(place: Place) -> None:
    place.build(PAGES, [HTML])
    place.output.rename(place.folder / "first")
    place.build(PAGES[:2], [HTML])
    assert tree(place.output) == clean(place, PAGES[:2])


def copy_of(file: Path, path: str = "tep/a.pdf") -> FileCopy:
    return FileCopy(path=path, origin=str(file), digest=sha256(file.read_bytes()).hexdigest())


def test_a_copied_file_is_a_file_of_its_own_and_replaced_when_its_digest_changes(place: Place, tmp_path: Path) -> None:
    origin = tmp_path / "a.pdf"
    origin.write_bytes(b"one")
    copy = copy_of(origin)
    place.build([copy])
    assert not (place.output / "tep/a.pdf").samefile(origin)
    assert place.build([copy]) == BuildResult(kept=1)
    origin.write_bytes(b"two")
    assert (place.output / "tep/a.pdf").read_bytes() == b"one"
    assert place.build([copy_of(origin)]).written == ("tep/a.pdf",)
    assert (place.output / "tep/a.pdf").read_bytes() == b"two"


def test_a_link_to_the_source_left_in_the_output_is_replaced_by_a_copy(place: Place, tmp_path: Path) -> None:
    origin = tmp_path / "a.pdf"
    origin.write_bytes(b"one")
    (place.output / "tep").mkdir(parents=True)
    (place.output / "tep/a.pdf").hardlink_to(origin)
    place.build([copy_of(origin)])
    assert not (place.output / "tep/a.pdf").samefile(origin)
    assert (place.output / "tep/a.pdf").read_bytes() == b"one"


@pytest.mark.parametrize("change", ["edited", "emptied", "longer", "gone", "a folder"])
def test_a_file_that_is_not_what_was_checked_is_an_error_and_nothing_is_touched(
    place: Place, tmp_path: Path, change: str
) -> None:
    origin = tmp_path / "a.pdf"
    origin.write_bytes(b"one")
    checked = copy_of(origin)
    place.build([PAGES[0]], [HTML])
    before = tree(place.output)
    origin.unlink()
    match change:
        case "a folder":
            origin.mkdir()
        case "gone":
            pass
        case _:
            origin.write_bytes({"edited": b"two", "emptied": b"", "longer": b"one two"}[change])
    result = place.build([PAGES[2], checked], [HTML])
    assert [(problem.code, problem.path) for problem in result.diagnostics] == [("CC594", str(origin))]
    assert tree(place.output) == before


@pytest.mark.parametrize("umask", [0o077, 0o000, 0o027, 0o777])
def test_permissions_do_not_depend_on_who_builds(place: Place, tmp_path: Path, umask: int) -> None:
    origin = tmp_path / "a.pdf"
    origin.write_bytes(b"one")
    origin.chmod(0o600)
    place.folder.mkdir(exist_ok=True)
    place.build([])  # the cache and the folders around it are not published
    made = GeneratedFile(path="lich/lich.ics", key="1", make=hello)
    before = os.umask(umask)
    try:
        place.build([*PAGES, Blob(path="x/y/z.txt", content=b"x"), copy_of(origin), made], [HTML])
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in place.output.rglob("*")}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o644}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o755}


def test_files_and_folders_that_others_could_not_read_are_opened_to_them(place: Place) -> None:
    place.build(PAGES, [HTML])
    for path in place.output.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    replace(place, code="2").build(PAGES, [HTML])
    assert stat.S_IMODE((place.output / "tin-tuc/2026/a").stat().st_mode) == 0o755
    assert stat.S_IMODE((place.output / "tin-tuc/2026/a/index.html").stat().st_mode) == 0o644


def test_a_linked_file_is_published_as_what_it_leads_to(place: Place, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"one")
    (tmp_path / "b.pdf").symlink_to(tmp_path / "a.pdf")
    place.build([copy_of(tmp_path / "b.pdf", "b.pdf")])
    assert not (place.output / "b.pdf").is_symlink()
    assert (place.output / "b.pdf").read_bytes() == b"one"


def test_the_manifest_has_the_sum_of_every_file_and_the_address_of_a_published_site(
    place: Place, tmp_path: Path
) -> None:
    origin = tmp_path / "a.pdf"
    origin.write_bytes(b"one")
    outputs: list[Output] = [*PAGES, copy_of(origin), GeneratedFile(path="lich.ics", key="1", make=hello)]
    published = replace(place, addresses=Addresses(mode="publish", site="https://example.vn/cchc"))
    published.build(outputs, [HTML])
    for _ in range(2):
        read = parse_manifest(read_manifest(place.output) or b"")
        assert read.site == "https://example.vn/cchc"
        sums = {path: read.sum_of(path) for path in standing_files(place.output)}
        bytes_of = {path: (place.output / path).read_bytes() for path in sums}
        assert sums == {path: sha256(content).hexdigest()[:SUM_LENGTH] for path, content in bytes_of.items()}
        (place.output / "index.html").write_bytes(b"x")
        published.build([*outputs, Blob(path="robots.txt", content=b"x")], [HTML])
    place.build(outputs, [HTML])
    assert parse_manifest(read_manifest(place.output) or b"").site == ""


def test_a_page_is_not_made_while_its_key_stays(place: Place) -> None:
    place.build([later(PAGES[0], "1"), PAGES[2]])
    assert place.build([replace(later(PAGES[0], "1"), make=fail), PAGES[2]]) == BuildResult(kept=2, pages=2)


def test_a_page_with_a_new_key_is_made_but_written_only_where_it_differs(place: Place) -> None:
    place.build([later(PAGES[0], "1")])
    assert place.build([later(PAGES[0], "2")]) == BuildResult(kept=1, pages=1)
    assert place.build([replace(later(PAGES[0], "2"), make=fail)]) == BuildResult(kept=1, pages=1)
    changed = article("index.html", "Trang đầu")
    assert place.build([later(changed, "3")]) == BuildResult(rendered=1, pages=1, written=("index.html",))


def test_a_page_whose_key_stays_is_made_where_its_file_or_all_pages_changed(place: Place) -> None:
    outputs = [later(PAGES[0], "1")]
    place.build(outputs)
    (place.output / "index.html").write_text("hỏng")
    assert place.build(outputs).written == ("index.html",)
    place.site = Site(name="Sở khác")
    assert place.build(outputs).written == ("index.html",)


def fail() -> Page:
    raise AssertionError("made in vain")


def test_a_costly_file_is_made_only_when_its_key_changes(place: Place) -> None:
    made: list[str] = []

    def make(stream: BinaryIO) -> None:
        made.append("once")
        stream.write(b"x")

    for key in ("1", "1", "2", "2"):
        place.build([GeneratedFile(path="a.ics", key=key, make=make)])
    assert made == ["once", "once"]


def test_a_template_that_changes_while_pages_are_rendered_is_noticed_next_time(place: Place) -> None:
    file = place.folder / "templates" / "foot.html"

    def edit(stream: BinaryIO) -> None:
        file.write_text("new", encoding="utf-8")
        stream.write(b"x")

    place.build([*PAGES, GeneratedFile(path="a.ics", key="1", make=edit)], [HTML])
    later = replace(place, templates={**TEMPLATES, "foot.html": "new"})
    later.build([*PAGES, GeneratedFile(path="a.ics", key="1", make=hello)], [HTML])
    assert (
        (place.output / "index.html")
        .read_text(encoding="utf-8")
        .startswith("<!DOCTYPE html>\n<title>Trang chủ</title>\nnew")
    )
    assert place.build([*PAGES, GeneratedFile(path="a.ics", key="1", make=hello)], [HTML]).rendered == 3
