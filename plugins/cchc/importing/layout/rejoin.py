"""Paragraphs that the end of a page or of a line cut in two, made one again.

A paragraph is the rest of the one above if that stops in mid-sentence after a full line's worth of words and this begins with a small
letter and no sign of an item. What this misses: a sentence cut before a capital ("của / Sở"), unless a page ends there.
"""

import re
from dataclasses import replace
from typing import Final

from cchc.importing.neutral_document import Block, PageBreak, Paragraph, StyledRun
from cchc.reading.markdown.blocks.line_breaks import ends_sentence, goes_on
from cchc.reading.markdown.blocks.line_starts import marker

_LEAST: Final = 40
"""Letters of a paragraph that a page may have cut; shorter ones are lines of their own."""
_PAGE_NUMBER: Final = re.compile(r"(?:[Tt]rang\s*)?[-–]?\s*[0-9]{1,3}\s*(?:/\s*[0-9]{1,3})?\s*[-–]?")


def rejoined(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], int]:
    """Return blocks without page breaks and with cut paragraphs joined, and how many were."""
    made: list[Block] = []
    joins = 0
    broken = False
    for block in blocks:
        if isinstance(block, PageBreak):
            broken = True
            continue
        above = made[-1] if made else None
        if isinstance(block, Paragraph) and isinstance(above, Paragraph) and _goes_on(above, block, broken=broken):
            gap = "" if above.text.endswith("-") and above.text[-2:-1].isalpha() else " "
            made[-1] = replace(above, runs=(*above.runs, StyledRun(text=gap), *block.runs))
            joins += 1
        else:
            made.append(block)
        broken = False
    return tuple(made), joins


def is_page_number(text: str) -> bool:
    """Return whether a line is the number of a page and nothing else."""
    return _PAGE_NUMBER.fullmatch(text.strip()) is not None


def _goes_on(above: Paragraph, below: Paragraph, *, broken: bool) -> bool:
    first, second = above.text, below.text
    if not second or below.label or below.outline or above.outline or len(first) < _LEAST or ends_sentence(first):
        return False
    if marker(second) is not None or first.isupper() or above.align in {"center", "right"}:
        return False
    if second[0].islower():
        return True
    paged = broken or (above.page and below.page and below.page != above.page)
    return bool(paged) and goes_on(first)
