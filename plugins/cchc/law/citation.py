"""What a sentence says when it names a document: the value that finding yields."""

from typing import Literal, NamedTuple

Relation = Literal["amends", "replaces", "repeals", "guides", "basis", "implements"]
"""What a text states between itself (or the document cited just before) and the cited document."""


class Citation(NamedTuple):
    """One mention of one document.

    `start` and `end` are code point offsets into the text as given (not the normalised one), and
    `surface` is `text[start:end]`: from the type word through the symbol, or the title of a named law.
    `type` is the canonical Vietnamese type name as written ("Nghị định"), None if no type word governs.
    `number` is the normalised số ký hiệu ("61/2018/NĐ-CP"), None for a law named by title alone.
    `name` is the title of a law, code, ordinance or constitution with its type word, without year.
    `date` is the date of issue as stated: "YYYY-MM-DD", or "YYYY" when only a year is written.
    `issuer` and `pinpoint` are as written, white space collapsed.
    `inverse` is True where the cited document acts on the one before it ("được sửa đổi bởi …").
    """

    start: int
    end: int
    surface: str
    type: str | None = None
    number: str | None = None
    name: str | None = None
    date: str | None = None
    issuer: str | None = None
    pinpoint: str | None = None
    relation: Relation | None = None
    inverse: bool = False
