from cchc.engine.outputs.entry import Entry
from cchc.plans.matrix import Matrix, Presence, matrices
from cchc.records.record import OfficialRecord
from kit.plan_factory import OWN, PROVINCE, SERIES, plan, report

MARK = {Presence.POSTED: "x", Presence.GAP: "?", Presence.NONE: "."}


def drawn(matrix: Matrix) -> dict[str, str]:
    return {
        f"{row.kind} {row.name}{'' if row.yearly else ' (nhiều năm)'}": "".join(
            MARK[cell.presence] for cell in row.cells
        )
        for row in matrix.rows
    }


def one(entries: list[Entry[OfficialRecord]], this_year: int) -> Matrix:
    (matrix,) = matrices(entries, this_year, SERIES)
    return matrix


def test_a_year_without_the_plan_of_a_yearly_series_is_a_gap() -> None:
    found = one(
        [
            plan("a", "2022", series="kiem-tra"),
            plan("b", "2024", series="kiem-tra"),
            plan("c", "2023", series="tuyen-truyen"),
            report("d", "2024", series="kiem-tra"),
        ],
        2025,
    )

    assert found.years == (2022, 2023, 2024, 2025)
    assert drawn(found) == {
        "Kế hoạch Kiểm tra": "x?x?",
        "Báo cáo Kiểm tra": "..x?",
        "Kế hoạch Tuyên truyền": ".x??",
    }
    assert found.gaps == 5


def test_a_plan_of_several_years_does_not_hide_the_gap_of_a_yearly_one() -> None:
    found = one(
        [
            plan("dai", "2021-2025", series="cai-cach-hanh-chinh"),
            plan("a", "2021", series="cai-cach-hanh-chinh"),
            plan("b", "2023", series="cai-cach-hanh-chinh"),
        ],
        2023,
    )

    assert found.years == (2021, 2022, 2023, 2024, 2025)
    assert drawn(found) == {
        "Kế hoạch Cải cách hành chính": "x?x..",
        "Kế hoạch Cải cách hành chính (nhiều năm)": "xxxxx",
    }


def test_nothing_is_expected_of_an_issuer_that_is_no_more() -> None:
    found = one([plan("a", "2020", series="kiem-tra"), plan("b", "2022", series="tuyen-truyen")], 2026)

    assert drawn(found) == {"Kế hoạch Kiểm tra": "x??", "Kế hoạch Tuyên truyền": "..x"}


def test_next_years_plan_does_not_make_next_year_a_gap_for_others() -> None:
    found = one([plan("a", "2026", series="kiem-tra"), plan("b", "2027", series="tuyen-truyen")], 2026)

    assert drawn(found) == {"Kế hoạch Kiểm tra": "x.", "Kế hoạch Tuyên truyền": ".x"}


def test_each_issuer_has_a_table_of_its_own_in_vietnamese_order() -> None:
    found = matrices(
        [plan("a", series="kiem-tra", issuer=PROVINCE), plan("b", series="kiem-tra"), plan("khong-chuoi")], 2026, SERIES
    )

    assert [matrix.name for matrix in found] == [OWN[1], PROVINCE[1]]


def test_a_cell_holds_every_item_of_its_year_by_day_of_issue() -> None:
    found = one(
        [
            report("quy-2", "2026", series="kiem-tra", issued="2026-07-01"),
            report("quy-1", "2026", series="kiem-tra", issued="2026-04-01"),
        ],
        2026,
    )

    assert [entry.record.slug for entry in found.rows[0].cells[0].entries] == ["quy-1", "quy-2"]
