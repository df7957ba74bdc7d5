"""Where a cold build's time goes: its parts, one after another in a single process.

    PYTHONPATH=plugins:tests python -m bench.parts --articles 10000 --runs 3

The corpus is that of `make bench`, the search index apart. A clock runs in the functions that stand for a part; parts of
parts are set in. With one process nothing runs beside anything else, so that parts add up, and nothing slows another.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import cast

from bench.contenders import ROOT, ours
from bench.corpus import articles

_START = time.perf_counter()
_STARTING = "starting"
_ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a build: the functions that do it, each as `module:name` where it is called."""

    label: str
    functions: tuple[str, ...]
    within: bool = False
    """Whether it is a part of the part before."""


PARTS = (
    Part(label="reading", functions=("cchc.engine.content.reading_job:ReadingWork._read",)),
    Part(label="headers", functions=("cchc.reading.reader:split", "cchc.reading.reader:_record"), within=True),
    Part(label="prose to HTML", functions=("cchc.reading.body_reader:render",), within=True),
    Part(label="finding citations", functions=("cchc.reading.body_reader:find_in_lines",), within=True),
    Part(
        label="keeping readings",
        functions=("cchc.engine.cache.store:Store.put_readings", "cchc.engine.content.read_content:_decoded"),
    ),
    Part(label="looking at attachments", functions=("cchc.bridge.pipeline:site_files",)),
    Part(label="linking", functions=("cchc.bridge.pipeline:assemble", "cchc.bridge.pipeline:link_law")),
    Part(label="composing lists and indexes", functions=("cchc.engine.write.output_writer:outputs_by_path",)),
    Part(label="composing pages of articles", functions=("cchc.engine.write.stale:StaleCheck.prepared",)),
    Part(label="rendering", functions=("cchc.engine.render.renderer:Renderer.render",)),
    Part(label="bodies", functions=("cchc.engine.render.renderer:Renderer._body",), within=True),
    Part(label="relative addresses", functions=("cchc.engine.render.relative_urls:Addresses.relative",), within=True),
    Part(label="writing files", functions=("cchc.engine.write.render_job:staged",)),
    Part(
        label="large tables",
        functions=("cchc.engine.write.render_job:staged_made", "cchc.engine.write.output_writer:staged_made"),
    ),
)


def main() -> int:
    """Measure, and print a table of medians."""
    parser = argparse.ArgumentParser(prog="bench.parts", description="Đo từng phần của một lần dựng từ đầu.")
    parser.add_argument("--articles", type=int, default=1000, help="số bài (mặc định: 1000)")
    parser.add_argument("--runs", type=int, default=3, help="số lần đo (mặc định: 3)")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.once:
        return _once()
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as place:
        built = ours(articles(args.articles), Path(place) / "site", searching=False)
        runs: list[dict[str, float]] = []
        for number in range(args.runs):
            built.clear(Path(place) / f"made-{number}")
            command = [sys.executable, "-m", "bench.parts", "--once"]
            environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'plugins'}:{ROOT / 'tests'}", "CCHC_JOBS": "1"}
            done = subprocess.run(
                command, cwd=built.folder, env=environment, capture_output=True, text=True, check=True
            )
            runs.append(json.loads(done.stdout.splitlines()[-1]))
    sys.stdout.write(_table({name: median(run[name] for run in runs) for name in runs[0]}, args.articles))
    return 0


def _once() -> int:
    """Build the site of this folder with the clocks running; the last line printed is the seconds of each part."""
    from cchc.bridge.site_build import Build  # noqa: PLC0415 - imports are part of the build
    from cchc.cli.main import main as cchc  # noqa: PLC0415

    spent: defaultdict[str, float] = defaultdict(float)
    for part in PARTS:
        for function in part.functions:
            _clock(function, part.label, spent)
    load = Build.load

    def loaded(build: Build) -> object:
        spent[_STARTING] = time.perf_counter() - _START
        return load(build)

    setattr(Build, "load", loaded)  # noqa: B010 - a clock in its place
    status = cchc(["build", "-s", "conf.py"])
    if idle := [part.label for part in PARTS if part.label not in spent]:
        raise SystemExit(f"Không hàm nào của các phần này được gọi: {', '.join(idle)}")
    spent[_ALL] = time.perf_counter() - _START
    sys.stdout.write(f"{json.dumps(spent)}\n")
    return status


def _table(seconds: dict[str, float], articles: int) -> str:
    """The parts with their seconds, and with the share that each has of the whole."""
    whole = seconds[_ALL]
    started = seconds[_STARTING]
    told = started + sum(seconds.get(part.label, 0) for part in PARTS if not part.within)
    rows = [(_STARTING, started)]
    rows += [(("&nbsp; " if part.within else "") + part.label, seconds.get(part.label, 0)) for part in PARTS]
    rows += [("all else", whole - told), (f"all of {articles:,} articles, in one process", whole)]
    lines = [f"| {label} | {value:.2f} s | {value / whole:.0%} |" for label, value in rows]
    return "\n".join(["| part | time | of all |", "|---|--:|--:|", *lines]) + "\n"


def _clock(function: str, label: str, spent: dict[str, float]) -> None:
    """Add the time that a function takes to that of its part."""
    module, _, path = function.partition(":")
    owner: object = import_module(module)
    *holders, name = path.split(".")
    for holder in holders:
        owner = getattr(owner, holder)
    work = cast("Callable[..., object]", getattr(owner, name))

    @wraps(work)
    def timed(*args: object, **kwargs: object) -> object:
        start = time.perf_counter()
        try:
            return work(*args, **kwargs)
        finally:
            spent[label] += time.perf_counter() - start

    setattr(owner, name, timed)


if __name__ == "__main__":
    sys.exit(main())
