"""Plans by what they share: year, period, issuer, series, area, state.

A facet is one way to look at all plans; a bucket is one of its values with the plans that have it, and stands
at an address of its own. A plan lies in every year that its period covers, and in every period that overlaps it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Link, LinkGroup
from cchc.plans.plan_words import STATES, issuer_id, period_text, series_name
from cchc.plans.plans_protocols import PlansSite
from cchc.records.record import OfficialRecord, Period, Plan, PlanState
from cchc.text.fold import slug, sort_key

ROOT = "/ke-hoach/"

ORDER = "Giai đoạn mới trước; cùng giai đoạn theo tên, thứ tự chữ cái tiếng Việt."
"""How lists of plans are sorted, in words."""

BOARDS = (
    Link(title="Ma trận chuỗi và năm", url=f"{ROOT}ma-tran/"),
    Link(title="Nhiệm vụ và thời hạn", url=f"{ROOT}nhiem-vu/"),
    Link(title="Sổ theo dõi đăng kịp thời", url=f"{ROOT}kip-thoi/"),
    Link(title="Hồ sơ minh chứng", url=f"{ROOT}ho-so/"),
    Link(title="Tra cứu theo nhiều tiêu chí", url=f"{ROOT}tra-cuu/"),
)
"""Pages that look at all plans at once."""

FIVE_YEARS = 5
TEN_YEARS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """One value of a facet: its address part, its name, and its plans in list order."""

    slug: str
    name: str
    url: str
    plans: tuple[Entry[Plan], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to look at plans: `key` is its folder under `/ke-hoach/`; `title` e.g. "Theo năm"."""

    key: str
    title: str
    buckets: tuple[Bucket, ...]


Order = int | tuple[int, int] | tuple[str, str, str]
"""What buckets of one facet are sorted by."""

Values = dict[str, tuple[str, list[Entry[Plan]]]]
"""Address part of a bucket → its name and its plans."""


def facets(site: PlansSite) -> tuple[Facet, ...]:
    """Every facet with the buckets that have plans; a facet without any is left out."""
    plans = sorted(site.plans, key=list_order)
    made = (
        _facet("nam", "Theo năm", by_value(plans, _years), newest_first),
        _facet("giai-doan", "Theo giai đoạn", by_period(plans), newest_first),
        _facet("chuoi", "Theo chuỗi", by_value(plans, lambda plan: _series(plan, site)), by_name),
        _facet("co-quan", "Theo cơ quan", by_value(plans, _issuers), by_name),
        _facet("linh-vuc", "Theo lĩnh vực", by_value(plans, lambda plan: _areas(plan, site)), by_name),
        _facet("trang-thai", "Theo trạng thái", by_value(plans, _states), by_life),
    )
    return tuple(facet for facet in made if facet.buckets)


def plan_groups(site: PlansSite, current: str = "") -> tuple[LinkGroup, ...]:
    """Links to every index of plans with its count in `note`; `current` is the address of the page they stand on."""
    if not site.plans and not site.reports:
        return ()
    return marked(groups_of(facets(site)), current)


def groups_of(looks: Iterable[Facet]) -> tuple[LinkGroup, ...]:
    """Links to the boards, and to every index of facets made before."""
    indexes = (
        LinkGroup(title=facet.title, links=tuple(_bucket_link(bucket) for bucket in facet.buckets)) for facet in looks
    )
    return (LinkGroup(title="Bảng theo dõi", links=BOARDS), *indexes)


def marked(groups: tuple[LinkGroup, ...], current: str) -> tuple[LinkGroup, ...]:
    """The same groups with the link to `current` marked as the page they stand on."""
    return tuple(
        replace(
            group, links=tuple(replace(link, current=True) if link.url == current else link for link in group.links)
        )
        if any(link.url == current for link in group.links)
        else group
        for group in groups
    )


