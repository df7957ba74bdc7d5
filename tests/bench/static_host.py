"""A site on this machine as a static host sends it: files compressed beforehand, connections kept, an answer in one piece.

What would be an artefact of Python's own server must not be measured as search: compressing while the reader waits, and
headers sent apart from what follows, which makes the kernel wait for the other side between the two.
"""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Host:
    """Its address, and the sizes of every answer, raw and as sent."""

    def __init__(self) -> None:
        self.address = ""
        self.sent: list[tuple[int, int]] = []
        self._kept: dict[Path, tuple[int, bytes]] = {}

    def answer(self, path: Path) -> bytes:
        """A file compressed, which is done once."""
        if path not in self._kept:
            raw = path.read_bytes()
            self._kept[path] = (len(raw), gzip.compress(raw, 6))
        size, compressed = self._kept[path]
        self.sent.append((size, len(compressed)))
        return compressed


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """Serve a folder."""
    host = Host()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answer, host=host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        host.address = f"http://127.0.0.1:{server.server_port}"
        yield host
    finally:
        server.shutdown()
        server.server_close()


class _Answer(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def __init__(self, *args: object, host: Host, directory: str) -> None:
        self._host = host
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = self._host.answer(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""
