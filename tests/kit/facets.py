"""The filtered table of a look-up page, as a reader sees it."""

from playwright.sync_api import Page

SHOWN = "tr[data-facets]:not([hidden])"
"""The rows that the filter shows."""


def facets(page: Page) -> list[set[str]]:
    """What each shown row has, such as {"nam:2026", "loai:pdf"}."""
    return [
        set(text.split()) for text in page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.dataset.facets)")
    ]
