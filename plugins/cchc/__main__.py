"""`python -m cchc`: the command line."""

import sys

from cchc.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
