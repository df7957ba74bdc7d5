"""The output folder on a local web server, for one person at this machine: pages get the reload script on their way out.

Files on disk are never touched. Only this machine is answered, and only under its own name, so that no page of another
site can read a draft through the browser.
"""

import json
import queue
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path
from urllib.parse import unquote, urljoin

from cchc.bridge.serving.live_preview import State
from cchc.bridge.serving.reload_script import EVENTS, PATH, SCRIPT, TAG
from cchc.bridge.serving.unshown_page import ADDRESS, unshown_page
from cchc.engine.os_errors import os_error_text
from cchc.pages.page_paths import output_path

HOST = "127.0.0.1"
PORTS_TRIED = 50
MOST_THREADS = 64
"""Answers at a time; one more is told to come again."""

MOST_WAITING = 32
"""Open pages that are told of builds, each of which keeps a thread; others ask again and again."""

PATIENCE_SECONDS = 30
"""How long a browser may keep a thread without asking for anything."""

QUIET_SECONDS = 10
"""After so long without an event a comment is sent, by which a closed browser is noticed."""


def _nothing(_path: str) -> bytes | None:
    return None


class Events:
    """Tells every open page what the last build came to: the state at once, and each later one when it comes."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._lock = threading.Lock()
        self._open: set[queue.SimpleQueue[State]] = set()

    @property
    def state(self) -> State:
        """The outcome of the last build."""
        return self._state

    def publish(self, state: State) -> None:
        """Tell everyone."""
        with self._lock:
            self._state = state
            for waiting in self._open:
                waiting.put(state)

    def subscribe(self) -> "queue.SimpleQueue[State] | State":
        """A queue that holds the present state and will get the next ones; where too many have one, the state alone."""
        waiting: queue.SimpleQueue[State] = queue.SimpleQueue()
        with self._lock:
            if len(self._open) >= MOST_WAITING:
                return self._state
            waiting.put(self._state)
            self._open.add(waiting)
        return waiting

    def forget(self, waiting: "queue.SimpleQueue[State]") -> None:
        """Tell this one no more."""
        with self._lock:
            self._open.discard(waiting)


def serve(
    output: Path, events: Events, port: int, beside: Callable[[str], bytes | None] = _nothing
) -> ThreadingHTTPServer:
    """Start serving in threads, at `port` or the next free one; 0 means any. Raises OSError where none is free.

    `beside` gives the bytes of what stands in no folder, by output path: items that readers do not see.
    Whoever calls stops it with `shutdown` and `server_close`.
    """
    handler: Callable[..., Handler] = partial(Handler, events=events, beside=beside, directory=str(output))
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
    """Answers in a bounded number of threads, and outlives whatever goes wrong with one answer."""

    allow_reuse_address = False

    def __init__(self, *args: object) -> None:
        self._free = threading.BoundedSemaphore(MOST_THREADS)
        super().__init__(*args)  # type: ignore[arg-type]

    def process_request(self, request: socket.socket | tuple[bytes, socket.socket], client_address: object) -> None:
        """Answer in a thread of its own, if there is one left."""
        if not self._free.acquire(blocking=False):
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._free.release()
            raise

    def process_request_thread(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Answer, and free the thread."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def get_request(self) -> tuple[socket.socket, object]:
        """Accept a request; where there is no descriptor for it, not at full speed again."""
        try:
            return super().get_request()
        except OSError:
            time.sleep(0.1)
            raise

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that went away, or a machine that can do no more just now, which the page will ask again."""


class Handler(SimpleHTTPRequestHandler):
    """Files as they are, pages with the script, and the addresses of our own."""

    timeout = PATIENCE_SECONDS

    def __init__(
        self, *args: object, events: Events, directory: str, beside: Callable[[str], bytes | None] = _nothing
    ) -> None:
        self._events = events
        self._beside = beside
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
            case address if address == ADDRESS:
                self._send(with_script(unshown_page(self._events.state.unshown)), "text/html; charset=utf-8")
            case _:
                self._file()

    def do_HEAD(self) -> None:
        """Answer as for GET, without the content."""
        self.do_GET()

    def list_directory(self, path: str | PathLike[str]) -> None:  # noqa: ARG002 - the base class's
        """Refuse: a host lists no folder either."""
        self._lost()

    def end_headers(self) -> None:
        """Nothing served here may be kept by the browser."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing of single requests: the terminal is for problems of content."""

    def _file(self) -> None:
        """A page with the script, or a file; 404.html where there is neither, a word where the machine refuses it."""
        try:
            found = Path(self.translate_path(self.path))
            if found.is_dir() and self.path.partition("?")[0].endswith("/"):
                found /= "index.html"
            if found.suffix == ".html" and found.is_file():
                self._send(with_script(found.read_bytes()), "text/html; charset=utf-8")
            elif not found.exists():
                self._unshown()
            elif self.command == "HEAD":
                super().do_HEAD()
            else:
                super().do_GET()
        except (FileNotFoundError, ValueError):
            self._lost()
        except (ConnectionError, TimeoutError):
            self.close_connection = True
        except OSError as error:
            said = f"<!DOCTYPE html><body lang=vi><p>Chưa đọc được trang: {escape(os_error_text(error))}.</p></body>"
            self._send(with_script(said.encode()), "text/html; charset=utf-8", HTTPStatus.SERVICE_UNAVAILABLE)

    def _unshown(self) -> None:
        """Send what an item has that readers do not see, if this is such an address."""
        path = output_path(urljoin("/", unquote(self.path.partition("?")[0])))
        content = self._beside(path)
        if content is None:
            self._lost()
        elif path.endswith(".html"):
            self._send(with_script(content), "text/html; charset=utf-8")
        else:
            self._send(content, self.guess_type(path))

    def _lost(self) -> None:
        """Send the page for an address that is not there."""
        lost = Path(self.directory) / "404.html"
        self._send(with_script(lost.read_bytes() if lost.is_file() else b""), "text/html", HTTPStatus.NOT_FOUND)

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _stream(self) -> None:
        """Server-sent events until the browser goes away."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        if self.command == "HEAD":
            return
        waiting = self._events.subscribe()
        if isinstance(waiting, State):
            self.wfile.write(f"retry: {QUIET_SECONDS * 1000}\n{_event(waiting)}".encode())
            return
        try:
            while True:
                try:
                    said = _event(waiting.get(timeout=QUIET_SECONDS))
                except queue.Empty:
                    said = ":\n\n"
                self.wfile.write(said.encode())
                self.wfile.flush()
        except (ConnectionError, TimeoutError):
            self.close_connection = True
        finally:
            self._events.forget(waiting)


def _event(state: State) -> str:
    return f"data: {json.dumps(asdict(state), ensure_ascii=False)}\n\n"


def with_script(page: bytes) -> bytes:
    """A page with the reload script before the end of its body."""
    before, end, after = page.rpartition(b"</body>")
    return before + TAG + end + after if end else page + TAG
