"""`cchc publish`: the built site onto a git branch."""

import argparse
import sys
from pathlib import Path

from cchc.authoring.publishing import PublishingError, publish

NAME = "publish"
HELP = "đưa trang đã dựng lên một nhánh git (GitHub Pages, GitLab Pages)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--output", type=Path, default=Path("output"), help="thư mục trang đã dựng (mặc định: output)")
    parser.add_argument("--branch", default="gh-pages", help="nhánh nhận trang (mặc định: gh-pages)")
    parser.add_argument("--remote", default="origin", help="kho nhận nhánh (mặc định: origin)")
    parser.add_argument("--message", default="Cập nhật trang", help="lời ghi của lần đăng")
    parser.add_argument("--no-push", action="store_true", help="chỉ tạo nhánh trên máy, không gửi đi")


def run(args: argparse.Namespace) -> int:
    """Publish; exit status 1 with a reason where it cannot be done."""
    try:
        changed = publish(
            args.output, remote=args.remote, branch=args.branch, message=args.message, push=not args.no_push
        )
    except PublishingError as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        return 1
    if not changed:
        print(f"Nhánh {args.branch} đã đúng như {args.output}/: không có gì mới để đưa lên.")
        return 0
    print(f"Đã đưa {args.output}/ lên nhánh {args.branch}" + ("." if args.no_push else f" của kho {args.remote}."))
    return 0
