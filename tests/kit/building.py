"""Builds content trees as a user would: `pelican PATH -s pelicanconf.py -o OUT -e CACHE_PATH=…`."""

import importlib
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.site_build import Build
from cchc.checks.report import render

ROOT = Path(__file__).parents[2]
DAY = 1795280400
"""2026-11-22 00:00 in Vietnam: what "today" is in tests."""
NOW = datetime(2026, 11, 22)
_PROGRESS = re.compile(r"^[^\n:]+(?: …|: \d+/\d+)\n", re.MULTILINE)
"""Lines on how far a build is, which only one that takes more than a second has: on a loaded machine, any."""
ADDRESS = "https://so.vidu.gov.vn/cchc"
"""Where published sites stand in tests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A finished build: where it stands, its exit status and what it said on standard error."""

    output: Path
    cache: Path
    status: int
    messages: str
    rendered: int = 0

    def tree(self) -> dict[str, bytes | None]:
        """Every file with its bytes, and every folder, by path relative to the output."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes() if path.is_file() else None
            for path in sorted(self.output.rglob("*"))
        }


def build(
    content: Path,
    place: Path,
    *,
    conf: str = "pelicanconf.py",
    day: int = DAY,
    theme: Path | None = None,
    siteurl: str = "",
    **extra: object,
) -> Built:
    """Build `content` into `place`/output with the cache in `place`/cache, for publishing at `siteurl` where it is given.

    `extra` are further settings.
    """
    output, cache = place / "output", place / "cache"
    settings = [f"{name}={json.dumps(value)}" for name, value in {"CACHE_PATH": str(cache), **extra}.items()]
    command = [
        sys.executable,
        "-m",
        "pelican",
        str(content),
        "-s",
        str(ROOT / ("publishconf.py" if siteurl else conf)),
        "-o",
        str(output),
        "-e",
        *settings,
    ]
    if theme is not None:
        command += ["-t", str(theme)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(day), "COLUMNS": "80"} | ({"SITEURL": siteurl} if siteurl else {}),
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(output=output, cache=cache, status=done.returncode, messages=_PROGRESS.sub("", done.stderr))


ROOMS = ("attachments", "discovery", "legal_basis", "plans")


def open_doors() -> None:
    """Connect the doors of the rooms, as loading the plugins does."""
    for room in ROOMS:
        importlib.import_module(f"cchc.{room}.plugin").register()


def settings_here(
    content: Path,
    place: Path,
    *,
    theme: Path = ROOT / "theme",
    now: datetime = NOW,
    publish: bool = False,
    page_size: int = 5,
) -> Settings:
    """The settings of `build_here`."""
    return Settings(
        content=content,
        output=place / "output",
        cache=place / "cache",
        theme=theme,
        sitename="Cải cách hành chính",
        siteurl=ADDRESS if publish else "",
        home=ADDRESS if publish else "",
        publish=publish,
        now=now,
        page_size=page_size,
        jobs=1,
        limit_days=5,
        max_file_bytes=25_000_000,
        cards=3 if publish else 0,
        errors=frozenset(),
    )


def build_here(
    content: Path,
    place: Path,
    *,
    theme: Path = ROOT / "theme",
    now: datetime = NOW,
    publish: bool = False,
    page_size: int = 5,
) -> Built:
    """Build in this process, which is quicker than `build` for many small builds; `place` as there. Warnings are told in full."""
    settings = settings_here(content, place, theme=theme, now=now, publish=publish, page_size=page_size)
    started = Build.start(settings)
    try:
        loaded = started.load()
        messages = render(loaded.problems)
        if loaded.has_errors:
            return Built(output=settings.output, cache=settings.cache, status=1, messages=messages)
        result = started.write()
        return Built(
            output=settings.output,
            cache=settings.cache,
            status=1 if result.diagnostics else 0,
            messages=messages + render(result.diagnostics),
            rendered=result.rendered,
        )
    finally:
        started.close()
