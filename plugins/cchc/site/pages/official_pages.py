"""The pages of plans and reports: laid out as the administrative document they are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from cchc.engine.outputs.output import Page
from cchc.law.documents.citation_forms import full_form
from cchc.pages.entry import Entry
from cchc.pages.page_paths import item_page
from cchc.pages.shared_views import Link, Row
from cchc.plans.due_days import PlanSpan, due_day
from cchc.plans.pages.plan_page_rows import rows_on_plans
from cchc.plans.plan_groups import plan_groups, state_slug
from cchc.plans.plan_words import kind_name, period_text, series_name, state_badge
from cchc.plans.tasks import Tally, due_text, progress, task_state
from cchc.records import interface_words as words
from cchc.records.record import Item, OfficialRecord, Plan, Report
from cchc.records.record_parts import Task, Wording
from cchc.records.section_addresses import BY_PERIOD, BY_SERIES, BY_STATE, BY_YEAR, PLANS, index_address
from cchc.site.item_parts import item_common, item_head, item_parts, item_sections
from cchc.site.item_views import DocumentHead, NumberedView, Section, SignatureView, TaskView
from cchc.site.model import SiteModel
from cchc.site.site_labels import SERIES_NAMES
from cchc.text.vietnamese_dates import day, long_day

TEMPLATE = "numbered.html"

Rows = Callable[[Entry[OfficialRecord]], tuple[Row, ...]]


def plan_pages(model: SiteModel) -> Iterator[Page]:
    """Yield the page of every plan, with the reports on it."""
    reports, rows = _reports_by_plan(model), _rows(model)
    for entry in model.all_of(Plan):
        record = entry.record
        tasks = tuple(_task(model, record, task) for task in record.tasks)
        tally = progress(record, model.today) if tasks else None
        links = reports.get(record.path, ())
        yield _page(model, entry, rows(entry), "Báo cáo thực hiện", links, tasks, tally)


def report_pages(model: SiteModel) -> Iterator[Page]:
    """Yield the page of every report, with the plan it reports on."""
    rows = _rows(model)
    for entry in model.all_of(Report):
        plan = model.by_name.get(entry.record.reports_on)
        links = (_link(plan),) if plan is not None else ()
        yield _page(model, entry, rows(entry), "Kế hoạch được báo cáo", links)


def _page(
    model: SiteModel,
    entry: Entry[OfficialRecord],
    attributes: tuple[Row, ...],
    reports_title: str,
    reports: tuple[Link, ...],
    tasks: tuple[TaskView, ...] = (),
    tally: Tally | None = None,
) -> Page:
    record = entry.record
    parts = item_parts(model, entry)
    item = item_common(parts)
    registered = model.legal.register.registry.documents.get(entry.url)
    view = NumberedView(
        head=item_head(parts),
        item=replace(item, citation=full_form(registered)) if registered else item,
        sections=item_sections(
            item,
            first=(Section(id="nhiem-vu", title=words.TASKS_AND_PROGRESS, count=len(tasks)),),
            after_files=(Section(id="bao-cao", title=reports_title, count=len(reports)),),
        ),
        letterhead=_letterhead(model, entry),
        attributes=attributes,
        state=state_badge(record),
        recipients=record.recipients if record.is_original else (),
        signature=_signature(record) if record.is_original else None,
        copy_note=_copy_note(record),
        tasks=tasks,
        progress=tally,
        reports=reports,
    )
    return item_page(entry, TEMPLATE, view)


def _rows(model: SiteModel) -> Rows:
    """Gives the rows of the attribute table of a plan or report."""
    more = rows_on_plans(model)
    indexes = frozenset(link.url for group in plan_groups(model) for link in group.links)
    return lambda entry: (*_attributes(entry, indexes), *more.get(entry.url, ()))


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


def _copy_note(record: OfficialRecord) -> str:
    """Return what readers are told of a body that is not the document's own text."""
    if record.is_original:
        return ""
    return words.SUMMARY_NOTE if record.wording is Wording.SUMMARY else words.COPY_NOTE


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
    issuer_id, issuer = entry.issuer
    year = index_address(record.kind.address, BY_YEAR, record.period.start)
    period = index_address(record.kind.address, BY_PERIOD, record.period)
    single = record.period.start == record.period.end
    rows = (
        (words.NUMBER, record.number, ""),
        (words.ISSUED_ON, day(record.issued) if record.issued else "", ""),
        (words.ISSUER, issuer, record.kind.issuer_url(issuer_id)),
        (words.SIGNER, _signer(record), ""),
        (words.PERIOD, period_text(record.period), year if single else period),
        (
            "Loại kế hoạch",
            series_name(record.series, SERIES_NAMES) if record.series else "",
            index_address(PLANS, BY_SERIES, record.series),
        ),
        (
            words.STATE,
            state_badge(record).text,
            index_address(record.kind.address, BY_STATE, state_slug(record.state)),
        ),
    )
    for label, value, url in rows:
        if value:
            yield Row(label=label, values=(Link(title=value, url=url if url in indexes else ""),))
    if record.recipients and not record.is_original:  # else they stand at the foot
        yield Row(label=words.RECIPIENTS, values=(Link(title="; ".join(record.recipients)),))
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


def _task(model: SiteModel, plan: Plan, task: Task) -> TaskView:
    found = [(name, model.by_name.get(name)) for name in task.reports]
    return TaskView(
        title=task.title,
        owner=task.owner,
        coordinators="; ".join(task.coordinators),
        due=due_text(task.due, due_day(task, PlanSpan.of(plan), model.today)),
        output=task.output,
        state=task_state(task, plan, model.today),
        reports=tuple(
            Link(title=report.record.title if report else name, url=report.url if report else "")
            for name, report in found
        ),
    )


def _reports_by_plan(model: SiteModel) -> Mapping[str, tuple[Link, ...]]:
    """Links to the reports on each plan, oldest first, by the plan's file path."""
    found: dict[str, list[Link]] = {}
    for report in reversed(model.reports):
        plan = model.by_name.get(report.record.reports_on)
        if plan is not None:
            found.setdefault(plan.record.path, []).append(_link(report))
    return {path: tuple(links) for path, links in found.items()}


def _link(entry: Entry[Item]) -> Link:
    return Link(title=entry.record.title, url=entry.url, note=entry.record.number)
