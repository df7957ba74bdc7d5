"""The content folder as it was: of a revision of git, or another folder."""

import hashlib
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from cchc.authoring.git_commands import Git, PublishingError
from cchc.bridge.settings.project_settings import VIETNAM

TEXTS: Final = frozenset({".md", ".yaml", ".csv", ".txt", ".svg"})
"""Endings of files that are read as text: their line ends may differ from one checkout to the next."""

_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseContent:
    """A content folder at an earlier moment; `digests` are those of its other files, by path below it, where the folder holds only their names."""

    folder: Path
    moment: datetime
    digests: Mapping[str, str]


def base_of(name: str, content: Path, now: datetime, room: Path) -> BaseContent:
    """Return the base that `name` means: a folder with the content, or with a content folder of the same name in it; else a revision.

    A revision's texts are written below `room`; of its other files only names and digests are taken.
    Raises PublishingError where `name` is neither, or the revision has no such folder.
    """
    folder = Path(name)
    if folder.is_dir():
        inner = folder / content.name
        chosen = inner if inner.is_dir() else folder
        return BaseContent(folder=chosen, moment=now, digests=dict(file_digests(chosen)))
    git = Git(folder=content)
    commit = git.commit(name)
    if not commit:
        git.must("không đọc được kho git", "rev-parse", "--git-dir")
        raise PublishingError(f"“{name}” không phải một thư mục, cũng không phải nhánh, thẻ hay mã của git")
    prefix = git.must("không đọc được kho git", "rev-parse", "--show-prefix")
    root = Git(folder=Path(git.must("không đọc được kho git", "rev-parse", "--show-toplevel")))
    listed = root.must("không đọc được kho git", "ls-tree", "-r", "-z", commit, "--", prefix or ".")
    blobs = dict(_blobs(listed, prefix))
    if not blobs:
        raise PublishingError(f"ở {name} chưa có thư mục {content.name}")
    seconds = int(root.must("không đọc được kho git", "show", "--no-patch", "--format=%ct", commit))
    target = room / content.name
    digests = dict(_written(blobs, root.folder, target))
    moment = datetime.fromtimestamp(seconds, UTC).astimezone(VIETNAM).replace(tzinfo=None)
    return BaseContent(folder=target, moment=moment, digests=digests)


def file_digests(content: Path) -> Iterator[tuple[str, str]]:
    """Yield the files beside items, by path below the content folder, each with a digest; hidden ones left out."""
    for file in sorted(content.rglob("*")):
        path = file.relative_to(content)
        if file.suffix != ".md" and file.is_file() and not any(part.startswith(".") for part in path.parts):
            yield path.as_posix(), _digest(file)


def _blobs(listed: str, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield the ordinary files of a listing by path below the content folder, each with its id."""
    for line in listed.split("\0"):
        about, _, path = line.partition("\t")
        mode, _, name = (*about.split(" "), "", "")[:3]
        inside = path.removeprefix(prefix)
        if mode.startswith("100") and ".." not in PurePosixPath(inside).parts:
            yield inside, name


def _written(blobs: Mapping[str, str], root: Path, target: Path) -> Iterator[tuple[str, str]]:
    """Write the texts, and empty files in place of all others; yield the digests of what is no item."""
    texts = {path: name for path, name in blobs.items() if PurePosixPath(path).suffix in TEXTS}
    contents = dict(zip(texts, _contents(texts.values(), root), strict=True))
    for path, name in blobs.items():
        data = contents.get(path, b"")
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        hidden = any(part.startswith(".") for part in PurePosixPath(path).parts)
        if not path.endswith(".md") and not hidden:
            yield path, _blob_digest(data.replace(b"\r\n", b"\n")) if path in contents else name


def _contents(names: object, root: Path) -> Iterator[bytes]:
    """Yield the contents of blobs, in order."""
    asked = "".join(f"{name}\n" for name in names).encode()  # type: ignore[attr-defined]
    done = subprocess.run(
        ["git", "cat-file", "--batch"],  # noqa: S607 - git from PATH
        cwd=root,
        input=asked,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise PublishingError("không đọc được nội dung từ kho git")
    rest = done.stdout
    while rest:
        head, _, rest = rest.partition(b"\n")
        size = int(head.split()[2])
        yield rest[:size]
        rest = rest[size + 1 :]


def _digest(file: Path) -> str:
    """Return the id that git gives the file, line ends of texts made alike; empty where it cannot be read."""
    try:
        if file.suffix in TEXTS:
            return _blob_digest(file.read_bytes().replace(b"\r\n", b"\n"))
        digest = hashlib.sha1(b"blob %d\0" % file.stat().st_size, usedforsecurity=False)
        with file.open("rb") as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()


def _blob_digest(data: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
