"""How long Chromium takes to answer a query on the search page of a site, with an empty cache.

The query is typed at a quick pace and submitted at once. From submitting are measured: the time until the list with its count is shown, or that nothing was found is said, and until all
excerpts or offers are there; processor time of the page's thread until the list; requests and bytes of all of it, as the
browser counts them. A first run of each query, for which the host reads its files from the disk, does not count.
"""

import os
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.static_host import SERVER, hosted

CHROMIUM = os.environ.get("CHROMIUM", shutil.which("chromium") or shutil.which("chromium-browser") or "chromium")


TYPING_MS = 60
"""From one key to the next: a quick typist's pace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a query took: milliseconds to the list and to all of it, of the page's own work; requests and bytes."""

    said: str
    listed: float
    done: float
    work: float
    requests: int
    raw: int
    sent: int


def measure_queries(output: Path, asked: list[tuple[str, str]], runs: int) -> None:
    """Print what each query took, the median of its runs and the least time to the list, each with an empty cache."""
    print(f"\nServed by {SERVER}; median of {runs} runs.")  # noqa: T201
    print(  # noqa: T201
        "\n| query | says | ms to list | least | to all | work | requests | bytes | compressed |"
        "\n|---|---|--:|--:|--:|--:|--:|--:|--:|"
    )
    with hosted(output) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for query, filters in asked:
            answers = [_ask(browser, address, query, filters) for _ in range(runs + 1)][1:]
            one = answers[0]
            least = min(answer.listed for answer in answers)
            listed, done, work = (
                statistics.median(times)
                for times in zip(*((one.listed, one.done, one.work) for one in answers), strict=True)
            )
            name = f"{query} ({filters})" if filters else query
            print(  # noqa: T201
                f"| {name} | {one.said} | {listed:.0f} | {least:.0f} | {done:.0f} | {work:.0f} "
                f"| {one.requests} | {one.raw / 1e3:.0f} kB | {one.sent / 1e3:.0f} kB |"
            )
            sys.stdout.flush()
        browser.close()


def _ask(browser: Browser, address: str, query: str, filters: str) -> Answer:
    """Ask one query in a browser that has kept nothing; with filters, by an address that holds them."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{address}/tim-kiem/")
    page.evaluate(_REST)
    if not filters:
        page.locator("#o-tim").press_sequentially(query, delay=TYPING_MS)
    before = _work(session.send("Performance.getMetrics"))
    listed = page.evaluate(_SUBMIT, [query, filters])
    work = _work(session.send("Performance.getMetrics")) - before
    done, sizes = page.evaluate(_DONE)
    said = page.get_by_role("status").inner_text().split(" kết quả")[0].removeprefix("Không tìm thấy kết quả nào cho ")
    answer = Answer(
        said=said,
        listed=listed,
        done=done,
        work=work,
        requests=len(sizes),
        raw=sum(raw for raw, _ in sizes),
        sent=sum(sent for _, sent in sizes),
    )
    context.close()
    return answer


_REST = """() => new Promise((resolve) => setTimeout(() => requestIdleCallback(() => {
  performance.clearResourceTimings();
  resolve();
}), 100))"""
"""The page has come to rest; what is loaded from now on is the query's."""
_SUBMIT = """([query, filters]) => new Promise((resolve) => {
  const box = document.querySelector("[data-cchc-search]");
  const form = document.getElementById("o-tim").form;
  const start = performance.now();
  const shown = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now() - start)));
  const reached = (states) => new Promise((resolve) => {
    new MutationObserver((_, watch) => {
      if (states.includes(box.dataset.state)) {
        watch.disconnect();
        resolve(shown());
      }
    }).observe(box, { attributes: true, attributeFilter: ["data-state"] });
  });
  self.benchDone = reached(["done"]);
  reached(["listed", "done"]).then(resolve);
  if (filters) {
    history.pushState(null, "", `?${new URLSearchParams({ q: query })}&${filters}`);
    dispatchEvent(new PopStateEvent("popstate"));
  } else {
    form.requestSubmit();
  }
})"""
_DONE = """async () => [
  await self.benchDone,
  performance.getEntriesByType("resource").map((file) => [file.decodedBodySize, file.encodedBodySize]),
]"""
"""The time until all was there; raw and compressed bytes of each file fetched."""


def _work(metrics: dict[str, list[dict[str, object]]]) -> float:
    """Milliseconds of processor time that the page's thread has worked."""
    return next(float(str(one["value"])) for one in metrics["metrics"] if one["name"] == "TaskDuration") * 1000
