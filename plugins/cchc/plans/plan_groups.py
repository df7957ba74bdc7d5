"""Plans by what they share: year, period, issuer, series, area, state.

A plan lies in every year that its period covers, and in every period that overlaps it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from cchc.pages.entry import Entry
from cchc.pages.facets import Bucket, Facet, Order, by_name, facet, latest_years_first, link_groups, marked
from cchc.pages.shared_views import Link, LinkGroup
from cchc.plans.plan_words import STATES, issuer_id, period_text, series_name
from cchc.plans.plans_protocols import PlansSite
from cchc.records import interface_words as words
from cchc.records.record import OfficialRecord, Plan
from cchc.records.record_parts import Period, PlanState
from cchc.records.section_addresses import (
    AREAS,
    BY_ISSUER,
    BY_PERIOD,
    BY_SERIES,
    BY_STATE,
    BY_YEAR,
    EVIDENCE,
    PLAN_LOOKUP,
    PLAN_MATRIX,
    PLANS,
    TASKS,
    TIMELINESS,
    folder_of,
)
from cchc.text.fold import slug, sort_key

ORDER = "Sắp xếp: giai đoạn mới nhất trước, cùng giai đoạn theo tên A-Z."
"""How lists of plans are sorted, in words."""

BOARDS = (
    Link(title="Bảng kế hoạch theo năm", url=PLAN_MATRIX),
    Link(title=words.TASKS_AND_TIME, url=TASKS),
    Link(title=words.TIMELINESS, url=TIMELINESS),
    Link(title=words.EVIDENCE, url=EVIDENCE),
    Link(title=words.LOOKUP, url=PLAN_LOOKUP),
)
"""Pages that look at all plans at once."""

FIVE_YEARS = 5
TEN_YEARS = 10

Values = Callable[[Entry[Plan]], Iterable[tuple[str, str]]]
"""Gives (address part, name) of each bucket that a plan lies in."""


def facets(site: PlansSite) -> tuple[Facet[Entry[Plan]], ...]:
    """Every facet with the buckets that have plans; a facet without any is left out."""
    plans = sorted(site.plans, key=list_order)
    of_plans = partial(facet, plans, root=PLANS)
    found = (
        of_plans(
            _years,
            latest_years_first,
            key=BY_YEAR,
            title="Theo năm",
            heading="Kế hoạch năm {label}",
            intro="Mọi kế hoạch có giai đoạn thực hiện trùm lên năm này, kể cả kế hoạch nhiều năm.",
        ),
        of_plans(
            _periods(plans),
            latest_years_first,
            key=BY_PERIOD,
            title="Theo giai đoạn",
            heading="Kế hoạch giai đoạn {label}",
            intro="Mọi kế hoạch có ít nhất một năm thực hiện nằm trong giai đoạn này.",
        ),
        of_plans(
            partial(_series, site),
            by_name,
            key=BY_SERIES,
            title=words.BY_SERIES,
            heading="Loại kế hoạch: {label}",
            intro="Các kế hoạch cùng loại, ban hành lặp lại theo năm hoặc theo giai đoạn.",
        ),
        of_plans(
            _issuers,
            by_name,
            key=BY_ISSUER,
            title=words.BY_ISSUER,
            heading="Kế hoạch của {label}",
            intro="Các kế hoạch do cơ quan này ban hành.",
        ),
        of_plans(
            partial(_areas, site),
            by_name,
            key=folder_of(AREAS),
            title=words.BY_AREA,
            heading="Kế hoạch thuộc lĩnh vực {label}",
            intro="Các kế hoạch có nội dung thuộc lĩnh vực cải cách này.",
        ),
        of_plans(
            _states,
            by_life,
            key=BY_STATE,
            title=words.BY_STATE,
            heading="Kế hoạch ở trạng thái: {label}",
            intro="Các kế hoạch đang ở cùng một trạng thái.",
        ),
    )
    return tuple(one for one in found if one.buckets)


def plan_groups(site: PlansSite, current: str = "") -> tuple[LinkGroup, ...]:
    """Links to every index of plans with its count in `note`; `current` is the address of the page they stand on."""
    if not site.plans and not site.reports:
        return ()
    return marked(groups_of(facets(site)), current)


def groups_of(looks: Iterable[Facet[Entry[Plan]]]) -> tuple[LinkGroup, ...]:
    """Links to the boards, and to every index of facets made before."""
    return (LinkGroup(title="Bảng theo dõi", links=BOARDS), *link_groups(looks, short=True))


def list_order(entry: Entry[OfficialRecord]) -> tuple[int, int, int, tuple[str, str, str], str]:
    """Sort key of every list of plans: what `ORDER` says, then the address so that it is total."""
    period = entry.record.period
    return -period.start, -period.end, -period.quarter, sort_key(entry.record.title), entry.url


def overlaps(one: Period, other: Period) -> bool:
    """Return whether two periods, ends included, share a year."""
    return one.start <= other.end and other.start <= one.end


def planning_periods(year: int) -> tuple[Period, Period]:
    """The state's five-year and ten-year planning periods that hold `year`: 2021 lies in 2021-2025 and 2021-2030."""
    five = year - (year - 1) % FIVE_YEARS
    ten = year - (year - 1) % TEN_YEARS
    return Period(start=five, end=five + FIVE_YEARS - 1), Period(start=ten, end=ten + TEN_YEARS - 1)


def by_life(bucket: Bucket[Entry[Plan]]) -> Order:
    """Sort key of states: from draft to superseded."""
    return ([slug(badge.text) for badge in STATES.values()].index(bucket.slug),)


def state_slug(state: PlanState) -> str:
    """The address part of a state's index: `da-ban-hanh`."""
    return slug(STATES[state].text)


def _years(plan: Entry[Plan]) -> Iterator[tuple[str, str]]:
    period = plan.record.period
    for year in range(period.start, period.end + 1):
        yield str(year), f"Năm {year}"


def _periods(plans: Sequence[Entry[Plan]]) -> Values:
    """Multi-year periods by plan: of the state's planning periods and those that plans declare, all that it overlaps."""
    declared = {plan.record.period for plan in plans}
    known = {period for period in declared if period.start < period.end}
    for period in declared:
        known.update(planning_periods(period.start))
        known.update(planning_periods(period.end))

    def values(plan: Entry[Plan]) -> Iterator[tuple[str, str]]:
        for period in known:
            if overlaps(period, plan.record.period):
                yield str(period), period_text(period)

    return values


def _series(site: PlansSite, plan: Entry[Plan]) -> Iterator[tuple[str, str]]:
    if plan.record.series:
        yield plan.record.series, series_name(plan.record.series, site.series_names)


def _issuers(plan: Entry[Plan]) -> Iterator[tuple[str, str]]:
    if part := issuer_id(plan):
        yield part, plan.issuer[1]


def _areas(site: PlansSite, plan: Entry[Plan]) -> Iterator[tuple[str, str]]:
    for area in plan.record.areas:
        yield area, site.area_names.get(area, area)


def _states(plan: Entry[Plan]) -> Iterator[tuple[str, str]]:
    yield state_slug(plan.record.state), STATES[plan.record.state].text
