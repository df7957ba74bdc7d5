"""What search costs: the build, and a reader who asks.

    PYTHONPATH=plugins:tests python -m bench.search --articles 10000 --runs 3

A site of generated articles with the wording of real prose (`bench.wording`) is built with the door of search and without
it: from nothing, unchanged, with an old article edited, a new one edited, one added. Then it is served on this machine as a
static host would, compressed, and Chromium asks every query with an empty cache: time from submitting to results shown,
requests, bytes. Which words are common or rare is read from the articles, so that queries of each sort are asked.
"""

import argparse
import gzip
import itertools
import os
import re
import shutil
import statistics
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.contenders import Contender, ours
from bench.corpus import Article
from bench.measure import measured
from bench.wording import growth, worded

CHROMIUM = os.environ.get("CHROMIUM", shutil.which("chromium") or shutil.which("chromium-browser") or "chromium")
WITHOUT = "PLUGINS = [name for name in PLUGINS if name != 'cchc.discovery.plugin']\n"

ASKED = (
    ("cải cách hành chính", ""),
    ("một cửa", ""),
    ("mot cua", ""),
    ("thủ tục hành chính", ""),
    ("thu tuc hanh chinh mot cua dien tu", ""),
    ("quy trình cấp phép xây dựng nhà ở riêng lẻ", ""),
    ("lịch tiếp công dân", ""),
    ("mức hài lòng", "nam=2021"),
    ("dịch vụ công", "loai=tin-tuc&linh-vuc=the-che"),
    ("1/2022/NĐ-CP", ""),
    ("quyết định 5", ""),
    ("nq 3", ""),
    ("98765/NQ-CP", ""),
    ("xyzzy", ""),
    ("hồ sơ mạng lưới trực tuyến kỳ 77", ""),
    ("và", ""),
    ("của", ""),
)
"""Queries and filters in the address; words of the generated prose are added."""


def main() -> int:
    """Measure, and print two tables."""
    parser = argparse.ArgumentParser(prog="bench.search", description="Đo cái giá của ô tìm: dựng chỉ mục và trả lời.")
    parser.add_argument("--articles", type=int, default=10_000, help="số bài (mặc định: 10000)")
    parser.add_argument("--runs", type=int, default=3, help="số lần đo (mặc định: 3)")
    parser.add_argument("--keep", type=Path, help="thư mục giữ trang đã dựng, dùng lại nếu đã có")
    parser.add_argument("--only", choices=("build", "ask"), help="chỉ đo một phần")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as temporary:
        place = args.keep or Path(temporary)
        corpus = list(worded(args.articles))
        _say_of_corpus(corpus)
        with_search, without = _sites(corpus, place)
        if args.only != "ask":
            _measure_builds(corpus, with_search, without, args.runs)
        if args.only != "build":
            if not with_search.output.exists():
                measured(with_search.command, with_search.folder, with_search.environment)
            _measure_files(with_search.output / "tim-kiem" / "chi-muc")
            _measure_queries(with_search.output, [*ASKED, *_from(corpus)], args.runs)
    return 0


def _sites(corpus: list[Article], place: Path) -> tuple[Contender, Contender]:
    """The same content with the door of search and without."""
    site = ours(corpus, place / "site")
    text = (site.folder / "conf.py").read_text(encoding="utf-8")
    bare = text.replace(str(site.output), str(site.folder / "bare")).replace("/.cache'", "/.bare'") + WITHOUT
    (site.folder / "bare.py").write_text(bare, encoding="utf-8")
    return site, replace(site, command=[*site.command[:-1], "bare.py"], output=site.folder / "bare")


def _measure_builds(corpus: list[Article], site: Contender, bare: Contender, runs: int) -> None:
    """Print seconds of processor time of whole builds with search, without, and the difference."""
    found: dict[tuple[str, bool], list[float]] = {}
    for run in range(runs):
        for made in (site.output, bare.output, site.folder / ".cache", site.folder / ".bare"):
            shutil.rmtree(made, ignore_errors=True)
        for task, change in _tasks(corpus, site, run):
            change()
            for one in (site, bare):
                cost = measured(one.command, one.folder, one.environment)
                found.setdefault((task, one is site), []).append(cost.cpu)
    print(f"\n| {len(corpus)} articles | with search | without | search |\n|---|--:|--:|--:|")  # noqa: T201 - a table for people
    for task in dict.fromkeys(task for task, _ in found):
        ours, others = min(found[task, True]), min(found[task, False])
        print(f"| {task} | {ours:.2f} s | {others:.2f} s | {ours - others:.2f} s |")  # noqa: T201


