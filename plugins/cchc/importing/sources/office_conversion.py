"""Old Word files, OpenDocument and RTF: LibreOffice, where it is installed, makes Word files of them.

It runs without a window, with a profile of its own, which runs no macros; it may take `_PATIENCE` seconds.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cchc.importing.import_error import ImportFileError
from cchc.importing.neutral_document import NeutralDocument
from cchc.importing.sources.docx_source import read_docx

if sys.platform != "win32":
    import resource

_PATIENCE: Final = 120
_PROGRAMS: Final = ("soffice", "libreoffice")
_NONE: Final = "tệp “{ending}” cần LibreOffice để đọc, máy này không có; mở tệp bằng Word, lưu thành .docx rồi nhập"


def read_converted(path: Path) -> NeutralDocument:
    """Return what a file says that LibreOffice can read. Raises ImportFileError where it is not installed or cannot."""
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise ImportFileError(_NONE.format(ending=path.suffix.lower()))
    with TemporaryDirectory() as folder, _unconfined():
        place = Path(folder)
        copy = place / f"van-ban{path.suffix.lower()}"
        shutil.copyfile(path, copy)
        profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
        command = [
            program,
            profile,
            "--headless",
            "--norestore",
            "--convert-to",
            "docx",
            "--outdir",
            str(place / "out"),
            str(copy),
        ]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE, stdin=subprocess.DEVNULL)  # noqa: S603 - a program of the system on a copy
        except (subprocess.SubprocessError, OSError) as error:
            raise ImportFileError(
                "LibreOffice không mở được tệp này; mở bằng Word, lưu thành .docx rồi nhập"
            ) from error
        made = place / "out" / "van-ban.docx"
        if not made.is_file():
            raise ImportFileError(
                "LibreOffice không mở được tệp này (có thể có mật khẩu); mở bằng Word, lưu thành .docx rồi nhập"
            )
        return read_docx(made)


@contextmanager
def _unconfined() -> Iterator[None]:
    """Lift the limit of address space for a program that this process starts, and put it back."""
    if sys.platform == "win32":
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (before[1], before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
