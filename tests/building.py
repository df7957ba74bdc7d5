"""Builds content trees as a user would: `pelican PATH -s pelicanconf.py -o OUT -e CACHE_PATH=…`."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
DAY = 1795280400
"""2026-11-22 00:00 in Vietnam: what "today" is in tests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A finished build: where it stands, its exit status and what it said on standard error."""

    output: Path
    cache: Path
    status: int
    messages: str

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
    **extra: object,
) -> Built:
    """Build `content` into `place`/output with the cache in `place`/cache; `extra` are further settings."""
    output, cache = place / "output", place / "cache"
    settings = [f"{name}={json.dumps(value)}" for name, value in {"CACHE_PATH": str(cache), **extra}.items()]
    command = [
        sys.executable,
        "-m",
        "pelican",
        str(content),
        "-s",
        str(ROOT / conf),
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
        env={**os.environ, "SOURCE_DATE_EPOCH": str(day), "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(output=output, cache=cache, status=done.returncode, messages=done.stderr)