def list_order(entry: Entry[OfficialRecord]) -> tuple[int, int, tuple[str, str, str], str]:
    """Sort key of every list of plans: what `ORDER` says, then the address so that it is total."""
    period = entry.record.period
    return -period.start, -period.end, sort_key(entry.record.title), entry.url


def overlaps(one: Period, other: Period) -> bool:
    """Whether two periods, ends included, share a year."""
    return one.start <= other.end and other.start <= one.end


def planning_periods(year: int) -> tuple[Period, Period]:
    """The state's five-year and ten-year planning periods that hold `year`: 2021 lies in 2021-2025 and 2021-2030."""
    five = year - (year - 1) % FIVE_YEARS
    ten = year - (year - 1) % TEN_YEARS
    return Period(start=five, end=five + FIVE_YEARS - 1), Period(start=ten, end=ten + TEN_YEARS - 1)


def by_value(plans: Iterable[Entry[Plan]], values: Callable[[Entry[Plan]], Iterable[tuple[str, str]]]) -> Values:
    """Plans by each of the values that `values` gives them, in the order of `plans`."""
    found: Values = {}
    for plan in plans:
        for part, name in values(plan):
            found.setdefault(part, (name, []))[1].append(plan)
    return found


def by_period(plans: Sequence[Entry[Plan]]) -> Values:
    """Plans by each multi-year period they overlap: the state's planning periods and those that plans declare."""
    declared = {plan.record.period for plan in plans}
    known = {period for period in declared if period.start < period.end}
    for period in declared:
        known.update(planning_periods(period.start))
        known.update(planning_periods(period.end))
    found: Values = {}
    for period in sorted(known, key=lambda period: (period.start, period.end)):
        found[str(period)] = (period_text(period), [plan for plan in plans if overlaps(period, plan.record.period)])
    return found


def newest_first(bucket: Bucket) -> tuple[int, int]:
    """Sort key of years and periods: the latest start first, then the longer one."""
    first, last = bucket.slug[:4], bucket.slug[-4:]
    return -int(first), -int(last)


def by_name(bucket: Bucket) -> tuple[str, str, str]:
    """Sort key of names: Vietnamese order."""
    return sort_key(bucket.name)


def by_life(bucket: Bucket) -> int:
    """Sort key of states: from draft to superseded."""
    return [slug(badge.text) for badge in STATES.values()].index(bucket.slug)


def state_slug(state: PlanState) -> str:
    """The address part of a state's index: `da-ban-hanh`."""
    return slug(STATES[state].text)


def _bucket_link(bucket: Bucket) -> Link:
    name = bucket.name.removeprefix("Năm ").removeprefix("Giai đoạn ")
    return Link(title=name, url=bucket.url, note=str(len(bucket.plans)))


def _facet(key: str, title: str, values: Values, order: Callable[[Bucket], Order]) -> Facet:
    buckets = [
        Bucket(slug=part, name=name, url=f"{ROOT}{key}/{part}/", plans=tuple(plans))
        for part, (name, plans) in values.items()
    ]
    return Facet(key=key, title=title, buckets=tuple(sorted(buckets, key=order)))


def _years(plan: Entry[Plan]) -> Iterator[tuple[str, str]]:
    period = plan.record.period
    for year in range(period.start, period.end + 1):
        yield str(year), f"Năm {year}"


def _series(plan: Entry[Plan], site: PlansSite) -> Iterator[tuple[str, str]]:
    if plan.record.series:
        yield plan.record.series, series_name(plan.record.series, site.series_names)


def _issuers(plan: Entry[Plan]) -> Iterator[tuple[str, str]]:
    if part := issuer_id(plan):
        yield part, plan.issuer[1]


def _areas(plan: Entry[Plan], site: PlansSite) -> Iterator[tuple[str, str]]:
    for area in plan.record.areas:
        yield area, site.area_names.get(area, area)


def _states(plan: Entry[Plan]) -> Iterator[tuple[str, str]]:
    yield state_slug(plan.record.state), STATES[plan.record.state].text
