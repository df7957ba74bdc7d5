"""The one form of content files, which `cchc fmt` keeps: what a page shows is never changed by it.

UTF-8 without a byte order mark, lines that end with LF, letters composed; keys in the order of their table, no blanks at
the end of a header's lines, one blank line below the header, one line end at the end of the file.
"""

from dataclasses import replace

from cchc.authoring.mending.file_lines import FileLines
from cchc.authoring.mending.header_mending import in_order
from cchc.reading.front_matter.header import split
from cchc.reading.reader import read, record_type_of
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.source_positions import NO_POSITIONS
from cchc.text.fold import nfc


def formed(path: str, data: bytes, settings: ReadingSettings) -> bytes:
    """Return the file at `path` in the one form; as it is where that would change what is read, or where its header is broken."""
    file = FileLines.of(data)
    record_type = record_type_of(path, settings.records)
    if file is None or record_type is None:
        return data
    file = in_order(file.each(nfc), record_type.kind)
    parts = split(file.source(path))
    if parts.header is None or parts.problems:
        return data
    first = parts.fence.line
    header = [line.rstrip() for line in file.lines[first : parts.body]]
    body = list(file.lines[parts.body :])
    while body and not body[0].strip():
        del body[0]
    while body and not body[-1].strip():
        del body[-1]
    lines = [*header, "", *body] if body else header
    done = ("\n".join(lines) + "\n").encode()
    return done if _shown(read(path, done, settings)) == _shown(read(path, data, settings)) else data


def _shown(reading: Reading) -> tuple[object, ...]:
    """Return what of a reading reaches a page."""
    record = replace(reading.record, places=NO_POSITIONS) if reading.record is not None else None
    return record, reading.html, sorted(problem.code for problem in reading.diagnostics)
