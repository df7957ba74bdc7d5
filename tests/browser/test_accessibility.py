"""Anyone can use every kind of page: axe-core, small and zoomed screens, keyboard, forced colours, still, without scripts."""

import json
from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from kit.page_kinds import PAGES, UNSEEN
from kit.theme_examples import view_classes

pytestmark = pytest.mark.browser

TALL = 800
PHONE: ViewportSize = {"width": 360, "height": TALL}
LAPTOP: ViewportSize = {"width": 1280, "height": TALL}
SMALLEST: ViewportSize = {"width": 320, "height": TALL}
"""1280 px at 400 %: WCAG 2.2, 1.4.10."""
MOST_STOPS = 60
"""Tab stops within which anything on these ways must be reached."""
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
NAME = "document.activeElement.textContent.trim()"
AXE = Axe().axe_script
EVERY_TEMPLATE = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN", viewport=LAPTOP)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A page that runs no scripts."""
    context = browser.new_context(locale="vi-VN", viewport=LAPTOP, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_every_template_is_looked_at() -> None:
    assert set(PAGES) == set(view_classes()) - UNSEEN


@EVERY_TEMPLATE
def test_axe_finds_nothing(demo_address: str, page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    page.goto(f"{demo_address}/{address}")
    page.evaluate(AXE)

    found = []
    for size in (PHONE, LAPTOP):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="light")
        found += _violations(page)
        page.emulate_media(color_scheme="dark")
        found += _violations(page, "color-contrast")

    assert found == []


@EVERY_TEMPLATE
def test_no_page_scrolls_sideways(demo_address: str, page: Page, address: str) -> None:
    page.set_viewport_size(SMALLEST)
    page.goto(f"{demo_address}/{address}")

    assert page.evaluate(OVER) <= 0


@EVERY_TEMPLATE
def test_a_page_without_scripts_shows_its_content_and_no_idle_button(
    demo_address: str, plain: Page, address: str
) -> None:
    plain.goto(f"{demo_address}/{address}")

    shown = [button.inner_text().strip() for button in plain.get_by_role("button").all() if button.is_visible()]

    assert set(shown) <= {"Tìm"}
    assert plain.get_by_role("heading", level=1).is_visible()
    assert plain.locator("main a").first.is_visible()


def test_double_size_keeps_menu_and_text_in_sight(browser: Browser, demo_address: str) -> None:
    """200 % of a 1280 px screen (WCAG 2.2, 1.4.4): nothing cut off, nothing covered."""
    context = browser.new_context(viewport={"width": 640, "height": 400}, device_scale_factor=2)
    page = context.new_page()
    for address in ("", "ke-hoach/2026/03-kh-sxd/", "van-ban/"):
        page.goto(f"{demo_address}/{address}")
        assert page.evaluate(OVER) <= 0
        page.get_by_text("Trình đơn", exact=True).click()
        assert page.get_by_role("link", name="Văn bản", exact=True).first.is_visible()
    context.close()


def test_by_keyboard_from_the_skip_link_to_an_attachment(demo_address: str, page: Page) -> None:
    page.set_viewport_size(LAPTOP)
    page.goto(f"{demo_address}/")
    page.keyboard.press("Tab")
    assert page.evaluate(NAME) == "Đến nội dung chính"
    expect(page.locator(".cchc-skip")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"

    page.goto(f"{demo_address}/")
    _enter(page, "Kế hoạch")
    page.wait_for_url("**/ke-hoach/**")
    _enter(page, "Đến danh sách")
    _from_a_list_to_the_file_of_a_plan(page)


def test_by_keyboard_from_home_through_search_to_a_plan_and_its_file(demo_address: str, page: Page) -> None:
    page.set_viewport_size(LAPTOP)
    page.goto(f"{demo_address}/")
    _tab_until(page, "document.activeElement.matches('main input[type=search]')")
    page.keyboard.type("03/KH-SXD")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/**")
    expect(page.locator("[data-cchc-search]")).to_have_attribute("data-state", "done")
    _from_a_list_to_the_file_of_a_plan(page)


def test_by_keyboard_from_a_month_to_a_day_and_its_news(demo_address: str, page: Page) -> None:
    page.set_viewport_size(LAPTOP)
    page.goto(f"{demo_address}/lich/2026/10/")
    _tab_until(page, "document.activeElement.closest('td') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/lich/2026/10/*/**")
    first = page.locator("main article a").first.inner_text()
    _enter(page, first)

    expect(page.get_by_role("heading", level=1)).to_have_text(first)


def test_by_keyboard_the_menu_of_a_phone_opens_and_leads_on(demo_address: str, page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{demo_address}/")
    assert not page.get_by_role("link", name="Tin tức", exact=True).is_visible()

    _enter(page, "Trình đơn")
    _enter(page, "Tin tức")
    page.wait_for_url("**/tin-tuc/**")

    assert page.get_by_role("heading", level=1).inner_text() == "Tin tức"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_always_seen(demo_address: str, page: Page, scheme: Literal["light", "dark"]) -> None:
    """A ring of at least 3 px in the accent colour (WCAG 2.2, 2.4.7 and 2.4.13)."""
    page.set_viewport_size(LAPTOP)
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{demo_address}/ke-hoach/tra-cuu/")
    ring = (
        "(style => [style.outlineStyle, parseFloat(style.outlineWidth) >= 3])(getComputedStyle(document.activeElement))"
    )

    rings = []
    for _ in range(20):
        page.keyboard.press("Tab")
        rings.append(tuple(page.evaluate(ring)))

    assert set(rings) == {("solid", True)}


def test_forced_colours_keep_links_states_and_the_current_page(demo_address: str, page: Page) -> None:
    page.set_viewport_size(LAPTOP)
    page.emulate_media(forced_colors="active", color_scheme="light")
    page.goto(f"{demo_address}/ke-hoach/2026/03-kh-sxd/")
    colours = page.evaluate(
        """() => {
            const probe = document.body.appendChild(document.createElement("p"));
            const system = (name) => ((probe.style.color = name), getComputedStyle(probe).color);
            const links = [...document.querySelectorAll("main a")].map((link) => getComputedStyle(link).color);
            const marks = [...document.querySelectorAll(".cchc-badge")].map((badge) => {
                const mark = getComputedStyle(badge, "::before");
                return mark.borderTopWidth !== "0px" || mark.backgroundColor === system("CanvasText");
            });
            return { links: [...new Set(links)], wanted: system("LinkText"), marks: [...new Set(marks)] };
        }"""
    )
    page.emulate_media(forced_colors="none")

    assert colours["links"] == [colours["wanted"]]
    assert colours["marks"] == [True]


def test_nothing_moves_for_those_who_asked_for_stillness(demo_address: str, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{demo_address}/")
    moving = page.evaluate(
        """() => [document.documentElement, ...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element);
            const still = (times) => times.split(",").every((time) => parseFloat(time) === 0);
            return style.scrollBehavior === "smooth" || !still(style.transitionDuration) || !still(style.animationDuration);
        }).length"""
    )
    page.emulate_media(reduced_motion="no-preference")

    assert moving == 0


def _violations(page: Page, *rules: str) -> list[str]:
    """What axe-core finds on a page, of all rules or of these, each with where and how to mend it."""
    options: dict[str, object] = {
        "resultTypes": ["violations"],
        "preload": False,
        "rules": {"target-size": {"enabled": True}},
    }
    if rules:
        options["runOnly"] = list(rules)
    found = page.evaluate("options => axe.run(document, options).then((results) => results.violations)", options)
    return [f"{kind['id']}: {node['target']} {node['failureSummary']}" for kind in found for node in kind["nodes"]]


def _from_a_list_to_the_file_of_a_plan(page: Page) -> None:
    """By keyboard from a list of plans to the plan, and on to its file."""
    _enter(page, "Cải cách hành chính năm 2026 của Sở Xây dựng tỉnh Lam Giang")
    page.wait_for_url("**/03-kh-sxd/**")
    _enter(page, "2 tệp đính kèm")
    _tab_to(page, "Kế hoạch số 03/KH-SXD ngày 09/01/2026")

    assert page.evaluate("document.activeElement.href").endswith(".pdf")


def _enter(page: Page, text: str) -> None:
    """Press Tab until what has the focus begins so, then Enter."""
    _tab_to(page, text)
    page.keyboard.press("Enter")


def _tab_to(page: Page, text: str) -> None:
    """Press Tab until what has the focus begins so."""
    _tab_until(page, f"{NAME}.startsWith({json.dumps(text)})")


def _tab_until(page: Page, reached: str) -> None:
    """Press Tab until this holds in the page; fails where it never does."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(reached):
            return
    pytest.fail(f"phím Tab không tới được chỗ mà {reached}")
