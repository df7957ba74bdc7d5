"""The pages that set a plan beside the one before it in its series."""

from collections.abc import Iterable, Iterator, Sequence

from cchc.engine.outputs.output import Page
from cchc.pages.entry import Entry
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Basis, Link
from cchc.plans.comparison import Difference, PlanComparison, compare
from cchc.plans.lineage import compare_url
from cchc.plans.pages.plan_views import ChangeGroup, ChangeSection, PlanCompareView
from cchc.plans.pages.plans_context import ABOVE, PlansContext
from cchc.plans.plan_words import TASK_STATES, period_text, series_name
from cchc.plans.tasks import due_text
from cchc.records import interface_words as words
from cchc.records.record import Plan
from cchc.records.record_parts import Task

INTRO = (
    "So sánh tự động theo đề mục, căn cứ và danh sách nhiệm vụ; số thứ tự và năm trong đề mục không tính là khác. "
    "Nội dung chi tiết xem ở từng kế hoạch."
)


def comparison_pages(desk: PlansContext) -> Iterator[Page]:
    """Yield the comparison of every plan that has one before it."""
    for plan in desk.site.plans:
        around = desk.neighbours.get(plan.url)
        if around and around.previous:
            yield _page(desk, plan, around.previous)


def _page(desk: PlansContext, now: Entry[Plan], before: Entry[Plan]) -> Page:
    found = compare(now, before, _basis(desk, now), _basis(desk, before))
    url = compare_url(now)
    series = series_name(now.record.series, desk.site.series_names)
    title = f"{series}: {_years(now)} so với {_years(before)}"
    view = PlanCompareView(
        head=desk.head(
            title, url, description=f"{title}. {INTRO}", above=(ABOVE, Link(title=now.record.title, url=now.url))
        ),
        intro=INTRO,
        now=_link(now),
        before=_link(before),
        summary=tuple(_summary(found)),
        sections=(_sections(found), _basis_section(found), _tasks(found)),
    )
    return Page(path=output_path(url), template="plan_compare.html", view=view)


def _basis(desk: PlansContext, plan: Entry[Plan]) -> tuple[Basis, ...]:
    law = desk.site.law.get(plan.record.path)
    return law.basis if law else ()


def _years(plan: Entry[Plan]) -> str:
    return period_text(plan.record.period).lower()


def _link(plan: Entry[Plan]) -> Link:
    return Link(title=plan.record.title, url=plan.url, note=plan.record.number)


def _summary(found: PlanComparison) -> Iterator[str]:
    for name, difference in ((words.HEADINGS, found.sections), ("Căn cứ", found.basis), (words.TASK, found.tasks)):
        counts = len(difference.kept), len(difference.added), len(difference.dropped)
        if any(counts):
            yield "{}: giữ nguyên {}, bổ sung {}, bỏ {}".format(name, *counts)
    if found.carried:
        yield f"Chuyển tiếp từ kỳ trước: {len(found.carried)} nhiệm vụ"


def _sections(found: PlanComparison) -> ChangeSection:
    now = {heading.text: f"{found.now.url}#{heading.id}" for heading in reversed(found.now.body.headings)}
    before = {heading.text: f"{found.before.url}#{heading.id}" for heading in reversed(found.before.body.headings)}
    difference = found.sections
    kept = (
        Link(title=pair.now, url=now[pair.now], note="" if pair.now == pair.before else pair.before)
        for pair in difference.kept
    )
    return ChangeSection(
        title=words.HEADINGS,
        groups=_groups(
            kept,
            (Link(title=text, url=now[text]) for text in difference.added),
            (Link(title=text, url=before[text]) for text in difference.dropped),
        ),
        empty="Hai kế hoạch không có đề mục để so sánh.",
    )


def _basis_section(found: PlanComparison) -> ChangeSection:
    difference: Difference[Basis] = found.basis
    return ChangeSection(
        title=words.LEGAL_BASIS,
        groups=_groups(
            (Link(title=pair.now.text, url=pair.now.url) for pair in difference.kept),
            (Link(title=row.text, url=row.url) for row in difference.added),
            (Link(title=row.text, url=row.url) for row in difference.dropped),
        ),
        empty="Hai kế hoạch không dẫn căn cứ nào.",
    )


def _tasks(found: PlanComparison) -> ChangeSection:
    carried = set(map(id, found.carried))
    repeated = [pair.now for pair in found.tasks.kept if id(pair.now) not in carried]
    left = found.left
    settled = [task for task in found.tasks.dropped if task not in left]
    groups: Sequence[ChangeGroup] = (
        ChangeGroup(label="Chuyển tiếp vì kỳ trước chưa hoàn thành", change="kept", links=_task_links(found.carried)),
        ChangeGroup(label="Lặp lại hằng kỳ", change="kept", links=_task_links(repeated)),
        ChangeGroup(label="Nhiệm vụ mới", change="added", links=_task_links(found.tasks.added)),
        ChangeGroup(label="Kỳ trước chưa hoàn thành, kỳ này không còn", change="dropped", links=_task_links(left)),
        ChangeGroup(label="Nhiệm vụ kỳ trước đã hoàn thành hoặc dừng", change="dropped", links=_task_links(settled)),
    )
    return ChangeSection(
        title=words.TASK,
        groups=tuple(group for group in groups if group.links),
        empty="Hai kế hoạch không liệt kê nhiệm vụ.",
    )


def _task_links(tasks: Iterable[Task]) -> tuple[Link, ...]:
    """Tasks as text, with what the plan says of owner, due day and state."""
    return tuple(
        Link(
            title=task.title,
            note=" · ".join(part for part in (task.owner, due_text(task.due), TASK_STATES[task.state].text) if part),
        )
        for task in tasks
    )


def _groups(kept: Iterable[Link], added: Iterable[Link], dropped: Iterable[Link]) -> tuple[ChangeGroup, ...]:
    groups = (
        ChangeGroup(label="Thêm mới", change="added", links=tuple(added)),
        ChangeGroup(label="Không còn", change="dropped", links=tuple(dropped)),
        ChangeGroup(label="Giữ lại", change="kept", links=tuple(kept)),
    )
    return tuple(group for group in groups if group.links)
