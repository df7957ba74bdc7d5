"""`make audit`: Lighthouse on the published demonstration site, on a phone and on a desktop.

Exit status 1 where a page has less than 100 for accessibility, best practices or search engines, or less than 99 for
performance. Performance varies with what else the machine does, so that the best of three runs counts; the others do not vary.

Lighthouse shows a phone by slowing the processor four times, which is right for a desk computer of today. On a slower or busier
one, as its own benchmark tells, the processor is slowed less in proportion, so that the phone stays the same.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from audit.server import ROOT, serving
from kit.building import build

PAGES: Mapping[str, str] = {
    "trang chủ": "",
    "tin tức": "tin-tuc/",
    "bài": "tin-tuc/2026/khao-sat-hai-long-2025/",
    "kế hoạch": "ke-hoach/2026/03-kh-sxd/",
    "văn bản": "van-ban/61-2018-nd-cp/",
    "tìm kiếm": "tim-kiem/",
    "lịch": "lich/2026/10/",
}
LEAST: Mapping[str, int] = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
FORMS: Mapping[str, tuple[str, ...]] = {"điện thoại": (), "máy bàn": ("--preset=desktop",)}
USUAL = 1500
"""Benchmark of a desk computer of today (Lighthouse, docs/throttling.md)."""
SLOWED = 4.0
"""How many times such a computer is slowed to be a phone."""
PORT = int(os.environ.get("AUDIT_PORT", "8791"))
ADDRESS = f"http://localhost:{PORT}"
TRIES = 3
LIGHTHOUSE = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
CHROME = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --no-first-run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What came of one run: points of 100 by category, audits that cost points, what the page loaded in bytes, how fast the machine was."""

    scores: Mapping[str, int]
    faults: tuple[str, ...]
    weight: int
    benchmark: float

    @property
    def passes(self) -> bool:
        """Whether every category has the points it needs."""
        return all(self.scores[category] >= least for category, least in LEAST.items())


def audited(url: str, options: tuple[str, ...], slowed: float) -> Audit:
    """One run of Lighthouse, as a phone with a processor so many times slower. Raises subprocess.CalledProcessError where it cannot be started."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = ["node", str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--output-path={report}"]
        command += [f"--chrome-flags={CHROME} --user-data-dir={folder}/chrome", f"--only-categories={','.join(LEAST)}"]
        phone = () if options else (f"--throttling.cpuSlowdownMultiplier={slowed:.2f}",)
        subprocess.run([*command, *options, *phone], check=True, env={**os.environ, "CHROME_PATH": _chromium()})
        return read_report(json.loads(report.read_text(encoding="utf-8")))


def read_report(report: Mapping[str, Mapping[str, Mapping[str, object]]]) -> Audit:
    """The points and faults of a report of Lighthouse 12."""
    scores = {}
    faults = []
    for name in LEAST:
        category = report["categories"][name]
        scores[name] = round(float(str(category["score"] or 0)) * 100)
        for reference in category["auditRefs"]:  # type: ignore[attr-defined]
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and float(str(audit["score"])) < 0.9:
                faults.append(f"{name}: {audit['title']} {audit.get('displayValue', '')}".strip())
    weight = report["audits"]["total-byte-weight"].get("numericValue", 0)
    benchmark = float(str(report["environment"]["benchmarkIndex"]))
    return Audit(scores=scores, faults=tuple(faults), weight=int(float(str(weight))), benchmark=benchmark)


def best(url: str, options: tuple[str, ...]) -> Audit:
    """The best of a few runs by performance; one that passes ends them."""
    runs: list[Audit] = []
    slowed = SLOWED
    for _ in range(TRIES):
        runs.append(audited(url, options, slowed))
        slowed = max(1.0, SLOWED * min(1.0, runs[-1].benchmark / USUAL))
        if runs[-1].passes:
            break
    return max(runs, key=lambda run: run.scores["performance"])


def lines() -> Iterator[tuple[str, bool]]:
    """Yield a line for each page and form, with what it lacks, and whether it passes."""
    yield (
        f"{'trang':<12}{'màn hình':<12}{'tốc độ':>8}{'tiếp cận':>10}{'thực hành':>11}{'tìm kiếm':>10}{'kB':>7}{'máy':>7}",
        True,
    )
    for name, path in PAGES.items():
        for form, options in FORMS.items():
            audit = best(f"{ADDRESS}/{path}", options)
            points = "{performance:>8}{accessibility:>10}{best-practices:>11}{seo:>10}".format(**audit.scores)
            faults = "".join(f"\n  {fault}" for fault in audit.faults) if not audit.passes else ""
            yield (
                f"{name:<12}{form:<12}{points}{audit.weight / 1000:>7.0f}{audit.benchmark:>7.0f}{faults}",
                audit.passes,
            )


def _chromium() -> str:
    found = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        raise SystemExit("Không có Chromium trên máy này; đặt CHROME_PATH.")
    return found


def main() -> int:
    """Build, serve, audit; the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        built = build(ROOT / "content", Path(folder), siteurl=ADDRESS)
        if built.status:
            sys.stderr.write(built.messages)
            return 1
        passed = True
        with serving(built.output, PORT):
            for line, good in lines():
                print(line, flush=True)  # noqa: T201 - what the command is for
                passed &= good
    return 0 if passed else 1


if __name__ == "__main__":
    raise SystemExit(main())
