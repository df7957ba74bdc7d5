"""A diagnostic code: what it means, and an example that breaks the rule beside one that keeps it."""

from dataclasses import dataclass

from cchc.records.diagnostic import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One rule of content. Each room that checks content keeps a table of these.

    `code` is stable ("CC120"); `title` names the problem and `explanation` says why it matters and what to do,
    both in Vietnamese. `bad` and `good` are lines of a header, or a whole file where they start with `---`;
    both are empty where no text can show the problem. `folder` is the content folder whose files they fit.
    """

    code: str
    title: str
    explanation: str
    bad: str = ""
    good: str = ""
    folder: str = "tin-tuc"
    severity: Severity = Severity.ERROR
