"""Questions on a terminal. Where there is none, nothing is asked and nothing waits."""

import sys
from collections.abc import Callable


class StoppedError(Exception):
    """Nobody answers: the input ended."""


def can_ask() -> bool:
    """Return whether someone sits before a terminal: both ends must be one."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def ask(question: str, fault_of: Callable[[str], str] = lambda _: "") -> str:
    """Return the answer, without blanks around it, in which `fault_of` finds nothing wrong; it is told until then.

    Raises StoppedError where the input ends.
    """
    while True:
        try:
            answer = input(f"{question}: ").strip()
        except EOFError as error:
            print()
            raise StoppedError from error
        fault = fault_of(answer)
        if not fault:
            return answer
        print(f"  {fault}")


def agreed(question: str) -> bool:
    """Return whether the answer is yes: `c`, `có` or `y`; anything else is no, and so is an input that ends."""
    try:
        return ask(f"{question} [c/K]").casefold() in {"c", "có", "co", "y", "yes"}
    except StoppedError:
        return False
