"""Problems of a record found after reading, at the place of the key that causes them."""

from cchc.records.diagnostic import Diagnostic
from cchc.records.diagnostic_code import Code
from cchc.records.record import Item, SourcePosition

START = SourcePosition(line=1, column=1)


def problem_at(
    record: Item,
    code: Code,
    message: str,
    *,
    keys: tuple[str, ...] = ("title",),
    hint: str = "",
    content: str = "content",
) -> Diagnostic:
    """A problem at the first of `keys` (dotted, as in `Item.places`) that the editor wrote, else at the file's start."""
    places = dict(record.places)
    place = next((places[key] for key in keys if key in places), START)
    return Diagnostic(
        code=code.code,
        path=f"{content}/{record.path}",
        line=place.line,
        column=place.column,
        length=place.length,
        message=message,
        hint=hint,
        severity=code.severity,
    )
