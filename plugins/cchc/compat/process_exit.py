"""The end of a process that has nothing left to do, at once.

Private: `atexit._run_exitfuncs`; no public name runs what others left for the end without letting go of every value.
"""

import atexit
import os
import sys
from typing import NoReturn

from cchc.compat.stock import stock


def end_process(status: int) -> NoReturn:
    """End this process: to let go of a large site's values one by one takes as long as to render hundreds of pages."""
    if stock():
        sys.exit(status)
    atexit._run_exitfuncs()  # noqa: SLF001 - see above
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(status)  # Python says what became of its streams
    os._exit(status)
