"""`make bench`: builds generated sites with this project and others side by side, and writes what it took.

PYTHONPATH=plugins:tests python -m bench --sizes 1000 10000 --runs 5
"""

import argparse
import sys
import tempfile
import time
from collections import deque
from pathlib import Path

from bench.contenders import REGISTERED, ROOT, Contender, contenders
from bench.corpus import Article, articles
from bench.measure import measured
from bench.report import picture, report
from bench.results import Results, Task

SETTLED = 4
"""Seconds between writing a corpus and the first build: a file changed just now is not believed to be unchanged."""


def main() -> int:
    """Measure, and write the report and its plot."""
    parser = argparse.ArgumentParser(prog="bench", description="Đo tốc độ dựng trang cạnh các công cụ khác.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[250, 1000], help="số bài (mặc định: 250 1000)")
    parser.add_argument("--runs", type=int, default=3, help="số lần đo mỗi công cụ (mặc định: 3)")
    parser.add_argument("--without", nargs="*", default=[], metavar="TÊN", help="không đo các công cụ này")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "dev", help="thư mục nhận báo cáo")
    args = parser.parse_args()
    results = Results()
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as place:
        for size in args.sizes:
            corpus = list(articles(size))
            folder = Path(place) / str(size)
            ready = [one for one in contenders(corpus, folder) if one.name not in args.without]
            time.sleep(SETTLED)
            _measure(results, corpus, ready, args.runs, folder / "aside")
    (args.to / "performance.svg").write_text(picture(results), encoding="utf-8")
    (args.to / "performance.md").write_text(report(results, args.runs, REGISTERED, "performance.svg"), encoding="utf-8")
    return 0


def _measure(results: Results, corpus: list[Article], ready: list[Contender], runs: int, aside: Path) -> None:
    """Run every contender `runs` times, each time in another order; what a run made goes `aside` before the next."""
    turning = deque(ready)
    for run in range(runs):
        for one in turning:
            one.clear(aside / one.folder.name / str(run))
            _run(results, len(corpus), one, "cold")
            results.pages[len(corpus), one.name] = one.pages()
            if one.remembers:
                _run(results, len(corpus), one, "unchanged")
                with one.file(corpus[len(corpus) // 2]).open("a", encoding="utf-8") as article:
                    article.write(f"\nĐơn vị bổ sung số liệu lần {run + 1}.\n")
                _run(results, len(corpus), one, "edit")
        turning.rotate(1)


def _run(results: Results, size: int, one: Contender, task: Task) -> None:
    """Measure one task, and say so."""
    found = measured(one.command, one.folder, one.environment)
    results.add(size, one.name, task, found)
    sys.stdout.write(
        f"{size:>7} {one.name:<18} {task:<10} {found.wall:8.2f} s {found.cpu:8.2f} s CPU {found.memory:6.0f} MB\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
