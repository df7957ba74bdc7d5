"""Fixtures that whole-site tests share: a builder, the demonstration site, a browser, a web server."""

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, sync_playwright

from kit.building import ADDRESS, ROOT, Built, build
from kit.chromium import CHROMIUM, QUIET


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration site, built once for local use at a fixed day."""
    built = build(ROOT / "content", tmp_path_factory.mktemp("demo"))
    assert built.status == 0, built.messages
    return built


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration site, built once for publishing at `ADDRESS` on the same day."""
    built = build(ROOT / "content", tmp_path_factory.mktemp("published"), siteurl=ADDRESS)
    assert built.status == 0, built.messages
    return built


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; tests are skipped without it, and fail without it where CI=true."""
    if CHROMIUM is None:
        reason = "không có Chromium trên máy này"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield started
        started.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Keep the test output clean."""


@pytest.fixture(scope="session")
def demo_address(demo: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demonstration site on a local web server, under a sub-path: `http://127.0.0.1:PORT/so/cchc`."""
    root = tmp_path_factory.mktemp("www")
    (root / "so").mkdir()
    (root / "so" / "cchc").symlink_to(demo.output, target_is_directory=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/so/cchc"
    server.shutdown()
    server.server_close()
    thread.join()
