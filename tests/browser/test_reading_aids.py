"""What a reader does with an article: larger letters, contrast, listening, copying, saving, sharing, printing."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Download, Page, expect

from kit.building import ADDRESS, Built
from kit.page_kinds import PAGES

pytestmark = pytest.mark.browser

NEWS = "tin-tuc/2026/khao-sat-hai-long-2025/"
PLAN = "ke-hoach/2026/03-kh-sxd/"
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
TODAY = "26/11/2026"
SIZE = "parseFloat(getComputedStyle(document.querySelector('.cchc-prose p')).fontSize)"
VOICES = """voices => {
    window.said = [];
    class Utterance { constructor(text) { this.text = text; } }
    const speech = Object.assign(new EventTarget(), {
        getVoices: () => voices,
        cancel() {},
        speak(utterance) {
            said.push({ text: utterance.text, voice: utterance.voice.name, marked: document.querySelector(".cchc-read-aloud__spoken")?.textContent });
            if (!window.held) { setTimeout(() => utterance.onend?.(), 0); }
        },
    });
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    window.SpeechSynthesisUtterance = Utterance;
}"""
"""A speaking device with these voices that is done at once, or never once `held`; `said` is what it was given to say."""
ENGLISH = {"name": "Daniel", "lang": "en-GB", "localService": True}
AWAY = {"name": "HoaiMy", "lang": "vi-VN", "localService": False}
HERE = {"name": "An", "lang": "vi_VN", "localService": True}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(
        locale="vi-VN", viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that must not complain: no error of a script, nothing refused by the content policy."""
    complaints: list[str] = []
    made = context.new_page()
    made.clock.set_fixed_time(datetime(2026, 11, 26, 9, 30))
    made.on("pageerror", lambda error: complaints.append(str(error)))
    made.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield made
    assert complaints == []


def test_letters_grow_stay_so_on_other_pages_and_become_as_they_were(demo_address: str, page: Page) -> None:
    page.goto(f"{demo_address}/{NEWS}")
    usual = page.evaluate(SIZE)
    page.get_by_role("button", name="Cỡ chữ").click()
    page.get_by_role("button", name="Lớn").click()
    page.get_by_role("button", name="Lớn").click()
    assert page.get_by_role("status").first.inner_text() == "130%"
    assert page.evaluate(SIZE) == pytest.approx(1.3 * usual, rel=0.01)

    page.goto(f"{demo_address}/{PLAN}")
    assert page.evaluate(SIZE) == pytest.approx(1.3 * usual, rel=0.01)

    page.get_by_role("button", name="Cỡ chữ").click()
    page.get_by_role("button", name="Mặc định").click()
    assert page.evaluate(SIZE) == usual
    assert page.evaluate("localStorage.length") == 0


def test_letters_grow_by_keyboard(demo_address: str, page: Page) -> None:
    page.goto(f"{demo_address}/{NEWS}")
    usual = page.evaluate(SIZE)

    for name in ("Cỡ chữ", "Lớn"):
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent.trim()") == name:
                break
        page.keyboard.press("Enter")

    assert page.evaluate(SIZE) > usual


def test_contrast_is_raised_and_kept(demo_address: str, page: Page) -> None:
    ground = "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    page.emulate_media(color_scheme="dark")
    page.goto(f"{demo_address}/{NEWS}")
    page.get_by_role("button", name="Cỡ chữ").click()
    page.get_by_label("Tương phản cao").check()
    page.reload()

    assert page.evaluate(ground) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    page.emulate_media(color_scheme="light")
    assert page.evaluate(ground) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_a_browser_that_keeps_nothing_still_changes_the_page(demo_address: str, page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
    )
    page.goto(f"{demo_address}/{NEWS}")
    usual = page.evaluate(SIZE)
    page.get_by_role("button", name="Cỡ chữ").click()
    page.get_by_role("button", name="Lớn").click()

    assert page.evaluate(SIZE) > usual


