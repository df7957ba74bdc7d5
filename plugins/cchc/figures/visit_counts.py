"""Page visits: the counts that GoAccess makes of the web server's own log, as its JSON report has them.

What counts is a page asked for with GET; `/x/`, `/x/index.html` and `/x/?q=1` are one page. Addresses without the last
slash are left out, since the server answers them with the way to the page, and feeds, files and errors are no pages.
What is a crawler is GoAccess's matter.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from urllib.parse import unquote

from cchc.figures.chart_rules import NO_VISITS
from cchc.records.diagnostic import Diagnostic

LARGEST: Final = 64_000_000
"""Bytes of a report that is read; a site of 10,000 pages has one of about 3 million."""
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY: Final = re.compile(r"(\d{1,2})/([A-Za-z]{3})/(\d{4})")
_INDEX: Final = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """Views of pages by site-root path, and the days of the log they were counted in, where it tells."""

    pages: Mapping[str, int] = field(default_factory=dict)
    first: date | None = None
    last: date | None = None

    @property
    def total(self) -> int:
        """Views of all pages."""
        return sum(self.pages.values())


def read_visits(data: bytes, path: str, under: str = "") -> tuple[Visits, tuple[Diagnostic, ...]]:
    """The counts in a report, none where it is damaged, and the warning that says so; `path` names the report in it.

    `under` is the path at which the site is published (`/cchc`). Where the log knows it, only what lies under it is
    counted, and by its path in the site; a server behind a proxy may log addresses without it.
    """
    fault, report = _report(data)
    if fault:
        return Visits(), (unread(path, fault),)
    counted = [(_page(address), hits) for address, hits in _requests(report)]
    pages: dict[str, int] = {}
    known = under and any(page.startswith(f"{under}/") for page, _ in counted)
    for page, hits in counted:
        if page and (not known or page.startswith(f"{under}/")):
            inside = page.removeprefix(under) if known else page
            pages[inside] = pages.get(inside, 0) + hits
    general = _group(report, "general")
    first, last = (_day(general.get(key)) for key in ("start_date", "end_date"))
    return Visits(pages=pages, first=first, last=last), ()


def unread(path: str, fault: str) -> Diagnostic:
    """The warning of a report that could not be read; `fault` says why, in Vietnamese."""
    hint = "lập lại tệp bằng goaccess, hoặc bỏ cấu hình CCHC_VIEWS"
    return NO_VISITS.problem(f"không đọc được số lượt xem: {fault}", hint, path=path)


def _report(data: bytes) -> tuple[str, Mapping[str, object]]:
    """What is wrong with a report, and the report."""
    if len(data) > LARGEST:
        return "tệp lớn quá 64 MB", {}
    try:
        report = json.loads(data)
    except (ValueError, RecursionError):
        return "tệp không phải JSON", {}
    requests = _group(report, "requests") if isinstance(report, dict) else {}
    if not isinstance(requests.get("data"), list):
        return "tệp JSON không phải báo cáo của GoAccess, hoặc báo cáo không có phần requests", {}
    return "", report


def _requests(report: Mapping[str, object]) -> Iterator[tuple[str, int]]:
    """Yield (address, hits) of what was asked for with GET; a report that does not tell methods counts all."""
    rows = _group(report, "requests").get("data")
    for row in rows if isinstance(rows, list) else ():
        if not isinstance(row, dict) or row.get("method", "GET") not in {"GET", "", None}:
            continue
        address, hits = row.get("data"), row.get("hits")
        count = hits.get("count") if isinstance(hits, dict) else hits
        if isinstance(address, str) and isinstance(count, int) and not isinstance(count, bool) and count > 0:
            yield address, count


def _page(address: str) -> str:
    """The path of the page behind an address, "" where it is none."""
    path = address.partition("?")[0].partition("#")[0]
    path = unquote(path) if "%" in path else path
    path = path.removesuffix(_INDEX) if path.endswith(f"/{_INDEX}") else path
    return path if path.startswith("/") and path.endswith("/") and "//" not in path else ""


def _group(report: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = report.get(key)
    return found if isinstance(found, dict) else {}


def _day(written: object) -> date | None:
    """A day as the log has it (`02/Nov/2026`) or as ISO; None for anything else."""
    if not isinstance(written, str):
        return None
    match = _DAY.fullmatch(written)
    try:
        if match:
            return date(int(match[3]), _MONTHS.index(match[2].lower()) + 1, int(match[1]))
        return datetime.fromisoformat(written).date()
    except ValueError:
        return None
