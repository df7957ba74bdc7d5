"""The publishable files of an output folder: those of the last build, whole and for the web, nothing that lies beside them."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from cchc.authoring.git_commands import PublishingError
from cchc.engine.cache.manifest import SUM_LENGTH, Manifest, parse_manifest, read_manifest, standing_files
from cchc.engine.os_errors import os_error_text
from cchc.engine.write.output_folder import is_unfinished
from cchc.text.portable_names import visible

_AGAIN: Final = "chạy SITEURL=https://… make publish rồi đăng lại"
_PIECE: Final = 1 << 20
_SHOWN: Final = 5
_HERE: Final = ("localhost", "127.", "0.0.0.0", "::1")  # noqa: S104 - names of this machine, none is listened at


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltFile:
    """A file of the build: its path in the site, where it stands, the beginning of the SHA-256 it was written with."""

    path: str
    file: Path
    sum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSite:
    """A build that may be published: its address and its files; `foreign` are paths of what lies beside them."""

    address: str
    files: tuple[BuiltFile, ...]
    foreign: tuple[str, ...]


def built_site(output: Path) -> BuiltSite:
    """Return the last build in a folder. Raises PublishingError where it is none, not whole, or was made for this machine only."""
    shown = f"{visible(str(output))}/"
    try:
        manifest = read_manifest(output)
        if manifest is None:
            raise PublishingError(f"{shown} không phải trang đã dựng{_found(output)}: {_AGAIN}")
        known = parse_manifest(manifest)
        _check_address(known, shown)
        if is_unfinished(output):
            raise PublishingError(f"{shown} đang được dựng, hoặc lần dựng trước bị ngắt: {_AGAIN}")
        return _whole(output, known, shown)
    except OSError as error:
        raise PublishingError(f"không đọc được {shown}: {os_error_text(error)}") from error


def pieces(built: BuiltFile) -> tuple[int, Iterator[bytes]]:
    """Return the size of a file and its bytes. Raises PublishingError where they are not those that were built."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(built.file, flags)
    except OSError as error:
        raise PublishingError(f"không đọc được {visible(built.path)}: {os_error_text(error)}") from error
    state = os.fstat(descriptor)
    if not stat.S_ISREG(state.st_mode):
        os.close(descriptor)
        raise _changed(built.path)
    return state.st_size, _checked(descriptor, state.st_size, built)


def _checked(descriptor: int, size: int, built: BuiltFile) -> Iterator[bytes]:
    digest = hashlib.sha256()
    with os.fdopen(descriptor, "rb") as stream:
        while size > 0 and (piece := stream.read(min(size, _PIECE))):
            size -= len(piece)
            digest.update(piece)
            yield piece
    if size or digest.hexdigest()[:SUM_LENGTH] != built.sum:
        raise _changed(built.path)


def _check_address(known: Manifest, shown: str) -> None:
    host = urlsplit(known.site).hostname or ""
    if not host:
        raise PublishingError(f"{shown} là bản xem trên máy, địa chỉ trong đó dẫn về http://localhost: {_AGAIN}")
    if host.startswith(_HERE) or host.endswith(".localhost"):
        raise PublishingError(f"{shown} được dựng cho địa chỉ {known.site}, chỉ mở được trên máy này: {_AGAIN}")


def _whole(output: Path, known: Manifest, shown: str) -> BuiltSite:
    """Return the files that the manifest names; all of them must be there and finished."""
    files: list[BuiltFile] = []
    foreign: list[str] = []
    for path in sorted(standing_files(output)):
        written = known.sum_of(path)
        file = output / path
        if written is None:
            foreign.append(path)
        elif not written or not stat.S_ISREG(file.lstat().st_mode):
            raise _changed(path)
        else:
            files.append(BuiltFile(path=path, file=file, sum=written))
    if len(files) != len(known.sums):
        raise PublishingError(f"{shown} thiếu {len(known.sums) - len(files)} tệp của lần dựng cuối: {_AGAIN}")
    if all(built.path != "index.html" for built in files):
        raise PublishingError(f"{shown} không có trang chủ: {_AGAIN}")
    return BuiltSite(address=known.site, files=tuple(files), foreign=tuple(foreign))


def _changed(path: str) -> PublishingError:
    return PublishingError(f"tệp {visible(path)} không còn như lần dựng cuối đã ghi: {_AGAIN}")


def _found(output: Path) -> str:
    """What stands in a folder that is no build, for a message."""
    if not output.is_dir():
        return " (không có thư mục ấy)"
    names = sorted(entry.name for entry in output.iterdir())
    more = ", …" if len(names) > _SHOWN else ""
    return f" (trong đó có: {', '.join(map(visible, names[:_SHOWN]))}{more})" if names else " (thư mục trống)"
