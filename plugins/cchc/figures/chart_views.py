"""Views of charts: marks in relative measures, beside the same figures as a table.

Across, marks stand in percent of the drawing's width, down in `em` of its text: text keeps its size on every screen,
and lines stretch.
"""

from dataclasses import dataclass
from typing import Literal

from cchc.pages.shared_views import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A text at a place; `shift` moves it to the right by so many em."""

    x: str
    y: str
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    style: Literal["value", "label", "name"] = "label"
    shift: str = "0em"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A straight line."""

    x1: str
    y1: str
    x2: str
    y2: str
    style: Literal["series", "base"] = "series"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A figure on a line."""

    x: str
    y: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar from the left; the first, second and third of a row differ in how they are filled and bordered."""

    y: str
    width: str
    style: Literal["first", "second", "third"] = "first"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartDrawing:
    """One drawing: `name` stands over it where a chart has several, `title` and `description` are its text equivalent."""

    title: str
    description: str
    height: str
    name: str = ""
    strokes: tuple[Stroke, ...] = ()
    dots: tuple[Dot, ...] = ()
    bars: tuple[Bar, ...] = ()
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartView:
    """A chart with its table; `scale` says where its upright axis begins, if not at 0, `data` are its figures as files."""

    title: str
    drawings: tuple[ChartDrawing, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    scale: str = ""
    data: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePart:
    """A table within a page; the first cell of each row names it."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Link, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsView:
    """Figures about the section itself; `visits` says how often all pages were read, where the host counts."""

    head: Head
    intro: str
    posted: TablePart
    answers: TablePart
    charts: tuple[Link, ...] = ()
    boards: tuple[Link, ...] = ()
    visits: str = ""
    most_read: tuple[Link, ...] = ()
