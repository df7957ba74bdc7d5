"""How much one file may cost and how large it may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of reading. Sizes are bytes, times seconds.

    A file over `large` is warned of, over `refused` neither read nor published. One file may keep the worker `wall`
    seconds, of which `processor` seconds of computing, within `memory` bytes of address space; `text` is the most
    characters of text kept. Where the system knows no such limits (Windows), `wall` alone holds.
    """

    large: int = 20_000_000
    refused: int = 200_000_000
    wall: float = 4.0
    processor: int = 3
    memory: int = 290_000_000
    text: int = 200_000
