"""What a content rule is: a code, a severity, a check, and a docstring that documents it and holds its tests.

A rule's docstring is Vietnamese, for `cchc explain`: a title line, the reason, then lines `Sai: …` and `Đúng: …`. An
example may say when its text was issued: `Sai (văn bản ngày 15/01/2021): …`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from inspect import cleandoc
from typing import Final, Generic, TypeVar

from cchc.records.diagnostic import Severity

Subject_contra = TypeVar("Subject_contra", contravariant=True)
"""What a rule looks at."""

_EXAMPLE: Final = re.compile(r"^(Sai|Đúng)(?: \(văn bản ngày (\d+)/(\d+)/(\d+)\))?: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a check has to say about `text[start:end]`; `message` and `hint` are Vietnamese."""

    start: int
    end: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A remark with the code and severity of its rule. Offsets are code points of the checked text."""

    code: str
    severity: Severity
    start: int
    end: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text that a rule must remark on (`wrong`) or leave alone, and the day it was issued where that matters."""

    wrong: bool
    text: str
    issued: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[Subject_contra]):
    """A content rule. `explanation` is its docstring without the examples; the first line is its title."""

    code: str
    severity: Severity
    check: Callable[[Subject_contra], Iterator[Remark]]
    explanation: str
    examples: tuple[Example, ...]

    @property
    def title(self) -> str:
        """The first line of the explanation, without its stop."""
        return self.explanation.splitlines()[0].rstrip(".")

    def findings(self, subject: Subject_contra) -> Iterator[Finding]:
        """Yield what the rule finds in its subject, in the order of the text."""
        for remark in sorted(self.check(subject), key=lambda remark: (remark.start, remark.end)):
            yield Finding(
                code=self.code,
                severity=self.severity,
                start=remark.start,
                end=remark.end,
                message=remark.message,
                hint=remark.hint,
            )


def rule(
    code: str, severity: Severity = Severity.WARNING
) -> Callable[[Callable[[Subject_contra], Iterator[Remark]]], Rule[Subject_contra]]:
    """Make a rule of a check function. Raises `ValueError` where its docstring lacks a wrong or a right example."""

    def made(check: Callable[[Subject_contra], Iterator[Remark]]) -> Rule[Subject_contra]:
        text = cleandoc(check.__doc__ or "")
        examples = tuple(
            Example(
                wrong=match[1] == "Sai",
                text=match[5],
                issued=date(int(match[4]), int(match[3]), int(match[2])) if match[2] else None,
            )
            for match in _EXAMPLE.finditer(text)
        )
        if {example.wrong for example in examples} != {True, False}:
            raise ValueError(f"{code}: the docstring needs a line `Sai: …` and a line `Đúng: …`")
        explanation = _EXAMPLE.sub("", text).strip()
        return Rule(code=code, severity=severity, check=check, explanation=explanation, examples=examples)

    return made
