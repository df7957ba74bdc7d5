"""A reader who uses the keyboard alone."""

import pytest
from playwright.sync_api import Page

MOST_STOPS = 120
"""Tab stops within which anything on a page must be reached."""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element that matches has the focus."""
    tab_until(page, "selector => document.activeElement.matches(selector)", selector)


def tab_until(page: Page, reached: str, argument: object = None, *, stops: int = MOST_STOPS) -> None:
    """Press Tab until the JavaScript expression or function `reached` is true; fails where it never is."""
    for _ in range(stops):
        page.keyboard.press("Tab")
        if page.evaluate(reached, argument):
            return
    pytest.fail(f"phím Tab không tới được chỗ mà {reached}, {argument}")
