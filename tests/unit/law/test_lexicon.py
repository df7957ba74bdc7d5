"""Every row of the lexicon is recognised in prose, and nothing but a row is needed for that."""

import os
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

import cchc
from cchc.law.citations.find import find
from cchc.law.documents.document_kinds import kinds, kinds_of_number
from cchc.law.documents.document_number import parse_number
from cchc.law.lexicon import LEXICON, TypeCode, TypeWord
from cchc.text.fold import fold

PACKAGE = Path(cchc.__file__).parent
NEW_ROW = """
[[type]]
word = "Phiếu trình"
code = "PTr"
administrative = true
example = "Lãnh đạo phê vào Phiếu trình số 12/PTr-SXD."
"""
TYPES = [row for row in LEXICON.types if row.example]
PARTY = [row for row in LEXICON.types if row.party_code]


def said(text: str) -> tuple[str | None, str | None, str | None]:
    """Type, number and name of the one document that a text cites."""
    (citation,) = find(text)
    return citation.type, citation.number, citation.name


@pytest.mark.parametrize("row", LEXICON.types, ids=lambda row: row.word)
def test_a_type_word_has_an_example_for_each_of_its_codes(row: TypeWord) -> None:
    assert bool(row.party_example) == bool(row.party_code)
    assert row.example or not (row.code or row.normative or row.administrative or row.copy)
    assert row.example or row.party_example


@pytest.mark.parametrize("row", TYPES, ids=lambda row: row.word)
def test_an_example_is_found_with_its_type_and_its_symbol(row: TypeWord) -> None:
    kind, number, name = said(row.example)
    assert kind == (None if row.copy else row.word)
    assert number is None or number in row.example
    assert (name or "").startswith(row.word if row.named else "")
    parts = parse_number(number or "")
    if row.code:
        assert parts is not None
        assert parts.code == row.code


@pytest.mark.parametrize("row", PARTY, ids=lambda row: row.word)
def test_an_example_of_the_party_is_found_with_its_type_and_its_symbol(row: TypeWord) -> None:
    kind, number, _ = said(row.party_example)
    assert (kind, number is not None and number in row.party_example) == (row.word, True)
    parts = parse_number(number or "")
    assert parts is not None
    assert (parts.party, parts.code) == (True, row.party_code)


@pytest.mark.parametrize("row", LEXICON.codes, ids=lambda row: row.code)
def test_an_example_of_a_further_code_is_found_with_the_type_it_stands_for(row: TypeCode) -> None:
    kind, number, _ = said(row.example)
    assert (kind, number is not None and number in row.example) == (row.word, True)
    assert (row.word in [other.name for other in kinds_of_number(number or "")]) == row.in_numbers


EXAMPLES = [example for row in LEXICON.types for example in (row.example, row.party_example) if example]


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_symbol_is_put_right_whatever_the_case_of_the_text(example: str) -> None:
    number = said(example)[1]
    assert {one.number for text in (example.upper(), example.lower()) for one in find(text)} == {number}


@pytest.mark.parametrize("row", [row for row in LEXICON.types if row.short], ids=lambda row: row.word)
def test_a_short_form_is_read_as_the_word(row: TypeWord) -> None:
    example = row.example if row.code else row.party_example
    text = example.replace(row.word, row.codes[0])
    assert text != example
    assert said(text) == said(example)


@pytest.mark.parametrize("row", PARTY, ids=lambda row: row.word)
def test_a_party_symbol_is_read_without_its_hyphen_unless_it_needs_one(row: TypeWord) -> None:
    text = row.party_example.replace(f"-{row.party_code}/", f" {row.party_code}/")
    assert text != row.party_example
    read = [(one.type, one.number) for one in find(text)]
    assert read == ([] if row.needs_hyphen else [said(row.party_example)[:2]])


HEADS = [
    head.replace("[uủ][yỷ]", "ủy").replace("[íi]", "í").replace("[ủu]", "ủ").replace("[ưu]", "ư").replace("[ớo]", "ớ")
    for head in (*LEXICON.issuers.authorities, *LEXICON.issuers.bodies)
]


@pytest.mark.parametrize("head", [head.replace("[oò][aà]", "òa") for head in HEADS])
def test_a_head_begins_an_issuer(head: str) -> None:
    name = head[0].upper() + head[1:]
    (citation,) = find(f"Quyết định số 12/QĐ-XYZ ngày 02/3/2024 của {name} Lam Giang về việc sửa đường.")
    assert citation.issuer == f"{name} Lam Giang"


@pytest.mark.parametrize("code", sorted(LEXICON.issuers.codes))
def test_a_listed_issuer_makes_a_number_known(code: str) -> None:
    (citation,) = find(f"Việc này đã có ở 12/QĐ-{code}, không cần hỏi lại.")
    assert citation.number == f"12/QĐ-{code}"


@pytest.mark.parametrize(("short", "full"), LEXICON.abbreviations.items())
def test_an_abbreviation_is_that_of_its_words(short: str, full: str) -> None:
    initials = iter([fold(word)[0] for word in full.split()])
    assert all(letter in initials for letter in fold(short))


@pytest.mark.parametrize("row", [*LEXICON.types, *LEXICON.codes], ids=lambda row: f"{row.word} {row.code}")
def test_a_row_holds_values_of_the_declared_types(row: TypeWord | TypeCode) -> None:
    assert {type(getattr(row, field.name)) for field in fields(row)} <= {str, bool}
    assert all(type(getattr(row, field.name)) is field.type for field in fields(row))


def test_a_word_has_one_row_and_a_further_code_stands_for_one() -> None:
    assert len({row.word for row in LEXICON.types}) == len(LEXICON.types)
    assert len({row.code for row in LEXICON.codes}) == len(LEXICON.codes)
    assert {row.word for row in LEXICON.codes} <= {kind.name for kind in kinds()}


def test_one_new_row_is_all_that_a_new_type_needs(tmp_path: Path) -> None:
    for room in ("law", "text"):
        shutil.copytree(PACKAGE / room, tmp_path / "cchc" / room)
    shutil.copy(PACKAGE / "__init__.py", tmp_path / "cchc")
    with (tmp_path / "cchc" / "law" / "data" / "lexicon.toml").open("a", encoding="utf-8") as lexicon:
        lexicon.write(NEW_ROW)
    text = "Trưởng phòng ký Phiếu trình số 12/PTr-SXD ngày 05/01/2026 của Văn phòng Sở về việc mua giấy."
    asked = (
        "import sys\n"
        "from cchc.law.citations.find import find\n"
        "from cchc.law.documents.document_kinds import kind_of_number\n"
        "for text in sys.argv[1:]:\n"
        "    (one,) = find(text)\n"
        "    print(one.type, one.number, one.issuer, kind_of_number(one.number).id)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked, text, text.lower(), text.upper()],
        env=os.environ | {"PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0] == "Phiếu trình 12/PTr-SXD Văn phòng Sở phieu-trinh"
    assert [line.split()[2] for line in lines] == ["12/PTr-SXD"] * 3
