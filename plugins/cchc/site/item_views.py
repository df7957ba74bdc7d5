"""Views of item pages: one frozen view per template, and the layout that every page shares."""

from dataclasses import dataclass

from cchc.engine.outputs.body_views import Body
from cchc.figures.chart_views import ChartView
from cchc.pages.data_files import FieldFile
from cchc.pages.shared_views import Badge, Basis, Card, FileLink, Head, Heading, Link, LinkGroup, Moment, Picture, Row
from cchc.plans.tasks import Tally
from cchc.records.section_addresses import SEARCH


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """A notice shown on every page while it holds."""

    text: str
    level: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """`site` in templates: the same on every page. Empty text means that the line is left out."""

    name: str
    agency: str
    parent: str
    motto: str
    address: str
    phone: str
    hotline: str
    email: str
    responsible: str
    responsible_position: str
    copyright: str
    license: str
    logo: str
    feedback: str
    """A form's address, or a `mailto:` address to which the page adds its subject."""
    rating: str
    menu: tuple[Link, ...]
    links: tuple[Link, ...]
    notices: tuple[NoticeView, ...]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    print_styles: tuple[str, ...] = ()
    generator: str = ""

    def place_of(self, path: str) -> str:
        """Return the menu's entry for the site-root `path`: one place stands for all pages below an entry."""
        if path == "/" or any(link.url == path for link in self.menu):
            return path
        above = max(
            (link.url for link in self.menu if link.url != "/" and path.startswith(link.url)), key=len, default=""
        )
        return f"{SEARCH}*" if path.startswith(SEARCH) else f"{above or '/'}*"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A dated remark on what was changed."""

    moment: Moment
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalView:
    """The reason and day of an item's withdrawal."""

    moment: Moment
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The surroundings of an item: neighbours in time or series, and related items with the reason."""

    newer: Link | None = None
    older: Link | None = None
    newer_label: str = ""
    older_label: str = ""
    others: tuple[Card, ...] = ()
    others_title: str = ""
    related: tuple[Link, ...] = ()
    """Each with the reason in `note` ("cùng viện dẫn Nghị quyết số 76/NQ-CP")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCommon:
    """The parts that the pages of all items show. Empty parts are left out by the template."""

    title: str
    summary: str
    body: Body
    citation: str = ""
    """How others cite the page: its title, the agency and the day."""
    posted: Moment | None = None
    updated: Moment | None = None
    visits: str = ""
    """How often the page was read ("1.240 lượt xem"), where the host counts."""
    picture: Picture | None = None
    contents: tuple[Heading, ...] = ()
    charts: tuple[ChartView, ...] = ()
    files: tuple[FileLink, ...] = ()
    basis: tuple[Basis, ...] = ()
    basis_note: str = ""
    """"Tình trạng hiệu lực rà soát đến ngày …", where force is shown."""
    cited: tuple[Basis, ...] = ()
    """Documents that the text cites and does not rest on."""
    cited_note: str = ""
    areas: tuple[Link, ...] = ()
    tags: tuple[Link, ...] = ()
    changes: tuple[ChangeView, ...] = ()
    withdrawn: WithdrawalView | None = None
    repost: Link | None = None
    questions: tuple[Link, ...] = ()
    """What readers asked about the item; each link's `note` says whether it was answered."""
    around: Around = Around()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a page below the body: its heading, and how many entries it has; the contents of the page name it."""

    id: str
    title: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """The page of an item; a kind that shows more of its items has a view of its own. `sections` are those that are not empty."""

    head: Head
    item: ItemCommon
    sections: tuple[Section, ...]

    def section(self, id: str) -> Section | None:  # noqa: A002 - the HTML attribute
        """The section with this id, None where it has no entries."""
        return next((section for section in self.sections if section.id == id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsView(ItemView):
    """A news article; `day` is the calendar's page of the day it was posted, empty for a hidden one."""

    day: str = ""
    author: str = ""
    reading_minutes: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """A row of a plan's task table. `due` is as written for people ("30/6/2026", "Quý III/2026", "Hằng quý, tới 30/6/2026")."""

    title: str
    owner: str
    coordinators: str = ""
    due: str
    output: str
    state: Badge
    reports: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHead:
    """The head of an administrative document as NĐ 30/2020/NĐ-CP Phụ lục I lays it out."""

    parent: str
    issuer: str
    number: str
    place_date: str
    kind: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureView:
    """The foot of an administrative document: power, position and name of the signer."""

    authority: str
    position: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedView(ItemView):
    """A plan or a report."""

    letterhead: DocumentHead
    """Its head; where there is a `copy_note`, only kind and subject are shown of it."""
    attributes: tuple[Row, ...]
    state: Badge
    recipients: tuple[str, ...] = ()
    signature: SignatureView | None = None
    tasks: tuple[TaskView, ...] = ()
    progress: Tally | None = None
    reports: tuple[Link, ...] = ()
    """On a plan, the reports on it; on a report, the plan it reports on."""
    copy_note: str = ""
    """What the body is where it is not the document's own text: then the page has no letterhead and no signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView(ItemView):
    """A legal or administrative document known to the site."""

    full_name: str
    """"Nghị định số 61/2018/NĐ-CP"."""
    attributes: tuple[Row, ...]
    status: Badge
    status_note: str = ""
    official_url: str = ""
    relations: tuple[LinkGroup, ...] = ()
    cited_in: tuple[LinkGroup, ...] = ()
    """The pages that cite it, grouped by year and kind; each link's `note` is the snippet around the citation."""
    cited_by: int = 0
    """How many pages cite it; `cited_in` may name fewer."""
    citation_full: str = ""
    citation_short: str = ""
    diagram: str = ""
    """Static SVG markup of the relations, whose text equivalent is `relations`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackView(ItemView):
    """A question and its answer."""

    question: str
    state: Badge
    asked: Moment | None = None
    answered: Moment | None = None
    took: str = ""
    """How long the answer took, in words."""
    about: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataGroup:
    """Feeds or tables of one part of the site: rows of a name and the forms there are; `more` is how many are left out."""

    title: str
    rows: tuple[tuple[Link, ...], ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView:
    """Every feed and table of the site, and what their fields mean; `fragment` is the list to embed elsewhere."""

    head: Head
    fragment: str
    feeds: tuple[DataGroup, ...]
    groups: tuple[DataGroup, ...]
    fields: tuple[FieldFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """An old address that leads to the new one."""

    head: Head
    target: Link
