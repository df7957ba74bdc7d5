"""`cchc publish`: the built site onto a git branch."""

import argparse
import sys
from pathlib import Path

from cchc.authoring.git_commands import PublishingError, masked
from cchc.authoring.publishing import Published, publish

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
        done = publish(args.output, remote=args.remote, branch=args.branch, message=args.message, push=not args.no_push)
    except PublishingError as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        return 1
    print(_said(done, args), flush=True)
    for note in done.notes:
        print(f"Lưu ý: {note}", file=sys.stderr)
    return 0


def _said(done: Published, args: argparse.Namespace) -> str:
    place = f"nhánh {args.branch} của kho {masked(args.remote)}"
    if done.new:
        where = f"nhánh {args.branch} trên máy này, chưa gửi đi" if args.no_push else place
        return f"Đã đưa {args.output}/ lên {where}."
    if done.sent:
        return f"Trang không có gì mới; đã gửi những lần ghi chưa gửi đến {place}."
    return f"Không có gì mới: nhánh {args.branch} đã giữ đúng trang này."
