"""Parts of official texts by their numbers (Annex I of Decree 30/2020/NĐ-CP): parts, chapters, sections, articles, roman sections.

A line that begins so, is short and does not end like a sentence is a heading. What this misses: a heading longer than 150
letters stays a paragraph (its anchor is there all the same), and a short sentence without a full stop after `I.` is taken for one.
"""

import re
from typing import Final, NamedTuple

_ROMAN: Final = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"
# "II. Nhiệm vụ", "Điều 5.", "Chương III": the parts of NĐ 30/2020/NĐ-CP, Phụ lục I, mục II. Would miss a part whose number is
# written in words ("Chương thứ nhất").
_PART: Final = re.compile(
    rf"(?:(?P<roman>{_ROMAN})[.)](?=[ \t]*[^\W\d_])"
    rf"|(?P<name>Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục|PHẦN|CHƯƠNG|MỤC|TIỂU MỤC|ĐIỀU|PHỤ LỤC)[ \t]+"
    rf"(?P<number>{_ROMAN}|[0-9]{{1,3}}[a-zđ]?)(?P<after>[.:]?[ \t]*$|[.:](?=[ \t])|[ \t]+[—–-](?=[ \t])|(?=[ \t]+[^\W\d_a-zđ])))"
)
_KINDS: Final = {
    "phần": "phan",
    "chương": "chuong",
    "mục": "muc",
    "tiểu mục": "tieu-muc",
    "điều": "dieu",
    "phụ lục": "phu-luc",
}
PART_SIGNS: Final = {
    "I": ("I.", "I)", "II", "IV", "IX"),
    "V": ("V.", "V)", "VI"),
    "X": ("X.", "X)", "XI", "XV", "XX"),
    "P": ("Phần", "Phụ", "PH"),
    "C": ("Chương", "CH"),
    "M": ("Mục", "MỤ"),
    "T": ("Tiểu", "TI"),
    "Đ": ("Điều", "ĐI"),
    "*": ("**",),
}
"""First letter of a line → how lines begin that may begin a part."""
_LONGEST: Final = 150
# A line that ends as a sentence is a clause that begins with such words, not a heading.
_SENTENCE: Final = re.compile(r"[.;:,…]$")


class NumberedPart(NamedTuple):
    """A part by the sign of its kind (`roman`, or as anchors name it) and its number as written.

    `text` is where its own words begin; `heading` tells whether the line is a heading.
    """

    kind: str
    number: str
    text: int
    heading: bool


def may_begin_part(line: str) -> bool:
    """Return whether a line may begin a part, with bold signs around it or without."""
    signs = PART_SIGNS.get(line[:1])
    return signs is not None and line.startswith(signs)


def part_of(line: str) -> NumberedPart | None:
    """Return the part that a line (without marks around it) begins, or None."""
    found = _PART.match(line)
    if found is None:
        return None
    words = line[found.end() :].strip()
    fits = len(line) <= _LONGEST and (not words or words.isupper() or _SENTENCE.search(words) is None)
    if found["roman"]:
        return NumberedPart("roman", found["roman"], found.end(), fits)
    kind = _KINDS[found["name"].lower()]
    if words and not found["after"] and (kind == "dieu" or not words.isupper()):
        return None  # words of a sentence: "Mục I Phụ lục này", "Điều 5 Nghị định này"
    return NumberedPart(kind, found["number"], found.end(), fits)


_NUMBERED: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})*)[.)]?[ \t]")
_LETTERED: Final = re.compile(r"([a-zđ])[.)][ \t]")
_ENDS: Final = frozenset(").")
_TOPS: Final = frozenset({"phan", "phu-luc", "chuong"})


class _Section(NamedTuple):
    """A part that is open: the level of its heading, its kind, its anchor, and whether its title may stand in the next heading."""

    level: int
    kind: str
    anchor: str
    untitled: bool


class Outline:
    """The parts that are open while a body is read, and the anchors that numbers have in them.

    `muc-II`, `muc-II-1`, `muc-II-1-a`; `dieu-5`, `dieu-5-khoan-2`, `dieu-5-khoan-2-diem-a`; `khoan-3` where no part is open.
    Annexes and parts stand before what they hold: `phu-luc-I-muc-II`. Of two with one anchor the first keeps it.
    """

    def __init__(self) -> None:
        self._sections: list[_Section] = []
        self._seen: set[str] = set()

    def level(self, part: NumberedPart) -> int:
        """Return the level of a heading that is written as a line of text."""
        if part.kind in _TOPS:
            return 2
        if part.kind == "tieu-muc":
            return 4
        return 3 if self._seen & _TOPS else 2

    def enter(self, text: str, level: int) -> str:
        """Take a heading, or a paragraph that begins a part; return the anchor of its number, or nothing."""
        part = part_of(text) if may_begin_part(text) else None
        if part is None and "0" <= text[:1] <= "9" and (number := _NUMBERED.match(text)) is not None:
            part = NumberedPart("number", number[1].replace(".", "-"), number.end(), heading=True)
        elif part is None and text[1:2] in _ENDS and (letter := _LETTERED.match(text)) is not None:
            part = NumberedPart("letter", anchor_letter(letter[1]), letter.end(), heading=True)
        sections = self._sections
        if part is None:
            if not (sections and sections[-1].untitled):
                self._leave(level)
            elif sections:
                sections[-1] = sections[-1]._replace(untitled=False)
            return ""
        self._leave(level)
        if part.kind in {"phu-luc", "phan"}:
            sections[:] = [section for section in sections if part.kind == "phan" and section.kind == "phu-luc"]
        self._seen.add(part.kind)
        anchor = self._anchor(part)
        sections.append(_Section(level, part.kind, anchor, untitled=not text[part.text :].strip()))
        return anchor

    def clause(self, kind: str, number: str, above: str) -> str:
        """Return the anchor of an item of a list by its number or letter; `above` is that of the item around it."""
        letter = kind == "letter"
        number = anchor_letter(number) if letter else number.replace(".", "-")
        if above:
            return f"{above}-diem-{number}" if letter and "khoan-" in above else f"{above}-{number}"
        section = self._sections[-1] if self._sections else None
        if section is None:
            return f"diem-{number}" if letter else f"khoan-{number}"
        if section.kind in {"roman", "number", "letter"}:
            return f"{section.anchor}-{number}"
        return f"{section.anchor}-{'diem' if letter else 'khoan'}-{number}"

    def _leave(self, level: int) -> None:
        while self._sections and self._sections[-1].level >= level and self._sections[-1].kind != "phu-luc":
            self._sections.pop()

    def _anchor(self, part: NumberedPart) -> str:
        if part.kind in {"number", "letter"}:
            above = self._above({"roman", "number", "letter", "phan", "phu-luc"})
            return f"{above.anchor}-{part.number}" if above is not None else f"muc-{part.number}"
        kinds = {"muc": {"chuong", "phan", "phu-luc"}, "tieu-muc": {"muc", "chuong", "phan", "phu-luc"}}
        above = self._above(kinds.get(part.kind, {"phu-luc"} if part.kind == "dieu" else {"phan", "phu-luc"}))
        name = "muc" if part.kind == "roman" else part.kind
        return f"{above.anchor}-{name}-{part.number}" if above is not None else f"{name}-{part.number}"

    def _above(self, kinds: set[str]) -> _Section | None:
        return next((section for section in reversed(self._sections) if section.kind in kinds), None)


def anchor_letter(letter: str) -> str:
    """Return a letter as anchors have it."""
    return "dd" if letter == "đ" else letter
