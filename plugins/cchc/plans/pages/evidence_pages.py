"""The evidence packs: the list of years, the page of each, its manifest and its archive."""

from collections.abc import Iterator
from functools import partial

from cchc.engine.outputs.output import GeneratedFile, Output, Page
from cchc.pages.data_files import Dataset, alternates, data_files, json_file
from cchc.pages.entry import Entry
from cchc.pages.page_paths import output_path
from cchc.pages.record_dates import day_moment
from cchc.pages.shared_views import FileLink, Link
from cchc.plans.evidence import ManifestRow, Pack, packs, write_archive
from cchc.plans.pages.plan_views import EvidenceRow, PlanEvidenceView
from cchc.plans.pages.plans_context import ABOVE, PlansContext
from cchc.plans.plan_words import kind_name, series_name
from cchc.records import interface_words as words
from cchc.records.record import OfficialRecord
from cchc.records.section_addresses import EVIDENCE

BESIDE = f"{EVIDENCE}index"
TITLE = words.EVIDENCE
INTRO = (
    "Mỗi năm một bộ hồ sơ để tự chấm điểm cải cách hành chính: mọi kế hoạch, báo cáo của năm, tệp gốc và "
    "bảng kê có mã SHA-256 của từng tệp để kiểm tra tệp không bị sửa."
)
MEGABYTE = 1_000_000
PACKS = Dataset(name="ho-so", title="Các bộ tài liệu kiểm chứng", row=Link)
MANIFEST = Dataset(name="ho-so-nam", title="Bảng kê tài liệu kiểm chứng", row=ManifestRow)


def evidence_pages(desk: PlansContext) -> Iterator[Output]:
    """Yield the list of packs, and of each year the page, the manifest (JSON, CSV) and the archive."""
    found = packs(desk.entries, desk.site.today.year, desk.site.series_names)
    years = tuple(Link(title=f"Năm {pack.year}", url=_url(pack), note=_extent(pack)) for pack in found)
    yield Page(
        path=output_path(EVIDENCE),
        template="plan_evidence.html",
        view=PlanEvidenceView(
            head=desk.head(TITLE, EVIDENCE, description=INTRO, data=alternates(BESIDE, csv=False)),
            title=TITLE,
            intro=INTRO,
            years=years,
            archive=None,
            rows=(),
            groups=desk.groups(EVIDENCE),
        ),
    )
    yield json_file(PACKS, BESIDE, TITLE, years)
    for pack in found:
        yield from _pack(desk, pack)


def _pack(desk: PlansContext, pack: Pack) -> Iterator[Output]:
    url, title = _url(pack), f"{TITLE} năm {pack.year}"
    name = f"ho-so-{pack.year}.zip"
    view = PlanEvidenceView(
        head=desk.head(
            title,
            url,
            description=f"{title}. {INTRO}",
            above=(ABOVE, Link(title=TITLE, url=EVIDENCE)),
            data=alternates(f"{url}index"),
        ),
        title=title,
        intro=INTRO,
        years=(),
        archive=FileLink(
            title=f"Tải toàn bộ tài liệu năm {pack.year}",
            url=f"{url}{name}",
            download=name,
            label=_label(pack),
            type="ZIP",
        ),
        rows=tuple(_row(entry, desk) for entry in pack.entries),
        groups=desk.groups(EVIDENCE),
    )
    yield Page(path=output_path(url), template="plan_evidence.html", view=view)
    yield from data_files(MANIFEST, f"{url}index", title, pack.rows)
    yield GeneratedFile(path=output_path(f"{url}{name}"), key=pack.key, make=partial(write_archive, pack))


def _url(pack: Pack) -> str:
    return f"{EVIDENCE}{pack.year}/"


def _extent(pack: Pack) -> str:
    return f"{len(pack.entries)} văn bản, {len(pack.files)} tệp"


def _label(pack: Pack) -> str:
    tenths = max(1, round(10 * pack.size / MEGABYTE))
    return f"khoảng {tenths // 10},{tenths % 10} MB, {_extent(pack)}"


def _row(entry: Entry[OfficialRecord], desk: PlansContext) -> EvidenceRow:
    record = entry.record
    return EvidenceRow(
        title=record.title,
        url=entry.url,
        kind=kind_name(record),
        series=series_name(record.series, desk.site.series_names) if record.series else "",
        number=record.number,
        issued=day_moment(record.issued),
        posted=day_moment(record.date),
        files=tuple(file.link for file in entry.files),
        digests=tuple(file.digest for file in entry.files),
    )