@pytest.mark.parametrize("width", [320, 1280])
def test_the_largest_letters_fit_every_page(demo_address: str, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{demo_address}/")
    page.evaluate("localStorage.setItem('cchc-display', '3 more')")
    wide = []
    for address in PAGES.values():
        page.goto(f"{demo_address}/{address}")
        if page.evaluate(OVER) > 0:
            wide.append(address)

    assert wide == []


@pytest.mark.parametrize("voices", [[], [ENGLISH]], ids=["không có giọng nào", "chỉ có tiếng Anh"])
def test_without_a_vietnamese_voice_nothing_is_offered(
    demo_address: str, page: Page, voices: list[dict[str, object]]
) -> None:
    page.add_init_script(script=f"({VOICES})({voices!r})".replace("True", "true").replace("False", "false"))
    page.goto(f"{demo_address}/{NEWS}")

    expect(page.get_by_text("Nghe đọc trang này")).to_be_hidden()


def test_an_article_is_read_from_its_title_to_its_end_paragraph_by_paragraph(demo_address: str, page: Page) -> None:
    speaking(page, ENGLISH, AWAY, HERE)
    page.goto(f"{demo_address}/{NEWS}")
    page.get_by_role("button", name="Nghe đọc trang này").click()
    expect(page.locator(".cchc-read-aloud--speaking")).to_have_count(0)

    said = page.evaluate("said")
    assert {one["voice"] for one in said} == {"An"}
    assert said[0]["text"] == page.locator("h1").inner_text().strip()
    assert all(" ".join(one["marked"].split())[:20].startswith(one["text"][:3]) for one in said[:3])
    texts = [one["text"] for one in said]
    assert "Tiếp cận dịch vụ, 92,0%, 94,1%, +2,1" in texts
    assert texts[-1].startswith("Số liệu các năm")
    assert len(texts) == len(set(texts))
    assert max(map(len, texts)) <= 250
    expect(page.get_by_text("giọng đọc trực tuyến")).to_be_hidden()


def test_reading_stops_and_goes_on_where_it_stopped(demo_address: str, page: Page) -> None:
    speaking(page, AWAY)
    page.goto(f"{demo_address}/{PLAN}")
    expect(page.get_by_text("giọng đọc trực tuyến")).to_be_visible()
    page.evaluate("window.held = true")
    page.get_by_role("button", name="Nghe đọc trang này").click()
    stop = page.get_by_role("button", name="Dừng đọc")
    page.mouse.wheel(0, 2000)
    expect(stop).to_be_in_viewport(ratio=1)
    expect(page.locator(".cchc-read-aloud__spoken")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".cchc-read-aloud__spoken")).to_have_count(0)
    first = page.evaluate("said[0].text")

    page.get_by_role("button", name="Nghe tiếp").click()
    assert page.evaluate("said.at(-1).text") == first
    stop.click()
    expect(page.get_by_role("button", name="Nghe tiếp")).to_be_visible()


def test_link_and_citation_are_copied(demo_address: str, page: Page) -> None:
    canonical = f"http://localhost:8000/{PLAN}"
    page.goto(f"{demo_address}/{PLAN}")

    page.get_by_role("button", name="Sao chép liên kết").click()
    expect(page.get_by_text("Đã chép")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == canonical

    page.get_by_role("button", name="Sao chép trích dẫn").click()
    expect(page.get_by_text("Đã chép")).to_have_count(2)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "Kế hoạch số 03/KH-SXD ngày 09 tháng 01 năm 2026 của Sở Xây dựng tỉnh Lam Giang về Cải cách hành chính"
    )
    assert copied.endswith(f", {canonical}")


