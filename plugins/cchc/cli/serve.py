"""`cchc serve`: the site on this machine, built again at every change of content, theme or settings."""

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from watchfiles import watch

from cchc.bridge.serving.live_preview import LivePreview, State
from cchc.bridge.serving.server import HOST, Events, serve
from cchc.bridge.settings.project_settings import SettingsError

NAME = "serve"
HELP = "xem trước trên máy, tự dựng lại và tải lại trang khi sửa tệp"

SETTLE_MS = 30
"""How long files must be quiet before a build: editors write a file in several steps."""

MOST_MS = 400
"""How long a build waits for quiet at most."""

CHORES_SECONDS = 3.0
"""How long nothing must change before what an edit left undone is done: other pages, the search index, archives."""

TICK_MS = 250
"""How often the clock and the settings file are looked at: items appear and expire by themselves."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="tệp cấu hình (mặc định: pelicanconf.py)"
    )
    parser.add_argument(
        "-p", "--port", type=int, default=8000, help="cổng (mặc định: 8000; bận thì dùng cổng trống kế tiếp)"
    )


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C; exit status 1 where settings or ports forbid it."""
    try:
        preview = LivePreview(args.settings)
    except SettingsError as error:
        print(f"Lỗi cấu hình: {error}", file=sys.stderr)
        return 1
    try:
        _said(preview, preview.rebuild)
        events = Events(preview.state)
        try:
            server = serve(preview.settings.output, events, args.port)
        except OSError as error:
            print(f"Lỗi: không mở được cổng {args.port}: {error.strerror}", file=sys.stderr)
            return 1
        print(f"Xem tại http://{HOST}:{server.server_port}/ – bấm Ctrl-C để dừng.", flush=True)
        try:
            _watch(preview, events)
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
            server.server_close()
    finally:
        preview.close()
    print("Đã dừng.")
    return 0


def _watch(preview: LivePreview, events: Events) -> None:
    """Build at every change until interrupted; also once when watching has begun, for what changed meanwhile, and when one is due."""
    watched = [path for path in (preview.settings.content, preview.settings.theme) if path.exists()]
    begun, changed = False, time.monotonic()
    for changes in watch(*watched, debounce=MOST_MS, step=SETTLE_MS, rust_timeout=TICK_MS, yield_on_timeout=True):
        before = preview.state
        if changes or not begun or preview.is_due():
            files = frozenset(Path(path) for _, path in changes) if begun else frozenset()
            begun, changed = True, time.monotonic()
            _said(preview, partial(preview.edited, files))
        elif time.monotonic() - changed > CHORES_SECONDS:
            _said(preview, preview.complete)
        if preview.state != before:
            events.publish(preview.state)


def _said(preview: LivePreview, work: Callable[[], State]) -> State:
    """Work, and say what came of it where that is something new."""
    start = time.perf_counter()
    before = preview.state
    state = work()
    if state != before:
        sys.stderr.write(state.brief)
        if not state.failed:
            print(f"Dựng xong trong {time.perf_counter() - start:.2f} giây.".replace(".", ",", 1), flush=True)
    return state
