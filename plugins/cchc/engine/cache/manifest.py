"""Manifest of our files in an output folder, kept in the folder itself, so that losing the cache loses only time.

`.cchc/manifest` begins with the address that the site was built for (`-` for a local build). Then comes one line per
file that we wrote: a hash of its path, so that it tells nobody where unlisted pages stand, and the beginning of its
SHA-256 (`-` while it is being written). Two builds of the same site have the same. A build reads it back only when the
ledger does not know the folder as it is; publishing reads it to send what was built, and nothing else.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

MARKS = ".cchc"
"""Our folder within the output folder."""

MANIFEST = "manifest"
"""The one file in it that outlives a build."""

SUM_LENGTH = 32
"""Hexadecimal digits of a file's SHA-256 that a manifest keeps."""

_NONE = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A manifest as read: `site` is the address of a build for publishing, else empty; `sums` are by the line of a path."""

    site: str
    sums: Mapping[str, str]

    def sum_of(self, path: str) -> str | None:
        """Return the sum of the file at `path`, empty where it was never finished, None where it is not ours."""
        return self.sums.get(_line(path))


def manifest_of(sums: Mapping[str, str], site: str) -> bytes:
    """The manifest of files with their sums, by path, in a site built for the address `site` (empty: a local build)."""
    lines = sorted(f"{_line(path)} {known or _NONE}" for path, known in sums.items())
    return "".join(f"{line}\n" for line in (f"site {site or _NONE}", *lines)).encode()


def parse_manifest(manifest: bytes) -> Manifest:
    """Return what a manifest says; of a damaged one, what can still be read."""
    site, sums = "", {}
    for line in manifest.decode("utf-8", "replace").splitlines():
        first, _, second = line.partition(" ")
        if first == "site":
            site = "" if second == _NONE else second
        else:
            sums[first] = "" if second == _NONE else second
    return Manifest(site=site, sums=sums)


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
    known = parse_manifest(manifest)
    return (path for path in standing_files(output) if known.sum_of(path) is not None)


def standing_files(output: Path) -> Iterable[str]:
    """Yield the paths of all files and links in an output folder but our own; links are not followed."""
    return _files(output, "")


def _files(folder: Path, prefix: str) -> Iterator[str]:
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
