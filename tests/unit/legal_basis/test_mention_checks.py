"""What pages say of registered documents is held against the register."""

import pytest

from cchc.legal_basis.mention_checks import mention_problems
from cchc.records.diagnostic import Diagnostic
from kit.site_factory import DECREES, news, site

ND_61 = "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ"
ND_107 = "Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ"
ND_118 = "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ"


def problems(body: str, day: str = "2022-02-15", **keys: str) -> list[Diagnostic]:
    """The problems of an article of that day, beside three decrees of which the last replaces the first."""
    return list(mention_problems(site({**DECREES, "tin-tuc/a.md": news("Tin", day, body, **keys)})))


@pytest.mark.parametrize(
    ("body", "day", "codes"),
    [
        (f"Căn cứ {ND_61};", "2022-02-15", []),
        (f"Căn cứ {ND_61};", "2026-01-15", ["CC207"]),
        (f"Nghị định này thay thế {ND_61}.", "2026-01-15", []),
        ("Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/5/2018 của Chính phủ;", "2022-02-15", ["CC206"]),
        ("Căn cứ Nghị định số 61/2018/NĐ-CP năm 2018;", "2022-02-15", []),
        (f"{ND_61}; Nghị định số 61/2018/NĐ-CP ngày 23/5/2018.", "2022-02-15", []),
        (f"{ND_61} được thay thế bởi {ND_118}.", "2026-01-15", []),
        (f"{ND_107} hướng dẫn {ND_61}.", "2022-02-15", ["CC212"]),
        (f"{ND_107} sửa đổi {ND_61}.", "2022-02-15", []),
        (f"{ND_61} thay thế {ND_107}.", "2022-02-15", []),
        (f"Hướng dẫn {ND_61}.", "2022-02-15", []),
    ],
    ids=[
        "in force",
        "expired",
        "being replaced",
        "said to be replaced",
        "another day",
        "a year alone",
        "two days in one text are told by the text",
        "a relation that nobody declared",
        "a relation that is declared",
        "an older document acts on no younger one",
        "a relation of the article itself is none",
    ],
)
def test_a_mention_is_held_against_the_register(body: str, day: str, codes: list[str]) -> None:
    assert [problem.code for problem in problems(body, day)] == codes


def test_a_mention_is_judged_on_the_day_of_the_words_not_of_a_later_edit() -> None:
    assert problems(f"Căn cứ {ND_61};", "2022-02-15", modified="2026-01-15") == []


def test_a_document_without_force_is_told_with_its_successor_and_at_its_place() -> None:
    (problem,) = problems(f"Mở đầu.\n\nCăn cứ **{ND_61}**;", "2026-01-15")
    said = "Nghị định số 61/2018/NĐ-CP đã được thay thế bởi Nghị định số 118/2025/NĐ-CP từ ngày 01/7/2025"
    assert (problem.path, problem.message) == ("content/tin-tuc/a.md", said)
    assert (problem.line, problem.column, problem.length) == (8, 10, len("Nghị định số 61/2018/NĐ-CP"))


def test_a_declared_basis_is_judged_where_it_is_declared() -> None:
    (problem,) = problems("Thân bài.", "2026-01-15", legal_basis=f'["Căn cứ {ND_61}"]')
    assert (problem.code, problem.line, problem.column) == ("CC207", 4, len('legal_basis: ["Căn cứ ') + 1)


def test_words_with_marks_among_them_are_found_with_the_marks() -> None:
    (problem,) = problems("Căn cứ Nghị định số **61/2018/NĐ-CP** ngày 23/4/2018 của Chính phủ;", "2026-01-15")
    assert (problem.line, problem.column, problem.length) == (
        6,
        len("Căn cứ ") + 1,
        len("Nghị định số **61/2018/NĐ-CP"),
    )
