"""`cchc build`: the site into its output folder, with a word on what to open."""

import argparse
import sys
import time
from pathlib import Path

from cchc.bridge.run import build_site
from cchc.bridge.settings.project_settings import SettingsError
from cchc.text.vietnamese_numbers import number_text

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
    try:
        outcome = build_site(args.settings, content=args.content, output=args.output)
    except SettingsError as error:
        print(f"Lỗi cấu hình: {error}", file=sys.stderr)
        return 1
    if outcome.status:
        return outcome.status
    seconds = number_text(time.perf_counter() - start, 1)
    index = _shown(outcome.output / "index.html")
    print(f"Xong: {outcome.pages} trang trong {seconds} giây. Mở {index} bằng trình duyệt để xem.")
    return 0


def _shown(path: Path) -> Path:
    """A path relative to where the command runs, if it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
