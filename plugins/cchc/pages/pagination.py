"""Long lists cut into pages: page n of a list stands at `…/trang-{n}/`."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from cchc.pages.list_views import Pager
from cchc.pages.shared_views import Link

Item = TypeVar("Item")

AROUND = 2
"""How many numbered pages are shown on either side of the current one."""


def page_path(base: str, number: int) -> str:
    """The site-root path of page `number` (from 1) of the list at `base` (`/tin-tuc/`)."""
    return base if number == 1 else f"{base}trang-{number}/"


def paginate(items: Sequence[Item], size: int, base: str) -> Iterator[tuple[str, Pager, Sequence[Item]]]:
    """Yield (path, pager, items of the page) for every page; an empty list still has its first page."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        pager = Pager(
            number=number,
            count=count,
            total=len(items),
            previous=page_path(base, number - 1) if number > 1 else "",
            next=page_path(base, number + 1) if number < count else "",
            links=tuple(_numbers(base, number, count)),
        )
        yield page_path(base, number), pager, items[(number - 1) * size : number * size]


def _numbers(base: str, current: int, count: int) -> Iterator[Link]:
    """Yield the first page, those around the current one and the last, "…" where some are left out."""
    shown = sorted({1, count, *range(max(1, current - AROUND), min(count, current + AROUND) + 1)})
    before = 0
    for number in shown:
        if number > before + 1:
            yield Link(title="…")
        yield Link(title=str(number), url=page_path(base, number), current=number == current)
        before = number
