"""The switch that does without this room: libraries work as they come, and the site is the same, more slowly made."""

import os

SWITCH = "CCHC_STOCK_LIBRARIES"
"""The variable of the environment; worker processes of this machine inherit it."""


def stock() -> bool:
    """Return whether libraries are to work as they come."""
    return os.environ.get(SWITCH, "0") not in {"", "0"}
