"""From words of a body's plain text to their place in the editor's file."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cchc.reading.source_text import SourceText, Spot
from cchc.records.source_positions import SourcePosition

FENCE: Final = "---"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPlaces:
    """A file and the plain text of its body."""

    source: SourceText
    text: str

    def place(self, start: int, end: int) -> SourcePosition:
        """Return where `text[start:end]` stands in the file; the file's start where Markdown hides the words.

        Plain text and Markdown differ in marks and line breaks only, so equal words follow in the same order. Of words with
        marks among them ("số **61/2018/NĐ-CP**"), the last one is looked for.
        """
        words = self.text[start:end].partition("\n")[0]
        last = words.rpartition(" ")[2]
        behind = start + len(words) - len(last)
        return self._find(start, words) or self._find(behind, last) or SourcePosition(line=1, column=1)

    def _find(self, start: int, words: str) -> SourcePosition | None:
        """Return the place of `words`, which stand at `start` in the text, or None where the file has too few of them."""
        nth = self.text.count(words, 0, start) + 1
        found = 0
        for number in range(_body(self.source.lines), len(self.source.lines)):
            column = self.source.lines[number].find(words)
            while column >= 0:
                found += 1
                if found == nth:
                    return self.source.place(Spot(number, column, len(words)))
                column = self.source.lines[number].find(words, column + 1)
        return None


def _body(lines: Sequence[str]) -> int:
    """Return the number of the line after the header, zero-based; 0 where no header is closed."""
    fences = (number for number, line in enumerate(lines) if line.rstrip() == FENCE)
    next(fences, 0)
    return next(fences, -1) + 1
