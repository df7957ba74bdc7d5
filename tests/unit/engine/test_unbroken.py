"""What stays on one line."""

import pytest
from markupsafe import Markup

from cchc.engine.outputs.nowrap import nowrap, nowrap_html

CASES = [
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018", ["số 61/2018/NĐ-CP", "ngày 23/4/2018"]),
    ("Thay 76/NQ-CP và 18-NQ/TW, xem Luật số 135/2025/QH15.", ["76/NQ-CP", "18-NQ/TW", "số 135/2025/QH15."]),
    ("Kế hoạch giai đoạn 2021-2025", ["2021-2025"]),
    ("Năm 2026: so với năm 2025", ["Năm 2026", "năm 2025"]),
    ("Khoản 2 Điều 14 (điều 3) và tháng 9", ["Khoản 2", "Điều 14", "điều 3", "tháng 9"]),
    ("Rút thời hạn 14 thủ tục, 1.240 người, đạt 93,2% của 6 tháng", ["14 thủ", "1.240 người", "6 tháng"]),
    ("từ 19 giờ ngày 05/12 đến 06 giờ", ["19 giờ", "ngày 05/12", "06 giờ"]),
    ("Trong 2026 của chương trình, hai năm rưỡi", []),
    ("Ba-lô, quý III/2026, Sở Nội vụ - Sở Xây dựng", []),
    ("không có gì", []),
]


@pytest.mark.parametrize(("text", "kept"), CASES)
def test_numbers_are_kept_with_what_they_number_or_count(text: str, kept: list[str]) -> None:
    marked = text
    for words in kept:
        marked = marked.replace(words, f'<span class="cchc-number">{words}</span>', 1)

    assert nowrap(text) == nowrap_html(text) == marked


def test_text_is_escaped_and_html_with_tags_is_left_alone() -> None:
    assert nowrap("<b> & 1/A-B") == '&lt;b&gt; &amp; <span class="cchc-number">1/A-B</span>'
    assert nowrap("'1-a'") == '&#39;<span class="cchc-number">1-a</span>&#39;'
    assert nowrap_html("<b>số</b> 1/A-B") == "<b>số</b> 1/A-B"


def test_markup_and_text_of_the_same_letters_are_told_apart() -> None:
    assert nowrap("<i>1-a") == '&lt;i&gt;<span class="cchc-number">1-a</span>'
    assert nowrap(Markup("<i>1-a")) == "<i>1-a"
