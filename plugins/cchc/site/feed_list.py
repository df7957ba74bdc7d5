"""The feeds of the site: of everything, and by kind, issuer, area, series and kind of document."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Alternate
from cchc.records.record import Document, Item, Plan
from cchc.records.record_kind import RecordKind
from cchc.records.section_addresses import AREAS, BY_KIND, BY_SERIES, DOCUMENTS, FEEDS, PLANS, index_address
from cchc.site.site_labels import AREA_NAMES

ALL = "tat-ca"
"""The name of the feed of everything."""

Of = TypeVar("Of", bound=Item)
Key = TypeVar("Key", str, tuple[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed to be made: its name in the address, what it is about, the page it belongs to, and its entries, newest first."""

    name: str
    about: str
    page: str
    entries: Sequence[Entry[Item]]

    @property
    def atom(self) -> str:
        """The site-root path of the feed as Atom."""
        return f"{FEEDS}{self.name}.atom.xml"

    @property
    def json(self) -> str:
        """The site-root path of the feed as JSON Feed."""
        return f"{FEEDS}{self.name}.json"

    @property
    def links(self) -> tuple[Alternate, Alternate]:
        """Both, as a page names them."""
        atom, json = "Nguồn cấp tin Atom", "Nguồn cấp tin JSON"
        return (
            Alternate(title=f"{atom}: {self.about}", url=self.atom, form=atom, type="application/atom+xml"),
            Alternate(title=f"{json}: {self.about}", url=self.json, form=json, type="application/feed+json"),
        )


def feed_list(
    name: str,
    listed: Sequence[Entry[Item]],
    kinds: Sequence[RecordKind],
    plans: Sequence[Entry[Plan]],
    document_kinds: Mapping[str, tuple[str, str]],
    series_names: Mapping[str, str],
) -> Iterator[Feed]:
    """Yield every feed of the site `name`; `document_kinds` are (id, name) of documents' kinds by site-root path."""
    yield Feed(name=ALL, about=name, page="/", entries=listed)
    for kind in kinds:
        if kind.has_list:
            entries = [entry for entry in listed if entry.record.kind is kind]
            yield Feed(name=kind.folder, about=kind.label, page=kind.address, entries=entries)
    for (issuer, title), issued in _grouped(listed, lambda entry: [entry.issuer] if entry.issuer[0] else []):
        yield Feed(name=f"co-quan-{issuer}", about=title, page=_issuer_page(issuer, issued, kinds), entries=issued)
    for area, of_area in _grouped(listed, lambda entry: entry.record.areas):
        about = AREA_NAMES.get(area, area)
        yield Feed(name=f"linh-vuc-{area}", about=about, page=f"{AREAS}{area}/", entries=of_area)
    for series, of_series in _grouped(plans, lambda entry: [entry.record.series] if entry.record.series else []):
        about = f"Loại kế hoạch: {series_names.get(series, series)}"
        yield Feed(name=f"chuoi-{series}", about=about, page=index_address(PLANS, BY_SERIES, series), entries=of_series)
    documents = [entry for entry in listed if entry.record.kind is Document.kind]
    for (kind_id, title), of_kind in _grouped(
        documents, lambda entry: [document_kinds[entry.url]] if entry.url in document_kinds else []
    ):
        yield Feed(
            name=f"loai-{kind_id}",
            about=f"Văn bản: {title}",
            page=index_address(DOCUMENTS, BY_KIND, kind_id),
            entries=of_kind,
        )


def _issuer_page(issuer: str, issued: Sequence[Entry[Item]], kinds: Sequence[RecordKind]) -> str:
    """The page of an issuer's feed: the first list there is of what it issued, or of such items of anybody."""
    of_issuer = {entry.record.kind for entry in issued}
    found = [kind for kind in kinds if kind in of_issuer]
    indexed = next((kind for kind in found if kind.has_issuer_index), None)
    return indexed.issuer_url(issuer) if indexed else found[0].address


def _grouped(
    entries: Iterable[Entry[Of]], keys: Callable[[Entry[Of]], Iterable[Key]]
) -> list[tuple[Key, list[Entry[Of]]]]:
    """Entries by each of their keys, keys in order."""
    groups: defaultdict[Key, list[Entry[Of]]] = defaultdict(list)
    for entry in entries:
        for key in keys(entry):
            groups[key].append(entry)
    return sorted(groups.items(), key=lambda pair: str(pair[0]))
