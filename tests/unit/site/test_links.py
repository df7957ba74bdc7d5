"""Links between content files become addresses of pages; those that lead nowhere are said."""

import pytest

from cchc.records.diagnostic import Severity
from kit.site_factory import linked, news, plan


def test_a_link_to_a_file_leads_to_its_page_with_its_fragment() -> None:
    model, problems = linked(
        {
            "tin-tuc/2026/a.md": news("Tin", "2026-01-02", "Xem [kế hoạch](../../ke-hoach/kh.md#muc-tieu)."),
            "ke-hoach/kh.md": plan("Kế hoạch", "2026"),
        }
    )

    (entry,) = model.news
    assert problems == ()
    assert [(target.written, target.url) for target in entry.targets] == [
        ("../../ke-hoach/kh.md#muc-tieu", "/ke-hoach/2026/kh/#muc-tieu")
    ]


def test_a_link_to_a_missing_file_is_an_error_at_its_place() -> None:
    _, problems = linked({"tin-tuc/a.md": news("Tin", "2026-01-02", "Xem [kế hoạch](khong-co.md).")})

    (problem,) = problems
    assert (problem.code, problem.severity, problem.line, problem.column) == ("CC501", Severity.ERROR, 6, 16)


def test_a_link_to_an_item_that_is_not_shown_now_stays_as_text() -> None:
    model, problems = linked(
        {
            "tin-tuc/a.md": news("Tin", "2026-01-02", "Xem [tin sau](b.md)."),
            "tin-tuc/b.md": news("Tin sau", "2027-01-02"),
        }
    )

    (problem,) = problems
    assert (problem.code, problem.severity) == ("CC502", Severity.WARNING)
    assert [target.url for target in model.news[0].targets] == [""]


def test_a_link_leads_to_a_page_whose_file_has_a_number_sign_in_its_name() -> None:
    model, problems = linked(
        {
            "tin-tuc/2026/a.md": news("Tin", "2026-01-02", "Xem [tin](<Phụ lục #2.md>)."),
            "tin-tuc/2026/Phụ lục #2.md": news("Phụ lục 2", "2026-01-01"),
        }
    )

    assert problems == ()
    assert [target.url for entry in model.news for target in entry.targets] == ["/tin-tuc/2026/phu-luc-2/"]


@pytest.mark.parametrize(
    "written",
    ["b.md", "b.md#x", "/tin-tuc/2027/b/", "/tin-tuc/2027/b", "/tin-tuc/2027/b/index.html?x=1", "../../2027/b/"],
)
def test_however_an_item_that_is_not_shown_is_named_the_words_alone_stay(written: str) -> None:
    model, problems = linked(
        {
            "tin-tuc/a.md": news("Tin", "2026-01-02", f"Xem [tin sau]({written})."),
            "tin-tuc/b.md": news("Tin sau", "2027-01-02"),
        }
    )

    assert [problem.code for problem in problems] == ["CC502"]
    assert [(target.written, target.url) for target in model.news[0].targets] == [(written, "")]


def test_a_query_stays_on_a_link_to_a_file() -> None:
    model, _ = linked(
        {
            "tin-tuc/a.md": news("Tin", "2026-01-02", "Xem [bản in](b.md?in=1#ket-qua)."),
            "tin-tuc/b.md": news("Tin khác", "2026-01-01", "## Kết quả\n\nĐạt."),
        }
    )

    assert model.news[0].targets[0].url == "/tin-tuc/2026/b/?in=1#ket-qua"


@pytest.mark.parametrize(
    ("written", "leads"),
    [
        ("#noi-dung", "#muc-noi-dung"),
        ("b.md#tep", "/tin-tuc/2026/b/#muc-tep"),
        ("../b/#tep", "/tin-tuc/2026/b/#muc-tep"),
    ],
)
def test_a_heading_is_found_by_the_name_that_a_part_of_every_page_has(written: str, leads: str) -> None:
    model, _ = linked(
        {
            "tin-tuc/a.md": news("Tin", "2026-01-02", f"[xem]({written})\n\n## Nội dung\n\nCó."),
            "tin-tuc/b.md": news("Tin khác", "2026-01-01", "## Tệp\n\nCó."),
        }
    )

    assert [target.url for target in model.news[0].targets] == [leads]


def test_a_second_file_of_one_document_is_told_which_to_merge_with() -> None:
    header = "---\nnumber: 61/2018/NĐ-CP\ntitle: Cơ chế một cửa\nissued: 2018-04-23\nissuer: Chính phủ\n---\n"
    _, problems = linked({"van-ban/61-2018.md": header, "van-ban/nd-61.md": header})

    (problem,) = [problem for problem in problems if problem.code == "CC150"]
    assert problem.message == "văn bản số 61/2018/NĐ-CP đã có ở tệp content/van-ban/61-2018.md"
    assert problem.hint == "chép điều còn thiếu vào content/van-ban/61-2018.md rồi xóa tệp này"
