"""Problems of a record found after reading, at the place of the key that causes them."""

from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.rule import Rule
from cchc.records.source_positions import SourcePosition

START = SourcePosition(line=1, column=1)


def problem_at(
    record: Item,
    rule: Rule,
    message: str,
    *,
    keys: tuple[str, ...] = ("title",),
    hint: str = "",
    content: str = "content",
) -> Diagnostic:
    """A problem at the first of `keys` (dotted, as in `Item.places`) that the editor wrote, else at the file's start."""
    places = dict(record.places)
    place = next((places[key] for key in keys if key in places), START)
    return rule.problem(message, hint, path=f"{content}/{record.path}", place=place)
