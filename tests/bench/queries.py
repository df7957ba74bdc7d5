"""Whether readers find first what they meant: sets of queries with answers, asked in Chromium.

    make bench-search                    # all sets of tests/cases/search/queries, on the demonstration site
    make bench-search SET=file.tsv       # an editor's own set; CONTENT=folder for another site than content/

A set has a row for each query: what is typed, a pattern of the addresses of which one must come first ("-" where nothing
may be found), and its class, with tabs between. Printed are, by class and for all: the share of queries whose first result is
right, and whose first three hold one that is; the mean of one over the place of the first right one (MRR); milliseconds from the address
to the list, the median and the most; and compressed bytes of the index fetched, the median and the most. Then the queries
whose first result is wrong, with what came first.
"""

import argparse
import re
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import Page, sync_playwright

from bench.asking import CHROMIUM
from bench.static_host import hosted
from kit.building import ROOT, build

SETS = ROOT / "tests" / "cases" / "search" / "queries"
NONE = "-"
FIRST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is typed, the pattern of the right first address, and the class."""

    typed: str
    right: str
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Where the first right result stood (0: nowhere), the addresses found, and what it took."""

    question: Question
    place: int
    found: tuple[str, ...]
    ms: float
    bytes: int


def main() -> int:
    """Ask each set and print its table and what was wrong."""
    parser = argparse.ArgumentParser(prog="bench.queries", description="Chấm ô tìm bằng các câu tìm có đáp án.")
    parser.add_argument("sets", nargs="*", type=Path, help="tệp câu tìm (mặc định: mọi bộ của dự án)")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="thư mục nội dung để dựng và tìm")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as temporary:
        built = build(args.content.resolve(), Path(temporary))
        with hosted(built.output) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page()
            for path in args.sets or sorted(SETS.glob("*.tsv")):
                outcomes = [ask(page, address, question) for question in questions(path.read_text(encoding="utf-8"))]
                print(f"\n{path.name}\n\n{table(outcomes)}\n\n{faults(outcomes)}")  # noqa: T201 - a table for people
            browser.close()
    return 0


def questions(text: str) -> list[Question]:
    """The rows of a set. Raises ValueError for a row without an answer."""
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            typed, tab, rest = line.partition("\t")
            right, _, group = rest.partition("\t")
            if not tab or not right:
                raise ValueError(f"dòng {number}: cần câu tìm, dấu tab, mẫu địa chỉ đúng")
            rows.append(Question(typed=typed, right=right, group=group.partition("\t")[0].partition(" (")[0]))
    return rows


def ask(page: Page, address: str, question: Question) -> Outcome:
    """Ask one query by its address."""
    page.goto(f"{address}/tim-kiem/?q={quote(question.typed)}")
    page.wait_for_selector('[data-cchc-search]:is([data-state="done"],[data-state="failed"])', state="attached")
    links, sizes, ms = page.evaluate(_READ)
    found = tuple(urlsplit(link).path for link in links)
    right = None if question.right == NONE else re.compile(question.right)
    if right is None:
        place = 0 if found else 1
    else:
        place = next((at for at, url in enumerate(found, 1) if right.search(url)), 0)
    return Outcome(question=question, place=place, found=found, ms=ms, bytes=sum(sizes))


_READ = """() => [
  [...document.querySelectorAll(".cchc-search-hit__link")].map((link) => link.href),
  performance.getEntriesByType("resource").filter((file) => file.name.includes("chi-muc")).map((file) => file.encodedBodySize),
  performance.now(),
]"""


def table(outcomes: Sequence[Outcome]) -> str:
    """Shares by class and for all, as a table of Markdown."""
    groups: dict[str, list[Outcome]] = {}
    for one in outcomes:
        groups.setdefault(one.question.group, []).append(one)
    rows = [_row(name, some) for name, some in groups.items()] if len(groups) > 1 else []
    head = (
        "| class | queries | right first | among three | MRR | ms (most) | kB (most) |\n|---|--:|--:|--:|--:|--:|--:|"
    )
    return "\n".join([head, *rows, _row("**all**", outcomes)])


def _row(name: str, some: Sequence[Outcome]) -> str:
    first = sum(one.place == 1 for one in some) / len(some)
    three = sum(1 <= one.place <= FIRST for one in some) / len(some)
    mean = sum(1 / one.place for one in some if one.place) / len(some)
    times, sizes = [one.ms for one in some], [one.bytes / 1e3 for one in some]
    return (
        f"| {name} | {len(some)} | {first:.1%} | {three:.1%} | {mean:.2f} "
        f"| {statistics.median(times):.0f} ({max(times):.0f}) | {statistics.median(sizes):.0f} ({max(sizes):.0f}) |"
    )


def faults(outcomes: Sequence[Outcome]) -> str:
    """The queries whose first result is wrong, with the place of the right one and what came first."""
    return "\n".join(
        f"- {one.question.typed}  [{one.place or 'none'}]  {' '.join(one.found[:FIRST]) or 'nothing found'}"
        for one in outcomes
        if one.place != 1
    )


if __name__ == "__main__":
    sys.exit(main())
