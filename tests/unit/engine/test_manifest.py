"""The list of our files, kept in the output folder."""

from pathlib import Path

from cchc.engine.cache.manifest import manifest_of, owned_files, read_manifest, write_manifest

PATHS = ["index.html", "ke-hoach/2021/x/index.html", "tep/2021/x/kế hoạch.pdf"]


def test_a_manifest_depends_on_paths_alone_and_names_none() -> None:
    manifest = manifest_of(PATHS)
    assert manifest_of(reversed(PATHS)) == manifest
    assert manifest_of(PATHS[:2]) != manifest
    assert b"ke-hoach" not in manifest


def test_owned_files_are_those_of_the_manifest_that_are_there(tmp_path: Path) -> None:
    write_manifest(tmp_path, manifest_of(PATHS))
    assert read_manifest(tmp_path) == manifest_of(PATHS)
    for path in (PATHS[1], PATHS[2], "ke-hoach/2021/x/cua-nguoi-khac.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"")
    assert sorted(owned_files(tmp_path, manifest_of(PATHS))) == sorted(PATHS[1:])


def test_a_folder_without_manifest_owns_nothing(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"")
    assert read_manifest(tmp_path) is None
    assert list(owned_files(tmp_path, manifest_of([]))) == []
