"""Names that every system can hold, and those that one of them cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.portable_names import LONGEST_NAME_BYTES, is_device, name_fault, visible

HONEST = [
    "Kế hoạch (tháng 12) #2 & phụ lục.pdf",
    "a.tar.gz",
    "console.txt",
    "auxiliary.docx",
    "com.pdf",
    "com10.pdf",
    "nulls.csv",
    ".htaccess",
    "x" * LONGEST_NAME_BYTES,
    "ế" * 85,
    "git~.txt",
    " đầu dòng.txt",
]
FAULTY = [
    "con",
    "CON.pdf",
    "Con .txt",
    "aux.tar.gz",
    "nul",
    "prn.docx",
    "com1.pdf",
    "COM¹",
    "lpt9.txt",
    "conin$",
    "clock$.x",
    "a.",
    "a ",
    "a.txt.",
    "a.txt ",
    "bao-cao\u202efdp.exe",
    "a\u2066b.pdf",
    "a\u200bb.pdf",
    "a\u061cb.pdf",
    "a\ufeff.pdf",
    "a\u2028b.pdf",
    "a\x00b",
    "a\x1bb.pdf",
    "a\x85.pdf",
    "a\ud800.pdf",
    "hỏi?.txt",
    "a:b.txt",
    'a"b.txt',
    "a|b.txt",
    "a*b.txt",
    "a<b>.txt",
    "a\\b.txt",
    "a/b.txt",
    ".git",
    ".GIT",
    "git~1",
    "",
    ".",
    "..",
    "x" * (LONGEST_NAME_BYTES + 1),
    "ế" * 86,
]


@pytest.mark.parametrize("name", HONEST)
def test_an_ordinary_name_passes(name: str) -> None:
    assert name_fault(name) == ""


@pytest.mark.parametrize("name", FAULTY)
def test_a_name_that_some_system_cannot_hold_has_its_fault(name: str) -> None:
    assert name_fault(name)


@given(st.sampled_from(["con", "prn", "aux", "nul", "com1", "lpt0"]), st.sampled_from(["", ".", ".pdf", ".tar.gz"]))
def test_a_device_is_one_whatever_its_case_and_ending(stem: str, ending: str) -> None:
    assert is_device(stem + ending)
    assert is_device(stem.upper() + ending)


@given(st.text())
def test_what_is_shown_of_a_name_holds_no_mark_that_is_not_seen(name: str) -> None:
    shown = visible(name)
    assert visible(shown) == shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
