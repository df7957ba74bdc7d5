"""Plans looked up, compared across years and timed, in a real browser: by keyboard, with and without scripts, from disk."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kit.building import Built
from kit.facets import SHOWN, facets
from kit.keyboard import tab_to
from kit.waiting import until

pytestmark = pytest.mark.browser

STATUS = "[data-cchc-filtered]"


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that must not complain: no error of a script, nothing refused by the content policy."""
    complaints: list[str] = []
    made = context.new_page()
    made.on("pageerror", lambda error: complaints.append(str(error)))
    made.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield made
    assert complaints == []


@pytest.fixture
def lookup(demo: Built, page: Page) -> Page:
    """The look-up page, opened from disk."""
    page.goto((demo.output / "ke-hoach/tra-cuu/index.html").as_uri())
    return page


def box(group: str, value: str) -> str:
    return f'input[name="{group}"][value="{value}"]'


def test_filters_work_by_keyboard_alone(lookup: Page) -> None:
    everything = lookup.locator(SHOWN).count()

    tab_to(lookup, box("nam", "2026"))
    lookup.keyboard.press("Space")
    of_one_year = facets(lookup)
    assert 0 < len(of_one_year) < everything
    assert all("nam:2026" in row for row in of_one_year)

    tab_to(lookup, box("nam", "2025"))
    lookup.keyboard.press("Space")
    of_two_years = facets(lookup)
    assert len(of_two_years) > len(of_one_year)
    assert all(row & {"nam:2025", "nam:2026"} for row in of_two_years)

    tab_to(lookup, box("chuoi", "kiem-tra"))
    lookup.keyboard.press("Space")
    both = facets(lookup)
    assert 0 < len(both) < len(of_two_years)
    assert all("chuoi:kiem-tra" in row and row & {"nam:2025", "nam:2026"} for row in both)
    expect(lookup.get_by_role("status")).to_have_text(f"{len(both)} trong {everything} kế hoạch khớp lựa chọn")

    tab_to(lookup, "button[type=reset]")
    lookup.keyboard.press("Enter")
    expect(lookup.locator(SHOWN)).to_have_count(everything)
    assert "?" not in lookup.url


def test_counts_say_what_a_choice_would_show(lookup: Page) -> None:
    lookup.locator(box("chuoi", "kiem-tra")).check()
    for option in lookup.locator('fieldset[data-group="nam"] label').all():
        told = int(option.locator("[data-count]").inner_text())
        choice = option.locator("input")
        choice.check()
        assert lookup.locator(SHOWN).count() == told
        choice.uncheck()


def test_what_is_chosen_stands_in_the_address_and_comes_back_from_it(lookup: Page) -> None:
    lookup.locator(box("nam", "2026")).check()
    lookup.get_by_label("Tên hoặc số, ký hiệu").fill("tuyen truyen")
    shown, address = lookup.locator(SHOWN).all_inner_texts(), lookup.url
    assert "nam=2026" in address
    assert "q=tuyen" in address
    assert shown

    lookup.goto("about:blank")
    lookup.goto(address)

    expect(lookup.locator(box("nam", "2026"))).to_be_checked()
    assert lookup.locator(SHOWN).all_inner_texts() == shown


def test_words_are_found_without_their_marks_and_by_number(lookup: Page) -> None:
    words = lookup.get_by_label("Tên hoặc số, ký hiệu")
    words.fill("TUYÊN TRUYỀN")
    marked = lookup.locator(SHOWN).count()
    words.fill("tuyen truyen")
    assert lookup.locator(SHOWN).count() == marked > 0

    words.fill("không có kế hoạch nào như thế")
    expect(lookup.locator(SHOWN)).to_have_count(0)
    expect(lookup.get_by_role("status")).to_have_text("Không có kế hoạch nào khớp; hãy bỏ bớt lựa chọn")


def test_without_scripts_the_static_indexes_serve(demo: Built, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((demo.output / "ke-hoach/tra-cuu/index.html").as_uri())

    expect(page.locator("form.cchc-facet-filter")).to_be_hidden()
    rows = page.locator("#bang-ke-hoach tbody tr").count()
    assert page.locator(STATUS).inner_text() == f"{rows} kế hoạch"

    summary = page.locator(".cchc-filter-panel__title", has_text="Xem theo")
    if summary.is_visible():
        summary.click()
    page.get_by_role("navigation", name="Xem theo").get_by_role("link", name="2026", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kế hoạch năm 2026")
    assert page.locator(".cchc-plan-table__row").count() > 0
    context.close()


def test_filters_work_under_a_sub_path_on_a_server(demo_address: str, page: Page) -> None:
    page.goto(f"{demo_address}/ke-hoach/tra-cuu/?trang-thai=da-hoan-thanh")

    assert facets(page)
    assert all("trang-thai:da-hoan-thanh" in row for row in facets(page))


@pytest.mark.parametrize("scripts", [True, False], ids=["có JavaScript", "không JavaScript"])
def test_the_matrix_shows_its_gap_and_leads_to_plans(demo: Built, browser: Browser, *, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((demo.output / "ke-hoach/ma-tran/index.html").as_uri())
    own = page.get_by_role("region", name="Bảng theo năm của Sở Xây dựng tỉnh Lam Giang")

    row = own.get_by_role("row", name="Tuyên truyền").filter(has_text="Kế hoạch")
    expect(row.get_by_role("cell", name="chưa đăng")).to_be_visible()
    expect(page.get_by_text("Kế hoạch Tuyên truyền cải cách hành chính: 2024")).to_be_visible()

    row.get_by_role("link", name="10/KH-SXD").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tuyên truyền")
    context.close()


def test_the_matrix_is_scrolled_by_keyboard_and_never_widens_a_phone(demo: Built, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto((demo.output / "ke-hoach/ma-tran/index.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    tab_to(page, ".cchc-matrix-table")
    assert page.evaluate("document.activeElement.scrollWidth > document.activeElement.clientWidth")
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    until(lambda: bool(page.evaluate("document.activeElement.scrollLeft > 0")))  # scrolling is smooth


def test_the_timeline_is_a_named_picture_with_the_same_in_words(demo: Built, page: Page) -> None:
    page.goto((demo.output / "ke-hoach/nhiem-vu/nam/2026/index.html").as_uri())
    drawing = page.get_by_role("img", name="Hạn của các nhiệm vụ trong năm 2026")
    expect(drawing).to_be_visible()

    markup = drawing.evaluate("svg => new XMLSerializer().serializeToString(svg)")
    root = ET.fromstring(markup)  # noqa: S314 - our own output
    named = {element.tag.rpartition("}")[2] for element in root}
    assert {"title", "desc"} <= named

    page.get_by_text("Nội dung hình bằng chữ").click()
    told = page.locator(".cchc-timeline__words li").all_inner_texts()
    marks = root.iter("{http://www.w3.org/2000/svg}g")
    drawn = [mark.findtext("{http://www.w3.org/2000/svg}title", "") for mark in marks]
    assert drawn
    for text in drawn:
        plan, _, due = text.partition(", ")
        assert any(line.startswith(plan) and due in line for line in told)


def test_an_overdue_task_is_told_in_a_word(demo: Built, page: Page) -> None:
    page.goto((demo.output / "ke-hoach/nhiem-vu/index.html").as_uri())

    assert page.locator("td .cchc-badge", has_text="Quá hạn").count() > 0
