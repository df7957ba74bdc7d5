"""`cchc serve`: the site on this machine, built again at every change of content, theme or settings."""

import argparse
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from watchfiles import watch
from watchfiles.main import FileChange

from cchc.bridge.serving.live_preview import LivePreview, State
from cchc.bridge.serving.server import HOST, Events, serve
from cchc.bridge.serving.unshown_page import ADDRESS
from cchc.bridge.settings.project_settings import SettingsError
from cchc.engine.os_errors import os_error_text

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
    """Serve until Ctrl-C or SIGTERM; exit status 1 where settings or ports forbid it."""
    try:
        preview = LivePreview(args.settings)
    except SettingsError as error:
        print(f"Lỗi cấu hình: {error}", file=sys.stderr)
        return 1
    try:
        _said(preview, preview.rebuild)
        events = Events(preview.state)
        try:
            server = serve(preview.settings.output, events, args.port, preview.read_unshown)
        except (OSError, OverflowError) as error:
            why = os_error_text(error) if isinstance(error, OSError) else "số cổng từ 0 đến 65535"
            print(f"Lỗi: không mở được cổng {args.port}: {why}", file=sys.stderr)
            return 1
        _tell(f"Xem tại http://{HOST}:{server.server_port}/ – bấm Ctrl-C để dừng.")
        _tell(f"Mục không hiện đầy đủ: http://{HOST}:{server.server_port}{ADDRESS}")
        try:
            while True:
                _watch(preview, events)
        finally:
            server.shutdown()
            server.server_close()
    except KeyboardInterrupt:
        pass
    finally:
        with suppress(Exception):  # what is left of the cache is mended by the next build
            preview.close()
    _tell("Đã dừng.")
    return 0


def _watch(preview: LivePreview, events: Events) -> None:
    """Build at every change, once when watching has begun, for what changed meanwhile, and when something is due.

    Returns where the watched folders are other ones: deleted and made again, as when a branch is switched and back.
    """
    roots = _roots(preview)
    begun, changed = False, time.monotonic()
    for changes in _changes(roots):
        before = preview.state
        if changes or not begun or preview.is_due():
            files = frozenset(Path(path) for _, path in changes) if begun else frozenset()
            begun, changed = True, time.monotonic()
            _said(preview, partial(preview.edited, files))
        elif time.monotonic() - changed > CHORES_SECONDS:
            _said(preview, preview.complete)
            if preview.state.failed:
                changed = time.monotonic()
        if preview.state != before:
            events.publish(preview.state)
        if _roots(preview) != roots:
            return


def _roots(preview: LivePreview) -> dict[Path, tuple[int, int]]:
    """The folders to be watched, with what tells each from another one of its name."""
    found: dict[Path, tuple[int, int]] = {}
    for path in (preview.settings.content, preview.settings.theme):
        with suppress(OSError):
            state = path.stat()
            found[path] = state.st_dev, state.st_ino
    return found


def _changes(roots: Collection[Path]) -> Iterator[set[FileChange]]:
    """Yield what changes, and nothing at each tick; by looking at all files where the system cannot tell."""
    for polling in (False, True) if roots else ():
        with suppress(OSError, RuntimeError):
            yield from watch(
                *roots,
                debounce=MOST_MS,
                step=SETTLE_MS,
                rust_timeout=TICK_MS,
                yield_on_timeout=True,
                force_polling=polling,
            )
    while True:
        time.sleep(TICK_MS / 1000)
        yield set()


def _tell(text: str) -> None:
    """Print a line; a preview goes on where nobody can read it."""
    with suppress(OSError):
        print(text, flush=True)


def _said(preview: LivePreview, work: Callable[[], State]) -> State:
    """Work, and say what came of it where that is something new."""
    start = time.perf_counter()
    before = preview.state
    state = work()
    if state != before:
        with suppress(OSError):
            sys.stderr.write(state.brief)
        if not state.failed:
            _tell(f"Dựng xong trong {time.perf_counter() - start:.2f} giây.".replace(".", ",", 1))
    return state
