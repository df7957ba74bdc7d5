"""A preview on a real port: pages show edits by themselves, and a broken edit takes nothing away."""

import contextlib
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TypedDict

import pytest
from playwright.sync_api import Browser

from kit.building import DAY, ROOT
from kit.waiting import PATIENCE

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"
TAG = '<script src="/__cchc__/reload.js" defer></script>'
CONF = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PATH, OUTPUT_PATH, CACHE_PATH, THEME = {content!r}, {output!r}, {cache!r}, {theme!r}
"""


class State(TypedDict):
    version: str
    report: str
    brief: str
    failed: bool


class Served:
    """A running preview of a site of its own."""

    def __init__(self, place: Path) -> None:
        self.content, self.theme, self.output = place / "content", place / "theme", place / "output"
        shutil.copytree(SITE, self.content)
        shutil.copytree(ROOT / "theme", self.theme)
        self.conf = place / "conf.py"
        paths = {"content": str(self.content), "output": str(self.output), "cache": str(place / "cache")}
        self.settings = CONF.format(root=str(ROOT), theme=str(self.theme), **paths)
        self.conf.write_text(self.settings, encoding="utf-8")
        self.news = self.content / "tin-tuc" / "thu.md"
        self.write("Lần đầu.")
        with heeding_ctrl_c():
            self.process = subprocess.Popen(
                [sys.executable, "-m", "cchc", "serve", "-s", str(self.conf), "-p", "0"],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "SOURCE_DATE_EPOCH": str(DAY)},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        assert self.process.stdout
        line = next(line for line in self.process.stdout if "http://" in line)
        self.port = int(line.partition("127.0.0.1:")[2].partition("/")[0])
        self.events = self.stream()
        self.first = self.until_shown("Lần đầu.")

    def write(self, body: str, date: str = "2026-11-20") -> None:
        self.news.parent.mkdir(exist_ok=True)
        self.news.write_text(f"---\ntitle: Tin thử\ndate: {date}\n---\n\n{body}\n", encoding="utf-8")

    def page(self, path: str = "/tin-tuc/2026/thu/") -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def stream(self) -> Iterator[State | None]:
        """The states that an open page is told of; None is word that there is nothing new."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", "/__cchc__/events")
        for line in connection.getresponse():
            if line.strip():
                yield json.loads(line[6:]) if line.startswith(b"data: ") else None

    def until(self, holds: Callable[[State], bool]) -> State:
        """The next state of which this holds; before it there may be others, of files caught half-written."""
        begun = time.monotonic()
        for state in self.events:
            if state is not None and holds(state):
                return state
            assert time.monotonic() - begun < PATIENCE, state
        raise AssertionError

    def until_shown(self, words: str) -> State:
        """The state with which the page shows these words."""
        return self.until(lambda state: not state["failed"] and words in self.page())

    def until_said(self, words: str) -> State:
        """The state that says so of what failed."""
        return self.until(lambda state: state["failed"] and words in state["report"])

    def mend(self) -> None:
        """Put everything back as it was at first, what differs only and in one step each, and wait until that is shown."""
        for file in self.theme.rglob("*"):
            whole = ROOT / "theme" / file.relative_to(self.theme)
            if file.is_file() and file.read_bytes() != whole.read_bytes():
                self.replace(file, whole.read_text(encoding="utf-8"))
        self.replace(self.conf, self.settings)
        self.write("Lần đầu.")
        self.events = self.stream()
        self.first = self.until_shown("Lần đầu.")

    def replace(self, file: Path, text: str) -> None:
        """Put a new file in the place of another, as some editors do."""
        new = self.output.parent / "mới"
        new.write_text(text, encoding="utf-8")
        new.replace(file)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.communicate(timeout=PATIENCE)
        finally:
            self.process.kill()
        return self.process.returncode


