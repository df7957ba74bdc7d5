import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.engine.outputs.shared_views import Basis
from cchc.plans.comparison import compare, difference, match, title_key
from kit.plan_factory import plan, task

BEFORE = plan(
    "truoc",
    "2025",
    headings=("I. MỤC ĐÍCH, YÊU CẦU NĂM 2025", "II. Nội dung tuyên truyền", "III. Kinh phí", "IV. Phụ lục"),
    tasks=(
        task("1. Rà soát thủ tục hành chính năm 2025", state="doing"),
        task("Tập huấn nghiệp vụ", state="done"),
        task("Khảo sát sự hài lòng", state="todo"),
        task("Mua sắm thiết bị", state="dropped"),
    ),
)
NOW = plan(
    "nay",
    "2026",
    headings=("I. Mục đích, yêu cầu", "II. Nội dung, hình thức tuyên truyền", "III. Tổ chức thực hiện", "IV. Kinh phí"),
    tasks=(task("Rà soát thủ tục hành chính năm 2026"), task("Tập huấn nghiệp vụ"), task("Số hóa hồ sơ")),
)


def test_sections_are_the_same_whatever_their_number_and_year() -> None:
    found = compare(NOW, BEFORE, (), ()).sections

    assert [(pair.before, pair.now) for pair in found.kept] == [
        ("I. MỤC ĐÍCH, YÊU CẦU NĂM 2025", "I. Mục đích, yêu cầu"),
        ("II. Nội dung tuyên truyền", "II. Nội dung, hình thức tuyên truyền"),
        ("III. Kinh phí", "IV. Kinh phí"),
    ]
    assert found.added == ("III. Tổ chức thực hiện",)
    assert found.dropped == ("IV. Phụ lục",)


def test_tasks_left_undone_are_carried_over_or_left() -> None:
    found = compare(NOW, BEFORE, (), ())

    assert [item.title for item in found.carried] == ["Rà soát thủ tục hành chính năm 2026"]
    assert [item.title for item in found.left] == ["Khảo sát sự hài lòng"]
    assert [item.title for item in found.tasks.added] == ["Số hóa hồ sơ"]


def test_a_basis_is_the_same_document_where_it_has_the_same_page() -> None:
    old = (
        Basis(text="Nghị quyết 76/NQ-CP", url="/van-ban/76-nq-cp-2021/"),
        Basis(text="Nghị định số 61/2018/NĐ-CP", url="/van-ban/61-2018-nd-cp/"),
        Basis(text="Công văn  số 5/SNV"),
    )
    new = (
        Basis(text="Nghị quyết số 76/NQ-CP ngày 15/7/2021", url="/van-ban/76-nq-cp-2021/"),
        Basis(text="Nghị định số 118/2025/NĐ-CP", url="/van-ban/118-2025-nd-cp/"),
        Basis(text="công văn số 5/SNV"),
    )
    found = compare(NOW, BEFORE, new, old).basis

    assert [pair.now.text for pair in found.kept] == ["Nghị quyết số 76/NQ-CP ngày 15/7/2021", "công văn số 5/SNV"]
    assert [row.text for row in found.added] == ["Nghị định số 118/2025/NĐ-CP"]
    assert [row.text for row in found.dropped] == ["Nghị định số 61/2018/NĐ-CP"]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("II. Nhiệm vụ năm 2021", "nhiem vu"),
        ("a) Tuyên truyền giai đoạn 2021-2025", "tuyen truyen"),
        ("1.2. Kiểm tra", "kiem tra"),
        ("Phần III – Kinh phí", "kinh phi"),
        ("Ý nghĩa", "y nghia"),
        ("2021", "2021"),
        ("Công tác chỉ đạo", "cong tac chi dao"),
    ],
)
def test_a_title_is_what_it_says_without_number_and_year(written: str, key: str) -> None:
    assert title_key(written) == key


TITLES = st.lists(st.sampled_from(["a b c", "a b d", "x", "x y", "x y z", ""]), max_size=8)


@given(TITLES, TITLES)
def test_every_title_of_both_years_is_told_exactly_once(before: list[str], now: list[str]) -> None:
    found = difference(before, now)

    assert sorted([pair.now for pair in found.kept] + list(found.added)) == sorted(now)
    assert sorted([pair.before for pair in found.kept] + list(found.dropped)) == sorted(before)


@given(TITLES)
def test_a_list_compared_with_itself_is_kept_whole(titles: list[str]) -> None:
    assert match(titles, titles).keys() == set(range(len(titles)))
