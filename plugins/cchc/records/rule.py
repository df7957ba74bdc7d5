"""A rule of content: its code, what it is for, and an example that breaks it beside one that keeps it."""

from dataclasses import dataclass

from cchc.records.diagnostic import Diagnostic, Severity
from cchc.records.section_addresses import NEWS, folder_of
from cchc.records.source_positions import SourcePosition


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. Each room keeps its own in a module of rules; `checks.catalogue` lists all of them.

    `code` is stable ("CC120"). `title` names the problem, `why` says why it matters and what to do; both are Vietnamese.
    `wrong` breaks this rule and no other, `right` breaks none. Both are text in one of these forms:

    - lines of the header of a file in the content folder `folder`;
    - a whole file, where the text begins with `---`;
    - files, each below a line that is its path (`content/van-ban/a.md`); of a file that text cannot show, a description
      stands after its path, in brackets;
    - for a rule of prose, a paragraph of a body.

    `message` and `hint` are what is said of a case where that is the same for all, with gaps `{name}` and `{detail}`.
    """

    code: str
    title: str
    why: str
    wrong: str
    right: str
    folder: str = folder_of(NEWS)
    severity: Severity = Severity.ERROR
    message: str = ""
    hint: str = ""

    def problem(
        self,
        message: str,
        hint: str = "",
        *,
        path: str = "",
        place: SourcePosition | None = None,
        source: str = "",
    ) -> Diagnostic:
        """Return a problem under this rule, of the whole file at `path` where there is no `place`."""
        return Diagnostic(
            code=self.code,
            path=path,
            message=message,
            hint=hint,
            line=place.line if place else 0,
            column=place.column if place else 0,
            length=place.length if place else 1,
            source=source,
            severity=self.severity,
        )
