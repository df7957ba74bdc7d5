"""Damaged text cites what clean text cites: letters that hide or look like others change nothing that a reader sees."""

import unicodedata
from collections.abc import Callable

import pytest

from cchc.law.citation import Citation
from cchc.law.citations.find import find
from cchc.text.hidden_letters import HIDDEN
from kit.citation_cases import FRESH, TABLES, read

TEXTS = [case.text for table in (*TABLES, *FRESH) for case in read(table)]
CYRILLIC = str.maketrans("CPTB", "СРТВ")
FULL_WIDTH = {ord(digit): chr(ord(digit) + 0xFEE0) for digit in "0123456789"}

DAMAGES: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "entities": lambda text: text.replace("&", "&amp;").replace(" ", "&nbsp;"),
    "line ends of two letters": lambda text: text.replace("\n", "\r\n"),
    "marks of direction": lambda text: "".join(f"\u200e{letter}" if letter.isdigit() else letter for letter in text),
    "zero-width spaces": lambda text: text.replace("/", "/\u200b"),
    "soft hyphens": lambda text: text.replace("/", "/\u00ad").replace("-", "-\u00ad"),
    "Cyrillic letters": lambda text: text.translate(CYRILLIC),
    "full-width figures": lambda text: text.translate(FULL_WIDTH),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
}


def said(citation: Citation) -> tuple[object, ...]:
    """What a citation says, apart from where it stands."""
    number = citation.number and citation.number.casefold()
    relation = (citation.relation, citation.inverse)
    return (citation.type, number, citation.name, citation.date, citation.issuer, citation.pinpoint, relation)


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged_text_says_what_clean_text_says(damage: Callable[[str], str]) -> None:
    clean = [[said(citation) for citation in find(text)] for text in TEXTS]
    damaged = [[said(citation) for citation in find(damage(text))] for text in TEXTS]

    alike = sum(one == other for one, other in zip(clean, damaged, strict=True))
    assert alike >= 0.99 * len(TEXTS)


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_offsets_are_those_of_the_damaged_text(damage: Callable[[str], str]) -> None:
    for text in map(damage, TEXTS):
        for citation in find(text):
            assert text[citation.start : citation.end] == citation.surface
            assert citation.surface[-1] not in HIDDEN


def bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def test_text_without_diacritics_names_nearly_all_documents() -> None:
    found = wanted = 0
    for text in TEXTS:
        citations = {bare(one.number or one.name or "").casefold() for one in find(text)}
        wanted += len(citations)
        found += len(citations & {bare(one.number or one.name or "").casefold() for one in find(bare(text))})

    assert found >= 0.92 * wanted


def test_text_without_diacritics_is_answered_as_it_is_written() -> None:
    (citation,) = find("Quyet dinh so 88/QD-BYT ngay 26 thang 6 nam 2024 cua Bo Y te.")

    assert citation.surface == "Quyet dinh so 88/QD-BYT"
    assert (citation.number, citation.date, citation.issuer) == ("88/QĐ-BYT", "2024-06-26", "Bo Y te")


@pytest.mark.parametrize("day", ["31/02/2024", "29 tháng 2 năm 2023", "00/5/2020", "12/13/2021", "31/04//2019"])
def test_a_day_that_no_calendar_has_is_no_date(day: str) -> None:
    (citation,) = find(f"Quyết định số 5/QĐ-UBND ngày {day} của UBND tỉnh.")

    assert (citation.date, citation.issuer) == (None, "UBND tỉnh")
