"""The lines that diagnostics speak of, for those that were found without their file at hand."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cchc.records.diagnostic import Diagnostic


def with_sources(problems: Sequence[Diagnostic], content: Path) -> tuple[Diagnostic, ...]:
    """The problems, each that names a line with that line's text; files are read only for those that lack it."""
    lines: dict[str, list[str]] = {}
    found = []
    for problem in problems:
        if problem.line and not problem.source:
            if problem.path not in lines:
                lines[problem.path] = _lines(content.parent / problem.path)
            known = lines[problem.path]
            text = known[problem.line - 1] if problem.line <= len(known) else ""
            found.append(replace(problem, source=text))
        else:
            found.append(problem)
    return tuple(found)


def _lines(path: Path) -> list[str]:
    """The lines of a file; none where it is gone or no text."""
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
