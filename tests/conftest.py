"""Fixtures that whole-site tests share: the demonstration site, a browser, a web server."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from kit.building import ADDRESS, ROOT, Built, build
from kit.chromium import CHROMIUM, QUIET
from kit.once import once
from kit.waiting import PATIENCE
from kit.web_server import serving

settings.register_profile(
    "patient", parent=settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("patient")
"""How long an example takes says how loaded the machine is, not whether the code is right."""
expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration site, built once for local use at a fixed day."""
    built = once(tmp_path_factory, "demo", lambda place: build(ROOT / "content", place))
    assert built.status == 0, built.messages
    return built


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration site, built once for publishing at `ADDRESS` on the same day."""
    built = once(tmp_path_factory, "published", lambda place: build(ROOT / "content", place, siteurl=ADDRESS))
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


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader's browser, on a laptop."""
    made = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900})
    yield made
    made.close()


@pytest.fixture(scope="session")
def demo_address(demo: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demonstration site on a local web server, under a sub-path: `http://127.0.0.1:PORT/so/cchc`."""
    root = tmp_path_factory.mktemp("www")
    (root / "so").mkdir()
    (root / "so" / "cchc").symlink_to(demo.output, target_is_directory=True)
    with serving(root) as port:
        yield f"http://127.0.0.1:{port}/so/cchc"
