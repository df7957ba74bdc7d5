"""`python -m cchc`: the command line."""

import sys
from typing import NoReturn

from cchc.cli.interruptions import guarded
from cchc.compat.process_exit import end_process


def run() -> NoReturn:
    """Run the command that the process's arguments name, and end with its status."""
    end_process(guarded(_main))


def _main() -> int:
    """Import and run the command: a limit or a signal may strike while modules are imported, too."""
    from cchc.cli.main import main  # noqa: PLC0415 - see above

    return main(sys.argv[1:])


if __name__ == "__main__":
    run()
