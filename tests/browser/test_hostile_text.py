"""Hostile text is text: whatever an editor or a reader writes, no page runs it or fetches for it, with the policy taken off."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from kit.building import Built, build_here, open_doors
from kit.file_factory import png
from kit.hostile_text import PICTURE, TEXTS, hostile_site

pytestmark = pytest.mark.browser

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
WATCH = "window.daDung = 0; window.daChay = () => { window.daDung += 1 }; window.alert = window.daChay;"
LISTENING = (
    "[...document.querySelectorAll('*')].some(e => e.getAttributeNames().some(name => /^on|^srcdoc$/.test(name)))"
)
ORIGIN = "http://so.vidu.example"
EACH = 4
"""Of pages other than news, this many share a template, and one of them is opened."""
QUERIES = TEXTS[:: max(1, len(TEXTS) // 40)]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("chu")
    for path, text in hostile_site()[0].items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "content" / "tin-tuc" / "2026" / PICTURE).write_bytes(png())
    open_doors()
    built = build_here(folder / "content", folder)
    assert built.status == 0, built.messages[:2000]
    return built


@pytest.fixture
def page(browser: Browser, published: Built) -> Iterator[Page]:
    """A page of a host that serves the output without its policy, and notes what else is asked for."""
    context = browser.new_context(accept_downloads=False)
    context.add_init_script(WATCH)
    made = context.new_page()

    def serve(path: str) -> tuple[int, bytes]:
        file = published.output / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return 404, b""
        content = file.read_bytes()
        return 200, POLICY.sub("", content.decode()).encode() if file.suffix == ".html" else content

    asked: list[str] = []

    def answer(route: object) -> None:
        request = route.request  # type: ignore[attr-defined]
        address = request.url.partition("?")[0].partition("#")[0]
        if not address.startswith(f"{ORIGIN}/") or address == f"{ORIGIN}/da-chay":
            asked.append(request.url)
            route.abort()  # type: ignore[attr-defined]
            return
        status, body = (200, b"") if address.endswith(".css") else serve(address.removeprefix(ORIGIN))
        route.fulfill(status=status, body=body, content_type=_type(address))  # type: ignore[attr-defined]

    context.route("**/*", answer)
    made.set_default_timeout(10_000)
    yield made
    context.close()
    assert asked == []


def _type(address: str) -> str:
    suffix = Path(address).suffix
    known = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json"}
    return known.get(suffix, "text/html; charset=utf-8")


def test_there_are_many_texts() -> None:
    files, refused = hostile_site()
    assert len(set(TEXTS)) >= 300
    assert len(refused) < len(TEXTS) / 2
    assert len(files) > len(TEXTS)


def test_no_page_runs_or_fetches_what_its_content_says(page: Page, published: Built) -> None:
    ran = []
    pages = sorted(published.output.rglob("*.html"))
    news = [file for file in pages if "tin-tuc" in file.parts and "tin-" in file.parent.name]
    for file in [*news, *[file for file in pages if file not in news][::EACH]]:
        path = file.relative_to(published.output).as_posix()
        page.goto(f"{ORIGIN}/{path}", wait_until="load")
        page.evaluate(
            "document.querySelectorAll('main a, main summary, main button').forEach(e => e.dispatchEvent(new Event('mouseover', {bubbles: true})))"
        )
        if page.evaluate("window.daDung") or page.evaluate(LISTENING):
            ran.append(path)
    assert ran == []


@pytest.mark.parametrize("query", QUERIES)
def test_no_query_runs(page: Page, query: str) -> None:
    page.goto(f"{ORIGIN}/tim-kiem/?q={quote(query)}", wait_until="load")
    page.wait_for_function("document.querySelector('main').textContent.length > 0")
    assert page.evaluate("window.daDung") == 0
    assert page.locator("input[type=search]").first.input_value() == query
