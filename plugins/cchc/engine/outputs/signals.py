"""Signals of this project, sent once per build with the site model, by which rooms contribute.

Receivers must be functions of a module (receivers are held weakly). They are called in no particular order, so what they
return is ordered by whoever gathers it.
"""

from collections.abc import Iterable, Iterator

from blinker import Signal

from cchc.engine.outputs.output import Given
from cchc.records.diagnostic import Diagnostic

outputs_wanted = Signal(
    "Sent with the site model when all records are linked. A receiver returns what (`cchc.engine.outputs.output.Given`) "
    "its room adds to the site: pages, data, blobs, files."
)
checks_wanted = Signal(
    "Sent with the site model when all records are linked. A receiver returns the problems "
    "(`cchc.records.diagnostic.Diagnostic`) its room finds in the site as a whole; an error ends the build."
)


def outputs_for(model: object) -> Iterator[Given]:
    """Yield the outputs that rooms add for `model`. Raises TypeError, naming the receiver, for anything else."""
    for name, value in _answers(outputs_wanted, model):
        if not isinstance(value, Given):
            raise TypeError(f"{name} returned {value!r}, not an output")
        yield value


def problems_of(model: object) -> Iterator[Diagnostic]:
    """Yield the problems that rooms find in `model`. Raises TypeError, naming the receiver, for anything else."""
    for name, value in _answers(checks_wanted, model):
        if not isinstance(value, Diagnostic):
            raise TypeError(f"{name} returned {value!r}, not a diagnostic")
        yield value


def _answers(signal: Signal, model: object) -> Iterator[tuple[str, object]]:
    """Yield everything that receivers return, with the receiver's name."""
    for receiver, values in signal.send(model):
        name = f"{receiver.__module__}.{receiver.__qualname__}"
        if not isinstance(values, Iterable):
            raise TypeError(f"{name} returned {values!r}, not a list")
        yield from ((name, value) for value in values)
