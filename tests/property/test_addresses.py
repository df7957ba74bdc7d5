"""What pages lead to by our own rule is what the sanitiser lets through, and nothing that runs."""

from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.reading.markdown.addresses import address_fault
from cchc.reading.markdown.sanitize import sanitize

PIECES = st.sampled_from(
    [
        "javascript",
        "JaVa",
        "script",
        "data",
        "vbscript",
        "file",
        "http",
        "https",
        "mailto",
        "tel",
        "ftp",
        ":",
        ":",
        "/",
        "//",
        "\\",
        "#",
        "?",
        ".",
        "..",
        "a",
        "B",
        "é",
        "ữ",
        "%3A",
        "&",
        ";",
        "C",
        "@",
        "+",
        "-",
        "[",
        "]",
        "{",
        "0",
        "1.2.3.4",
        "a.vn",
        *list(" \t\n\x01"),
    ]
)
ADDRESSES = st.lists(PIECES, max_size=8).map("".join)


@settings(max_examples=3000)
@given(ADDRESSES)
def test_an_address_without_fault_is_let_through(address: str) -> None:
    if address_fault(address, picture=False) is None:
        assert "href=" in sanitize(f'<a href="{escape(address)}">a</a>')
    if address and address_fault(address, picture=True) is None:
        assert "src=" in sanitize(f'<img src="{escape(address)}" alt="">')
