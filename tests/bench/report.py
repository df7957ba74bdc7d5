"""The measures as docs/dev/performance.md and its plot."""

import os
import platform
import sysconfig
from importlib.metadata import version
from pathlib import Path

from bench.corpus import CITATIONS, SIZE
from bench.plot import Points, plot
from bench.results import APART, OURS, TASKS, Results, Task

LABELS: dict[Task, str] = {"cold": "cold", "unchanged": "nothing changed", "edit": "one article edited"}

HEAD = """# Performance

`make bench` wrote this page. It generates articles of about {size} kB of Vietnamese prose with {citations} citations each, writes the
same bodies, titles, dates, tags and summaries for every generator with the header that it reads, and times whole
processes, from the shell's start to exit.

- *cold*: no output and no cache; *nothing changed*: the same build again; *one article edited*: a sentence added to one body.
  Between runs what was made is moved away and the disk left to finish: where many files were just removed, new ones take longer.
- Runs are paired: in each of {runs} runs every generator builds one after another, in turning order. Times are medians; ratios
  are formed within a run, then their median taken, so that load of the machine weighs on both sides.
- Memory is that of the largest single process.

{machine}
"""

EQUAL = """
## What each builds

All: one page for each article with its body, title, date, description and tags; lists of all articles, of each tag and
(but for Eleventy) of each area, ten to a page, twenty for `cchc`.

- *cchc, search apart*: all of the next line but the search index, of which the others have nothing.
- `cchc`, everything on: finds the citations in every body, resolves them against a register, links them; {registered} pages of registered
  documents with the articles that cite them, and the page of cited documents that are not registered; sanitised HTML;
  neighbours and other news on each article; Dublin Core and structured data; search index; calendar pages; JSON and CSV beside
  the lists; Atom feeds; sitemap; site tree; standing pages; all content checks; relative addresses that open from disk.
- Pelican: as `pelican-quickstart` sets it up, default theme, feeds off; with its cache where said so. Category and author pages, archives.
- Hugo: small templates of our own, feeds and sitemap on. It keeps nothing between builds, so an edit is a full build.
- Eleventy: small templates of our own, no feeds, no sitemap. An edit is a full build.
"""


def report(results: Results, runs: int, registered: int, picture: str) -> str:
    """The page; `picture` is the plot's file name."""
    head = HEAD.format(size=f"{SIZE / 1000:g}", citations=CITATIONS, runs=runs, machine=machine())
    parts = [head, f"\n![Seconds against number of articles]({picture})\n"]
    for size in results.sizes:
        parts += [f"\n## {size:,} articles\n\n", _times(results, size), "\n", _ratios(results, size)]
    return "".join([*parts, EQUAL.format(registered=registered)])


def picture(results: Results) -> str:
    """The plot of every contender's cold build, and of our builds that find little to do."""
    lines: dict[str, Points] = {}
    for name in results.names:
        for task in TASKS if name == OURS else TASKS[:1]:
            points = [(float(size), found.wall) for size in results.sizes if (found := results.of(size, name, task))]
            lines[f"{name}, {LABELS[task]}"] = points
    return plot(lines, across="articles", up="seconds")


def machine() -> str:
    """One line on what was measured where."""
    model = platform.processor() or platform.machine()
    cpu = Path("/proc/cpuinfo")
    if cpu.is_file():
        named = [
            line.partition(":")[2].strip() for line in cpu.read_text().splitlines() if line.startswith("model name")
        ]
        model = named[0] if named else model
    arguments = str(sysconfig.get_config_var("CONFIG_ARGS"))
    made = "with" if "--enable-optimizations" in arguments else "without"
    programs = ", ".join(f"{name} {version(name)}" for name in ("pelican", "Markdown", "Jinja2"))
    python = f"Python {platform.python_version()} (configured {made} --enable-optimizations)"
    return f"Machine: {model}, {os.cpu_count()} cores, {platform.system()}; {python}, {programs}."


def _times(results: Results, size: int) -> str:
    rows = ["| | cold | nothing changed | one article edited | processor time, cold | memory, cold | pages |"]
    rows.append("|---|--:|--:|--:|--:|--:|--:|")
    for name in results.names:
        cold = results.of(size, name, "cold")
        if cold is None:
            continue
        cells = [_seconds(found.wall) if (found := results.of(size, name, task)) else "as cold" for task in TASKS]
        cells += [_seconds(cold.cpu), f"{cold.memory:.0f} MB", f"{results.pages[size, name]:,}"]
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def _ratios(results: Results, size: int) -> str:
    others = [name for name in results.names if name not in {OURS, APART}]
    rows = [f"| takes this part of … | {' | '.join(others)} |", f"|---|{'--:|' * len(others)}"]
    for own in (own for own in (OURS, APART) if own in results.names):
        for task in TASKS:
            found = [results.ratio(size, task, other, own) for other in others]
            cells = ("–" if one is None else f"{one:.2f}" for one in found)
            rows.append(f"| {own}: {LABELS[task]} | {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def _seconds(value: float) -> str:
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"
