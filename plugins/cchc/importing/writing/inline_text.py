r"""Runs as Markdown of the site's dialect: emphasis, links, notes, pictures, and signs that are words behind `\`.

`plain` writes without emphasis and with every sign escaped: for the rare text that the reader would show otherwise.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from cchc.importing.neutral_document import StyledRun

_RISKY: Final = re.compile(
    r"\\(?=[!-/:-@\[-`{-~\n])|[*`<|~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|\[(?=[^\]]*\]\(|\^)|\](?=\(|:|\[)"
)
_ANY: Final = re.compile(r"[\\*_`<>|~&\[\]#!(){}]")
_OPENING: Final = re.compile(
    r"(?:#{1,6}(?=\s|$)|[-+•·▪●◦‣–—](?=\s|\w|$)|>|[0-9]{1,9}[.)](?=\s|[^\W\d])|[a-zđ][.)](?=\s|\w)|:(?=\s)|=+$|[oüvq§Ø](?=\t)|\()"
)
_BLANKS: Final = re.compile(r"[ \t\u00a0]+")


def inline(runs: Sequence[StyledRun], notes: Mapping[str, str], *, plain: bool = False) -> str:
    r"""Return runs as one stretch of Markdown; `notes` gives the name of a note by its key. Line breaks within become `\` and a break."""
    pieces: list[str] = []
    for (bold, italic, raised, link), group in groupby(
        _regular(runs), key=lambda run: (run.bold, run.italic, run.raised, run.link)
    ):
        text = "".join(_piece(run, notes, plain=plain) for run in group)
        bare = text.strip()
        if not bare:
            pieces.append(text)
            continue
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        if raised:
            bare = f"<{raised}>{bare}</{raised}>"
        sign = "" if plain or raised else "*" * (2 * bold + italic)
        if link and not plain:
            bare = f"[{bare}](<{link}>)" if re.search(r"[\s()<>]", link) else f"[{bare}]({link})"
        pieces.append(f"{before}{sign}{bare}{sign}{after}")
    return _BLANKS.sub(" ", "".join(pieces)).strip().replace("\n", "\\\n")


def opened(text: str) -> str:
    r"""Return a line of text that begins nothing but text: a sign of an item or a heading is escaped.

    >>> opened("- 5 độ"), opened("2) Hai"), opened("2026. Tổng kết")
    ('\\- 5 độ', '2\\) Hai', '2026\\. Tổng kết')
    """
    found = _OPENING.match(text)
    if found is None:
        return text
    sign = found[0]
    if sign[0].isascii() and not sign[0].isalnum():
        return f"\\{text}"
    if len(sign) > 1:
        return f"{sign[:-1]}\\{sign[-1]}{text[len(sign) :]}"
    return text


def _regular(runs: Sequence[StyledRun]) -> list[StyledRun]:
    """Return runs without emphasis of mere blanks, and of letters within a word: those marks would stay signs."""
    made: list[StyledRun] = []
    for number, run in enumerate(runs):
        emphasised = run.bold or run.italic
        before = runs[number - 1].text[-1:] if number else ""
        after = runs[number + 1].text[:1] if number + 1 < len(runs) else ""
        inside = (before.isalnum() and run.text[:1].isalnum()) or (after.isalnum() and run.text[-1:].isalnum())
        if emphasised and not run.picture and (not run.text.strip() or inside):
            made.append(replace(run, bold=False, italic=False))
        else:
            made.append(run)
    return made


def _piece(run: StyledRun, notes: Mapping[str, str], *, plain: bool) -> str:
    if run.picture:
        return f"![{escaped(run.text, plain=True)}]({run.picture})"
    text = escaped(run.text, plain=plain)
    return f"{text}[^{notes[run.note]}]" if run.note in notes else text


def escaped(text: str, *, plain: bool = False) -> str:
    """Return text with the signs escaped that would mean something; all of them where `plain`."""
    return (_ANY if plain else _RISKY).sub(lambda found: f"\\{found[0]}", text)
