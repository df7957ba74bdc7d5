"""Limits on the size of a file and on the cost of reading it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of reading. Sizes are bytes, times seconds.

    A file over `large` is warned of, over `refused` neither read nor published. One file may keep the worker computing
    for `processor` seconds, however long those take on a busy machine, within `memory` bytes of address space; `text`
    is the most characters of text kept. A worker that does not compute at all for `idle` seconds waits for a disk that
    does not answer. Where the system knows no such limits (Windows), a file may take `idle` seconds.
    """

    large: int = 20_000_000
    refused: int = 200_000_000
    processor: int = 3
    idle: float = 60.0
    memory: int = 290_000_000
    text: int = 200_000
