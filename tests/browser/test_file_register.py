"""The register of attached files in a real browser: filtered by keyboard, served by its lists without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kit.building import Built

pytestmark = pytest.mark.browser

SHOWN = "#bang-tep tbody tr:not([hidden])"
MOST_STOPS = 120


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900})
    yield made
    made.close()


def facets(page: Page) -> list[set[str]]:
    """What each shown row has."""
    return [
        set(text.split()) for text in page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.facets)")
    ]


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element is focused."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"không tới được {selector} bằng phím Tab")


def test_files_are_filtered_by_keyboard_with_live_counts(demo: Built, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto((demo.output / "tep/tra-cuu/index.html").as_uri())
    everything = page.locator(SHOWN).count()

    tab_to(page, 'input[name="loai"][value="pdf"]')
    page.keyboard.press("Space")
    pdfs = facets(page)
    assert 0 < len(pdfs) < everything
    assert all("loai:pdf" in row for row in pdfs)

    scans = page.locator("label", has=page.locator('input[name="chu"][value="ban-quet"]'))
    told = int(scans.locator("[data-count]").inner_text())
    tab_to(page, 'input[name="chu"][value="ban-quet"]')
    page.keyboard.press("Space")
    both = facets(page)
    assert len(both) == told > 0
    assert all({"loai:pdf", "chu:ban-quet"} <= row for row in both)
    expect(page.get_by_role("status")).to_have_text(f"{told} trong {everything} tệp khớp lựa chọn")
    assert "chu=ban-quet" in page.url


def test_a_scan_offers_a_letter_for_an_accessible_version(demo: Built, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto((demo.output / "tep/chu/ban-quet/index.html").as_uri())

    link = page.get_by_role("link", name="Yêu cầu bản dễ tiếp cận").first
    expect(link).to_be_visible()
    assert (link.get_attribute("href") or "").startswith("mailto:")


def test_a_files_link_says_what_it_opens(demo: Built, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto((demo.output / "tep/loai/pdf/index.html").as_uri())

    for link in page.locator("#noi-dung th a[download]").all():
        assert "(PDF, " in (link.text_content() or "")


def test_without_scripts_the_lists_serve(demo: Built, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((demo.output / "tep/tra-cuu/index.html").as_uri())
    expect(page.locator("form.cchc-facet-filter")).to_be_hidden()

    summary = page.locator(".cchc-filter-panel__title", has_text="Xem theo")
    if summary.is_visible():
        summary.click()
    page.get_by_role("navigation", name="Xem theo").get_by_role("link", name="PDF", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tệp PDF")
    assert page.locator("tbody tr").count() > 0
    context.close()
