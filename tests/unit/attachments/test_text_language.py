"""The language that readers are told of a file is that of its text."""

import pytest

from cchc.attachments.readers.text_language import language_of

VIETNAMESE = "Ủy ban nhân dân tỉnh ban hành kế hoạch cải cách hành chính năm 2026 với các nhiệm vụ sau đây."
ENGLISH = (
    "The People's Committee of the province issues this plan for the reform of public administration in 2026, "
    "with the tasks that are to be carried out by all departments from the first quarter on."
)
FRENCH = (
    "Le Comité populaire de la province publie le plan de réforme de l'administration pour l'année 2026, avec les "
    "tâches qui sont confiées à tous les services de la province et des communes dans le premier trimestre."
)


@pytest.mark.parametrize(
    ("text", "told", "language"),
    [
        (VIETNAMESE, "en-US", "vi"),
        (VIETNAMESE, "", "vi"),
        (VIETNAMESE, "vi-VN", "vi-VN"),
        (VIETNAMESE.upper(), "en-US", "vi"),
        (ENGLISH, "en-GB", "en-GB"),
        (ENGLISH, "vi-VN", "en"),
        (ENGLISH, "", "en"),
        (FRENCH, "en-US", "fr"),
        (3 * VIETNAMESE + ENGLISH, "en", "vi"),
        ("", "en-US", ""),
        ("", "vi-VN", "vi-VN"),
        ("Ke hoach 1136 cua Uy ban nhan dan tinh", "en-US", ""),
        ("DWG A-101 SCALE 1:100 SHEET 3", "en-US", ""),
        ("政府は行政手続のオンライン化を進める計画を公表しました", "", "ja"),
        ("人民委员会发布二零二六年行政改革计划并公布各部门任务", "vi", "zh"),
        ("인민위원회는 행정 개혁 계획을 발표하였다 그리고 과제를 정하였다", "", "ko"),
    ],
)
def test_a_language_is_told_where_the_text_bears_it_out(text: str, told: str, language: str) -> None:
    assert language_of(text, told) == language
