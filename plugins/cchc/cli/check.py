"""`cchc check`: everything that is wrong or doubtful in the content, without building."""

import argparse
import sys
from pathlib import Path
from typing import get_args

from cchc.bridge.checking import check_site
from cchc.bridge.run import settings_of
from cchc.bridge.settings.project_settings import SettingsError
from cchc.checks.report import Format, render, summary
from cchc.cli.changed_files import fix_files
from cchc.engine.workers.pool import ExecutorFailed
from cchc.site.unshown import unshown_lines

NAME = "check"
HELP = "kiểm tra nội dung: đầu tệp, liên kết, tệp đính kèm, viện dẫn"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="chỉ báo vấn đề của các tệp hay thư mục này"
    )
    parser.add_argument("--format", choices=get_args(Format), default="text", help="dạng báo cáo (mặc định: text)")
    parser.add_argument(
        "--fix",
        action="store_true",
        help="trước hết sửa những gì sửa được mà không đổi lời: chữ tổ hợp, chữ giống Đ, số hiệu, dấu nháy, chữ hoa, thứ tự khóa",
    )
    parser.add_argument("--yes", action="store_true", help="với --fix: sửa ngay, không hỏi")
    parser.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="tệp cấu hình (mặc định: pelicanconf.py)"
    )


def run(args: argparse.Namespace) -> int:
    """Report; exit status 1 where there is an error. A report for machines goes to standard output, one for people too."""
    try:
        settings = settings_of(args.settings)
    except SettingsError as error:
        print(f"Lỗi cấu hình: {error}", file=sys.stderr)
        return 1
    for path in args.paths:
        if not path.exists():
            print(f"Không có tệp hay thư mục {path}", file=sys.stderr)
            return 1
    chosen = [path.resolve() for path in args.paths]
    if args.fix and not fix_files(settings.content, chosen, yes=args.yes):
        return 1
    root = settings.content.parent
    try:
        found, unshown = check_site(settings)
    except ExecutorFailed as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        return 1
    problems = [
        problem
        for problem in found
        if not chosen or any((root / problem.path).resolve().is_relative_to(path) for path in chosen)
    ]
    sys.stdout.write(render(problems, args.format))
    if args.format == "text" and not chosen:
        sys.stdout.write(unshown_lines(unshown, settings.content.name, most=len(unshown)))
    if args.format == "text" and not problems:
        print(summary(problems))
    return 1 if any(problem.is_error for problem in problems) else 0
