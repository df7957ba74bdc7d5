"""What of an output folder is ours: a list kept in the folder itself, so that losing the cache loses nothing but time.

`.cchc/manifest` holds one line per file that we wrote: a hash of its path, so that it tells nobody where unlisted pages
stand. It depends on the paths alone, so two builds of the same site have the same. It is read back only when the ledger
does not know the folder as it is.
"""

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

MARKS = ".cchc"
"""Our folder within the output folder."""

MANIFEST = "manifest"
"""The one file in it that outlives a build."""


def manifest_of(paths: Iterable[str]) -> bytes:
    """The manifest of a set of paths."""
    return "".join(f"{line}\n" for line in sorted(map(_line, paths))).encode()


def read_manifest(output: Path) -> bytes | None:
    """The manifest of a folder, None where there is none."""
    try:
        return (output / MARKS / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def write_manifest(output: Path, manifest: bytes) -> None:
    """Put a manifest in place, whole or not at all."""
    folder = output / MARKS
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f"{MANIFEST}.new"
    fresh.write_bytes(manifest)
    fresh.replace(folder / MANIFEST)


def owned_files(output: Path, manifest: bytes) -> Iterator[str]:
    """Yield the paths of files that stand in a folder and are named by its manifest."""
    lines = frozenset(manifest.decode("ascii", "replace").split())
    return (path for path in _files(output, "") if _line(path) in lines)


def _files(folder: Path, prefix: str) -> Iterator[str]:
    """Yield the paths of all files below a folder but our own."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if prefix or entry.name != MARKS:
                    yield from _files(Path(entry.path), f"{prefix}{entry.name}/")
            else:
                yield prefix + entry.name


def _line(path: str) -> str:
    """The line of one path."""
    return blake2b(os.fsencode(path), digest_size=8).hexdigest()
