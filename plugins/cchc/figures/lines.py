"""Line charts of figures by year: one small drawing for each series, all of a chart on one scale.

Lines that cross in one drawing need colours and a legend; side by side each has its name over it, and room for its figures.
A year without a figure is a gap in the line.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from cchc.figures.chart_views import ChartDrawing, Dot, Stroke, Word
from cchc.figures.measure import em, fitting, percent
from cchc.figures.series import Series, known

LEFT, RIGHT = 8, 92
"""Where the first and the last year stand, in percent."""
TOP: Final = 1.9
PLOT: Final = 6.5
BASE: Final = TOP + PLOT + 1.2
YEARS: Final = BASE + 1.4
HEIGHT: Final = BASE + 1.9
ABOVE, BELOW = -0.75, 1.45
"""Where a figure stands from its dot, in em."""
NO_FIGURE: Final = "–"

Anchor = Literal["start", "middle", "end"]


def line_drawings(title: str, years: Sequence[int], series: Sequence[Series]) -> tuple[ChartDrawing, ...]:
    """A drawing for each series; `years` ascend, one for each figure."""
    scale = _Scale(series)
    return tuple(_drawing(title, years, one, scale, named=len(series) > 1) for one in series)


def scale_note(series: Sequence[Series]) -> str:
    """Return the remark on an axis that does not begin at 0."""
    return "Trục đứng không bắt đầu từ 0." if _Scale(series).low else ""


class _Scale:
    """From a figure to its height: from 0, or from the lowest figure where all are far above 0 or some below."""

    def __init__(self, series: Sequence[Series]) -> None:
        values = [value for one in series for _, value, _ in known(one)]
        self.low, self.high = min(values), max(values)
        if 0 <= self.low < self.high / 2:
            self.low -= self.low

    def y(self, value: float) -> float:
        span = float(self.high - self.low)
        return TOP + PLOT * (float(self.high) - value) / span if span else TOP + PLOT / 2


def _drawing(title: str, years: Sequence[int], series: Series, scale: _Scale, *, named: bool) -> ChartDrawing:
    first, last = years[0], years[-1]
    place = {year: LEFT + (RIGHT - LEFT) * (year - first) / (last - first) if last > first else 50 for year in years}
    figures = {years[at]: (scale.y(float(value)), text) for at, value, text in known(series)}
    strokes = [Stroke(x1="0%", y1=em(BASE), x2="100%", y2=em(BASE), style="base")]
    strokes += [
        Stroke(
            x1=percent(place[year]),
            y1=em(figures[year][0]),
            x2=percent(place[year + 1]),
            y2=em(figures[year + 1][0]),
        )
        for year in figures
        if year + 1 in figures
    ]
    labelled = _labelled(series, years)
    words = [
        Word(
            x=percent(place[year]),
            y=em(y + (BELOW if _in_a_valley(year, figures) else ABOVE)),
            text=text,
            anchor=_anchor(year, first, last, text),
            style="value",
        )
        for year, (y, text) in figures.items()
        if year in labelled
    ]
    words += [
        Word(x=percent(place[year]), y=em(BASE - 0.5), text=NO_FIGURE, anchor="middle")
        for year in years
        if year not in figures
    ]
    words += _year_words(first, last)
    name = f"{title}: {series.name}" if named else title
    return ChartDrawing(
        name=series.name if named else "",
        title=f"{name}, biểu đồ đường từ năm {first} đến năm {last}" if last > first else f"{name}, năm {first}",
        description=_description(years, series),
        height=em(HEIGHT),
        strokes=tuple(strokes),
        dots=tuple(Dot(x=percent(place[year]), y=em(y)) for year, (y, _) in figures.items()),
        words=tuple(words),
    )


def _labelled(series: Series, years: Sequence[int]) -> set[int]:
    """The years whose figure is written: all where they have room, else the first, the last, the highest and the lowest."""
    found = [(years[at], value) for at, value, _ in known(series)]
    room = fitting(series.longest, (RIGHT - LEFT) / 100)
    span = years[-1] - years[0]
    if span < room:
        return set(years)
    apart = -(-span // max(1, room - 1))
    chosen: list[int] = []
    wanted = (found[-1], found[0], max(found, key=lambda pair: pair[1]), min(found, key=lambda pair: pair[1]))
    for year, _ in wanted:
        if all(abs(year - other) >= apart for other in chosen):
            chosen.append(year)
    return set(chosen)


def _in_a_valley(year: int, figures: dict[int, tuple[float, str]]) -> bool:
    """Return whether the line comes down to a year and goes up from it, so that its figure has room below only."""
    y = figures[year][0]
    return all(other in figures and figures[other][0] < y for other in (year - 1, year + 1))


def _anchor(year: int, first: int, last: int, text: str) -> Anchor:
    """Long figures at the ends stay within the drawing."""
    if len(text) < 6 or first == last:
        return "middle"
    return "start" if year == first else "end" if year == last else "middle"


def _year_words(first: int, last: int) -> Iterator[Word]:
    """Yield the years under the line, as many as have room, the last among them."""
    step = -(-(last - first + 1) // fitting("2021", (RIGHT - LEFT) / 100))
    for year in range(last, first - 1, -step):
        x = LEFT + (RIGHT - LEFT) * (year - first) / (last - first) if last > first else 50
        yield Word(x=percent(x), y=em(YEARS), text=str(year), anchor="middle")


def _description(years: Sequence[int], series: Series) -> str:
    """What the line shows, in words."""
    found = [(years[at], value, text) for at, value, text in known(series)]
    (start, _, begin), (end, _, finish) = found[0], found[-1]
    top, low = max(found, key=lambda one: one[1]), min(found, key=lambda one: one[1])
    missing = [str(year) for year in range(years[0], years[-1] + 1) if year not in {year for year, _, _ in found}]
    said = f"Từ {begin} năm {start} đến {finish} năm {end}; " if end > start else ""
    said += f"cao nhất {top[2]} năm {top[0]}, thấp nhất {low[2]} năm {low[0]}."
    return said[0].upper() + said[1:] + (f" Không có số liệu: {', '.join(missing)}." if missing else "")
