"""Names of new files: after the number where there is one, else after the title, cut at a word."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final

from cchc.law.documents.document_number import parse_number
from cchc.reading.front_matter.periods import read_period
from cchc.reading.front_matter.written_dates import read_moment
from cchc.records.record_kind import RecordKind, is_index
from cchc.records.record_parts import Period
from cchc.text.fold import slug
from cchc.text.portable_names import is_device, name_fault

LONGEST: Final = 80
"""Letters of a proposed name: titles of plans run to hundreds, names are read in lists of files and in addresses."""

_ENDING: Final = re.compile(r"\.[^.]{1,8}$")


def proposed_name(title: str, given: Mapping[str, str], now: date) -> str:
    """Return a name for the file of an item, empty where neither its number nor its title has letters."""
    name = cut_at_word(slug(given.get("number", "")) or slug(title))
    return f"{name}-{now.year}" if name and (is_device(name) or is_index(f"{name}.md")) else name


def is_cut(title: str, given: Mapping[str, str]) -> bool:
    """Return whether the proposed name is only the beginning of what names the item."""
    return len(slug(given.get("number", "")) or slug(title)) > LONGEST


def cut_at_word(name: str, most: int = LONGEST) -> str:
    """Return a slug of at most `most` letters that ends where a word ends.

    >>> cut_at_word("thong-tu-quy-dinh", 12)
    'thong-tu-quy'
    """
    if len(name) <= most:
        return name
    at = name.rfind("-", 0, most + 1)
    return name[:at] if at > 0 else name[:most]


def year_folder(kind: RecordKind, given: Mapping[str, str], now: datetime) -> str:
    """Return the folder within the content folder: that of the kind, and in it of the year that the item belongs to."""
    return f"{kind.folder}/{_year(given, now)}" if kind.has_list else kind.folder


def _year(given: Mapping[str, str], now: datetime) -> int:
    parts = parse_number(given.get("number", ""))
    if parts is not None and parts.year:
        return parts.year
    issued = read_moment(given["issued"]) if "issued" in given else None
    if isinstance(issued, datetime):
        return issued.year
    period = read_period(given["period"]) if "period" in given else None
    if isinstance(period, Period):
        return period.start
    posted = read_moment(given["date"]) if "date" in given else now
    return posted.year if isinstance(posted, datetime) else now.year


def kept_name(file: Path) -> str:
    """Return the name under which a file is copied beside its item: its own where every system can hold it and people can read it."""
    if len(file.name) <= LONGEST + 10 and not name_fault(file.name) and not is_index(file.name):
        return file.name
    ending = match[0].lower() if (match := _ENDING.search(file.name)) else ""
    stem = cut_at_word(slug(file.stem))
    return f"{stem if stem and not is_device(stem) else f'tep-{stem}'.rstrip('-')}{ending}"
