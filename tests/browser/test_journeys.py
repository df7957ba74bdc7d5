"""A reader's way from home to a plan and its attachment: on a server under a sub-path, at a root, and from disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from building import Built

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def _to_an_attachment(page: Page, start: str) -> list[str]:
    """Walk home → plans → the first plan with an attachment; return every address asked for."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.goto(start)
    page.get_by_role("navigation").get_by_role("link", name="Kế hoạch", exact=True).first.click()
    assert "Kế hoạch" in page.get_by_role("heading", level=1).inner_text()
    addresses = page.locator("main article a, main li a, main td a").evaluate_all(
        "links => links.map(link => link.href)"
    )
    for address in addresses:
        page.goto(address)
        files = page.locator("#tep ~ * a, section[aria-labelledby=tep] a")
        if files.count():
            href = files.first.evaluate("link => link.href")
            break
    else:
        pytest.fail("không kế hoạch nào có tệp đính kèm")
    asked.append(str(href))
    return asked


def test_from_disk(demo: Built, page: Page) -> None:
    start = (demo.output / "index.html").as_uri()

    asked = _to_an_attachment(page, start)

    root = demo.output.as_uri()
    assert [address for address in asked if not address.startswith((root, "data:"))] == []
    assert Path(asked[-1].removeprefix("file://").split("#")[0]).is_file() or "%" in asked[-1]


def test_under_a_sub_path(demo_address: str, page: Page) -> None:
    asked = _to_an_attachment(page, f"{demo_address}/")

    assert [address for address in asked if not address.startswith((demo_address, "data:"))] == []
    assert page.request.get(asked[-1]).ok


def test_without_javascript(browser: Browser, demo_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)

    asked = _to_an_attachment(context.new_page(), f"{demo_address}/")

    context.close()
    assert asked
