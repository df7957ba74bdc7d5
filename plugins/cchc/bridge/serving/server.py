"""The output folder on a local web server, for one person at this machine: pages get the reload script on their way out.

Files on disk are never touched. Only this machine is answered, and only under its own name, so that no page of another
site can read a draft through the browser.
"""

import json
import queue
import threading
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cchc.bridge.serving.live_preview import State
from cchc.bridge.serving.reload_script import EVENTS, PATH, SCRIPT, TAG

HOST = "127.0.0.1"
PORTS_TRIED = 50
QUIET_SECONDS = 10
"""After so long without an event a comment is sent, by which a closed browser is noticed."""


class Events:
    """Tells every open page what the last build came to: the state at once, and each later one when it comes."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._lock = threading.Lock()
        self._open: set[queue.SimpleQueue[State]] = set()

    def publish(self, state: State) -> None:
        """Tell everyone."""
        with self._lock:
            self._state = state
            for waiting in self._open:
                waiting.put(state)

    def subscribe(self) -> "queue.SimpleQueue[State]":
        """A queue that holds the present state and will get the next ones."""
        waiting: queue.SimpleQueue[State] = queue.SimpleQueue()
        with self._lock:
            waiting.put(self._state)
            self._open.add(waiting)
        return waiting

    def forget(self, waiting: "queue.SimpleQueue[State]") -> None:
        """Tell this one no more."""
        with self._lock:
            self._open.discard(waiting)


def serve(output: Path, events: Events, port: int) -> ThreadingHTTPServer:
    """Start serving in threads, at `port` or the next free one; 0 means any. Raises OSError where none is free.

    Whoever calls stops it with `shutdown` and `server_close`.
    """
    handler: Callable[..., Handler] = partial(Handler, events=events, directory=str(output))
    server = _server(handler, port)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    return server


def _server(handler: Callable[..., "Handler"], port: int) -> ThreadingHTTPServer:
    last = port if port == 0 else port + PORTS_TRIED - 1
    while True:
        try:
            return _Server((HOST, port), handler)
        except OSError:
            if port >= last:
                raise
            port += 1


class _Server(ThreadingHTTPServer):
    allow_reuse_address = False


class Handler(SimpleHTTPRequestHandler):
    """Files as they are, pages with the script, and the two addresses of our own."""

    def __init__(self, *args: object, events: Events, directory: str) -> None:
        self._events = events
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request."""
        if (self.headers.get("Host") or "").partition(":")[0] not in {HOST, "localhost"}:
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        match self.path.partition("?")[0]:
            case address if address == PATH:
                self._send(SCRIPT.encode(), "text/javascript; charset=utf-8")
            case address if address == EVENTS:
                self._stream()
            case _:
                self._file()

    def end_headers(self) -> None:
        """Nothing served here may be kept by the browser."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing of single requests: the terminal is for problems of content."""

    def _file(self) -> None:
        """A page with the script, or a file; 404.html where there is neither."""
        found = Path(self.translate_path(self.path))
        if found.is_dir() and self.path.partition("?")[0].endswith("/"):
            found /= "index.html"
        if not found.exists():
            lost = Path(self.directory) / "404.html"
            self._send(with_script(lost.read_bytes() if lost.is_file() else b""), "text/html", HTTPStatus.NOT_FOUND)
        elif found.suffix == ".html" and found.is_file():
            self._send(with_script(found.read_bytes()), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream(self) -> None:
        """Server-sent events until the browser goes away."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        waiting = self._events.subscribe()
        try:
            while True:
                try:
                    said = f"data: {json.dumps(asdict(waiting.get(timeout=QUIET_SECONDS)), ensure_ascii=False)}\n\n"
                except queue.Empty:
                    said = ":\n\n"
                self.wfile.write(said.encode())
                self.wfile.flush()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            self._events.forget(waiting)


def with_script(page: bytes) -> bytes:
    """A page with the reload script before the end of its body."""
    before, end, after = page.rpartition(b"</body>")
    return before + TAG + end + after if end else page + TAG
