"""Headings and items of a body by their signs: I., 1., a), -, typed or automatic (NĐ 30/2020/NĐ-CP, Phụ lục I, phần II, mục 6).

Roman parts, chapters and articles in few words are headings. An Arabic number is a heading where it is bold, or where it is short, ends no
sentence and something else than the next number follows it. What this misses: a list of short headings without a text of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from cchc.importing.neutral_document import Block, GridTable, Paragraph, without_first
from cchc.reading.markdown.blocks.line_starts import marker, word_bullet
from cchc.reading.markdown.official_parts import part_of

_UPPER: Final = re.compile(r"([A-HĐ])[.)]\s+(?=\S)")
_ENDS: Final = re.compile(r"[.;,…]$|\./\.$")
_SHORT: Final = 130
_RANKS: Final = {
    "phu-luc": 0, "phan": 1, "upper": 2, "chuong": 2, "muc": 3, "tieu-muc": 4, "dieu": 5, "roman": 5, "number": 6, "many1": 7, "many2": 8,
}  # fmt: skip
_DEEPEST: Final = 6
_BULLETS: Final = {"-": "-", "–": "-", "—": "-", "+": "+", "*": "*", "•": "•"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedHeading:
    """A heading of the body: its level from 2 and its paragraph, with its number in the text."""

    level: int
    paragraph: Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """An item: its sign as it is to be shown ("1.", "a)", "-"), how deep it stands from 0, and its paragraph without the sign."""

    sign: str
    depth: int
    paragraph: Paragraph


BodyPart = NumberedHeading | ListItem | Block


def outlined(blocks: Sequence[Block]) -> list[BodyPart]:
    """Return the blocks of a body with headings and items told apart."""
    signs = [_sign(block) if isinstance(block, Paragraph) else None for block in blocks]
    parts: list[BodyPart] = []
    open_headings: list[int] = []
    items: list[tuple[str, int]] = []
    for number, block in enumerate(blocks):
        sign = signs[number]
        if not isinstance(block, Paragraph):
            parts.append(block)
            if isinstance(block, GridTable):
                items.clear()
            continue
        rank = _heading_rank(block, sign, signs, blocks, number)
        if rank is not None:
            while open_headings and open_headings[-1] >= rank:
                open_headings.pop()
            open_headings.append(rank)
            level = min(1 + len(open_headings), _DEEPEST)
            parts.append(NumberedHeading(level=level, paragraph=_plain_label(block)))
            items.clear()
        elif sign is not None and sign.item:
            depth = _depth(items, sign, block)
            parts.append(ListItem(sign=sign.shown, depth=depth, paragraph=sign.rest))
        else:
            items.clear()
            parts.append(_plain_label(block))
    return parts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sign:
    """The sign a paragraph begins with: its kind, as shown, and the paragraph without it; `item` tells whether it can be an item's."""

    kind: str
    shown: str
    rest: Paragraph
    item: bool = True


def _sign(paragraph: Paragraph) -> _Sign | None:
    text = paragraph.text
    if not text:
        return None
    bare = replace(paragraph, label="")
    if paragraph.label in _BULLETS:
        return _Sign(
            kind=f"auto{paragraph.depth}{_BULLETS[paragraph.label]}", shown=_BULLETS[paragraph.label], rest=bare
        )
    part = part_of(text)
    if part is not None:
        return _Sign(kind=part.kind, shown="", rest=paragraph, item=False)
    if (upper := _UPPER.match(text)) is not None and (paragraph.all_bold or text.isupper() or paragraph.label):
        return _Sign(kind="upper", shown=upper[1], rest=paragraph, item=False)
    found = marker(text) or (word_bullet(text, listed=True) if text[1:2] == "\t" else None)
    if found is None or (found.kind == "number" and found.value > 999) or not text[found.text :].strip():
        return None
    shown = text[: found.text].strip()
    if found.kind != "number" and found.shown == found.text:  # a bullet
        shown = _BULLETS.get(shown, "-")
    lead = paragraph.text if not paragraph.label else ""
    skipped = found.text + _blanks(paragraph) if lead else max(0, found.text - len(paragraph.label) - 1)
    return _Sign(kind=found.kind, shown=shown, rest=without_first(bare, skipped))


def _blanks(paragraph: Paragraph) -> int:
    """Count the blanks before the words of a paragraph."""
    words = "".join(run.text for run in paragraph.runs if not run.picture)
    return len(words) - len(words.lstrip())


def _heading_rank(
    paragraph: Paragraph, sign: _Sign | None, signs: Sequence[_Sign | None], blocks: Sequence[Block], number: int
) -> int | None:
    """Return the rank of a heading, the highest 0; None for what is none."""
    text = paragraph.text.replace("\n", " ")
    fits = len(text) <= _SHORT and not _ENDS.search(text)
    if sign is None:
        return 10 + paragraph.outline if paragraph.outline and fits else None
    if sign.kind == "upper":
        return _RANKS["upper"] if len(text) <= 2 * _SHORT else None
    if not sign.item:
        part = part_of(text)
        return (
            _RANKS[sign.kind]
            if part is not None and (part.heading or (paragraph.all_bold and len(text) < 250))
            else None
        )
    if sign.kind not in _RANKS:
        return None
    if not fits or (text.endswith(":") and not paragraph.all_bold and _is_lead(signs, number)):
        return None
    if paragraph.all_bold or paragraph.outline:
        return _RANKS[sign.kind]
    return _RANKS[sign.kind] if _has_text_of_its_own(sign, signs, blocks, number) else None


def _is_lead(signs: Sequence[_Sign | None], number: int) -> bool:
    """Whether a numbered line with a colon stands among items that are sentences, so that it leads a list within one of them."""
    kind = signs[number]
    assert kind is not None  # noqa: S101 - asked for numbered lines alone
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(signs):
            other = signs[at]
            if other is not None and not other.item:
                break
            if other is not None and other.kind == kind.kind:
                if _ENDS.search(other.rest.text) or len(other.rest.text) > _SHORT:
                    return True
                break
            at += step
    return False


def _has_text_of_its_own(sign: _Sign, signs: Sequence[_Sign | None], blocks: Sequence[Block], number: int) -> bool:
    if number + 1 >= len(blocks):
        return False
    below, following = blocks[number + 1], signs[number + 1]
    if not isinstance(below, Paragraph):
        return True
    if following is None:
        return not below.outline
    return following.item and following.kind != sign.kind


def _depth(items: list[tuple[str, int]], sign: _Sign, paragraph: Paragraph) -> int:
    """Return how deep an item stands: signs of one kind stand on one level, another kind begins a level below or goes back to its own."""
    kinds = [kind for kind, _ in items]
    if sign.kind in kinds:
        del items[kinds.index(sign.kind) + 1 :]
        return len(items) - 1
    rank = _item_rank(sign.kind)
    while items and _item_rank(items[-1][0]) > rank:
        items.pop()
    items.append((sign.kind, paragraph.depth))
    return len(items) - 1


def _item_rank(kind: str) -> int:
    order = ("number", "many1", "many2", "one", "round", "letter", "point")
    if kind in order:
        return order.index(kind)
    return 20 if kind.endswith("-") else 30


def _plain_label(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with its automatic number as text."""
    if not paragraph.label:
        return paragraph
    first = next((run for run in paragraph.runs if run.text), None)
    label = replace(first, text=f"{paragraph.label} ", note="", picture="", link="") if first else None
    return replace(paragraph, label="", runs=(label, *paragraph.runs)) if label else replace(paragraph, label="")
