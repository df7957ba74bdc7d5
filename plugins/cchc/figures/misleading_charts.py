"""Charts that would say what their table does not: a count of rows drawn as figures, unlike units on one scale."""

from collections.abc import Sequence
from typing import Final

from cchc.figures import chart_rules
from cchc.figures.data_file import Column, Table
from cchc.figures.table_shape import YEAR, is_numbering
from cchc.records.record_parts import Chart
from cchc.records.rule import Rule
from cchc.text.fold import fold

Unfit = tuple[str, Rule, str, str]
"""Why a chart cannot be drawn: the key that causes it, the rule, the message and the hint."""

_UNITS: Final = frozenset({"dvt", "don vi do", "don vi tinh"})
"""Names of columns that say in what each row is measured."""


def misleading(chart: Chart, table: Table, columns: Sequence[Column], kind: str) -> Unfit | None:
    """Return why a chart of these columns would say what the table does not; None where it would not."""
    counting = next((column.label for column in columns if is_numbering(column.label)), "")
    others = [column.label for column in table.columns if column.values and not is_numbering(column.label)]
    if counting:
        hint = f"xóa cột ấy trong tệp, hoặc chọn cột cần vẽ: columns: [{', '.join(others)}]"
        return (
            "columns",
            chart_rules.UNFIT_CHART,
            f'cột "{counting}" chỉ đánh số dòng, vẽ ra sẽ bị hiểu là số liệu',
            hint,
        )
    if kind == "bar" and len({column.is_percent for column in columns}) > 1:
        shares = ", ".join(column.label for column in columns if column.is_percent)
        message = "biểu đồ cột vẽ phần trăm và số lượng chung một thang, sẽ bị hiểu sai"
        return (
            "columns",
            chart_rules.UNFIT_CHART,
            message,
            f"tách thành hai biểu đồ, một biểu đồ ghi columns: [{shares}]",
        )
    units = next((column for column in table.columns if fold(column.label) in _UNITS and not column.values), None)
    if kind == "bar" and units is not None and len(set(filter(None, units.cells))) > 1:
        message = f'cột "{units.label}" ghi nhiều đơn vị tính, biểu đồ cột vẽ chung một thang sẽ bị hiểu sai'
        return "file", chart_rules.UNFIT_CHART, message, "tách mỗi đơn vị tính thành một tệp .csv và một biểu đồ riêng"
    other = [name for name in table.names if not YEAR.fullmatch(name)]
    if not chart.kind and 0 < 2 * len(other) < len(table.names):
        message = f'dòng "{other[0]}" không phải năm như các dòng khác, nên không vẽ được đường theo năm'
        hint = "cột đầu chỉ ghi năm, ước tính và tổng cộng thì nói ở khóa note; muốn vẽ cột thì ghi kind: bar"
        return "file", chart_rules.UNFIT_CHART, message, hint
    return None
