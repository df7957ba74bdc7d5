"""Search as a reader meets it: what is found first, from disk and on a server, with a strict policy, by keyboard."""

import re
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from kit.building import ROOT, Built, build
from kit.file_factory import docx, text_pdf

pytestmark = pytest.mark.browser

WORDS_IN_A_FILE = (
    "Ông, bà đánh giá thái độ của cán bộ quầy ở mức nào?",
    "Phiếu ban hành kèm theo Quyết định số 4321/QĐ-SXD.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is typed, the first results in order, results that must not come, and whether there must be none."""

    q: str
    first: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    none: bool = False


def queries() -> list[Query]:
    table = tomllib.loads((ROOT / "tests" / "cases" / "search" / "queries.toml").read_text(encoding="utf-8"))
    return [
        Query(
            q=row["q"],
            first=tuple(row.get("first", ())),
            never=tuple(row.get("never", ())),
            none=row.get("none", False),
        )
        for row in table["query"]
    ]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site for search, with a form that holds words found nowhere else."""
    place = tmp_path_factory.mktemp("search")
    content = place / "content"
    shutil.copytree(ROOT / "tests" / "sites" / "search" / "content", content)
    files = content / "tin-tuc" / "khao-sat"
    (files / "phieu.docx").write_bytes(docx(*WORDS_IN_A_FILE))
    (files / "ban-in.pdf").write_bytes(text_pdf("Public satisfaction survey form"))
    built = build(content, place)
    assert built.status == 0, built.messages
    return built


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def ask(page: Page, start: str, query: str) -> list[str]:
    """Search for `query`; the last address part of each result on the first page, in order."""
    page.goto(f"{start}?q={quote(query)}")
    expect(page.locator("[data-cchc-search]")).to_have_attribute("data-state", "done")
    links = page.locator(".cchc-search-hit__link").evaluate_all("links => links.map(link => link.href)")
    return [urlsplit(link).path.removesuffix("/index.html").strip("/").rsplit("/", 1)[-1] for link in links]


def start_of(site: Built) -> str:
    return (site.output / "tim-kiem" / "index.html").as_uri()


@pytest.mark.parametrize("query", queries(), ids=lambda query: query.q)
def test_a_query_finds_first_what_was_meant(site: Built, page: Page, query: Query) -> None:
    found = ask(page, start_of(site), query.q)

    assert tuple(found[: len(query.first)]) == query.first
    assert set(query.never) & set(found) == set()
    assert (found == []) is query.none


def test_the_words_found_are_marked_in_title_and_excerpt(site: Built, page: Page) -> None:
    ask(page, start_of(site), "dien tu")
    assert page.locator(".cchc-search-hit__title mark").first.inner_text() == "điện tử"

    ask(page, start_of(site), "nq76")
    assert "76/NQ-CP" in page.locator(".cchc-search-hit__excerpt mark").all_inner_texts()


def test_results_can_be_narrowed_and_the_address_keeps_the_choice(site: Built, page: Page) -> None:
    ask(page, start_of(site), "cải cách hành chính")

    page.get_by_label("Loại").select_option("bao-cao")

    expect(page.get_by_role("status")).to_contain_text("1 trong")
    assert page.locator(".cchc-search-hit__link").count() == 1
    assert "loai=bao-cao" in page.url
    page.reload()
    expect(page.get_by_role("status")).to_contain_text("1 trong")
    assert page.get_by_label("Loại").input_value() == "bao-cao"


def test_results_stand_by_date_on_wish(site: Built, page: Page) -> None:
    by_worth = ask(page, start_of(site), "nghị định")

    page.get_by_label("Thứ tự").select_option("moi")
    expect(page.locator("[data-cchc-search]")).to_have_attribute("data-state", "done")
    links = page.locator(".cchc-search-hit__link").evaluate_all("links => links.map(link => link.href)")
    newest = [urlsplit(link).path.removesuffix("/index.html").strip("/").rsplit("/", 1)[-1] for link in links]

    assert sorted(newest) == sorted(by_worth)
    assert newest[0] == "nghi-dinh-ky" != by_worth[0]
    assert "thu-tu=moi" in page.url


def test_nothing_found_says_so_and_offers_other_ways(site: Built, page: Page) -> None:
    ask(page, start_of(site), "77/NQ-CP")
    expect(page.get_by_role("status")).to_contain_text("Không tìm thấy")

    ask(page, start_of(site), "76/NQ-HĐND")
    assert "76/NQ-CP" in page.locator("[data-help] a").all_inner_texts()

    ask(page, start_of(site), "đường dây nóng bằng vàng")
    page.locator("[data-help]").get_by_role("link", name="đường dây nóng").click()
    expect(page.locator(".cchc-search-hit__link")).to_have_count(1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mot cuar", "mot cua"),
        ("motcua", "mot cua"),
        ("đường dya nóng", "đường day nóng"),
        ("duong ay nong", "duong day nong"),
        ("truyền thann", "truyền thanh"),
    ],
)
def test_a_misspelt_word_is_read_as_it_was_likeliest_meant(site: Built, page: Page, typed: str, meant: str) -> None:
    found = ask(page, start_of(site), typed)
    expect(page.get_by_role("status")).to_contain_text(f"“{meant}”; không có kết quả nào cho “{typed}”")
    assert found[:1] == ask(page, start_of(site), meant)[:1]


def test_an_abbreviation_is_searched_in_full(site: Built, page: Page) -> None:
    assert {*ask(page, start_of(site), "cchc 2021")[:2]} == {"76-nq-cp-2021", "1136-kh-sxd"}
    assert page.locator(".cchc-search-hit__title mark").first.inner_text() == "cải cách hành chính"


def test_choices_that_leave_nothing_can_be_given_up_one_by_one(site: Built, page: Page) -> None:
    page.goto(f"{start_of(site)}?q={quote('cải cách hành chính')}&nam=1999&loai=bao-cao")

    expect(page.get_by_role("status")).to_contain_text("Không có kết quả nào khớp lựa chọn")
    page.locator("[data-help]").get_by_role("link", name="Năm nào cũng được (1)").click()
    expect(page.locator(".cchc-search-hit__link")).to_have_count(1)
    assert "loai=bao-cao" in page.url


def test_a_list_is_shown_before_its_texts_are_there_and_nothing_moves_when_they_come(site: Built, page: Page) -> None:
    page.goto(start_of(site))
    page.evaluate("""() => {
      const box = document.querySelector("[data-cchc-search]");
      self.seen = [];
      new MutationObserver(() => self.seen.push([
        box.dataset.state,
        box.querySelectorAll(".cchc-search-hit__excerpt:empty").length,
        [...box.querySelectorAll("li")].map((one) => one.getBoundingClientRect().top),
      ])).observe(box, { attributes: true, attributeFilter: ["data-state"] });
    }""")
    page.locator("#o-tim").fill("thái độ của cán bộ quầy")
    page.keyboard.press("Enter")
    expect(page.locator("[data-cchc-search]")).to_have_attribute("data-state", "done")

    listed, done = page.evaluate("self.seen.filter(([state]) => state !== 'busy')")

    assert (listed[0], listed[1] > 0) == ("listed", True)
    assert (done[0], done[1]) == ("done", 0)
    assert listed[2]
    assert listed[2] == done[2]


def test_nothing_of_the_index_is_loaded_before_a_reader_searches(site: Built, page: Page) -> None:
    page.goto("about:blank")  # a page before this one may still ask for texts
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(start_of(site))

    assert asked
    assert [address for address in asked if "chi-muc" in address] == []


def test_what_is_typed_is_on_its_way_before_it_is_sent(site: Built, page: Page) -> None:
    page.goto(start_of(site))
    with page.expect_request(lambda request: "chi-muc/goc" in request.url):
        page.locator("#o-tim").press_sequentially("h")
    with page.expect_request(lambda request: re.search(r"chi-muc/\d+/", request.url) is not None):
        page.locator("#o-tim").press_sequentially("oa giai ")

    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_contain_text("1 kết quả")


def test_the_search_works_by_keyboard_alone(site: Built, page: Page) -> None:
    page.goto(start_of(site))
    page.locator("#o-tim").focus()
    page.keyboard.type("hoa giai")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_contain_text("1 kết quả")
    page.locator(".cchc-search-hit__link").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tổ hoà giải ở thôn được tập huấn")


def test_a_reader_without_javascript_finds_the_indexes(site: Built, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(start_of(site))

    assert "<noscript><p" in page.content()  # a browser told by its driver to run no scripts still hides these
    page.locator("main").get_by_role("link", name="Kế hoạch", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kế hoạch")
    context.close()


def test_under_a_sub_path_of_a_server(demo_address: str, page: Page) -> None:
    found = ask(page, f"{demo_address}/tim-kiem/", "nq76")

    assert found[0] == "76-nq-cp-2021"
    assert page.request.get(page.locator(".cchc-search-hit__link").first.evaluate("link => link.href")).ok


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_of_results_has_no_accessibility_fault(site: Built, browser: Browser, width: int, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True
    )
    page = context.new_page()
    ask(page, start_of(site), "cải cách hành chính")

    found = Axe().run(page)

    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_the_policy_of_the_page_is_kept(site: Built, page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))

    ask(page, start_of(site), "cải cách")

    assert [text for text in said if "Content Security Policy" in text] == []
    assert "default-src 'none'" in str(
        page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content")
    )


def test_the_root_page_leads_from_the_field_to_the_results(site: Built, page: Page) -> None:
    page.goto((site.output / "index.html").as_uri())
    field = page.get_by_role("searchbox").first
    field.fill("hòa giải")
    field.press("Enter")

    expect(page.get_by_role("status")).to_contain_text("1 kết quả")
    assert Path(urlsplit(page.url).path).parts[-2:] == ("tim-kiem", "index.html")
