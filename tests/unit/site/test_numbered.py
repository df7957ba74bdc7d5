"""Plans and reports look like the administrative documents they are."""

import pytest

from cchc.pages.shared_views import Row
from cchc.records.record import Plan, Report
from cchc.site.item_views import NumberedView
from kit.site_factory import INFO, pages_of, plan, site

OWN, PROVINCE = INFO.agency.name, "Ủy ban nhân dân tỉnh Thái Bình"
FULL = {
    "number": "7/KH-SXD",
    "issued": "2026-01-05",
    "series": "tuyen-truyen",
    "signer": "{name: Nguyễn Văn Mẫu, position: Phó Giám đốc, authority: KT. GIÁM ĐỐC}",
    "recipients": "[Các phòng, 'Lưu: VT']",
}


def views(files: dict[str, str]) -> dict[str, NumberedView]:
    """The pages of plans and reports by content file."""
    model = site(files)
    pages = [*pages_of(model, Plan), *pages_of(model, Report)]
    return {made.source: made.shown for made in pages if isinstance(made.shown, NumberedView)}


def view(text: str, path: str = "ke-hoach/a.md") -> NumberedView:
    return views({path: text})[path]


def rows(found: tuple[Row, ...]) -> dict[str, tuple[str, str]]:
    return {row.label: (row.values[0].title, row.values[0].url) for row in found}


def test_under_its_parent_the_agency_is_named_without_its_place() -> None:
    head = view(plan("Tuyên truyền năm 2026", "2026", **FULL)).letterhead

    assert (head.parent, head.issuer) == (PROVINCE, "Sở Xây dựng")
    assert (head.number, head.kind, head.subject) == ("7/KH-SXD", "Kế hoạch", "Tuyên truyền năm 2026")
    assert head.place_date == "Thái Bình, ngày 05 tháng 01 năm 2026"


@pytest.mark.parametrize("name", ["Sở Xây dựng", "Sở Xây dựng Thái Bình", "SỞ XÂY DỰNG TỈNH THÁI BÌNH"])
def test_the_agency_is_itself_however_an_editor_writes_it(name: str) -> None:
    head = view(plan("T", "2026").replace(OWN, name)).letterhead

    assert (head.parent, head.issuer) == (PROVINCE, "Sở Xây dựng")


def test_a_plan_of_others_has_their_full_name_and_no_place_of_ours() -> None:
    head = view(plan("T", "2026", issued="2026-10-05").replace(OWN, PROVINCE)).letterhead

    assert (head.parent, head.issuer, head.place_date) == ("", PROVINCE, "ngày 05 tháng 10 năm 2026")


def test_a_report_is_headed_as_one() -> None:
    assert view(plan("T", "2026"), "bao-cao/a.md").letterhead.kind == "Báo cáo"


def test_what_was_not_declared_leaves_no_row_and_no_line() -> None:
    found = view(plan("Dự thảo", "2026", state="draft"))

    assert list(rows(found.attributes)) == ["Cơ quan ban hành", "Giai đoạn", "Trạng thái"]
    assert (found.letterhead.number, found.letterhead.place_date) == ("", "")
    assert (found.signature, found.recipients, found.tasks, found.progress) == (None, (), (), None)


def test_every_attribute_of_a_plan_leads_to_its_index() -> None:
    found = view(plan("T", "2026", **FULL))

    assert rows(found.attributes) == {
        "Số, ký hiệu": ("7/KH-SXD", ""),
        "Ngày ban hành": ("05/01/2026", ""),
        "Cơ quan ban hành": (OWN, "/ke-hoach/co-quan/so-xay-dung-thai-binh/"),
        "Người ký": ("Nguyễn Văn Mẫu, Phó Giám đốc", ""),
        "Giai đoạn": ("Năm 2026", "/ke-hoach/nam/2026/"),
        "Loại kế hoạch": ("Tuyên truyền cải cách hành chính", "/ke-hoach/chuoi/tuyen-truyen/"),
        "Trạng thái": ("Đã ban hành", "/ke-hoach/trang-thai/da-ban-hanh/"),
    }
    assert found.signature is not None
    assert (found.signature.authority, found.recipients) == ("KT. GIÁM ĐỐC", ("Các phòng", "Lưu: VT"))


def test_a_plan_for_several_years_leads_to_its_period() -> None:
    found = view(plan("T", "2026").replace("period: 2026", "period: 2026-2030"))

    assert rows(found.attributes)["Giai đoạn"] == ("Giai đoạn 2026-2030", "/ke-hoach/giai-doan/2026-2030/")


def test_a_hidden_plan_leads_to_no_index_that_is_not_there() -> None:
    hidden = view(plan("T", "2026", status="hidden", **FULL))
    beside = views({"ke-hoach/a.md": plan("T", "2026", status="hidden", **FULL), "ke-hoach/b.md": plan("B", "2026")})

    assert {url for _, url in rows(hidden.attributes).values()} == {""}
    assert rows(beside["ke-hoach/a.md"].attributes)["Giai đoạn"] == ("Năm 2026", "/ke-hoach/nam/2026/")


