"""`cchc import`: Word files, text and folders of them as bundles of the content folder."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cchc.bridge.run import settings_of
from cchc.bridge.settings.project_settings import Settings, SettingsError
from cchc.engine.os_errors import os_error_text
from cchc.importing.import_error import ImportFileError
from cchc.importing.import_many import import_many
from cchc.importing.import_report import file_report, table_report
from cchc.importing.imported_file import ImportedFile
from cchc.importing.layout.recognise import ImportContext
from cchc.importing.sources.read_source import ENDINGS
from cchc.importing.writing.front_matter_text import LOOK
from cchc.importing.writing.write_bundle import write_bundle
from cchc.records.site_info import SITE_FILE
from cchc.site.checks.owner_checks import site_info
from cchc.site.kind_registry import record_kinds

NAME = "import"
HELP = "nhập tệp Word, PDF, trang HTML, chữ dán thành bài của trang"
_PASTED: Final = "-"
_MOST_PASTED: Final = 20_000_000


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="TỆP",
        help="tệp, thư mục, hoặc - để dán chữ vào (kết thúc bằng Ctrl+D; Windows: Ctrl+Z)",
    )
    parser.add_argument("-n", "--dry-run", action="store_true", help="chỉ báo tìm thấy gì, không ghi tệp nào")
    parser.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="tệp cấu hình (mặc định: pelicanconf.py)"
    )


def run(args: argparse.Namespace) -> int:
    """Import and report; exit status 1 where a file could not be imported."""
    try:
        settings = settings_of(args.settings)
    except SettingsError as error:
        print(f"Lỗi cấu hình: {error}", file=sys.stderr)
        return 1
    with TemporaryDirectory() as folder:
        try:
            paths = [path for name in args.files for path in _files(name, Path(folder))]
        except OSError as error:
            print(f"Lỗi: {os_error_text(error)}", file=sys.stderr)
            return 1
        missing = [path for path in paths if not path.is_file()]
        for path in missing:
            print(f"Không có tệp hay thư mục {path}", file=sys.stderr)
        if missing or not paths:
            if not paths:
                print(f"Không thấy tệp nào nhập được; nhận: {', '.join(ENDINGS)}", file=sys.stderr)
            return 1
        return _import(paths, settings, write=not args.dry_run)


def _import(paths: Sequence[Path], settings: Settings, *, write: bool) -> int:
    rows: list[tuple[ImportedFile, str]] = []
    failed = False
    for path, imported in import_many(paths, _context(settings), record_kinds(), settings.jobs):
        outcome, error = (
            _written(imported, path, settings.content) if write and not imported.error else ("", imported.error)
        )
        failed = failed or bool(error) or bool(imported.lost)
        rows.append((imported, f"lỗi: {error}" if error else outcome or imported.folder))
        if len(paths) > 1:
            continue
        if not imported.error:
            print("\n".join(file_report(imported)))
        if error:
            print(f"Lỗi: {imported.source}: {error}", file=sys.stderr)
        elif write:
            _next(outcome, imported)
    if len(paths) > 1:
        print("\n".join(table_report(rows)))
        done = sum(not outcome.startswith("lỗi:") for _, outcome in rows)
        print(f"Nhập được {done} trong {len(rows)} tệp. Xem từng tệp: cchc import TỆP --dry-run; kiểm tra: cchc check")
    return 1 if failed else 0


def _written(imported: ImportedFile, path: Path, content: Path) -> tuple[str, str]:
    """Write a bundle; return where it lies, and what kept it from being written."""
    try:
        folder = write_bundle(imported, path, content)
    except ImportFileError as error:
        return "", str(error)
    except OSError as error:
        return "", os_error_text(error)
    here = Path.cwd()
    file = folder / "index.md"
    return str(file.relative_to(here) if file.is_relative_to(here) else file), ""


def _next(file: str, imported: ImportedFile) -> None:
    print(f"Đã tạo {file}")
    if imported.uncertain:
        print(f"Việc tiếp theo: xem các dòng có ghi “# {LOOK}” ở đầu tệp ấy, sửa nếu chưa đúng;")
    print("cchc check để kiểm tra, cchc serve để xem trước.")


def _files(name: str, folder: Path) -> Iterator[Path]:
    """Yield the files that an argument names; pasted text is put into `folder`."""
    if name == _PASTED:
        file = folder / "chu-dan.txt"
        file.write_bytes(sys.stdin.buffer.read(_MOST_PASTED))
        yield file
        return
    path = Path(name)
    if not path.is_dir():
        yield path
        return
    yield from sorted(
        each
        for each in path.rglob("*")
        if each.is_file() and each.suffix.lower() in ENDINGS and not each.name.startswith(("~$", "."))
    )


def _context(settings: Settings) -> ImportContext:
    path = settings.content / SITE_FILE
    info, _ = site_info(path.read_bytes() if path.is_file() else None, settings.content.name, "")
    return ImportContext(agency=info.agency.name, parent=info.agency.parent, now=f"{settings.now:%Y-%m-%d %H:%M}")
