"""`cchc build`: the site into its output folder, with a word on what to open."""

import argparse
import time
from pathlib import Path

from cchc.bridge.run import build_site, settings_of

NAME = "build"
HELP = "dựng trang vào thư mục output/"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("content", nargs="?", type=Path, help="thư mục nội dung (mặc định: PATH trong tệp cấu hình)")
    parser.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="tệp cấu hình (mặc định: pelicanconf.py)"
    )
    parser.add_argument("-o", "--output", type=Path, help="thư mục kết quả (mặc định: OUTPUT_PATH trong tệp cấu hình)")


def run(args: argparse.Namespace) -> int:
    """Build; the exit status is 1 where the content has an error, and the output is then untouched."""
    start = time.perf_counter()
    status = build_site(args.settings, content=args.content, output=args.output)
    if status:
        return status
    output = settings_of(args.settings, content=args.content, output=args.output).output
    pages = sum(1 for _ in output.rglob("*.html"))
    seconds = f"{time.perf_counter() - start:.1f}".replace(".", ",")
    print(f"Xong: {pages} trang trong {seconds} giây. Mở {_shown(output / 'index.html')} bằng trình duyệt để xem.")
    return 0


def _shown(path: Path) -> Path:
    """A path relative to where the command runs, if it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
