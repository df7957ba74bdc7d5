"""From a content folder to what the site gives to be written: read, find files, link, compose, collect every problem.

Nothing is written here but the store.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeVar

from cchc.attachments.facts_cache import text_of
from cchc.attachments.limits import Limits
from cchc.bridge.chart_files import read_data_files
from cchc.bridge.made_site import OtherItems, broken_links
from cchc.bridge.noop_build import next_turn
from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.site_file import read_site_file
from cchc.bridge.site_files import SiteFiles, site_files
from cchc.bridge.store_caches import LARGE, StoredFacts, stored_index
from cchc.bridge.versions import attachments_code, reading_code, whole_code
from cchc.bridge.visits_file import visits_of
from cchc.checks.report import brief
from cchc.discovery.search import same_meaning
from cchc.engine.cache.store import Store
from cchc.engine.content.content_files import content_files, known_file
from cchc.engine.content.read_content import Known, read_all
from cchc.engine.outputs.output import Given
from cchc.engine.outputs.signals import outputs_for, problems_of
from cchc.engine.workers.pool import Pool
from cchc.engine.workers.progress import Progress
from cchc.figures.charts import charts_of
from cchc.law.issuers.issuer import issuer_of
from cchc.law.issuers.issuer_register import load_issuers
from cchc.legal_basis.document_slugs import with_document_slugs
from cchc.legal_basis.legal import link_law
from cchc.plans import swaps
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.diagnostic import Diagnostic, Severity
from cchc.site.assemble import assemble
from cchc.site.cards import card
from cchc.site.checks.body_checks import body_problems
from cchc.site.checks.feedback_checks import feedback_problems
from cchc.site.checks.name_checks import name_problems
from cchc.site.checks.reference_checks import reference_problems
from cchc.site.compose import compose
from cchc.site.kind_registry import record_kinds, record_types
from cchc.site.model import SiteModel
from cchc.site.unshown import UnshownItem, settled, unshown_items, unshown_lines

T = TypeVar("T")

TEXTS_KEPT = 256
"""Texts of bodies kept at hand: documents are cited by the same newest articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A site that was read, linked and composed: the model, the files of its items, and every problem, errors first to be fatal.

    It holds until before `until`, if no file changes.
    """

    model: SiteModel
    files: SiteFiles
    problems: tuple[Diagnostic, ...]
    given: tuple[Given, ...]
    """What the site and the rooms give to be written, beside copied files."""
    unshown: tuple[UnshownItem, ...]
    """What readers do not see, or not in lists."""
    linked: tuple[Reading, ...]
    """The readings of all items, as readers may see them now or some day."""
    until: datetime

    @property
    def has_errors(self) -> bool:
        """Whether anything forbids writing the site."""
        return any(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        """The number of warnings among the problems."""
        return sum(not problem.is_error for problem in self.problems)

    def said(self, content: str) -> str:
        """Return the closing words of a build: what is not shown of the folder `content`, and how many warnings there are."""
        return unshown_lines(self.unshown, content) + brief((), self.warnings)


def load(
    settings: Settings,
    store: Store,
    pool: Pool,
    progress: Progress,
    known: Known | None = None,
    meanwhile: Iterable[object] = (),
) -> Loaded:
    """Read and link the whole site as it is at `settings.now`; `known` are readings in memory, `meanwhile` is as for `read_all`.

    Raises StoreDamaged where the cache proves damaged.
    """
    site = read_site_file(settings, store)
    info = site.info
    content = settings.content
    readings = read_all(
        content_files(content),
        store=store,
        settings=ReadingSettings(content=content.name, records=record_types()),
        code=reading_code(),
        pool=pool,
        progress=progress,
        known=known,
        meanwhile=meanwhile,
    )
    problems = [*site.problems, *(problem for reading in readings for problem in reading.diagnostics)]
    progress.step("Xem tệp đính kèm")
    issuers = load_issuers()
    own = issuer_of(issuers.resolve(info.agency.name))
    linked = with_document_slugs(tuple(settled(readings, settings.now)), issuers, own)
    memo = StoredFacts(store, attachments_code())
    files = site_files(content, linked, memo, Limits(large=settings.max_file_bytes), settings.jobs, info.logo)
    memo.save()
    progress.step("Liên kết nội dung")
    days, swap_problems = _kept_file(content, swaps.FILE, swaps.read_swaps)
    same, same_problems = _kept_file(content, same_meaning.FILE, same_meaning.read_groups)
    drawing = [reading.record for reading in readings if reading.record is not None and reading.record.charts]
    data = read_data_files(content, drawing)
    charts = charts_of(drawing, data.tables)
    visits, visit_problems = visits_of(settings)
    recent_text = lru_cache(TEXTS_KEPT)(store.text)
    assembled = assemble(linked, files.held, issuers, info.agency, settings.now)
    model = SiteModel(
        info=info,
        now=settings.now,
        entries=assembled.entries,
        kinds=record_kinds(),
        card_of=card,
        legal=link_law(assembled.entries, issuers, own, recent_text),
        page_size=settings.page_size,
        limit_days=settings.limit_days,
        cards=settings.cards,
        holiday_swaps=days,
        same_meaning=same,
        charts=charts.by_path,
        tables=data.tables,
        visits=visits,
        text_of=store.text,
        source_of=partial(_source, content),
        file_text_of=partial(text_of, get=partial(store.fact, LARGE)),
        index_memo=stored_index(store, whole_code(), settings.jobs),
    )
    problems += [
        *files.problems,
        *swap_problems,
        *same_problems,
        *data.problems,
        *charts.problems,
        *visit_problems,
        *assembled.problems,
    ]
    problems += [
        *reference_problems(model),
        *feedback_problems(model),
        *body_problems(model),
        *name_problems(model),
        *problems_of(model),
    ]
    given = tuple(compose(model, outputs_for(model), siteurl=settings.siteurl if settings.publish else ""))
    others = OtherItems(assembled.hidden_pages, tuple([one.path for one in readings if one.record is None]))
    problems += broken_links(model, given, files, settings, store, others)
    items = [reading.record for reading in readings if reading.record is not None]
    return Loaded(
        model=model,
        files=files,
        given=given,
        problems=tuple(dict.fromkeys(_weighed(problem, settings) for problem in problems)),
        unshown=unshown_items(items, settings.now),
        linked=linked,
        until=next_turn(items, info.notices, settings.now),
    )


def _kept_file(
    content: Path, file: str, read: Callable[[str, str], tuple[tuple[T, ...], tuple[Diagnostic, ...]]]
) -> tuple[tuple[T, ...], tuple[Diagnostic, ...]]:
    """What `read` makes of a file's text and path, and the problems; nothing where the site keeps no such file."""
    data = known_file(content, file)
    if not isinstance(data, bytes):
        return (), (data,) if data else ()
    return read(data.decode("utf-8-sig", errors="replace"), f"{content.name}/{file}")


def _source(content: Path, path: str) -> bytes:
    """The bytes of a content file; none where it is gone meanwhile."""
    try:
        return (content / path).read_bytes()
    except OSError:
        return b""


def _weighed(problem: Diagnostic, settings: Settings) -> Diagnostic:
    """A warning whose code the site's settings name is an error."""
    return replace(problem, severity=Severity.ERROR) if problem.code in settings.errors else problem
