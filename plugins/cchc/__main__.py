"""`python -m cchc`: the command line."""

import os
import sys
from typing import NoReturn

from cchc.cli.main import main
from cchc.compat.process_exit import end_process

READER_GONE = 141
"""The status of a command whose output nobody reads to its end, as in `cchc explain | head`: that of SIGPIPE in a shell."""


def run() -> NoReturn:
    """Run the command that the process's arguments name, and end with its status."""
    try:
        status = main()
    except SystemExit:
        if _is_read():
            raise
        status = READER_GONE
    except BrokenPipeError:
        if _is_read("\n"):  # it was another pipe that broke
            raise
        status = READER_GONE
    end_process(status if _is_read() else READER_GONE)


def _is_read(probe: str = "") -> bool:
    """Whether the reader of the output is still there, if need be by writing `probe`; if not, the rest goes nowhere."""
    try:
        sys.stdout.write(probe)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True


if __name__ == "__main__":
    run()
