"""The list of our files, kept in the output folder."""

from pathlib import Path

from cchc.engine.cache.manifest import (
    Manifest,
    manifest_of,
    owned_files,
    parse_manifest,
    read_manifest,
    standing_files,
    write_manifest,
)

PATHS = ["index.html", "ke-hoach/2021/x/index.html", "tep/2021/x/kế hoạch.pdf"]
SUMS = {path: f"{number:032x}" for number, path in enumerate(PATHS, 1)}
SITE = "https://so.vidu.gov.vn/cchc"


def test_a_manifest_depends_on_files_and_address_alone_and_names_no_path() -> None:
    manifest = manifest_of(SUMS, SITE)
    assert manifest_of(dict(reversed(SUMS.items())), SITE) == manifest
    assert manifest_of({path: SUMS[path] for path in PATHS[:2]}, SITE) != manifest
    assert manifest_of(SUMS | {PATHS[0]: "f" * 32}, SITE) != manifest
    assert manifest_of(SUMS, "") != manifest
    assert b"ke-hoach" not in manifest


def test_what_a_manifest_says_is_read_back() -> None:
    read = parse_manifest(manifest_of(SUMS | {"a": ""}, SITE))
    assert read.site == SITE
    assert {path: read.sum_of(path) for path in (*PATHS, "a", "b")} == {**SUMS, "a": "", "b": None}
    assert parse_manifest(manifest_of({}, "")) == Manifest(site="", sums={})


def test_of_a_damaged_manifest_what_is_left_is_read() -> None:
    damaged = manifest_of(SUMS, SITE)[:-40] + b"\xff\n\n"
    assert sum(parse_manifest(damaged).sum_of(path) == SUMS[path] for path in PATHS) >= 1


def test_owned_files_are_those_of_the_manifest_that_are_there(tmp_path: Path) -> None:
    write_manifest(tmp_path, manifest_of(SUMS, SITE))
    assert read_manifest(tmp_path) == manifest_of(SUMS, SITE)
    for path in (PATHS[1], PATHS[2], "ke-hoach/2021/x/cua-nguoi-khac.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"")
    assert sorted(owned_files(tmp_path, manifest_of(SUMS, SITE))) == sorted(PATHS[1:])


def test_a_folder_without_manifest_owns_nothing(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"")
    assert read_manifest(tmp_path) is None
    assert list(owned_files(tmp_path, manifest_of({}, SITE))) == []


def test_what_stands_in_a_folder_is_listed_without_following_links(tmp_path: Path) -> None:
    outside = tmp_path / "ngoài"
    outside.mkdir()
    (outside / "mật.txt").write_bytes(b"")
    output = tmp_path / "output"
    write_manifest(output, manifest_of({}, ""))
    (output / "a").mkdir()
    (output / "a" / "b.html").write_bytes(b"")
    (output / "lien-ket").symlink_to(outside, target_is_directory=True)
    assert sorted(standing_files(output)) == ["a/b.html", "lien-ket"]