@pytest.mark.parametrize(("planned", "url"), [(True, "/ke-hoach/chuoi/kiem-tra/"), (False, "")])
def test_a_report_leads_to_its_series_where_there_are_plans_of_it(planned: bool, url: str) -> None:
    files = {"bao-cao/a.md": plan("BC", "2026", series="kiem-tra")}
    if planned:
        files["ke-hoach/a.md"] = plan("KH", "2026", series="kiem-tra")

    assert rows(views(files)["bao-cao/a.md"].attributes)["Loại kế hoạch"][1] == url


REPORTS = {
    "ke-hoach/kh.md": plan("KH", "2026", number="7/KH-SXD", issued="2026-01-10"),
    "bao-cao/nam.md": plan("Cả năm", "2026", number="20/BC-SXD", reports_on="7/KH-SXD").replace(
        "2026-01-15", "2026-11-15"
    ),
    "bao-cao/quy1.md": plan("Quý I", "2026", number="9/BC-SXD", reports_on="ke-hoach/kh.md"),
    "bao-cao/khac.md": plan("Khác", "2026", reports_on="99/KH-SXD"),
}


def test_a_plan_names_the_reports_on_it_oldest_first_and_they_name_the_plan() -> None:
    found = views(REPORTS)

    assert [(link.title, link.note) for link in found["ke-hoach/kh.md"].reports] == [
        ("Quý I", "9/BC-SXD"),
        ("Cả năm", "20/BC-SXD"),
    ]
    assert [link.url for link in found["bao-cao/quy1.md"].reports] == ["/ke-hoach/2026/kh/"]
    assert found["bao-cao/khac.md"].reports == ()


TASKS = (
    "[{title: Một, due: 2026-06-30, report: 9/BC-SXD}, {title: Hai, due: 2027-Q1, state: doing, report: Biên bản},"
    " {title: Ba, state: done}, {title: Bốn, state: dropped}]"
)


def test_tasks_show_their_state_today_and_the_report_that_proves_them() -> None:
    found = views({**REPORTS, "ke-hoach/b.md": plan("B", "2026", tasks=TASKS)})["ke-hoach/b.md"]

    assert [(task.title, task.due, task.state.text) for task in found.tasks] == [
        ("Một", "30/6/2026", "Quá hạn"),
        ("Hai", "Quý I/2027", "Đang thực hiện"),
        ("Ba", "", "Đã hoàn thành"),
        ("Bốn", "", "Không thực hiện"),
    ]
    proofs = [[(report.title, report.url) for report in task.reports] for task in found.tasks]
    assert proofs == [[("Quý I", "/bao-cao/2026/quy1/")], [("Biên bản", "")], [], []]
    assert found.progress is not None
    assert (found.progress.done, found.progress.total, found.progress.overdue) == (1, 3, 1)


@pytest.mark.parametrize("keys", [{"state": "superseded"}, {"withdrawn": "{date: 2026-02-01, reason: Nhầm}"}])
def test_nothing_is_overdue_in_a_plan_that_binds_no_more(keys: dict[str, str]) -> None:
    found = view(plan("B", "2026", tasks=TASKS, **keys))

    assert found.tasks[0].state.text == "Chưa thực hiện"
    assert found.progress is not None
    assert found.progress.overdue == 0


def test_a_plan_names_what_it_replaces() -> None:
    found = view(plan("T", "2026", number="7/KH-SXD", replaces="[3/KH-SXD]"))

    assert rows(found.attributes)["Thay thế"][0] == "3/KH-SXD"


@pytest.mark.parametrize(
    ("keys", "note"),
    [
        ({"wording": "summary"}, "Bản tóm tắt, không phải văn bản gốc."),
        ({"repost": "Sở Xây dựng tỉnh Tây Ninh"}, "Bản đăng lại, không phải văn bản gốc."),
        ({"wording": "summary", "repost": "Sở Xây dựng tỉnh Tây Ninh"}, "Bản tóm tắt, không phải văn bản gốc."),
    ],
)
def test_a_text_that_is_not_the_document_s_own_bears_no_marks_of_an_agency(keys: dict[str, str], note: str) -> None:
    shown = view(plan("T", "2026", **FULL, **keys))

    assert (shown.copy_note, shown.signature, shown.recipients) == (note, None, ())
    assert rows(shown.attributes)["Nơi nhận"] == ("Các phòng; Lưu: VT", "")
    assert rows(shown.attributes)["Người ký"] == ("Nguyễn Văn Mẫu, Phó Giám đốc", "")


def test_the_document_itself_bears_them() -> None:
    shown = view(plan("T", "2026", **FULL, wording="original"))

    assert (shown.copy_note, shown.recipients) == ("", ("Các phòng", "Lưu: VT"))
    assert "Nơi nhận" not in rows(shown.attributes)
