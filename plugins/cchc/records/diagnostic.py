"""A problem of content, as a value: where it is, what it is, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """The weight of a problem: an error ends the build with exit 1, a warning is shown only."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem at one place.

    `code` is stable and grouped by hundred: CC1xx front matter and files, CC2xx citations,
    CC3xx attachments, CC4xx plans, CC5xx prose and pages.
    `path` is relative to the content folder's parent, with `/`; empty until it is known where the problem stands. `line` and `column` are one-based
    (column in code points); 0 means the whole file. `length` is how many characters the caret marks.
    `message` and `hint` are Vietnamese; `source` is the line as written, without its line break.
    """

    code: str
    path: str = ""
    message: str
    hint: str = ""
    line: int = 0
    column: int = 0
    length: int = 1
    source: str = ""
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether this problem must stop a build."""
        return self.severity is Severity.ERROR
