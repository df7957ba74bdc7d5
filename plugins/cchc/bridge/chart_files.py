"""The data files that charts name, read from the content folder; none is opened that nobody names."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cchc.attachments import attachment_rules
from cchc.attachments.content_tree import ContentTree, NoFile
from cchc.engine.content.content_files import unreadable
from cchc.engine.os_errors import os_error_text
from cchc.figures import chart_rules
from cchc.figures.charts import data_path
from cchc.figures.data_file import FOLDER, Table, read_table
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.record import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFiles:
    """The tables that could be read, by path below `content/` as front matter names them, and the problems."""

    tables: dict[str, Table]
    problems: tuple[Diagnostic, ...]


def read_data_files(content: Path, records: Iterable[Item]) -> DataFiles:
    """Read every data file that a chart of these items names; a name that is no such file is a problem at its key."""
    tree = ContentTree(content)
    seen: dict[str, NoFile | None] = {}
    tables: dict[str, Table] = {}
    problems: list[Diagnostic] = []
    for record in records:
        for number, chart in enumerate(record.charts):
            path = data_path(chart.file)
            if path not in seen:
                table, missing, found = _read(tree, path)
                seen[path] = missing
                problems += found
                if table is not None:
                    tables[path] = table
            missing = seen[path]
            if missing is not None:
                message = f'không có tệp số liệu "{tree.name}/{path}"{missing.detail}'
                keys = (f"charts.{number}.file", f"charts.{number}", "charts")
                hint = f"để tệp .csv trong thư mục {tree.name}/{FOLDER} và ghi đúng tên tệp, kể cả chữ hoa, dấu cách"
                problems.append(problem_at(record, chart_rules.NO_DATA_FILE, message, keys=keys, hint=hint))
    return DataFiles(tables=tables, problems=tuple(problems))


def _read(tree: ContentTree, path: str) -> tuple[Table | None, NoFile | None, tuple[Diagnostic, ...]]:
    """The table at a path, why there is no file to read, and the problems within the file."""
    inside = posixpath.normpath(path) == path and path.lower().endswith(".csv")
    found = tree.look_up(path) if inside else NoFile(rule=attachment_rules.MISSING)
    if isinstance(found, NoFile):
        return None, found, ()
    try:
        data = Path(found.origin).read_bytes()
    except OSError as error:
        return None, None, (unreadable(tree.name, path, os_error_text(error)),)
    table, problems = read_table(path, data, tree.name)
    return table, None, problems
