"""One command, timed: seconds by the clock, seconds of processor time, and the memory of its largest process."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class CommandFailed(Exception):  # noqa: N818 - it says what happened
    """A measured command did not end with status 0; the message holds what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What one run of a command cost: `wall` and `cpu` in seconds (workers included), `memory` in megabytes."""

    wall: float
    cpu: float
    memory: float


def measured(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Measure:
    """Run `command` in `folder` and measure it. Raises CommandFailed. `wait4` counts processes that the command waited for."""
    log = folder / "log.txt"
    with log.open("wb") as said:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)}\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}")
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return Measure(wall=wall, cpu=usage.ru_utime + usage.ru_stime, memory=usage.ru_maxrss / unit)
