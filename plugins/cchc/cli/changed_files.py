"""Changes that a command would make in content files: shown as a diff, then made where whoever asked agrees."""

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from tempfile import NamedTemporaryFile

from cchc.authoring.mending.safe_fixes import fixed
from cchc.cli.questions import agreed, can_ask
from cchc.engine.content.content_files import content_files
from cchc.engine.os_errors import write_error
from cchc.reading.reading_settings import ReadingSettings
from cchc.site.kind_registry import record_types

Change = Callable[[str, bytes, ReadingSettings], bytes]
"""From the path of a file below the content folder and its bytes to what it should be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedFile:
    """A file that a command would change."""

    name: str
    file: Path
    before: bytes
    after: bytes

    @property
    def diff(self) -> str:
        """The change as a unified diff; line ends are not shown."""
        before, after = (data.decode("utf-8-sig", errors="replace").splitlines() for data in (self.before, self.after))
        return "".join(f"{line}\n" for line in unified_diff(before, after, self.name, self.name, n=1, lineterm=""))


def changed_files(content: Path, chosen: Sequence[Path], change: Change) -> Iterator[ChangedFile]:
    """Yield the files, of those below the `chosen` paths (none: all), that `change` would change; one that cannot be read is passed over."""
    settings = ReadingSettings(content=content.name, records=record_types())
    for source in content_files(content):
        file = Path(source.file)
        if source.fault or (chosen and not any(file.resolve().is_relative_to(path) for path in chosen)):
            continue
        try:
            before = file.read_bytes()
        except OSError:
            continue  # the check that follows tells of it
        after = change(source.path, before, settings)
        if after != before:
            yield ChangedFile(name=f"{content.name}/{source.path}", file=file, before=before, after=after)


def fix_files(content: Path, chosen: Sequence[Path], *, yes: bool) -> bool:
    """Show the safe repairs, and make them with consent. Return False where the machine refuses."""
    found = list(changed_files(content, chosen, fixed))
    if not found:
        print("Không có gì để sửa.", file=sys.stderr)
        return True
    sys.stderr.write("".join(each.diff for each in found))
    if not yes and not (can_ask() and agreed(f"Sửa {len(found)} tệp như trên?")):
        if not can_ask():
            print(f"{len(found)} tệp sửa được, chưa sửa: thêm --yes để sửa.", file=sys.stderr)
        return True
    return written(found)


def written(found: Sequence[ChangedFile]) -> bool:
    """Write the files, each whole or not at all, and say so. Return False at the first that cannot be written, with the reason."""
    for each in found:
        try:
            _write(each.file.resolve(), each.after)
        except OSError as error:
            print(f"Lỗi: không ghi được {each.name}: {write_error(error)}", file=sys.stderr)
            return False
        print(f"Đã sửa {each.name}", file=sys.stderr)
    return True


def _write(file: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=file.parent, prefix=".cchc-", delete=False) as stream:
        stream.write(data)
    new = Path(stream.name)
    try:
        shutil.copymode(file, new)
        new.replace(file)
    except OSError:
        new.unlink(missing_ok=True)
        raise
