"""`python -m cchc`: the command line."""

from typing import NoReturn

from cchc.cli.main import main
from cchc.compat.process_exit import end_process


def run() -> NoReturn:
    """Run the command that the process's arguments name, and end with its status."""
    end_process(main())


if __name__ == "__main__":
    run()