@contextmanager
def heeding_ctrl_c() -> Iterator[None]:
    """A process started meanwhile is ended by Ctrl-C, also where all tests run in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    started = Served(tmp_path_factory.mktemp("xem"))
    yield started
    started.stop()


@pytest.fixture
def served(running: Served) -> Served:
    """The running preview, with what an earlier test broke mended."""
    running.mend()
    return running


def test_an_edit_is_told_and_shown_while_files_stay_clean(served: Served) -> None:
    assert "Lần đầu." in served.page()
    assert TAG in served.page()

    served.write("Đã sửa.")

    assert served.until_shown("Đã sửa.")["version"] != served.first["version"]
    pages = list(served.output.rglob("*.html"))
    assert pages
    assert not any("__cchc__" in page.read_text(encoding="utf-8") for page in pages)


def test_a_draft_has_its_page_in_the_preview_and_in_no_folder(served: Served) -> None:
    shutil.copy(served.content / "tep" / "so-do.png", served.news.parent / "rieng.png")
    head = "---\ntitle: Tin thử\ndate: 2026-11-20\nstatus: draft\n---\n\n"

    served.news.write_text(f"{head}Còn đang viết.\n\n![Sơ đồ](rieng.png)\n", encoding="utf-8")

    state = served.until_shown("Còn đang viết.")
    assert TAG in served.page()
    assert "bản nháp" in served.page("/__cchc__/chua-hien/")
    picture = re.search(r'src="([^"]*rieng[^"]*)"', served.page())
    assert picture is not None
    address = f"http://127.0.0.1:{served.port}/tin-tuc/2026/thu/{picture[1]}"
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        assert answer.headers["Content-Type"] == "image/png"
    for file in served.output.rglob("*"):
        assert "rieng" not in file.name
        assert not file.is_file() or "Còn đang viết.".encode() not in file.read_bytes()

    served.news.write_text(f"{head}Viết xong rồi.\n", encoding="utf-8")

    assert served.until_shown("Viết xong rồi.")["version"] != state["version"]


def test_a_broken_edit_is_explained_and_the_last_good_page_stays(served: Served) -> None:
    served.write("Đã hỏng.", date="31/02/2026")

    state = served.until_said("content/tin-tuc/thu.md:3:7")
    assert "Lần đầu." in served.page()

    served.write("Đã sửa.")

    assert served.until_shown("Đã sửa.")["report"] != state["report"]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("templates/news.html", "{% extends", "news.html:1"),
        ("templates/news.html", "{{ view.khong_co }}", "khong_co"),
        ("static/css/site.css", '@import "khong-co.css";', "khong-co.css"),
    ],
    ids=["cú pháp", "trường không có", "tệp không có"],
)
def test_a_broken_theme_is_explained_and_the_last_good_page_stays(
    file: str, text: str, said: str, served: Served
) -> None:
    before = served.page()

    (served.theme / file).write_text(text, encoding="utf-8")

    assert "Giao diện" in served.until_said(said)["report"]
    assert served.page() == before


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("DEFAULT_PAGINATION = 'hai mươi'", "DEFAULT_PAGINATION"),
        ("sai cú pháp", "conf.py:7: tệp cấu hình viết sai cú pháp"),
    ],
    ids=["giá trị", "cú pháp"],
)
def test_broken_settings_are_explained_and_the_last_good_page_stays(broken: str, said: str, served: Served) -> None:
    served.conf.write_text(f"{served.settings}\n{broken}\n", encoding="utf-8")

    served.until_said(said)

    assert "Lần đầu." in served.page()


def test_settings_saved_again_and_again_are_read_each_time(served: Served) -> None:
    """Watching a file ends where another takes its place."""
    for word in ("hai", "ba", "bốn"):
        served.replace(served.conf, f"{served.settings}\nraise ValueError('lần {word}')\n")
        served.until_said(f"lần {word}")


def test_another_page_address_shows_404_and_files_come_as_they_are(served: Served) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        served.page("/khong-co/")
    assert missing.value.code == 404
    assert TAG in missing.value.read().decode()
    assert served.page("/robots.txt") == (served.output / "robots.txt").read_text(encoding="utf-8")


Host = Literal["127.0.0.1", "localhost", "trang-la.example"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(("host", "status"), [("127.0.0.1", 200), ("localhost", 200), ("trang-la.example", 403)])
def test_only_this_machine_by_its_own_name_is_answered(host: Host, status: int, method: str, served: Served) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
    connection.request(method, "/", headers={"Host": f"{host}:{served.port}"})
    assert connection.getresponse().status == status
    connection.close()


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("address", ["/theme/", "/theme/#x", "/theme/?x", "/%00", f"/{'a' * 5000}"])
def test_no_folder_is_listed_and_no_odd_address_goes_unanswered(address: str, method: str, served: Served) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
    connection.request(method, address)
    answer = connection.getresponse()
    assert answer.status in {404, 503}
    assert b"Directory listing" not in answer.read()
    connection.close()


def test_more_open_pages_than_there_are_threads_for_end_nothing(served: Served) -> None:
    from cchc.bridge.serving.live_preview import State as Shown  # noqa: PLC0415 - what is under test
    from cchc.bridge.serving.server import MOST_THREADS, MOST_WAITING, Events, serve  # noqa: PLC0415 - likewise

    before = threading.active_count()
    server = serve(served.output, Events(Shown(version="1")), 0)
    pages = [socket.create_connection(("127.0.0.1", server.server_port)) for _ in range(2 * MOST_THREADS)]
    told = 0
    for page in pages:
        with contextlib.suppress(OSError):
            page.sendall(b"GET /__cchc__/events HTTP/1.0\r\nHost: localhost\r\n\r\n")
            told += any(line.startswith(b"data: ") for line in page.makefile("rb"))
    assert told >= MOST_WAITING
    assert threading.active_count() <= before + MOST_THREADS + 1
    for page in pages:
        page.close()
    server.shutdown()
    server.server_close()


def test_edits_are_seen_after_content_went_and_came_back(served: Served) -> None:
    """As when a branch without the folder is switched to, and back."""
    away = served.content.with_name("away")
    for word in ("một", "hai"):
        served.content.rename(away)
        served.until(lambda state: state["failed"])
        shutil.copytree(away, served.content)
        shutil.rmtree(away)
        served.until(lambda state: not state["failed"])
        served.write(f"Lần {word} trở về.")
        served.until_shown(f"Lần {word} trở về.")


def test_a_cache_or_output_that_is_not_writable_is_told_and_got_over(served: Served) -> None:
    beside = served.output.parent / ".output.cchc"
    shutil.rmtree(beside)
    beside.write_bytes(b"")
    served.write("Lần ổ đĩa hỏng.")
    served.until_said("Máy sẽ tự thử lại")
    beside.unlink()
    served.until_shown("Lần ổ đĩa hỏng.")


def test_ctrl_c_ends_cleanly_while_a_page_is_open(tmp_path: Path) -> None:
    served = Served(tmp_path)

    assert served.stop() == 0


def test_a_taken_port_is_passed_over(served: Served) -> None:
    from cchc.bridge.serving.live_preview import State as Shown  # noqa: PLC0415 - what is under test
    from cchc.bridge.serving.server import Events, serve  # noqa: PLC0415 - likewise

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = serve(served.output, Events(Shown(version="1")), port)
        assert server.server_port > port
        server.shutdown()
        server.server_close()


@pytest.mark.browser
def test_an_open_page_reloads_itself_and_says_what_is_wrong(served: Served, browser: Browser) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"http://127.0.0.1:{served.port}/tin-tuc/2026/thu/")

    served.write("Đã sửa.")
    page.get_by_text("Đã sửa.").first.wait_for(timeout=PATIENCE * 1000)

    served.write("Đã hỏng.", date="31/02/2026")
    page.get_by_role("alert").get_by_text("content/tin-tuc/thu.md:3:7").wait_for(timeout=PATIENCE * 1000)
    assert page.get_by_text("Đã sửa.").first.is_visible()
    assert not [said for said in complaints if "Security Policy" in said]
    page.close()
