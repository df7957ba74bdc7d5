"""A reader's way from home to a plan and its attachment: from disk, at a root, under a sub-path, and without scripts."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.building import Built
from kit.web_server import serving

pytestmark = pytest.mark.browser

PLAN = "Cải cách hành chính năm 2026 của Sở Xây dựng tỉnh Lam Giang"
FILE = "Kế hoạch số 03/KH-SXD ngày 09/01/2026 (PDF"
PDF = b"%PDF-"


class Reader:
    """Someone with a browser of their own; `asked` are the addresses that it asked for, `complaints` what went wrong."""

    def __init__(self, browser: Browser, *, scripts: bool) -> None:
        self.context = browser.new_context(
            locale="vi-VN", viewport={"width": 1280, "height": 800}, java_script_enabled=scripts
        )
        self.page: Page = self.context.new_page()
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)

    def from_home_to_an_attachment(self, home: str) -> str:
        """Home → plans → a plan → its attachments; the address of the file."""
        page = self.page
        page.goto(home)
        page.get_by_role("navigation", name="Trình đơn chính").get_by_role("link", name="Kế hoạch", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Kế hoạch")
        page.get_by_role("main").get_by_role("link", name=PLAN, exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(PLAN)
        address = page.get_by_role("region", name="Tệp đính kèm").get_by_role("link", name=FILE).get_attribute("href")
        assert address
        return unquote(page.evaluate("address => new URL(address, document.baseURI).href", address))

    def strangers(self, own: str) -> list[str]:
        """The addresses asked for that are not of the site at `own`."""
        return [address for address in self.asked if not address.startswith((own, "data:"))]


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A reader, who must not have met with any error."""
    made = Reader(browser, scripts=request.param)
    yield made
    made.context.close()
    assert made.complaints == []


@pytest.fixture(scope="module")
def root_address(demo: Built) -> Iterator[str]:
    """The demonstration site at the root of a web server."""
    with serving(demo.output) as port:
        yield f"http://127.0.0.1:{port}"


def test_from_disk(demo: Built, reader: Reader) -> None:
    file = reader.from_home_to_an_attachment((demo.output / "index.html").as_uri())

    assert Path(urlsplit(file).path).read_bytes().startswith(PDF)
    assert reader.strangers(demo.output.as_uri()) == []


def test_at_a_root(root_address: str, reader: Reader) -> None:
    file = reader.from_home_to_an_attachment(f"{root_address}/")

    assert reader.context.request.get(file).body().startswith(PDF)
    assert reader.strangers(root_address) == []


def test_under_a_sub_path(demo_address: str, reader: Reader) -> None:
    file = reader.from_home_to_an_attachment(f"{demo_address}/")

    assert reader.context.request.get(file).body().startswith(PDF)
    assert reader.strangers(demo_address) == []


def test_an_old_address_leads_to_the_new_one(demo_address: str, reader: Reader) -> None:
    reader.page.goto(f"{demo_address}/about/")
    reader.page.wait_for_url("**/gioi-thieu/**")

    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()


def test_the_newest_plan_is_on_the_first_screen(demo_address: str, reader: Reader) -> None:
    reader.page.goto(f"{demo_address}/")

    newest = reader.page.get_by_role("region", name="Kế hoạch năm 2026").get_by_role("article").first

    expect(newest).to_be_in_viewport(ratio=1)
