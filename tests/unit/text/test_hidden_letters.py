"""What a reader sees of letters that hide or look like others, and where it stands in the text as given."""

import pytest

from cchc.text.hidden_letters import seen


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("NĐ\u00adCP", "NĐCP"),
        ("9/\u200b2024", "9/2024"),
        ("\u200e1\u200f2", "12"),
        ("ngày\u00a02", "ngày 2"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("４５/２０１６", "45/2016"),
        ("ТТ-ВТС", "TT-BTC"),
        ("a&nbsp;b", "a b"),
        ("GD&amp;ĐT", "GD&ĐT"),
        ("a&amp;nbsp;b&shy;c", "a bc"),
        ("NĐ&#45;CP&#x2F;", "NĐ-CP/"),
        ("Q&A; R&D", "Q&A; R&D"),
    ],
)
def test_shows_what_a_reader_sees(written: str, shown: str) -> None:
    assert seen(written)[0] == shown


def test_a_plain_text_is_its_own() -> None:
    assert seen("Nghị định số 1/2020/NĐ-CP – “mới”") == ("Nghị định số 1/2020/NĐ-CP – “mới”", None)


def test_every_letter_knows_where_it_began() -> None:
    text = "\u200bA&nbsp;\r\nB\u00ad"
    shown, starts = seen(text)

    assert shown == "A \nB"
    assert starts == (1, 2, 8, 10, len(text))
