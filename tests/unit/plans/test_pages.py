from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from cchc.engine.outputs.canonical import encode
from cchc.engine.outputs.output import Data, GeneratedFile, Output, Page
from cchc.pages.list_views import ListView
from cchc.pages.shared_views import Basis, Link
from cchc.plans.pages.plan_pages import pages
from cchc.plans.pages.plan_views import (
    PlanCompareView,
    PlanMatrixView,
    PlanTasksView,
    PlanTimelinessView,
)
from cchc.plans.plan_groups import plan_groups
from kit.plan_factory import PROVINCE, Law, Site, plan, report, task

TASKS = (
    task("Rà soát thủ tục", "2026-Q1", "done", owner="Văn phòng Sở"),
    task("Tập huấn", "2026-Q3", owner="Thanh tra Sở; Văn phòng Sở"),
    task("Khảo sát", "2026-12-15", "doing", owner="Văn phòng Sở"),
)
SITE = Site(
    plans=(
        plan(
            "kt-26",
            "2026",
            series="kiem-tra",
            number="15/KH-SXD",
            issued="2026-03-06",
            posted="2026-03-09",
            areas=("the-che",),
            tasks=TASKS,
            headings=("I. Mục đích", "II. Nội dung"),
        ),
        plan("kt-25", "2025", series="kiem-tra", issued="2025-03-06", posted="2025-03-28", headings=("I. Mục đích",)),
        plan("kt-23", "2023", series="kiem-tra", state="completed"),
        plan("dai", "2021-2025", series="cai-cach-hanh-chinh", areas=("the-che", "chinh-quyen-so")),
        plan("tinh", "2026", issuer=PROVINCE, state="superseded", tasks=(task("Việc cũ", "2025"),)),
    ),
    reports=(report("bc-26", "2026", series="kiem-tra", issued="2026-10-05", posted="2026-10-06"),),
    law={
        "ke-hoach/kt-26.md": Law(basis=(Basis(text="Nghị quyết số 76/NQ-CP", url="/van-ban/76-nq-cp-2021/"),)),
        "ke-hoach/kt-25.md": Law(basis=(Basis(text="Nghị định số 61/2018/NĐ-CP", url="/van-ban/61-2018-nd-cp/"),)),
    },
)


@pytest.fixture(scope="module")
def outputs() -> dict[str, Output]:
    return {output.path: output for output in pages(SITE)}


def page(outputs: dict[str, Output], path: str) -> Page:
    found = outputs[f"{path}index.html"]
    assert isinstance(found, Page)
    return found


def links(value: object) -> Iterator[str]:
    """Yield every address in a view."""
    if isinstance(value, Link):
        yield value.url
    if isinstance(value, tuple):
        for item in value:
            yield from links(item)
    elif is_dataclass(value):
        for field in fields(value):
            content = getattr(value, field.name)
            if field.name in {"url", "compare", "calendar"} and isinstance(content, str):
                yield content
            else:
                yield from links(content)


def test_no_two_outputs_stand_at_one_path() -> None:
    paths = [output.path for output in pages(SITE)]

    assert sorted(set(paths)) == sorted(paths)


def test_every_view_is_of_plain_values(outputs: dict[str, Output]) -> None:
    for output in outputs.values():
        if isinstance(output, Page):
            assert encode(output.shown)


def test_every_page_is_reached_by_links_from_the_plan_groups(outputs: dict[str, Output]) -> None:
    found = {url for group in plan_groups(SITE) for url in links(group)}
    todo = list(found)
    while todo:
        here = outputs.get(f"{todo.pop().split('#')[0].lstrip('/')}index.html")
        new = set(links(here.shown)) - found if isinstance(here, Page) else set()
        found |= new
        todo += new

    made = {f"/{path.removesuffix('index.html')}" for path, output in outputs.items() if isinstance(output, Page)}
    assert made - found == set()


def test_every_index_has_its_data_beside_it(outputs: dict[str, Output]) -> None:
    for path, output in outputs.items():
        if isinstance(output, Page) and not path.endswith("so-sanh/index.html"):
            named = {link.url.lstrip("/") for link in output.shown.head.data}  # type: ignore[attr-defined]
            assert path.replace(".html", ".json") in named
            assert named <= outputs.keys()


def test_rows_of_csv_fit_their_header(outputs: dict[str, Output]) -> None:
    tables = [output for output in outputs.values() if isinstance(output, Data) and output.format == "csv"]

    assert len(tables) > 20
    for table in tables:
        assert len(table.columns) == len(table.header)
        assert isinstance(table.payload, tuple)
        assert all(hasattr(row, column) for row in table.payload for column in table.columns)


