"""What is costly to make and the same for every test: made once in a run, however many workers share it."""

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from cchc.engine.write.output_lock import locked

Value = TypeVar("Value")


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Value]) -> Value:
    """Return what `make` returned for its folder to the worker that asked first; the others wait for it.

    The folder is shared: a test that changes something takes a copy.
    """
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder, result = base / f"once-{name}", base / f"once-{name}.pickle"
    with locked(base / f"once-{name}.lock", lambda: None):
        if not result.exists():
            folder.mkdir(exist_ok=True)
            result.write_bytes(pickle.dumps(make(folder)))
        made: Value = pickle.loads(result.read_bytes())  # noqa: S301 - written by this run
    return made
