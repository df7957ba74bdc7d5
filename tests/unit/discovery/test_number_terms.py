"""Numbers of documents as terms of the index."""

import pytest

from cchc.discovery.search.number_terms import number_terms, symbol_codes

NUMBERS = {
    "76/NQ-CP": "#76//nq.cp",
    "076/NQ-CP": "#76//nq.cp",
    "61/2018/NĐ-CP": "#61/2018/nd.cp",
    "61 / 2018 / NĐ-CP": "#61/2018/nd.cp",
    "30c/NQ-CP": "#30c//nq.cp",
    "148/2025/QH15": "#148/2025/qh15",
    "01-CTr/TU": "#1//ctr.tu",
    "86/SNV-CCHC&PC": "#86//snv.cchc.pc",
    "82/2005-QĐ-UBND": "#82/2005/qd.ubnd",
}


@pytest.mark.parametrize(("written", "term"), NUMBERS.items())
def test_a_number_has_one_term_wherever_it_stands(written: str, term: str) -> None:
    assert number_terms(written) == {term}
    assert number_terms(f"theo Văn bản số {written}, ngày 15/7/2021.") == {term}


@pytest.mark.parametrize("text", ["ngày 15/7/2021", "tỷ lệ 98,5%", "1/2/3", "mã 12.34/AB", "x76/NQ-CP", ""])
def test_dates_amounts_and_ends_of_other_numbers_are_none(text: str) -> None:
    assert number_terms(text) == set()


def test_codes_are_the_groups_of_letters_folded() -> None:
    assert symbol_codes("61/2018/NĐ-CP") == {"nd", "cp"}
    assert symbol_codes("30c/NQ-CP") == {"nq", "cp"}
