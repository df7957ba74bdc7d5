"""Repairs of a content file that no editor would refuse: letters, spellings of numbers, quotes, case, order of keys.

All else stays byte for byte: words, figures, blanks, line ends, the byte order mark. Repairing twice is repairing once.
"""

from collections.abc import Iterator

from cchc.authoring.mending.file_lines import FileLines
from cchc.authoring.mending.header_mending import MOST_ROUNDS, QUOTED, in_order, quotes_mended, value_mended
from cchc.law.documents.document_number import respelt
from cchc.reading.front_matter.header import split
from cchc.reading.prose.citation_form import UNOFFICIAL_SPELLING, WRITTEN_NUMBER
from cchc.reading.reader import read, record_type_of
from cchc.reading.reading_settings import ReadingSettings
from cchc.records import header_rules
from cchc.records.diagnostic import Diagnostic
from cchc.records.record_kind import RecordKind
from cchc.text.fold import nfc


def fixed(path: str, data: bytes, settings: ReadingSettings) -> bytes:
    """Return the file at `path` (relative to the content folder, with `/`) repaired; a file that is no text comes back as it is."""
    file = FileLines.of(data)
    if file is None:
        return data
    file = file.each(nfc)
    record_type = record_type_of(path, settings.records)
    if record_type is None:
        return file.data
    file = _header_fixed(path, file, record_type.kind, settings)
    file = in_order(file, record_type.kind)
    return _numbers_fixed(path, file, settings).data


def _header_fixed(path: str, file: FileLines, kind: RecordKind, settings: ReadingSettings) -> FileLines:
    """Return the file after repairs of its header, made one by one while each takes a problem away."""
    given_up: set[tuple[str, int, int]] = set()
    for _ in range(MOST_ROUNDS):
        problems = _problems(path, file, settings)
        problem = next((one for one in problems if one.is_error and _key(one) not in given_up), None)
        if problem is None:
            break
        file, before = _repaired(path, file, problem, kind, settings), file
        if file is before:
            given_up.add(_key(problem))
    return file


def _repaired(
    path: str, file: FileLines, problem: Diagnostic, kind: RecordKind, settings: ReadingSettings
) -> FileLines:
    """Return the file without the problem, or the very same file where that takes more than a safe repair."""
    if not problem.line or problem.line > split(file.source(path)).body:
        return file
    number, column = problem.line - 1, problem.column - 1
    line = file.lines[number]
    candidates: Iterator[str] = iter(())
    if problem.code in QUOTED:
        candidates = quotes_mended(line)
    elif right := value_mended(problem, kind):
        candidates = iter([f"{line[:column]}{right}{line[column + problem.length :]}"])
    for candidate in candidates:
        mended = file.with_line(number, candidate)
        after = {_key(one) for one in _problems(path, mended, settings) if one.line == problem.line}
        if _key(problem) not in after and not any(
            code in QUOTED | {header_rules.DUPLICATE_KEY.code} for code, _, _ in after
        ):
            return mended
    return file


def _numbers_fixed(path: str, file: FileLines, settings: ReadingSettings) -> FileLines:
    """Return the file with the numbers of documents in their official spelling, where only case, đ, signs and blanks differ."""
    found = [one for one in _problems(path, file, settings) if one.code == UNOFFICIAL_SPELLING.code and one.line]
    for problem in sorted(found, key=lambda one: (one.line, one.column), reverse=True):
        line, column = file.lines[problem.line - 1], problem.column - 1
        written = line[column : column + problem.length]
        match = WRITTEN_NUMBER.search(written)
        if match and (right := respelt(match[0])):
            start = column + match.start()
            file = file.with_line(problem.line - 1, f"{line[:start]}{right}{line[start + len(match[0]) :]}")
    return file


def _problems(path: str, file: FileLines, settings: ReadingSettings) -> tuple[Diagnostic, ...]:
    return read(path, file.data, settings).diagnostics


def _key(problem: Diagnostic) -> tuple[str, int, int]:
    return problem.code, problem.line, problem.column
