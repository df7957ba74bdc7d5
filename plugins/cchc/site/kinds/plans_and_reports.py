"""The pages of plans and reports: laid out as the administrative document they are."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cchc.engine.outputs.output import Page
from cchc.law.documents.citation_forms import full_form
from cchc.pages.entry import Entry
from cchc.pages.page_paths import item_page
from cchc.pages.shared_views import Link, Row
from cchc.plans.pages.plan_page_rows import rows_on_plans
from cchc.plans.plan_groups import plan_groups, state_slug
from cchc.plans.plan_words import kind_name, period_text, series_name, state_badge
from cchc.plans.tasks import Tally, due_text, holds, progress, task_state
from cchc.records.record import Item, OfficialRecord, Plan, Report, Task
from cchc.site.item_parts import common, item_parts
from cchc.site.item_views import DocumentHead, NumberedView, SignatureView, TaskView
from cchc.site.model import SiteModel
from cchc.site.neighbours import NOTHING_NEAR, neighbours
from cchc.site.site_labels import SERIES_NAMES
from cchc.text.vietnamese_dates import day, long_day


def plan_pages(model: SiteModel) -> Iterator[Page]:
    """Yield the page of every plan, with the reports on it."""
    reports = _reports_by_plan(model)
    yield from _pages(model, model.plans, model.all_of(Plan), reports, "plan.html")


def report_pages(model: SiteModel) -> Iterator[Page]:
    """Yield the page of every report, with the plan it reports on."""
    on = {}
    for entry in model.all_of(Report):
        plan = model.by_name.get(entry.record.reports_on)
        if plan is not None:
            on[entry.record.path] = (_link(plan),)
    yield from _pages(model, model.reports, model.all_of(Report), on, "report.html")


def _pages(
    model: SiteModel,
    listed: Sequence[Entry[OfficialRecord]],
    entries: Sequence[Entry[OfficialRecord]],
    linked: Mapping[str, tuple[Link, ...]],
    template: str,
) -> Iterator[Page]:
    positions = {entry.url: index for index, entry in enumerate(listed)}
    more = rows_on_plans(model)
    indexes = frozenset(link.url for group in plan_groups(model) for link in group.links)
    for entry in entries:
        position = positions.get(entry.url)
        what = kind_name(entry.record)
        beside = NOTHING_NEAR
        if position is not None:
            beside = neighbours(listed, position, f"{what} mới hơn", f"{what} cũ hơn", model.related)
        record = entry.record
        registered = model.legal.register.registry.documents.get(entry.url)
        tasks = record.tasks if isinstance(record, Plan) else ()
        binding = isinstance(record, Plan) and holds(record)
        view = NumberedView(
            **common(item_parts(model, entry, beside)),
            letterhead=_letterhead(model, entry),
            attributes=(*_attributes(entry, indexes), *more.get(entry.url, ())),
            state=state_badge(record),
            recipients=record.recipients,
            signature=_signature(record),
            tasks=tuple(_task(model, task, binding=binding) for task in tasks),
            progress=_progress(tasks, model.today, binding=binding),
            reports=linked.get(record.path, ()),
            citation=full_form(registered) if registered else "",
        )
        yield item_page(entry, template, view)


def _letterhead(model: SiteModel, entry: Entry[OfficialRecord]) -> DocumentHead:
    """The head as NĐ 30/2020/NĐ-CP Phụ lục I lays it out; what was not declared stays empty.

    Under its parent an agency is named without its place ("Sở Xây dựng"), which the parent's line already says.
    """
    record = entry.record
    agency = model.info.agency
    own = model.is_own(entry) and bool(agency.parent)
    place = f"{agency.province}, " if own and agency.province else ""
    return DocumentHead(
        parent=agency.parent if own else "",
        issuer=_without_place(entry.issuer[1], agency.province) if own else entry.issuer[1],
        number=record.number,
        place_date=f"{place}{long_day(record.issued)}" if record.issued else "",
        kind=kind_name(record),
        subject=record.title,
    )


def _without_place(name: str, province: str) -> str:
    """`Sở Xây dựng` of `Sở Xây dựng tỉnh Lam Giang`."""
    for mark in (" tỉnh ", " thành phố ", " "):
        if province and name.endswith(f"{mark}{province}"):
            return name.removesuffix(f"{mark}{province}")
    return name


def _attributes(entry: Entry[OfficialRecord], indexes: frozenset[str]) -> Iterator[Row]:
    """Yield the rows of the attribute table; a row without a value is left out.

    `indexes` are the addresses of indexes of plans: a value leads to its index where there is one.
    """
    record = entry.record
    folder = record.kind
    issuer_id, issuer = entry.issuer
    year = f"/{folder}/nam/{record.period.start}/"
    period = f"/{folder}/giai-doan/{record.period.start}-{record.period.end}/"
    single = record.period.start == record.period.end
    plan = isinstance(record, Plan)
    rows = (
        ("Số, ký hiệu", record.number, ""),
        ("Ngày ban hành", day(record.issued) if record.issued else "", ""),
        ("Cơ quan ban hành", issuer, f"/{folder}/co-quan/{issuer_id}/" if issuer_id and plan else ""),
        ("Người ký", _signer(record), ""),
        ("Giai đoạn", period_text(record.period), (year if single else period) if plan else ""),
        (
            "Chuỗi kế hoạch",
            series_name(record.series, SERIES_NAMES) if record.series else "",
            f"/ke-hoach/chuoi/{record.series}/",
        ),
        ("Trạng thái", state_badge(record).text, f"/ke-hoach/trang-thai/{state_slug(record.state)}/" if plan else ""),
    )
    for label, value, url in rows:
        if value:
            yield Row(label=label, values=(Link(title=value, url=url if url in indexes else ""),))
    if record.replaces:
        yield Row(label="Thay thế", values=tuple(Link(title=reference.number) for reference in record.replaces))


def _signer(record: OfficialRecord) -> str:
    if record.signer is None:
        return ""
    return f"{record.signer.name}, {record.signer.position}" if record.signer.position else record.signer.name


def _signature(record: OfficialRecord) -> SignatureView | None:
    if record.signer is None:
        return None
    return SignatureView(authority=record.signer.authority, position=record.signer.position, name=record.signer.name)


def _task(model: SiteModel, task: Task, *, binding: bool) -> TaskView:
    report = None
    if task.report:
        found = model.by_name.get(task.report)
        report = Link(title=task.report if found is None else found.record.title, url=found.url if found else "")
    return TaskView(
        title=task.title,
        owner=task.owner,
        due=due_text(task.due),
        output=task.output,
        state=task_state(task, model.today, binding=binding),
        report=report,
    )


def _progress(tasks: Sequence[Task], today: date, *, binding: bool) -> Tally | None:
    return progress(tasks, today, binding=binding) if tasks else None


def _reports_by_plan(model: SiteModel) -> Mapping[str, tuple[Link, ...]]:
    """Links to the reports on each plan, oldest first, by the plan's file path."""
    found: dict[str, list[Link]] = {}
    for report in reversed(model.reports):
        plan = model.by_name.get(report.record.reports_on)
        if plan is not None:
            found.setdefault(plan.record.path, []).append(_link(report))
    return {path: tuple(links) for path, links in found.items()}


def _link(entry: Entry[Item]) -> Link:
    number = entry.record.number if isinstance(entry.record, OfficialRecord) else ""
    return Link(title=entry.record.title, url=entry.url, note=number)
