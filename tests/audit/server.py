"""A web server as docs/dev/hosting.md sets one up: its headers, compressed text, files of the theme kept for ever, 404.html."""

import gzip
import re
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).parents[2]
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv")
FOR_EVER = re.compile(r"/theme/[^/]+\.[0-9a-f]{10}\.(css|js)$")


@cache
def headers() -> dict[str, str]:
    """The headers of `cchc-headers.conf` in docs/dev/hosting.md."""
    text = (ROOT / "docs" / "dev" / "hosting.md").read_text(encoding="utf-8")
    block = text.partition("`cchc-headers.conf`:")[2].partition("```nginx")[2].partition("```")[0]
    return {name: value.strip('"') for name, value in re.findall(r'add_header (\S+) ("[^"]*"|\S+) always;', block)}


class AsDocumented(SimpleHTTPRequestHandler):
    """What serves a folder so."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""

    def send_head(self) -> BinaryIO | None:
        """Answer with a file, compressed where it is text."""
        path = self.path.split("?")[0]
        file = Path(self.translate_path(path))
        if file.is_dir():
            if not path.endswith("/"):
                return super().send_head()
            file /= "index.html"
        status = HTTPStatus.OK
        if not file.is_file():
            status, file = HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"
        content = file.read_bytes()
        self.send_response(status)
        kind = self.guess_type(str(file))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        if FOR_EVER.search(path):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        for name, value in headers().items():
            self.send_header(name, value)
        self.end_headers()
        return BytesIO(content)
