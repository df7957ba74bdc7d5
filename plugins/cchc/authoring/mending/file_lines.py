"""A file as lines that go back to the very bytes they came from: its byte order mark and the end of each line are kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Self

from cchc.reading.source_text import SourceText, decode

_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLines:
    """A text file: its lines without their ends, and the end of each ("" behind the last)."""

    mark: str
    lines: tuple[str, ...]
    ends: tuple[str, ...]

    @classmethod
    def of(cls, data: bytes) -> Self | None:
        """Return the lines of a file, None where it is no text in UTF-8."""
        if decode("", data)[0] is None:
            return None
        text = data.decode("utf-8")
        mark = _MARK if text.startswith(_MARK) else ""
        pairs = _LINE.findall(text[len(mark) :])
        if len(pairs) > 1 and pairs[-1] == ("", "") and not pairs[-2][1]:
            pairs.pop()  # an empty match behind a last line without an end
        return cls(mark=mark, lines=tuple(line for line, _ in pairs), ends=tuple(end for _, end in pairs))

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return (self.mark + "".join(f"{line}{end}" for line, end in zip(self.lines, self.ends, strict=True))).encode()

    def source(self, path: str) -> SourceText:
        """Return the lines as the reader sees them: cleaned, with the way back to what was written."""
        source, _ = decode(path, self.data)
        if source is None:
            message = "lines of a text are a text"
            raise TypeError(message)
        return source

    def each(self, change: Callable[[str], str]) -> Self:
        """Return the file with `change` made in each line."""
        return replace(self, lines=tuple(map(change, self.lines)))

    def with_line(self, number: int, line: str) -> Self:
        """Return the file with another text in line `number` (zero-based)."""
        return replace(self, lines=(*self.lines[:number], line, *self.lines[number + 1 :]))
