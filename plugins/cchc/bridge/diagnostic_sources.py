"""The files and lines that diagnostics speak of, for those that were found without their file at hand."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cchc.records.diagnostic import Diagnostic


def with_sources(problems: Sequence[Diagnostic], content: Path) -> tuple[Diagnostic, ...]:
    """The problems, each that names a line with that line's text; files are read only for those that lack it."""
    lines: dict[str, list[str]] = {}
    found = []
    for problem in (_named(problem, content) for problem in problems):
        if problem.line and not problem.source:
            if problem.path not in lines:
                lines[problem.path] = _lines(content.parent / problem.path)
            known = lines[problem.path]
            text = known[problem.line - 1] if problem.line <= len(known) else ""
            found.append(replace(problem, source=text))
        else:
            found.append(problem)
    return tuple(found)


def _named(problem: Diagnostic, content: Path) -> Diagnostic:
    """The problem, its file named as editors know it: `content/tin-tuc/a.md`, by the real name of the content folder."""
    path = Path(problem.path)
    if path.is_absolute():
        if not path.is_relative_to(content.resolve()):
            return problem
        path = path.relative_to(content.resolve())
    elif path.parts[:1] == ("content",):
        path = path.relative_to("content")
    elif path.parts[:1] == (content.name,) or not (content / path).is_file():
        return problem
    return replace(problem, path=f"{content.name}/{path.as_posix()}")


def _lines(path: Path) -> list[str]:
    """The lines of a file, as reading counts them; none where it is gone or no text."""
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError):
        return []
