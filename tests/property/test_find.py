"""Finding keeps its promises on any text: it never fails, its spans are spans of the text, form does not matter."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.law.citation import Citation
from cchc.law.citations.find import find, may_cite

PIECES = (
    "Nghị định", "số", "61/2018/NĐ-CP", "ngày 23/4/2018", "ngày … tháng … năm", "của Chính phủ", "của Ủy ban nhân dân tỉnh",
    "Luật", "Luật Đất đai", "sửa đổi, bổ sung một số điều của", "Bộ luật", "Hiến pháp năm 2013", "khoản 2 Điều 5",
    "điểm a, b và c", "các", "và", ",", ";", ":", "(", ")", "\n", "\n\n", "- ", "76/NQ-CP", "21-KL/TW", "1/", "-", "–", "2018",
    "188 2025 NĐ CP", " 20", " 2025", "NĐ", "được thay thế bởi", "hết hiệu lực", "Căn cứ", "thực hiện", "theo", "tại", "[3]", "QĐ-UBND", "/",
    "Ban Chỉ đạo về", "do Bộ Nội vụ ban hành", "Văn bản hợp nhất", "İ", "ß", "Ð", "\u0301", "\u0323", "\u200b", "\ud7ff", "𝟙", "１",
)  # fmt: skip
"""What Vietnamese legal prose is made of, with the letters that break naive code."""

TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
)


@given(TEXTS)
@settings(max_examples=400)
def test_spans_lie_in_the_text_in_order_without_overlap_and_hold_the_surface(text: str) -> None:
    reached = 0
    for citation in find(text):
        assert reached <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.surface
        assert citation.number or citation.name
        reached = citation.end


@given(TEXTS)
@settings(max_examples=300)
def test_decomposed_and_composed_texts_name_the_same_documents(text: str) -> None:
    composed = find(unicodedata.normalize("NFC", text))
    decomposed = find(unicodedata.normalize("NFD", text))

    assert [meaning(one) for one in composed] == [meaning(one) for one in decomposed]


@given(TEXTS)
@settings(max_examples=200)
def test_a_text_that_cannot_cite_holds_no_citation(text: str) -> None:
    assert may_cite(text) or not find(text)


def meaning(citation: Citation) -> tuple[str | None, ...]:
    """What a citation says, apart from where it stands."""
    return (citation.type, citation.number, citation.name, citation.date, citation.issuer, citation.relation)
