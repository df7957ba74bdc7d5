"""A site on this machine as a static host sends it: files compressed beforehand, connections kept, an answer in one piece.

nginx with one worker where it is installed, a server of Python's where it is not. What would be an artefact of the latter must
not be measured as search: compressing while the reader waits, and headers sent apart from what follows, which makes the
kernel wait for the other side between the two. Its working on the cores that the browser needs cannot be helped.
"""

import gzip
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from kit.web_server import serving

NGINX = shutil.which("nginx", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin")))
SERVER = "nginx" if NGINX else "Python (nginx is not installed)"


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Serve a folder, whose files get compressed ones beside them; yield the address."""
    _compress(folder)
    with _by_nginx(NGINX, folder) if NGINX else serving(folder, _Answer) as port:
        yield f"http://127.0.0.1:{port}"


def _compress(folder: Path) -> None:
    """Write the compressed form of every file that has none; linked folders are gone into."""
    for place, _, names in os.walk(folder, followlinks=True):
        there = set(names)
        for name in names:
            if not name.endswith(".gz") and f"{name}.gz" not in there:
                path = Path(place, name)
                Path(place, f"{name}.gz").write_bytes(gzip.compress(path.read_bytes(), 6, mtime=0))


@contextmanager
def _by_nginx(program: str, folder: Path) -> Iterator[int]:
    """Run nginx in the foreground, with all that it writes in a folder of its own; raises RuntimeError if it does not start."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    with tempfile.TemporaryDirectory(prefix="cchc-nginx-") as own:
        config = Path(own) / "nginx.conf"
        config.write_text(_config(folder, Path(own), port), encoding="utf-8")
        with subprocess.Popen((program, "-e", "stderr", "-p", own, "-c", str(config))) as server:
            try:
                _wait_for(port, server)
                yield port
            finally:
                server.terminate()


def _config(folder: Path, own: Path, port: int) -> str:
    """All that nginx needs to know. Started by root its worker is root too, for it reads folders that are closed to others."""
    temporary = "".join(
        f"  {what}_temp_path {own}/{what};\n" for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"""{"user root root;" if os.geteuid() == 0 else ""}
daemon off;
error_log stderr crit;
worker_processes 1;
pid {own}/pid;
events {{ worker_connections 64; }}
http {{
{temporary}
  access_log off;
  gzip_static on;
  tcp_nodelay on;
  types {{
    text/html html;
    text/css css;
    text/javascript js;
    application/json json;
    image/svg+xml svg;
    font/woff2 woff2;
  }}
  server {{
    listen 127.0.0.1:{port};
    root "{folder.resolve()}";
  }}
}}
"""


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        if server.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"nginx does not answer (exit code {server.poll()})")


class _Answer(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        """Answer a request."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.with_name(f"{path.name}.gz").read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""
