"""Progress of a build: a bar on a terminal, plain lines elsewhere, nothing for what takes less than a second."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Protocol, TextIO, TypeVar

T = TypeVar("T")

QUIET_SECONDS = 1.0
LINE_SECONDS = 10.0

_CLEARED = "\r\x1b[K"
"""Takes back what stands on the line of a terminal."""


class Progress(Protocol):
    """Watches items go by, and what cannot be counted."""

    def part(self) -> AbstractContextManager[None]:
        """A part of a build: what is done within a second from its beginning, or that of the part just before, is not worth a word."""
        ...

    def step(self, label: str) -> None:
        """Say what goes on from now until the next step, track or end of the part."""
        ...

    def track(self, label: str, total: int, items: Iterator[T]) -> Iterator[T]:
        """Yield `items` as they are, and tell how many of `total` have passed."""
        ...


class Silent:
    """Says nothing."""

    def part(self) -> AbstractContextManager[None]:
        """Nothing."""
        return nullcontext()

    def step(self, label: str) -> None:
        """Nothing."""

    def track(self, label: str, total: int, items: Iterator[T]) -> Iterator[T]:  # noqa: ARG002 - the protocol's
        """Yield `items`."""
        return items


class Shown:
    """Tells people on `stream`: a bar on a terminal, otherwise a line every ten seconds and one at the end."""

    def __init__(self, stream: TextIO = sys.stderr, clock: Callable[[], float] = time.monotonic) -> None:
        """Write to `stream`; `clock` counts seconds."""
        self._stream = stream
        self._clock = clock
        self._begun = self._ended = clock()
        self._stands = False

    @contextmanager
    def part(self) -> Iterator[None]:
        """Count from now, or on where a part has just ended; what stands on a terminal is taken back at the end."""
        now = self._clock()
        if now - self._ended > QUIET_SECONDS:
            self._begun = now
        try:
            yield
        finally:
            self._clear()
            self._ended = self._clock()

    def step(self, label: str) -> None:
        """Say what goes on: on a terminal until it is over, elsewhere as a line."""
        self._clear()
        if self._clock() - self._begun <= QUIET_SECONDS:
            return
        self._stands = self._is_terminal()
        self._stream.write(f"{label} …" if self._stands else f"{label} …\n")
        self._stream.flush()

    def track(self, label: str, total: int, items: Iterator[T]) -> Iterator[T]:
        """Yield `items`, and tell how many of `total` have passed once the part takes longer than a second."""
        self._clear()
        for done, item in enumerate(items, start=1):
            yield item
            if self._clock() - self._begun > QUIET_SECONDS:
                show = self._bar if self._is_terminal() else self._lines
                yield from show(label, total, done, items)
                return

    def _bar(self, label: str, total: int, done: int, items: Iterator[T]) -> Iterator[T]:
        """Yield the rest under a bar, which is cleared at the end."""
        from rich.console import Console  # noqa: PLC0415 - only builds that take their time need it
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
        from rich.progress import Progress as Bar  # noqa: PLC0415

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Bar(*columns, console=Console(file=self._stream), transient=True, auto_refresh=False) as bar:
            task = bar.add_task(label, total=total, completed=done)
            shown = self._clock()
            for item in items:
                yield item
                bar.advance(task)
                if self._clock() - shown > 0.1:
                    bar.refresh()
                    shown = self._clock()

    def _lines(self, label: str, total: int, done: int, items: Iterator[T]) -> Iterator[T]:
        """Yield the rest with plain lines."""
        said, last = self._clock(), -1
        for item in items:
            yield item
            done += 1
            if self._clock() - said > LINE_SECONDS:
                said, last = self._clock(), done
                self._say(label, done, total)
        if last != done:
            self._say(label, done, total)

    def _is_terminal(self) -> bool:
        """Return whether a line can be taken back."""
        return self._stream.isatty() and os.environ.get("TERM") != "dumb" and _knows_signs()

    def _clear(self) -> None:
        """Take back the step that stands on the terminal."""
        if self._stands:
            self._stream.write(_CLEARED)
            self._stream.flush()
            self._stands = False

    def _say(self, label: str, done: int, total: int) -> None:
        """Write one line."""
        self._stream.write(f"{label}: {done}/{total}\n")
        self._stream.flush()


def _knows_signs() -> bool:
    """Return whether a terminal takes a line back when it is told so: old consoles of Windows print the signs instead."""
    return sys.platform != "win32" or "WT_SESSION" in os.environ or "TERM_PROGRAM" in os.environ
