"""Bar charts for comparison: bars lie, so that names have room; each ends in its figure, and one of several in its name."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final, Literal

from cchc.figures.chart_views import Bar, ChartDrawing, Word
from cchc.figures.measure import NARROWEST, em, percent, width_of
from cchc.figures.series import Series, known

LINE: Final = 1.35
"""From one line of a name to the next, in em."""
BAR: Final = 1.1
STEP: Final = 1.5
"""From one bar of a row to the next."""
GAP: Final = 0.9
LEAST: Final = 35
"""Share of the width, in percent, that the longest bar has at least."""
ON_A_LINE: Final = 38
"""Letters of a name on one line of the narrowest drawing."""
STYLES: Final[tuple[Literal["first", "second", "third"], ...]] = ("first", "second", "third")
NO_FIGURE: Final = "không có số liệu"


def bar_drawing(title: str, names: Sequence[str], series: Sequence[Series]) -> ChartDrawing:
    """The drawing of all rows and series; no figure is below 0."""
    highest = float(max(value for one in series for _, value, _ in known(one)))
    ends = [_end(one, text, several=len(series) > 1) for one in series for text in one.texts]
    most = max(LEAST, 100 * (1 - max(map(width_of, ends)) / NARROWEST))
    bars: list[Bar] = []
    words: list[Word] = []
    y = 0.0
    for at, name in enumerate(names):
        for line in wrap(name, ON_A_LINE) or [name]:
            y += LINE
            words.append(Word(x="0%", y=em(y), text=line, style="name"))
        y += 0.4
        for one, style in zip(series, STYLES, strict=False):
            value, text = one.values[at], one.texts[at]
            width = most * float(value) / highest if value is not None and highest else 0
            if value is not None:
                bars.append(Bar(y=em(y), width=percent(width), style=style))
            end = _end(one, text, several=len(series) > 1)
            words.append(
                Word(
                    x=percent(width),
                    y=em(y + 0.9),
                    text=end,
                    style="label" if value is None else "value",
                    shift="0em" if value is None else "0.4em",
                )
            )
            y += STEP
        y += GAP - (STEP - BAR)
    return ChartDrawing(
        title=f"{title}, biểu đồ cột",
        description=" ".join(_description(names, series)),
        height=em(y),
        bars=tuple(bars),
        words=tuple(words),
    )


def _end(series: Series, text: str, *, several: bool) -> str:
    """What stands at the end of a bar."""
    said = text or NO_FIGURE
    return f"{said} ({series.name})" if several else said


def _description(names: Sequence[str], series: Sequence[Series]) -> Iterator[str]:
    """Yield a sentence on each series."""
    for one in series:
        found = [(value, names[at], text) for at, value, text in known(one)]
        top, low = max(found, key=lambda each: each[0]), min(found, key=lambda each: each[0])
        lead = f"{one.name}: c" if len(series) > 1 else "C"
        yield f"{lead}ao nhất {top[1]} {top[2]}, thấp nhất {low[1]} {low[2]}."
