"""Hostile files are refused, or run nothing and ask for nothing in a real browser, whatever the host says of them."""

import mimetypes
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Error

from kit.building import ROOT, Built, build_here, open_doors
from kit.hostile_files import ACTIVE_FILES, ACTIVE_SVG, INERT_FILES, INERT_SVG

pytestmark = pytest.mark.browser

ACTIVE = {**{f"{name}.svg": content for name, content in ACTIVE_SVG.items()}, **ACTIVE_FILES}
INERT = {**{f"{name}.svg": content for name, content in INERT_SVG.items()}, **INERT_FILES}
FILE = re.compile(r"/tep/(?:[0-9]{4}|chung)/[^/]+/[^/]+$")
VIEWED = re.compile(r"\.(?:pdf|png|jpe?g|jfif|gif|webp|bmp|svg|txt)$")
BEYOND_HEADERS = {"laughs.svg", "link-out.svg"}
"""What no header holds: a drawing that takes a browser more than a lifetime, a link that a reader follows."""
SHOWN_MS = 60
"""How long a page is watched once it is there: what runs, runs at once."""


def site(folder: Path, files: dict[str, bytes]) -> Built:
    """Build a site of one item with these files."""
    item = folder / "content" / "tin-tuc" / "2026" / "tep" / "index.md"
    item.parent.mkdir(parents=True)
    lines = "".join(f'  - "{name}"\n' for name in files)
    item.write_text(f"---\ntitle: Tệp\ndate: 2026-03-02\nattachments:\n{lines}---\n\nNội dung.\n", encoding="utf-8")
    for name, content in files.items():
        (item.parent / name).write_bytes(content)
    open_doors()
    return build_here(folder / "content", folder)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = site(tmp_path_factory.mktemp("lành"), INERT)
    assert built.status == 0, built.messages
    return built


def documented(part: str) -> dict[str, str]:
    """The headers of a part of the nginx configuration in docs/dev/hosting.md."""
    text = (ROOT / "docs" / "dev" / "hosting.md").read_text(encoding="utf-8")
    block = text.partition(f"`cchc-{part}.conf`")[2].partition("```nginx")[2].partition("```")[0]
    return {name: value.strip('"') for name, value in re.findall(r'add_header (\S+) ("[^"]*"|\S+) always;', block)}


@dataclass(kw_only=True)
class Host:
    """A web server that gives bytes out by path, in one of three manners, and remembers what it was asked for."""

    manner: str
    files: dict[str, bytes]
    asked: list[str] = field(default_factory=list)
    port: int = 0

    def headers(self, path: str) -> dict[str, str]:
        """What it says of a file: nothing at all, its type, or what docs/dev/hosting.md recommends."""
        if self.manner == "untyped":
            return {}
        said = {"Content-Type": mimetypes.guess_type(path)[0] or "application/octet-stream"}
        if self.manner == "guarded" and FILE.search(path):
            said |= documented("files")
            sandbox = "" if path.endswith(".pdf") else "sandbox; "
            said["Content-Security-Policy"] = said["Content-Security-Policy"].replace("${cchc_sandbox}", sandbox)
            said["Content-Disposition"] = "" if VIEWED.search(path) else "attachment"
        return {name: value for name, value in said.items() if value}


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, host: Host, *args: object) -> None:
        self.host = host
        super().__init__(*args)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""

    def do_GET(self) -> None:
        self.host.asked.append(self.path)
        content = self.host.files.get(self.path)
        self.send_response(404 if content is None else 200)
        for name, value in self.host.headers(self.path).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        self.wfile.write(content or b"")

    def do_POST(self) -> None:
        self.do_GET()


@pytest.fixture
def host(request: pytest.FixtureRequest) -> Iterator[Host]:
    made = Host(manner=request.param, files={})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, made))
    made.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 300, "height": 300}, accept_downloads=False)
    yield made
    made.close()


def happened(context: BrowserContext, host: Host, path: str) -> list[str]:
    """What a file does when it is opened and clicked on, beside being shown."""
    page = context.new_page()
    seen: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        seen.append(f"dialog {dialog.type}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("popup", lambda popup: seen.append(f"popup {popup.url}"))
    host.asked.clear()
    try:
        page.goto(f"http://127.0.0.1:{host.port}{path}", wait_until="load", timeout=10_000)
        page.mouse.click(40, 40)
        page.wait_for_timeout(SHOWN_MS)
        if path not in page.url:
            seen.append(f"went to {page.url}")
    except Error as error:
        if "Download is starting" not in str(error) and "ERR_ABORTED" not in str(error):
            raise
    page.close()
    asked = [each for each in host.asked if each not in {path, "/favicon.ico"}]
    return [*seen, *(f"asked for {each}" for each in asked)]


def test_there_are_many_hostile_files() -> None:
    assert len(ACTIVE) >= 150
    assert len(INERT) >= 30


def test_a_site_with_hostile_files_is_not_built_and_each_is_named(tmp_path: Path) -> None:
    built = site(tmp_path, ACTIVE)
    told = re.findall(r"^content/tin-tuc/2026/tep/(.+?): (CC3\d\d) (?!cảnh báo)", built.messages, re.MULTILINE)
    assert built.status == 1
    assert {name for name, _ in told} == set(ACTIVE)
    assert not (built.output / "tep").exists()


@pytest.mark.parametrize("host", ["untyped", "typed", "guarded"], indirect=True)
def test_what_is_published_runs_nothing_and_asks_for_nothing(
    host: Host, context: BrowserContext, published: Built
) -> None:
    for file in sorted((published.output / "tep" / "2026").rglob("*")):
        if file.is_file():
            host.files[f"/{file.relative_to(published.output).as_posix()}"] = file.read_bytes()
    assert len(host.files) >= len(INERT)  # and the text versions of those that have text
    did = {path: found for path in host.files if (found := happened(context, host, path))}
    assert did == {}


@pytest.mark.parametrize("host", ["untyped", "typed", "guarded"], indirect=True)
def test_what_is_published_runs_nothing_within_a_page_either(
    host: Host, context: BrowserContext, published: Built
) -> None:
    for file in sorted((published.output / "tep" / "2026").rglob("*")):
        if file.is_file() and file.suffix not in {".zip", ".gz"}:
            host.files[f"/{file.relative_to(published.output).as_posix()}"] = file.read_bytes()
    files = list(host.files)
    inner = "".join(
        f'<iframe src="{path}"></iframe><object data="{path}"></object><img src="{path}">' for path in files
    )
    host.files["/khung.html"] = f"<!DOCTYPE html><title>x</title>{inner}".encode()
    asked = happened(context, host, "/khung.html")
    assert {found.removeprefix("asked for ") for found in asked} <= set(files)


CONTROLS = ["script.svg", "onload.svg", "image-out.svg", "frame.svg", "trang.html", "cay.xml", "style-sheet-import.svg"]


@pytest.mark.parametrize("host", ["typed"], indirect=True)
@pytest.mark.parametrize("name", CONTROLS)
def test_what_is_refused_would_have_run_or_asked(host: Host, context: BrowserContext, name: str) -> None:
    host.files = {f"/{name}": ACTIVE[name]}
    assert happened(context, host, f"/{name}")


@pytest.mark.parametrize("host", ["guarded"], indirect=True)
def test_the_recommended_headers_hold_even_what_is_refused(host: Host, context: BrowserContext) -> None:
    host.files = {
        f"/tep/2026/tep/{quote(name)}": content for name, content in ACTIVE.items() if name not in BEYOND_HEADERS
    }
    did = {path: found for path in host.files if (found := happened(context, host, path))}
    assert did == {}
