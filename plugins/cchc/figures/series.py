"""Series of a chart: the chosen columns of a table, as figures with their texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cchc.figures.data_file import Column
from cchc.text.vietnamese_numbers import number_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Figures in a row: `name`, and for each row of the table its value and text; None and "" where there is none."""

    name: str
    values: tuple[Decimal | None, ...]
    texts: tuple[str, ...]

    @property
    def longest(self) -> str:
        """The longest of the texts."""
        return max(self.texts, key=len)


def series_of(column: Column) -> Series:
    """A column of figures, each as it is shown."""
    return Series(name=column.name, values=column.values, texts=shown(column))


def shown(column: Column) -> tuple[str, ...]:
    """The cells of a column as readers see them: figures the Vietnamese way, text as it is."""
    if not column.values:
        return column.cells
    sign = "%" if column.is_percent else ""
    return tuple("" if value is None else number_text(value, column.decimals) + sign for value in column.values)


def known(series: Series) -> Iterator[tuple[int, Decimal, str]]:
    """Yield (row, value, text) of the figures there are."""
    for at, (value, text) in enumerate(zip(series.values, series.texts, strict=True)):
        if value is not None:
            yield at, value, text
