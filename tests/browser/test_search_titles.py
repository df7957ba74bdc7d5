"""Titles offered while a reader types: by keyboard and pointer, from a server and from disk, and nothing moves."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from kit.building import Built

pytestmark = pytest.mark.browser


@pytest.fixture(params=["server", "disk"])
def start(request: pytest.FixtureRequest, demo: Built, demo_address: str) -> str:
    """The search page of the demonstration site."""
    return f"{demo_address}/tim-kiem/" if request.param == "server" else (demo.output / "tim-kiem/index.html").as_uri()


@pytest.fixture
def page(context: BrowserContext, start: str) -> Page:
    page = context.new_page()
    page.goto(start)
    return page


def offered(page: Page) -> list[str]:
    page.get_by_role("listbox").wait_for()
    return [text.split("\n")[0] for text in page.get_by_role("option").all_inner_texts()]


def test_keys_move_among_the_titles_and_enter_opens_one(page: Page) -> None:
    field = page.locator("#o-tim")
    field.press_sequentially("luật chuyển đ")
    titles = offered(page)
    assert titles[0].startswith("Luật Chuyển đổi số")
    expect(field).to_have_attribute("aria-expanded", "true")

    field.press("ArrowDown")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", first.get_attribute("id") or "?")
    field.press("ArrowUp")
    expect(first).to_have_attribute("aria-selected", "false")
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowDown")
    field.press("Enter")

    expect(page).to_have_url(re.compile("/van-ban/148-2025-qh15/"))


def test_escape_closes_the_list_and_keeps_words_and_focus(page: Page) -> None:
    field = page.locator("#o-tim")
    field.press_sequentially("cchc 2026")
    offered(page)

    field.press("Escape")

    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(field).to_have_value("cchc 2026")
    expect(field).to_be_focused()
    field.press("ArrowDown")
    assert offered(page)
    field.press("Tab")
    expect(page.get_by_role("listbox")).to_have_count(0)


def test_enter_searches_what_is_typed_where_no_title_is_chosen(page: Page) -> None:
    page.locator("#o-tim").press_sequentially("chuyển đổi s")
    offered(page)
    page.locator("#o-tim").press("Enter")
    expect(page.locator("[data-cchc-search]")).to_have_attribute("data-state", "done")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(page.locator("#o-tim")).to_have_value("chuyển đổi s")


def test_a_click_opens_a_title(page: Page) -> None:
    page.locator("#o-tim").press_sequentially("lien he")
    offered(page)
    page.get_by_role("option", name="Liên hệ").first.click()
    expect(page).to_have_url(re.compile("/lien-he/"))


def test_nothing_moves_when_titles_are_offered(page: Page) -> None:
    places = "() => [...document.querySelectorAll('main *')].filter((one) => !one.closest('[role=listbox]')).map((one) => one.getBoundingClientRect().top)"
    page.locator("#o-tim").focus()
    before = page.evaluate(places)
    page.locator("#o-tim").press_sequentially("một cửa")
    offered(page)
    assert page.evaluate(places) == before
