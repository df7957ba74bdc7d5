"""QR codes are segno's own, made the short way."""

import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.compat.qr_modules import LEVEL, MASK, modules_of
from cchc.site.pages.qr_code import LONGEST, qr_code

MESSAGES = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=LONGEST)


@given(MESSAGES)
@settings(max_examples=60)
def test_a_code_has_the_modules_that_segno_gives_it(text: str) -> None:
    code = segno.make(text.encode(), error=LEVEL, mask=MASK, mode="byte", boost_error=False, micro=False)

    assert modules_of(text.encode()) == (len(code.matrix), "".join(str(bit) for row in code.matrix for bit in row))


def test_only_full_addresses_of_a_size_that_is_easily_read_have_a_code() -> None:
    longest = "https://so.vidu.gov.vn/".ljust(LONGEST, "a")

    assert qr_code(longest).startswith("<svg")
    assert [qr_code(text) for text in (f"{longest}a", "/tin-tuc/", "https://sở.vn/", "")] == [""] * 4
