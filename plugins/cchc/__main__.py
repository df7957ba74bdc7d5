"""`python -m cchc`: the command line."""

import atexit
import os
import sys
from typing import NoReturn

from cchc.cli.main import main


def run() -> NoReturn:
    """Run the command that the process's arguments name, and end with its status.

    The process ends at once: to let go of a large site's values one by one takes as long as to render hundreds of pages.
    """
    status = main()
    atexit._run_exitfuncs()  # noqa: SLF001 - no public name runs what others left for the end
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(status)  # Python says what became of its streams
    os._exit(status)


if __name__ == "__main__":
    run()
