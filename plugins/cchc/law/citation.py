"""Citations as values: one type for each way in which a sentence names a document."""

from typing import Literal, NamedTuple

Relation = Literal["amends", "replaces", "repeals", "guides", "basis", "implements"]
"""What a text states between itself (or the document cited just before) and the cited document."""


class NumberedCitation(NamedTuple):
    """A document named by its number, with or without a type word.

    `start` and `end` are code point offsets into the text as given (not the normalised one), and
    `surface` is `text[start:end]`: from the type word through the symbol.
    `type` is the canonical Vietnamese type name as written ("Nghị định"), None if no type word governs.
    `number` is the normalised số ký hiệu ("61/2018/NĐ-CP").
    `name` is the title of a law with its type word, without year, where one stands before the number.
    `date` is the date of issue as stated: "YYYY-MM-DD", or "YYYY" when only a year is written.
    `issuer` and `pinpoint` are as written, white space collapsed.
    `inverse` is True where the cited document acts on the one before it ("được sửa đổi bởi …").
    `apart` is said of laws by name alone: a number means one document.
    """

    start: int
    end: int
    surface: str
    type: str | None
    number: str
    name: str | None = None
    date: str | None = None
    issuer: str | None = None
    pinpoint: str | None = None
    relation: Relation | None = None
    inverse: bool = False
    apart: bool = False


class NamedCitation(NamedTuple):
    """A law, code, ordinance or constitution named by its title alone; the other fields are those of a numbered one.

    `apart` is True where "mới" or "cũ" behind the title says that it need not be the one in force.
    """

    start: int
    end: int
    surface: str
    type: str
    name: str
    date: str | None = None
    issuer: str | None = None
    pinpoint: str | None = None
    relation: Relation | None = None
    inverse: bool = False
    apart: bool = False

    @property
    def number(self) -> None:
        """No number: what tells it apart is its title, with the year where one is stated."""


Citation = NumberedCitation | NamedCitation
"""One mention of one document."""