def _tasks(corpus: list[Article], site: Contender, run: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what is built, with what is changed before."""

    def edited(article: Article) -> Callable[[], object]:
        file = site.file(article)
        return lambda: file.write_text(
            file.read_text(encoding="utf-8") + f"\nĐơn vị bổ sung số liệu lần {run + 1}.\n", encoding="utf-8"
        )

    def added(article: Article, day: str) -> Callable[[], object]:
        file = site.file(article)
        text = re.sub(r"date: [0-9-]{10}", f"date: {day}", file.read_text(encoding="utf-8"), count=1)
        slug = f"them-{run}-{day}"
        text = text.replace(f"slug: {article.slug}", f"slug: {slug}")
        return lambda: file.with_name(f"{slug}.md").write_text(text, encoding="utf-8")

    yield "from nothing", lambda: None
    yield "once more, nothing changed", lambda: None
    yield "an old article edited", edited(corpus[len(corpus) // 3])
    yield "a new article edited", edited(corpus[-1])
    yield "an article added", added(corpus[-2], f"{corpus[-1].date:%Y-%m-%d}")
    yield "an article added with an old date", added(corpus[-3], f"{corpus[len(corpus) // 2].date:%Y-%m-%d}")


def _measure_files(folder: Path) -> None:
    """Print how many files of how many bytes there are."""
    kinds: dict[str, list[int]] = {}
    for path in sorted(folder.rglob("*.js")):
        name = "texts" if path.parent.name == "van" else path.stem if path.parent == folder else "shards"
        kinds.setdefault(name, []).append(path.stat().st_size)
    print("\n| files | number | together | largest |\n|---|--:|--:|--:|")  # noqa: T201
    for name, sizes in kinds.items():
        print(f"| {name} | {len(sizes)} | {sum(sizes) / 1e6:.1f} MB | {max(sizes) / 1e3:.0f} kB |")  # noqa: T201


def _from(corpus: list[Article]) -> Iterator[tuple[str, str]]:
    """Yield queries of words and pairs that are common, of middling number and rare in the articles."""
    words, pairs = Counter[str](), Counter[str]()
    for article in corpus[:: max(1, len(corpus) // 1000)]:
        row = re.findall(r"[^\W\d_]+", article.body.lower())
        words.update(set(row))
        pairs.update({f"{one} {other}" for one, other in itertools.pairwise(row)})
    for counts in (words, pairs):
        order = [word for word, _ in counts.most_common()]
        yield from ((order[at], "") for at in (0, len(order) // 100, len(order) // 10, len(order) - 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a query took: milliseconds from submitting to results shown, of the page's own work too; requests and bytes."""

    said: str
    shown: float
    busy: float
    requests: int
    raw: int
    sent: int


def _measure_queries(output: Path, asked: list[tuple[str, str]], runs: int) -> None:
    """Print what each query took, the median of its runs, each with an empty cache."""
    print("\n| query | says | ms | of it work | requests | bytes | compressed |\n|---|---|--:|--:|--:|--:|--:|")  # noqa: T201
    with _served(output) as (address, log), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for query, filters in asked:
            all_answers = [_ask(browser, f"{address}/tim-kiem/", log, query, filters) for _ in range(runs)]
            one = all_answers[0]
            shown, busy = (statistics.median(getattr(one, of) for one in all_answers) for of in ("shown", "busy"))
            name = f"{query} ({filters})" if filters else query
            print(  # noqa: T201
                f"| {name} | {one.said} | {shown:.0f} | {busy:.0f} | {one.requests} | {one.raw / 1e3:.0f} kB | {one.sent / 1e3:.0f} kB |"
            )
            sys.stdout.flush()
        browser.close()


def _ask(browser: Browser, start: str, log: list[tuple[int, int]], query: str, filters: str) -> Answer:
    """Ask one query in a browser that has kept nothing; with filters, by an address that holds them."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(start)
    log.clear()
    before = _busy(session.send("Performance.getMetrics"))
    shown = page.evaluate(_SUBMIT, [query, filters])
    busy = _busy(session.send("Performance.getMetrics")) - before
    said = page.get_by_role("status").inner_text().split(" kết quả")[0].removeprefix("Không tìm thấy gì cho ")
    answer = Answer(
        said=said,
        shown=shown,
        busy=busy,
        requests=len(log),
        raw=sum(raw for raw, _ in log),
        sent=sum(sent for _, sent in log),
    )
    context.close()
    return answer


_SUBMIT = """([query, filters]) => new Promise((resolve) => {
  const box = document.querySelector("[data-cchc-search]");
  const form = document.getElementById("o-tim").form;
  const start = performance.now();
  new MutationObserver((_, watch) => {
    if (box.dataset.state === "done") {
      watch.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    }
  }).observe(box, { attributes: true, attributeFilter: ["data-state"] });
  if (filters) {
    history.pushState(null, "", `?${new URLSearchParams({ q: query })}&${filters}`);
    dispatchEvent(new PopStateEvent("popstate"));
  } else {
    form.elements.q.value = query;
    form.requestSubmit();
  }
})"""


def _busy(metrics: dict[str, list[dict[str, object]]]) -> float:
    """Milliseconds that the page's thread has worked."""
    return next(float(str(one["value"])) for one in metrics["metrics"] if one["name"] == "TaskDuration") * 1000


@contextmanager
def _served(output: Path) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The output on this machine, compressed; gives the address and the list that every answer's sizes are noted in."""
    log: list[tuple[int, int]] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, log=log, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", log
    server.shutdown()
    server.server_close()


class _Compressing(SimpleHTTPRequestHandler):
    """Files as a static host sends them."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, log: list[tuple[int, int]], directory: str) -> None:
        self._log = log
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        raw = path.read_bytes()
        sent = gzip.compress(raw, 6)
        self._log.append((len(raw), len(sent)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


def _say_of_corpus(corpus: list[Article]) -> None:
    """Print how many different words and pairs the articles have, beside what real texts of the length would."""
    tokens, words, pairs = 0, set[str](), set[tuple[str, str]]()
    for article in corpus:
        row = re.findall(r"[^\W_]+", article.body.lower())
        tokens += len(row)
        words.update(row)
        pairs.update(itertools.pairwise(row))
    foretold = growth(tokens)
    print(  # noqa: T201
        f"{len(corpus)} articles, {tokens} syllables, {len(words)} different ones (foretold {foretold[0]}), "
        f"{len(pairs)} different pairs (foretold {foretold[1]})"
    )


if __name__ == "__main__":
    sys.exit(main())
