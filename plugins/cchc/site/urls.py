"""Where each record's page stands, and which addresses nobody may take."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.record import Document, Feedback, Item, Kind, News, OfficialRecord, StaticPage
from cchc.site.checks import site_rules

RESERVED = frozenset(
    {
        *(kind.value for kind in Kind if kind is not Kind.STANDING),
        "tep",
        "linh-vuc",
        "the",
        "lich",
        "tim-kiem",
        "so-do",
        "feeds",
        "theme",
        "du-lieu",
    }
)
"""First folders of index pages; a standing page may not be called so."""

RESERVED_DOCUMENTS = frozenset({"loai", "co-quan", "nam", "chua-xac-dinh", "do-thi"})
"""Index folders under `/van-ban/`."""

SLUG = ("slug", "title")
"""Keys at which a problem of an address is shown."""


def address(record: Item) -> str:
    """The site-root path of a record's page, as the content model lays addresses out."""
    match record:
        case Document():
            return f"/van-ban/{record.slug}/"
        case StaticPage():
            return f"/{record.slug}/"
        case OfficialRecord():
            return f"/{record.kind}/{record.period.start}/{record.slug}/"
        case News():
            return f"/tin-tuc/{_year(record)}/{record.slug}/"
        case Feedback():
            return f"/phan-anh/{_year(record)}/{record.slug}/"
        case _:
            raise TypeError(f"no address for {type(record).__name__}")


def _year(record: News | Feedback) -> int:
    """The year an item was posted; feedback that has no date of its own counts from when it was asked."""
    if record.date is not None:
        return record.date.year
    asked = record.asked if isinstance(record, Feedback) else None
    return asked.year if asked is not None else 0


def address_problems(records: Iterable[Item]) -> Iterator[Diagnostic]:
    """Yield an error for each record whose address is reserved, or already another's (both files named)."""
    holders: dict[str, list[Item]] = defaultdict(list)
    for record in records:
        holders[address(record).casefold()].append(record)
        if _is_reserved(record):
            message = f'địa chỉ "{address(record)}" dành cho trang mục lục của hệ thống'
            yield problem_at(
                record, site_rules.RESERVED_ADDRESS, message, keys=SLUG, hint="đặt khóa slug khác cho mục này"
            )
    for same in holders.values():
        first, *rest = sorted(same, key=lambda record: record.path)
        for record in rest:
            message = f'trùng địa chỉ "{address(record)}" với tệp content/{first.path}'
            yield problem_at(
                record, site_rules.SAME_ADDRESS, message, keys=SLUG, hint="đặt khóa slug khác cho một trong hai tệp"
            )


def redirect_problems(records: Iterable[Item]) -> Iterator[Diagnostic]:
    """Yield an error for each old address that is a page's address, or that two records claim."""
    records = tuple(records)
    pages = {address(record).casefold(): record for record in records}
    claimed: dict[str, Item] = {}
    for record in records:
        for index, old in enumerate(record.redirect_from):
            key = old_address(old).casefold()
            other = pages.get(key) or claimed.get(key)
            if other is not None:
                message = f'địa chỉ cũ "{old}" đang là địa chỉ của tệp content/{other.path}'
                keys = (f"redirect_from.{index}", "redirect_from")
                yield problem_at(
                    record, site_rules.LIVING_OLD_ADDRESS, message, keys=keys, hint="bỏ dòng này khỏi redirect_from"
                )
            claimed.setdefault(key, record)


def old_address(written: str) -> str:
    """An old address as a site-root path, decoded as servers do; one that names a page (`/cu/tin.html`) keeps its name.

    Any other file name (`/tin.aspx`) becomes a folder: what a server sends under that name would be no page.
    """
    path = "/" + unquote(written.strip().split("#")[0].split("?")[0]).strip("/")
    return path if path.lower().endswith((".html", ".htm")) else path + "/"


def _is_reserved(record: Item) -> bool:
    return (isinstance(record, StaticPage) and record.slug in RESERVED) or (
        isinstance(record, Document) and record.slug in RESERVED_DOCUMENTS
    )
