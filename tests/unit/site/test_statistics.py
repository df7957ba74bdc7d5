"""Figures about the section itself."""

from dataclasses import replace
from datetime import date

from cchc.engine.outputs.output import Data, Page
from cchc.engine.outputs.shared_views import Link
from cchc.figures.chart_views import StatisticsView
from cchc.figures.visit_counts import Visits
from cchc.site.model import SiteModel
from cchc.site.pages.statistics import statistics_outputs
from kit.site_factory import news, page, plan, site

ASKED = {"title": "Hỏi", "question": "Sao?"}
FILES = {
    "tin-tuc/a.md": news("Tin a", "2026-01-15"),
    "tin-tuc/b.md": news("Tin b", "2025-03-01"),
    "tin-tuc/c.md": news("Tin ẩn", "2025-03-01", status="hidden"),
    "ke-hoach/k.md": plan("Kế hoạch", "2026"),
    "phan-anh/p.md": page({**ASKED, "date": "2026-02-03", "asked": "2026-02-02", "answered": "2026-02-03"}, "Vì."),
    "phan-anh/q.md": page({**ASKED, "date": "2026-02-03", "asked": "2026-02-03"}),
}


def view(model: SiteModel) -> StatisticsView:
    (found,) = [output.view for output in statistics_outputs(model) if isinstance(output, Page)]
    assert isinstance(found, StatisticsView)
    return found


def test_listed_items_are_counted_by_year_and_kind() -> None:
    table = view(site(FILES)).posted
    assert table.columns == ("Năm", "Tin tức", "Kế hoạch", "Báo cáo", "Phản ánh, kiến nghị", "Cộng")
    assert [[cell.title for cell in row] for row in table.rows] == [
        ["2026", "1", "1", "0", "2", "4"],
        ["2025", "1", "0", "0", "0", "1"],
    ]


def test_answers_are_counted_by_the_year_of_the_question() -> None:
    assert [[cell.title for cell in row] for row in view(site(FILES)).answers.rows] == [["2026", "2", "1", "1,0"]]


def test_the_same_figures_are_there_for_machines() -> None:
    (table,) = [output for output in statistics_outputs(site(FILES)) if isinstance(output, Data) and output.header]
    assert table.rows == (("2026", "1", "1", "0", "2", "1"), ("2025", "1", "0", "0", "0", "0"))


def test_views_are_shown_where_the_host_counts() -> None:
    pages = {"/tin-tuc/2025/b/": 1_240, "/tin-tuc/2026/a/": 7, "/": 10}
    model = replace(site(FILES), visits=Visits(pages=pages, first=date(2026, 1, 1), last=date(2026, 11, 20)))
    found = view(model)
    assert found.visits.startswith("1.257 lượt xem trang, từ ngày 01/01/2026 đến ngày 20/11/2026")
    assert found.most_read == (
        Link(title="Tin b", url="/tin-tuc/2025/b/", note="1.240 lượt"),
        Link(title="Tin a", url="/tin-tuc/2026/a/", note="7 lượt"),
    )


def test_without_a_count_nothing_is_said_of_views() -> None:
    assert (view(site(FILES)).visits, view(site({})).most_read, view(site({})).posted.rows) == ("", (), ())