@pytest.mark.parametrize(
    ("path", "slugs"),
    [
        ("ke-hoach/nam/2023/", ["kt-23", "dai"]),
        ("ke-hoach/giai-doan/2021-2025/", ["kt-25", "kt-23", "dai"]),
        ("ke-hoach/giai-doan/2026-2030/", ["kt-26", "tinh"]),
        ("ke-hoach/chuoi/kiem-tra/", ["kt-26", "kt-25", "kt-23"]),
        ("ke-hoach/co-quan/ubnd-lam-giang/", ["tinh"]),
        ("ke-hoach/linh-vuc/the-che/", ["kt-26", "dai"]),
        ("ke-hoach/trang-thai/da-duoc-thay-the/", ["tinh"]),
    ],
)
def test_an_index_shows_its_plans_in_order(outputs: dict[str, Output], path: str, slugs: list[str]) -> None:
    view = page(outputs, path).shown
    assert isinstance(view, ListView)
    assert [row.url.split("/")[-2] for row in view.rows] == slugs
    assert view.pager is not None
    assert view.pager.total == len(slugs)
    assert view.order


def test_long_indexes_go_on_over_pages_with_one_set_of_data() -> None:
    site = replace(SITE, plans=tuple(plan(f"kh-{number:02}", "2026") for number in range(45)))
    paths = {output.path for output in pages(site) if output.path.startswith("ke-hoach/nam/2026/")}

    assert paths == {
        "ke-hoach/nam/2026/index.html",
        "ke-hoach/nam/2026/trang-2/index.html",
        "ke-hoach/nam/2026/trang-3/index.html",
        "ke-hoach/nam/2026/index.json",
        "ke-hoach/nam/2026/index.csv",
    }


def test_the_matrix_names_its_gaps_in_words(outputs: dict[str, Output]) -> None:
    view = page(outputs, "ke-hoach/ma-tran/").shown
    assert isinstance(view, PlanMatrixView)
    assert [table.gaps for table in view.tables] == [("Kế hoạch Kiểm tra: 2024",)]


def test_tasks_stand_by_quarter_with_what_is_late_from_before() -> None:
    late = plan("tre", "2025", tasks=(task("Số hóa", "2025-Q4", "doing"),))
    site = replace(SITE, plans=(*SITE.plans, late))
    view = page({output.path: output for output in pages(site)}, "ke-hoach/nhiem-vu/").shown
    assert isinstance(view, PlanTasksView)

    assert [(section.title, [row.title for row in section.rows]) for section in view.sections] == [
        ("Quá hạn từ các năm trước", ["Số hóa"]),
        ("Quý I/2026", ["Rà soát thủ tục"]),
        ("Quý III/2026", ["Tập huấn"]),
        ("Quý IV/2026", ["Khảo sát"]),
    ]
    assert (view.tasks.done, view.tasks.total, view.tasks.overdue) == (1, 3, 1)
    assert [(row.owner.title, row.tasks.total) for row in view.owners] == [("Thanh tra Sở", 1), ("Văn phòng Sở", 3)]


def test_a_year_passes_and_only_states_change_never_a_day_is_told() -> None:
    """A view holds what follows from today, never today itself: two days without a deadline between give equal views."""
    one, other = (replace(SITE, today=date(2026, 11, day)) for day in (20, 22))

    assert {output.path: output for output in pages(one) if isinstance(output, Page)} == {
        output.path: output for output in pages(other) if isinstance(output, Page)
    }


def test_a_plan_is_compared_with_the_one_before_it(outputs: dict[str, Output]) -> None:
    view = page(outputs, "ke-hoach/2026/kt-26/so-sanh/").shown
    assert isinstance(view, PlanCompareView)
    assert view.head.title == "Kiểm tra: năm 2026 so với năm 2025"
    assert view.summary == (
        "Đề mục: giữ nguyên 1, bổ sung 1, bỏ 0",
        "Căn cứ: giữ nguyên 0, bổ sung 1, bỏ 1",
        "Nhiệm vụ: giữ nguyên 0, bổ sung 3, bỏ 0",
    )


def test_the_ledger_of_a_year_judges_plans_and_reports(outputs: dict[str, Output]) -> None:
    view = page(outputs, "ke-hoach/kip-thoi/2026/").shown
    assert isinstance(view, PlanTimelinessView)
    assert [(row.title, row.verdict.text) for row in view.rows] == [
        ("Kế hoạch dai", "Chưa ghi ngày ban hành"),
        ("Kế hoạch kt-23", "Chưa ghi ngày ban hành"),
        ("Kế hoạch tinh", "Chưa ghi ngày ban hành"),
        ("Kế hoạch kt-26", "Đúng hạn"),
        ("Báo cáo bc-26", "Đúng hạn"),
    ]


def test_calendars_and_packs_are_made_on_demand_only(outputs: dict[str, Output]) -> None:
    made = {path for path, output in outputs.items() if isinstance(output, GeneratedFile)}

    assert {"ke-hoach/nhiem-vu/han.ics", "ke-hoach/2026/kt-26/han.ics", "ke-hoach/ho-so/2026/ho-so-2026.zip"} <= made
    assert all(path.endswith((".ics", ".zip")) for path in made)


def test_a_site_without_plans_has_no_pages_of_plans() -> None:
    assert list(pages(Site())) == []


def test_a_site_of_reports_alone_has_its_boards() -> None:
    paths = {output.path for output in pages(Site(reports=SITE.reports)) if isinstance(output, Page)}

    assert {
        "ke-hoach/ma-tran/index.html",
        "ke-hoach/kip-thoi/2026/index.html",
        "ke-hoach/ho-so/2026/index.html",
    } <= paths
