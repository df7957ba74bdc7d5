"""Addresses of records' pages, and the addresses that nobody may take."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from urllib.parse import unquote

from cchc.engine.output_rules import SAME_PATH
from cchc.law.documents.document_number import number_key
from cchc.pages.page_paths import output_path
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.record import Item
from cchc.records.section_addresses import AREAS, CALENDAR, DATA, FEEDS, FILES, SEARCH, TAGS, THEME, TREE
from cchc.site.checks import site_rules
from cchc.site.kind_registry import content_kind, content_kinds

SECTIONS = (FILES, AREAS, TAGS, CALENDAR, SEARCH, TREE, FEEDS, THEME, DATA)
"""Addresses of sections that show items of every kind."""

SLUG = ("slug", "title")
"""Keys at which a problem of an address is shown."""


def address(record: Item) -> str:
    """The site-root path of a record's page, as its kind lays addresses out."""
    return content_kind(record).address(record)


@cache
def reserved_addresses() -> frozenset[str]:
    """The addresses of lists, which no item may take."""
    kinds = [(kind.record.kind.address, kind) for kind in content_kinds()]
    return frozenset(
        [*SECTIONS]
        + [url for url, kind in kinds if kind.record.kind.has_list]
        + [f"{url}{step}/" for url, kind in kinds for step in kind.indexes]
    )


def address_problems(records: Iterable[Item]) -> Iterator[Diagnostic]:
    """Yield an error for each record whose address is reserved, or already another's (both files named)."""
    holders: dict[str, list[Item]] = defaultdict(list)
    for record in records:
        holders[address(record).casefold()].append(record)
        if address(record) in reserved_addresses():
            message = f'địa chỉ "{address(record)}" dành cho trang mục lục của hệ thống'
            yield problem_at(
                record, site_rules.RESERVED_ADDRESS, message, keys=SLUG, hint="đặt khóa slug khác cho mục này"
            )
    for same in holders.values():
        first, *rest = sorted(same, key=lambda record: record.path)
        for record in rest:
            message = f'trùng địa chỉ "{address(record)}" với tệp content/{first.path}'
            hint = "đặt khóa slug khác cho một trong hai tệp"
            if record.number and number_key(record.number) == number_key(first.number):
                message = f"văn bản số {record.number} đã có ở tệp content/{first.path}"
                hint = f"chép điều còn thiếu vào content/{first.path} rồi xóa tệp này"
            yield problem_at(record, site_rules.SAME_ADDRESS, message, keys=("number", *SLUG), hint=hint)


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


def old_address_problems(items: Collection[tuple[Item, str]], made: Mapping[str, int]) -> Iterator[Diagnostic]:
    """Yield an error for each old address at which a page or a file of the system stands.

    `items` are records with the addresses of their pages; `made` tells how many outputs a path has, in small letters.
    """
    old = [(record, number, written) for record, _ in items for number, written in enumerate(record.redirect_from)]
    paths = [output_path(old_address(written)).lower() for _, _, written in old]
    claims = Counter([*paths, *[output_path(url).lower() for _, url in items]])
    for (record, number, written), path in zip(old, paths, strict=True):
        file = path.removesuffix("/index.html")
        if made[path] > claims[path] or (file != path and made[file]):
            message = f'địa chỉ cũ "{written}" đang là địa chỉ của một trang hay tệp do hệ thống lập'
            keys = (f"redirect_from.{number}", "redirect_from")
            hint = "bỏ dòng này khỏi redirect_from"
            yield problem_at(record, SAME_PATH, message, keys=keys, hint=hint)


def old_address(written: str) -> str:
    """An old address as a site-root path, decoded as servers do; one that names a page (`/cu/tin.html`) keeps its name.

    Any other file name (`/tin.aspx`) becomes a folder: what a server sends under that name would be no page.
    """
    path = "/" + unquote(written).strip("/")
    return path if path.lower().endswith((".html", ".htm")) else path + "/"
