"""`cchc fmt`: content files in one form."""

import argparse
import sys
from pathlib import Path

from cchc.authoring.mending.one_form import formed
from cchc.bridge.run import settings_of
from cchc.bridge.settings.project_settings import SettingsError
from cchc.cli.changed_files import changed_files, written

NAME = "fmt"
HELP = "đưa tệp nội dung về một dạng: thứ tự khóa, dòng trống, cuối dòng; không đổi gì trên trang"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="chỉ các tệp hay thư mục này")
    parser.add_argument("--check", action="store_true", help="chỉ nêu tệp chưa đúng dạng; có thì trạng thái thoát là 1")
    parser.add_argument("--diff", action="store_true", help="chỉ hiện chỗ sẽ đổi, không ghi")
    parser.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="tệp cấu hình (mặc định: pelicanconf.py)"
    )


def run(args: argparse.Namespace) -> int:
    """Write what changes; exit status 1 where a path is not there, a file cannot be written, or `--check` finds one."""
    try:
        settings = settings_of(args.settings)
    except SettingsError as error:
        print(f"Lỗi cấu hình: {error}", file=sys.stderr)
        return 1
    for path in args.paths:
        if not path.exists():
            print(f"Không có tệp hay thư mục {path}", file=sys.stderr)
            return 1
    found = list(changed_files(settings.content, [path.resolve() for path in args.paths], formed))
    if args.diff:
        sys.stdout.write("".join(each.diff for each in found))
    if args.check:
        for each in found:
            print(f"{each.name}: chưa đúng dạng")
        return 1 if found else 0
    if args.diff:
        return 0
    if not found:
        print("Mọi tệp đã đúng dạng.")
    return 0 if written(found) else 1
