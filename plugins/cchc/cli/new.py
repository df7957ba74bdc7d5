"""`cchc new`: a new content file to fill in."""

import argparse
import sys
from pathlib import Path

from cchc.authoring.scaffold import REQUIRED, NewFileError, create, draft
from cchc.bridge.run import settings_of
from cchc.bridge.settings.project_settings import SettingsError
from cchc.records.site_info import SITE_FILE
from cchc.site.checks.owner_checks import site_info
from cchc.site.kind_registry import record_kinds

NAME = "new"
HELP = "tạo một tệp nội dung mới, có sẵn các khóa để điền"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    kinds = {kind.folder: kind.name for kind in record_kinds()}
    named = ", ".join(f"{folder} ({name})" for folder, name in kinds.items())
    parser.add_argument("kind", choices=[*kinds], metavar="LOẠI", help=f"loại nội dung: {named}")
    parser.add_argument("title", metavar="TIÊU_ĐỀ", help="tiêu đề, đặt trong dấu nháy")
    parser.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="tệp cấu hình (mặc định: pelicanconf.py)"
    )


def run(args: argparse.Namespace) -> int:
    """Write the file and say what comes next; exit status 1 where it stands already."""
    try:
        settings = settings_of(args.settings)
        content = settings.content
        path = content / SITE_FILE
        info, _ = site_info(path.read_bytes() if path.is_file() else None, content.name, "")
        kind = next(kind for kind in record_kinds() if kind.folder == args.kind)
        file = create(content, draft(kind, args.title, settings.now, info.agency.name))
    except (SettingsError, NewFileError) as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        return 1
    here = Path.cwd()
    shown = file.relative_to(here) if file.is_relative_to(here) else file
    print(f"Đã tạo {shown}")
    print(f"Việc tiếp theo: điền các dòng có ghi “{REQUIRED}”, viết nội dung bên dưới dòng --- thứ hai,")
    print("rồi chạy make serve để xem trước, make check để kiểm tra.")
    return 0
