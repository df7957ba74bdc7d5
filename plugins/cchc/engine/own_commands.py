"""Commands of this project as they are typed where the present one runs: `make check`, `cchc check`, or through `cchc.cmd` on Windows."""

import shutil
import sys
from pathlib import Path
from typing import Final

WINDOWS: Final = sys.platform == "win32"

_TARGETS: Final = {"build": "html", "serve": "serve", "check": "check"}
"""Commands for which the Makefile has a target without more words."""


def typed(command: str) -> str:
    """Return what to type for `cchc COMMAND` in the folder of the site.

    On Windows that is the `cchc.cmd` beside the Makefile; elsewhere a target of the Makefile, or the command in `.venv`.
    """
    name, _, more = command.partition(" ")
    if WINDOWS:
        return f".\\cchc {command}" if Path("cchc.cmd").is_file() else f"cchc {command}"
    if not more and name in _TARGETS and Path("Makefile").is_file():
        return f"make {_TARGETS[name]}"
    own = Path(".venv/bin/cchc")
    return f"{own} {command}" if own.is_file() and shutil.which("cchc") is None else f"cchc {command}"
