"""`cchc diff`: what the site says now that it did not say at an earlier revision, or in another folder."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from cchc.authoring.changes.base_content import base_of, file_digests
from cchc.authoring.changes.changes_report import ChangesFormat, changes_report
from cchc.authoring.changes.site_changes import changes
from cchc.authoring.changes.site_state import SiteState, state_of
from cchc.authoring.git_commands import PublishingError
from cchc.bridge.checking import linked_site
from cchc.bridge.run import settings_of
from cchc.bridge.settings.project_settings import Settings, SettingsError
from cchc.engine.os_errors import write_error
from cchc.engine.workers.pool import ExecutorFailed

NAME = "diff"
HELP = "so nội dung với một bản trước: trang, chữ, căn cứ, nhiệm vụ, tệp, liên kết đã đổi"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("base", metavar="BẢN_TRƯỚC", help="nhánh, thẻ hay mã của git, hoặc một thư mục nội dung")
    parser.add_argument("--format", choices=get_args(ChangesFormat), default="text", help="dạng (mặc định: text)")
    parser.add_argument("-o", "--output", type=Path, metavar="TỆP", help="ghi vào tệp (mặc định: đầu ra chuẩn)")
    parser.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="tệp cấu hình (mặc định: pelicanconf.py)"
    )


def run(args: argparse.Namespace) -> int:
    """Compare; exit status 1 where there is no such base, or the site cannot be read."""
    try:
        settings = settings_of(args.settings)
        with TemporaryDirectory(prefix="cchc-") as room:
            base = base_of(args.base, settings.content, settings.now, Path(room))
            old = replace(settings, content=base.folder, cache=settings.cache / "base", now=base.moment)
            before = _state(old, dict(base.digests))
        now = _state(settings, dict(file_digests(settings.content)))
        report = changes_report(changes(before, now), args.base, args.format)
        if args.output is None:
            sys.stdout.write(report)
        else:
            args.output.write_text(report, encoding="utf-8", newline="\n")
    except (SettingsError, PublishingError, ExecutorFailed) as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Lỗi: không ghi được: {write_error(error)}", file=sys.stderr)
        return 1
    return 0


def _state(settings: Settings, files: dict[str, str]) -> SiteState:
    with linked_site(settings) as loaded:
        return state_of(loaded, files)
