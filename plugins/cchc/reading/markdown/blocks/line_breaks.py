"""The meaning of a line break between two lines of text: a line that was too long, or a new paragraph.

Markdown joins lines; word processors write each paragraph as one line, and people press Enter once. A break was made for
length if the next word would not have fitted into the longest line, between 60 and 160 letters. Any other break was meant:
it ends a paragraph where a sentence ends, or where a capital follows and the words before it do not ask for more.
What this misses: two paragraphs of nearly one length, the first of them the longest (they are joined, if a third follows), and
short lines broken by hand in mid-phrase before a capital letter (they are divided).
"""

import re
from collections.abc import Sequence
from typing import Final

from cchc.reading.markdown.blocks.held_breaks import held_breaks

_NARROWEST: Final = 60
_WIDEST: Final = 160
_SENTENCE_END: Final = re.compile(r"[.;:!?…][\"”’')\]*_]*$")
# Words that no sentence ends with: conjunctions, prepositions, and the name of a part with its number ("tại Điều 5").
# Would miss a line broken before any other word; those are joined by length alone.
_ASKS_FOR_MORE: Final = re.compile(
    r"(?:,|\b(?:của|và|hoặc|hay|số|tại|theo|do|bởi|về|cho|với|ngày|tháng|là|các|những|từ|đến|trong|trên|dưới|ở|để|"
    r"điểm|khoản|điều|mục|chương|phần)|\b(?:điểm|khoản|điều|mục)[ ](?:[0-9]{1,3}[a-zđ]?|[a-zđ]|[IVX]+))$"
)
_NAMES_A_KIND: Final = re.compile(
    r"\S[ ](?:Nghị định|Nghị quyết|Quyết định|Thông tư|Kế hoạch|Luật|Chỉ thị|Hội đồng|Bộ|Sở)$"
)
"""A kind of document or agency whose name is to follow."""
_BEGINNING: Final = re.compile(r"\*\*(?:[0-9]{1,3}|[a-zđ])[.)]|[0-9]{1,2}(?:h| giờ|:)[ ]?[0-9]{0,2}[ ]?[-–:]")
_OPENING: Final = "\"“‘'([*_"


def goes_on(line: str) -> bool:
    """Return whether the words at the end of a line ask for more, so that the next line cannot begin something new."""
    return _ASKS_FOR_MORE.search(line[-16:].rstrip()) is not None


def ends_sentence(line: str) -> bool:
    """Return whether a line ends with a sign that ends a sentence or a clause."""
    return _SENTENCE_END.search(line[-6:].rstrip()) is not None


def _begins_anew(line: str, above: str) -> bool:
    """Return whether a line begins as a clause in bold signs, as an hour of a programme, or is `QUYẾT ĐỊNH:`."""
    return _BEGINNING.match(line) is not None or (above.endswith(",") and line.isupper() and line.endswith(":"))


def paragraphs(lines: Sequence[str]) -> tuple[list[int], int | None]:
    """Return the numbers of the lines that begin a paragraph, and the first of two or more of which it is not clear, or None."""
    widest = max(map(len, lines))
    held = held_breaks(lines)
    wrapping = _NARROWEST <= widest <= _WIDEST
    ends = [ends_sentence(line) for line in lines]
    every = len(lines) == 2 or all(ends)
    first = [0]
    unclear = []
    for number in range(1, len(lines)):
        above, line = lines[number - 1], lines[number]
        if number in held or above.endswith(("  ", "\\")):
            continue  # a break within the paragraph that the writer asked for
        capital = line.lstrip(_OPENING)[:1].isupper()
        word = len(line.split(" ", 1)[0])
        if wrapping and len(above) >= _NARROWEST and len(above) + 1 + word > widest:
            if every and ends[number - 1] and capital:
                first.append(number)
        elif (
            _begins_anew(line, above)
            or ends[number - 1]
            or (capital and not goes_on(above) and _NAMES_A_KIND.search(above) is None)
        ):
            first.append(number)
        elif not goes_on(above) and above.count("(") <= above.count(")"):
            unclear.append(number)
    return first, unclear[0] if len(unclear) > 1 else None
