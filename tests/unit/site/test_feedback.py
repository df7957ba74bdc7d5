"""Feedback: how long answers take, lists by year and state, and links both ways."""

from datetime import date

import pytest

from cchc.engine.outputs.output import Data, Page
from cchc.engine.outputs.shared_views import Link, ListView
from cchc.plans.working_days import WorkCalendar
from cchc.site.checks.feedback_checks import feedback_problems
from cchc.site.item_views import FeedbackView, NewsView
from cchc.site.kinds.news_pages import news_pages
from cchc.site.model import SiteModel
from cchc.site.pages.feedback_pages import days_to_answer, feedback_lists, feedback_pages, summary
from kit.site_factory import news, page, site

ASKED = {"title": "Chờ lâu", "question": "Sao lâu thế?", "asked": "2026-10-02"}
FILES = {
    "tin-tuc/a.md": news("Tin", "2026-01-15"),
    "phan-anh/moi.md": page({**ASKED, "asked": "2026-11-19"}),
    "phan-anh/cu.md": page({**ASKED, "title": "Cũ", "asked": "2025-12-31", "answered": "2026-01-05"}, "Trả lời."),
    "phan-anh/nhanh.md": page({**ASKED, "answered": "2026-10-02", "about": "tin-tuc/a.md"}, "Trả lời."),
}


def lists(model: SiteModel) -> dict[str, ListView]:
    pages = [output for output in feedback_lists(model) if isinstance(output, Page)]
    shown = {page.path: page.shown for page in pages}
    return {path: view for path, view in shown.items() if isinstance(view, ListView)}


def test_there_is_a_list_of_all_of_each_year_asked_and_of_each_state() -> None:
    assert {path: len(view.cards) for path, view in lists(site(FILES)).items()} == {
        "phan-anh/index.html": 3,
        "phan-anh/nam/2026/index.html": 2,
        "phan-anh/nam/2025/index.html": 1,
        "phan-anh/trang-thai/cho-tra-loi/index.html": 1,
        "phan-anh/trang-thai/da-tra-loi/index.html": 2,
    }


def test_every_list_leads_to_the_others() -> None:
    groups = {view.groups for view in lists(site(FILES)).values()}
    assert len(groups) == 1
    assert [(link.title, link.note) for group in groups.pop() for link in group.links] == [
        ("Năm 2026", "2"),
        ("Năm 2025", "1"),
        ("Chờ trả lời", "1"),
        ("Đã trả lời", "2"),
    ]


def test_a_site_without_feedback_has_one_empty_list() -> None:
    assert list(lists(site({}))) == ["phan-anh/index.html"]


def test_days_are_working_days() -> None:
    model = site(FILES)
    calendar = WorkCalendar([(date(2026, 1, 2), False)])
    days = {entry.record.path: days_to_answer(calendar, entry.record) for entry in model.feedback}
    assert days == {"phan-anh/moi.md": None, "phan-anh/cu.md": 1, "phan-anh/nhanh.md": 0}
    assert summary(model.feedback, calendar) == "Đã nhận 3, đã trả lời 2; trung bình 0,5 ngày làm việc."


def test_the_register_holds_a_row_for_each() -> None:
    (table,) = [output for output in feedback_lists(site(FILES)) if isinstance(output, Data) and output.format == "csv"]
    assert [row[:4] for row in table.rows] == [
        ("2026-11-19", "Chờ lâu", "Chờ trả lời", ""),
        ("2026-10-02", "Chờ lâu", "Đã trả lời", "2026-10-02"),
        ("2025-12-31", "Cũ", "Đã trả lời", "2026-01-05"),
    ]


def test_a_question_and_what_it_is_about_lead_to_each_other() -> None:
    model = site(FILES)
    (asked,) = [page.shown for page in feedback_pages(model) if page.source == "phan-anh/nhanh.md"]
    assert isinstance(asked, FeedbackView)
    assert (asked.about, asked.took) == (Link(title="Tin", url="/tin-tuc/2026/a/"), "trong ngày")
    (article,) = [page.shown for page in news_pages(model)]
    assert isinstance(article, NewsView)
    assert article.questions == (Link(title="Chờ lâu", url="/phan-anh/2026/nhanh/", note="đã trả lời"),)


@pytest.mark.parametrize(
    ("keys", "body", "code"),
    [
        ({}, "", None),
        ({"answered": "2026-10-06"}, "Có.", None),
        ({"answered": "2026-10-06"}, "", "CC504"),
        ({}, "Có.", "CC504"),
        ({"question": "Tôi là Trần Thị Ví Dụ, chờ hai giờ."}, "", "CC505"),
        ({"question": "Gặp bà Nguyễn Thị Mẫu ở quầy số 2."}, "", "CC505"),
        ({"question": "Gọi tôi theo số 0912 345 678 nhé."}, "", "CC505"),
        ({"question": "Thư về vi.du@example.com giúp tôi."}, "", "CC505"),
        ({"question": "Căn cước của tôi là 001 099 012 345."}, "", "CC505"),
        ({"question": "Tôi là Trần Thị Ví Dụ.", "consent": "true"}, "", None),
        ({"question": "Tôi là công nhân, ông bà có biết Kế hoạch số 1136/KH-SXD ngày 17/5/2021 không?"}, "", None),
        ({"question": "Anh Chị ở Sở Xây dựng cho hỏi đường dây nóng 1900 1234?"}, "", None),
    ],
)
def test_what_is_half_done_or_too_personal_is_a_warning(keys: dict[str, str], body: str, code: str | None) -> None:
    model = site({"phan-anh/a.md": page({**ASKED, **{key: f'"{value}"' for key, value in keys.items()}}, body)})
    found = list(feedback_problems(model))
    assert [problem.code for problem in found] == ([code] if code else [])
    assert not any(problem.is_error for problem in found)
    assert all(problem.line > 1 for problem in found)
