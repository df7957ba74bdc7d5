"""What attachments add to a build in which nothing changed.

    PYTHONPATH=plugins:tests python -m bench.attachments --files 10000 --runs 5

Two sites of the same items are built, one without files and one with; each is then built again and again with nothing
changed, whole process, the two in turn. Files are small, all different, and of the types a department attaches.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.measure import Measure, measured
from kit.file_factory import docx, png, text_pdf, xlsx

ROOT = Path(__file__).resolve().parents[2]
PER_ITEM = 5
LONG_AGO = time.time() - 86_400
"""Times of files a day back: what was written a moment ago is rightly not believed by its time alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A generated site in `folder`, with the command that builds it."""

    name: str
    folder: Path

    def build(self) -> Measure:
        """Build it as a user does. Raises bench.measure.CommandFailed."""
        command = [sys.executable, "-m", "cchc", "build", "-s", "conf.py"]
        environment: Mapping[str, str] = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "CI": "true"}
        return measured(command, self.folder, environment)


def site(name: str, folder: Path, items: int, files: int) -> Site:
    """Write a site of `items` news in bundles, over which `files` attachments are spread evenly."""
    for number in range(items):
        bundle = folder / "content" / "tin-tuc" / str(2016 + number % 10) / f"tin-{number:05}"
        bundle.mkdir(parents=True)
        held = range(number, files, items)
        names = {f"Phụ lục {at} của tin {number}.{_KINDS[at % PER_ITEM]}": at for at in range(len(held))}
        lines = [f"  - file: {file}\n    title: Phụ lục {at}" for file, at in names.items()]
        declared = "\n".join(["attachments:", *lines]) if lines else "tags: [phụ lục]"
        day = f"{2016 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}"
        text = f"---\ntitle: Tin thứ {number}\ndate: {day}\n{declared}\n---\n\nNội dung của tin thứ {number}.\n"
        _write(bundle / "index.md", text.encode())
        for file, at in names.items():
            _write(bundle / file, _content(_KINDS[at % PER_ITEM], number * PER_ITEM + at))
    (folder / "content" / "site.yaml").write_text(
        "name: Trang đo\nagency:\n  name: Sở Xây dựng tỉnh Lam Giang\n", encoding="utf-8"
    )
    paths = [str(folder / part) for part in ("content", "output", ".cache")]
    (folder / "conf.py").write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\nPATH, OUTPUT_PATH, CACHE_PATH = {paths}\n",
        encoding="utf-8",
    )
    return Site(name=name, folder=folder)


_KINDS = ("pdf", "docx", "xlsx", "png", "csv")


def _content(kind: str, number: int) -> bytes:
    """A file of a kind that no other number has."""
    match kind:
        case "pdf":
            return text_pdf(f"Phu luc so {number} kem theo bao cao")
        case "docx":
            return docx(f"Phụ lục {number}")
        case "xlsx":
            return xlsx(f"Phụ lục {number}")
        case "png":
            return png(1 + number % 1000, 1 + number // 1000)
        case _:
            return f"stt,ho so\n1,{number}\n".encode()


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    os.utime(path, (LONG_AGO, LONG_AGO))


def main() -> int:
    """Measure, and print one line for each site and one for the difference of the medians."""
    parser = argparse.ArgumentParser(
        prog="bench.attachments", description="Đo cái giá của tệp đính kèm khi không có gì đổi."
    )
    parser.add_argument("--files", type=int, default=10_000, help="số tệp (mặc định: 10000)")
    parser.add_argument("--runs", type=int, default=5, help="số lần đo (mặc định: 5)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as place:
        items = max(1, args.files // PER_ITEM)
        sites = (
            site("không tệp", Path(place) / "without", items, 0),
            site(f"{args.files} tệp", Path(place) / "with", items, args.files),
        )
        for one in sites:
            _say(f"{one.name}, lần đầu", [one.build()])
            one.build()  # links into the output may move what the first run remembered
        runs: dict[str, list[Measure]] = {one.name: [] for one in sites}
        for _ in range(args.runs):
            for one in sites:
                runs[one.name].append(one.build())
        for name, found in runs.items():
            _say(f"{name}, không gì đổi", found)
        (without, added) = runs.values()
        wall, cpu = (_median(added, of) - _median(without, of) for of in ("wall", "cpu"))
        sys.stdout.write(f"{args.files} tệp của {items} mục thêm {wall:.2f} s, {cpu:.2f} s CPU\n")
    return 0


def _say(name: str, runs: list[Measure]) -> None:
    wall, cpu, memory = (_median(runs, of) for of in ("wall", "cpu", "memory"))
    sys.stdout.write(f"{name:<28} {wall:8.2f} s {cpu:8.2f} s CPU {memory:6.0f} MB\n")
    sys.stdout.flush()


def _median(runs: list[Measure], of: str) -> float:
    return statistics.median(float(getattr(run, of)) for run in runs)


if __name__ == "__main__":
    sys.exit(main())
