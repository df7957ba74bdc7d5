"""Waiting for what must come, on a fast and on a loaded machine."""

import time
from collections.abc import Callable

PATIENCE = 120.0
"""Seconds after which it is not the machine that is slow."""


def until(holds: Callable[[], bool]) -> None:
    """Return when the condition holds; fails where it never does."""
    begun = time.monotonic()
    while not holds():
        assert time.monotonic() - begun < PATIENCE, "waited in vain"
        time.sleep(0.01)