def test_an_insecure_page_copies_the_older_way(demo_address: str, page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(f"{demo_address}/{NEWS}")

    page.get_by_role("button", name="Sao chép liên kết").click()

    expect(page.get_by_text("Đã chép")).to_be_visible()


def test_sharing_asks_the_device_and_names_no_service(demo_address: str, page: Page) -> None:
    page.add_init_script("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }")
    page.goto(f"{demo_address}/{NEWS}")
    page.get_by_role("button", name="Ứng dụng khác…").click()

    assert page.evaluate("shared.url") == f"http://localhost:8000/{NEWS}"
    links = page.locator(".cchc-share-print a").evaluate_all("links => links.map(link => link.protocol)")
    assert links == ["mailto:"]


@pytest.mark.parametrize("form", ["md", "txt"])
def test_an_article_is_saved_whole_from_disk(published: Built, page: Page, tmp_path: Path, form: str) -> None:
    page.goto((published.output / PLAN / "index.html").as_uri())
    with page.expect_download() as waiting:
        page.locator(f"[data-cchc-save={form}]").click()
    text = saved(waiting.value, tmp_path)

    assert waiting.value.suggested_filename == f"03-kh-sxd.{form}"
    file = f"{ADDRESS}/tep/2026/03-kh-sxd/kh-03-sxd-cchc-2026.pdf"
    told = [
        "Số: 03/KH-SXD",
        "Cải cách hành chính năm 2026 của Sở Xây dựng tỉnh Lam Giang",
        "Căn cứ",
        "III. Nhiệm vụ trọng tâm",
        "| 85%",
        "- Sở Nội vụ",
        "Lê Thị Minh Họa",
        "30/9/2026",
        "Luật Xây dựng số 135/2025/QH15",
        file,
        f"{ADDRESS}/ke-hoach/2026/03-kh-sxd/",
        f"Lưu ngày: {TODAY}",
    ]
    assert [words for words in told if words not in text] == []
    assert [words for words in ("Sao chép liên kết", "Mục lục", "file:") if words in text] == []
    if form == "md":
        assert "\n# Kế hoạch Cải cách hành chính năm 2026" in text
        assert "\n## II. Chỉ tiêu chủ yếu\n\n| Chỉ tiêu | Kế hoạch năm 2026 |\n| --- | --- |\n" in text
        assert f"[Nghị quyết số 76/NQ-CP]({ADDRESS}/van-ban/76-nq-cp-2021/)" in text
    else:
        assert text.startswith("\ufeff")
        assert "\r\nII. Chỉ tiêu chủ yếu\r\n--------------------\r\n" in text


def test_every_kind_of_item_is_saved(published: Built, page: Page, tmp_path: Path) -> None:
    for template in ("news", "numbered", "document", "feedback", "standing"):
        page.goto((published.output / PAGES[f"{template}.html"] / "index.html").as_uri())
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Tải bản Markdown (.md)").click()
        text = saved(waiting.value, tmp_path)
        title = " ".join((page.locator("h1").text_content() or "").split())

        assert f"# {title}\n" in text
        assert page.locator('link[rel="canonical"]').get_attribute("href") or "" in text


def test_paper_tells_the_address_the_day_and_carries_a_code(published: Built, page: Page) -> None:
    page.goto((published.output / PLAN / "index.html").as_uri())
    code = page.locator(".cchc-qr")
    expect(code).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    stamp = page.locator(".cchc-print-stamp")

    assert f"{ADDRESS}/{PLAN}" in stamp.inner_text()
    assert f"in ngày {TODAY}" in stamp.inner_text()
    assert page.evaluate("document.querySelector('.cchc-qr').getBoundingClientRect().width") >= 30 * 96 / 25.4
    shown = [
        page.locator(name).first.is_visible()
        for name in (".cchc-site-header", ".cchc-share-print", ".cchc-read-aloud", ".cchc-around", ".cchc-site-footer")
    ]
    assert shown == [False] * 5


def test_a_local_build_has_no_code_since_nobody_could_open_it(demo: Built) -> None:
    assert "cchc-qr" not in (demo.output / PLAN / "index.html").read_text(encoding="utf-8")


def speaking(page: Page, *voices: dict[str, object]) -> None:
    """Give the page a device that speaks with these voices."""
    page.add_init_script(script=f"({VOICES})({list(voices)!r})".replace("True", "true").replace("False", "false"))


def saved(download: Download, folder: Path) -> str:
    path = folder / download.suggested_filename
    download.save_as(path)
    return path.read_bytes().decode("utf-8")
