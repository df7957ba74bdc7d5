from cchc.engine.outputs.output import GeneratedFile, Page
from cchc.plans.pages.plan_page_rows import rows_on_plans
from cchc.plans.pages.plan_pages import pages
from kit.plan_factory import Site, plan, task

SITE = Site(
    plans=(
        plan("s25", "2025", series="kiem-tra", tasks=(task("a", "2025-Q1", "done"),)),
        plan("s26", "2026", series="kiem-tra", number="15/KH-SXD", tasks=(task("b", "2026-Q4"),)),
        plan("s27", "2027", series="kiem-tra", state="draft", tasks=(task("c", "2027-Q4"),)),
        plan("le", "2026"),
    )
)


def test_a_plan_leads_to_the_years_around_it_and_to_its_calendar() -> None:
    rows = rows_on_plans(SITE)["/ke-hoach/2026/s26/"]

    assert [(row.label, [link.url for link in row.values]) for row in rows] == [
        ("Năm trước", ["/ke-hoach/2025/s25/", "/ke-hoach/2026/s26/so-sanh/"]),
        ("Năm sau", ["/ke-hoach/2027/s27/"]),
        ("Hạn nhiệm vụ", ["/ke-hoach/2026/s26/han.ics"]),
    ]
    assert rows_on_plans(SITE)["/ke-hoach/2026/le/"] == ()


def test_rows_lead_only_to_plans_and_to_what_the_room_makes() -> None:
    made = {
        f"/{output.path.removesuffix('index.html')}"
        for output in pages(SITE)
        if isinstance(output, Page | GeneratedFile)
    }
    known = made | {entry.url for entry in SITE.plans}

    assert {link.url for rows in rows_on_plans(SITE).values() for row in rows for link in row.values} <= known
