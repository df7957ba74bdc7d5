"""A preview on a real port: pages show edits by themselves, and a broken edit takes nothing away."""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypedDict

import pytest
from playwright.sync_api import Browser

from kit.building import DAY, ROOT

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
        self.first = next(self.events)

    def write(self, body: str, date: str = "2026-11-20") -> None:
        self.news.parent.mkdir(exist_ok=True)
        self.news.write_text(f"---\ntitle: Tin thử\ndate: {date}\n---\n\n{body}\n", encoding="utf-8")

    def page(self, path: str = "/tin-tuc/2026/thu/") -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as answer:
            return str(answer.read().decode())

    def stream(self) -> Iterator[State]:
        """The states that an open page is told of."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", "/__cchc__/events")
        for line in connection.getresponse():
            if line.startswith(b"data: "):
                yield json.loads(line[6:])

    def until(self, *, failed: bool) -> State:
        """The next state that failed, or did not: an editor's program may save in several steps."""
        return next(state for state in self.events if state["failed"] is failed)

    def mend(self) -> None:
        """Put everything back as it was at first, and wait until that is shown."""
        shutil.copytree(ROOT / "theme", self.theme, dirs_exist_ok=True)
        self.conf.write_text(self.settings, encoding="utf-8")
        self.write("Lần đầu.")
        while (state := next(self.stream()))["failed"] or "Lần đầu." not in self.page():
            time.sleep(0.05)
        self.events, self.first = self.stream(), state
        next(self.events)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        self.process.communicate(timeout=60)
        return self.process.returncode


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

    assert served.until(failed=False)["version"] != served.first["version"]
    assert "Đã sửa." in served.page()
    pages = list(served.output.rglob("*.html"))
    assert pages
    assert not any("__cchc__" in page.read_text(encoding="utf-8") for page in pages)


def test_a_broken_edit_is_explained_and_the_last_good_page_stays(served: Served) -> None:
    served.write("Đã hỏng.", date="31/02/2026")

    state = served.until(failed=True)
    assert "content/tin-tuc/thu.md:3:7" in state["report"]
    assert "Lần đầu." in served.page()

    served.write("Đã sửa.")

    assert served.until(failed=False)["report"] != state["report"]
    assert "Đã sửa." in served.page()


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

    state = served.until(failed=True)
    assert said in state["report"]
    assert "Giao diện" in state["report"]
    assert served.page() == before


def test_broken_settings_are_explained_and_the_last_good_page_stays(served: Served) -> None:
    served.conf.write_text(f"{served.settings}\nDEFAULT_PAGINATION = 'hai mươi'\n", encoding="utf-8")
    assert "DEFAULT_PAGINATION" in served.until(failed=True)["report"]
    assert "Lần đầu." in served.page()

    served.conf.write_text(f"{served.settings}\nsai cú pháp\n", encoding="utf-8")
    assert "SyntaxError" in served.until(failed=True)["report"]


def test_another_page_address_shows_404_and_files_come_as_they_are(served: Served) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        served.page("/khong-co/")
    assert missing.value.code == 404
    assert TAG in missing.value.read().decode()
    assert served.page("/robots.txt") == (served.output / "robots.txt").read_text(encoding="utf-8")


Host = Literal["127.0.0.1", "localhost", "trang-la.example"]


@pytest.mark.parametrize(("host", "status"), [("127.0.0.1", 200), ("localhost", 200), ("trang-la.example", 403)])
def test_only_this_machine_by_its_own_name_is_answered(host: Host, status: int, served: Served) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=60)
    connection.request("GET", "/", headers={"Host": f"{host}:{served.port}"})
    assert connection.getresponse().status == status
    connection.close()


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
    page.get_by_text("Đã sửa.").first.wait_for(timeout=60_000)

    served.write("Đã hỏng.", date="31/02/2026")
    page.get_by_role("alert").get_by_text("content/tin-tuc/thu.md:3:7").wait_for(timeout=60_000)
    assert page.get_by_text("Đã sửa.").first.is_visible()
    assert not [said for said in complaints if "Security Policy" in said]
    page.close()
