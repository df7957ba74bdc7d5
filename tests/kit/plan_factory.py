"""Plans, reports and a small site made of them, for tests: each states only what it is about."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from cchc.pages.entry import Entry, EntryFile
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.shared_views import Alternate, Basis, FileLink
from cchc.reading.front_matter.recurrences import read_recurrence
from cchc.reading.reading_result import BodyFacts, BodyHeading
from cchc.records.record import Plan, Report
from cchc.records.record_parts import Due, Period, PlanState, Task, TaskState, Withdrawal

OWN = ("sxd-lam-giang", "Sở Xây dựng tỉnh Lam Giang")
PROVINCE = ("ubnd-lam-giang", "Ủy ban nhân dân tỉnh Lam Giang")
SERIES = {"cai-cach-hanh-chinh": "Cải cách hành chính", "tuyen-truyen": "Tuyên truyền", "kiem-tra": "Kiểm tra"}
HEADS = MetadataViews(site="Cải cách hành chính", agency=OWN[1])
AREAS = {"the-che": "Cải cách thể chế", "chinh-quyen-so": "Xây dựng chính quyền số"}


def period(written: str) -> Period:
    """`2021` or `2021-2025`."""
    start, _, end = written.partition("-")
    return Period(start=int(start), end=int(end or start))


def due(written: str) -> Due:
    """`2026-06-30`, `2026-Q2`, `2026` or what recurs."""
    if (recurring := read_recurrence(written)) is not None:
        return recurring
    year, _, rest = written.partition("-")
    if not rest:
        return Due(last_day=date(int(year), 12, 31), written=written)
    if rest.startswith("Q"):
        ends = {"1": (3, 31), "2": (6, 30), "3": (9, 30), "4": (12, 31)}
        return Due(last_day=date(int(year), *ends[rest[1]]), written=written)
    return Due(last_day=date.fromisoformat(written), written=written)


def task(
    title: str,
    when: str = "",
    state: str = "todo",
    owner: str = "",
    output: str = "",
    coordinators: tuple[str, ...] = (),
    until: str = "",
) -> Task:
    """A task; `when` and `until`, to which it is done, as an editor writes them."""
    return Task(
        coordinators=coordinators,
        done_until=due(until) if until else None,
        title=title,
        owners=(owner,) if owner else (),
        due=due(when) if when else None,
        output=output,
        state=TaskState(state),
    )


def plan(
    slug: str,
    years: str = "2026",
    *,
    title: str = "",
    series: str = "",
    issuer: tuple[str, str] = OWN,
    state: str = "issued",
    issued: str = "",
    posted: str = "2026-01-15",
    number: str = "",
    areas: tuple[str, ...] = (),
    tasks: tuple[Task, ...] = (),
    headings: tuple[str, ...] = (),
    files: tuple[EntryFile, ...] = (),
    withdrawn: bool = False,
) -> Entry[Plan]:
    """A listed plan at `/ke-hoach/{first year}/{slug}/`."""
    span = period(years)
    record = Plan(
        path=f"ke-hoach/{slug}.md",
        slug=slug,
        title=title or f"Kế hoạch {slug}",
        date=datetime.fromisoformat(posted),
        number=number,
        issued=date.fromisoformat(issued) if issued else None,
        issuer=issuer[1],
        period=span,
        series=series,
        state=PlanState(state),
        areas=areas,
        tasks=tasks,
        withdrawn=Withdrawal(date=date(2026, 1, 1), reason="") if withdrawn else None,
    )
    body = BodyFacts(
        digest=hashlib.sha256(slug.encode()).hexdigest(),
        headings=tuple(BodyHeading(level=2, id=f"muc-{index}", text=text) for index, text in enumerate(headings, 1)),
    )
    return Entry(record=record, url=f"/ke-hoach/{span.start}/{slug}/", body=body, issuer=issuer, files=files)


def report(
    slug: str,
    years: str = "2026",
    *,
    series: str = "",
    issuer: tuple[str, str] = OWN,
    issued: str = "",
    posted: str = "2026-01-15",
    number: str = "",
    files: tuple[EntryFile, ...] = (),
) -> Entry[Report]:
    """A listed report at `/bao-cao/{first year}/{slug}/`."""
    span = period(years)
    record = Report(
        path=f"bao-cao/{slug}.md",
        slug=slug,
        title=f"Báo cáo {slug}",
        date=datetime.fromisoformat(posted),
        number=number,
        issued=date.fromisoformat(issued) if issued else None,
        issuer=issuer[1],
        period=span,
        series=series,
    )
    body = BodyFacts(digest=hashlib.sha256(slug.encode()).hexdigest())
    return Entry(record=record, url=f"/bao-cao/{span.start}/{slug}/", body=body, issuer=issuer, files=files)


def attached(path: Path, content: bytes, url: str = "") -> EntryFile:
    """A file written to `path` and attached, published at `url`."""
    path.write_bytes(content)
    link = FileLink(title=path.stem, url=url or f"/tep/2026/muc/{path.name}", download=path.name)
    return EntryFile(origin=str(path), link=link, digest=hashlib.sha256(content).hexdigest(), size=len(content))


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """The căn cứ of one page."""

    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site of plans and reports only."""

    plans: tuple[Entry[Plan], ...] = ()
    reports: tuple[Entry[Report], ...] = ()
    today: date = date(2026, 11, 22)
    fingerprint: str = ""
    heads: MetadataViews = HEADS
    page_size: int = 20
    limit_days: int = 5
    holiday_swaps: tuple[tuple[date, bool], ...] = ()
    series_names: Mapping[str, str] = field(default_factory=lambda: SERIES)
    area_names: Mapping[str, str] = field(default_factory=lambda: AREAS)
    law: Mapping[str, Law] = field(default_factory=dict)

    def feeds_of(self, page: str) -> tuple[Alternate, ...]:
        url = f"/feeds{page.rstrip('/')}.atom.xml"
        return (
            Alternate(title="Nguồn cấp tin Atom: x", url=url, form="Nguồn cấp tin Atom", type="application/atom+xml"),
        )
