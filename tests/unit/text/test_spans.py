"""Offsets of the normalised text lead back to the text as written."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from cchc.text.fold import nfc
from cchc.text.spans import SAME, Span, normalise

LETTERS = st.text(st.sampled_from("aăâeêoôơuưđ Ðð\u0301\u0300\u0309\u0303\u0323ạịệ\u1100\u1161ÅÅ/1"), max_size=40)


def test_a_composed_text_needs_no_map() -> None:
    assert normalise("Nghị định") == ("Nghị định", SAME)


def test_a_decomposed_word_maps_to_all_its_marks() -> None:
    source = "Nghi\u0323 đi\u0323nh"
    normal, offsets = normalise(source)
    span = offsets.source_span(Span(start=5, end=9))

    assert normal == "Nghị định"
    assert source[span.start : span.end] == "đi\u0323nh"


def test_spans_overlap_when_they_share_a_letter() -> None:
    assert Span(start=0, end=3).overlaps(Span(start=2, end=4))
    assert not Span(start=0, end=3).overlaps(Span(start=3, end=4))


@given(LETTERS)
def test_boundaries_rise_and_pieces_normalise_to_pieces(source: str) -> None:
    normal, offsets = normalise(source)
    bounds = [offsets.source(i) for i in range(len(normal) + 1)]

    assert normal == nfc(source)
    assert bounds == sorted(bounds)
    assert (bounds[0], bounds[-1]) == (0, len(source))
    for i in range(len(normal)):
        if unicodedata.combining(normal[i]) == 0 and (i + 1 == len(normal) or not unicodedata.combining(normal[i + 1])):
            assert nfc(source[bounds[i] : bounds[i + 1]]) == normal[i]
