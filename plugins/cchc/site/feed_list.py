"""Which feeds the site has: of everything, and by kind, issuer, area, series and kind of document."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Alternate
from cchc.records.record import Document, Item, Kind, Plan
from cchc.site.site_labels import AREA_NAMES, KIND_NAMES

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
        return f"/feeds/{self.name}.atom.xml"

    @property
    def json(self) -> str:
        """The site-root path of the feed as JSON Feed."""
        return f"/feeds/{self.name}.json"

    @property
    def links(self) -> tuple[Alternate, Alternate]:
        """Both, as a page names them."""
        atom, json = "Nguồn tin Atom", "Nguồn tin JSON"
        return (
            Alternate(title=f"{atom}: {self.about}", url=self.atom, form=atom, type="application/atom+xml"),
            Alternate(title=f"{json}: {self.about}", url=self.json, form=json, type="application/feed+json"),
        )


def feed_list(
    name: str,
    listed: Sequence[Entry[Item]],
    document_kinds: Mapping[str, tuple[str, str]],
    series_names: Mapping[str, str],
) -> Iterator[Feed]:
    """Yield every feed of the site `name`; `document_kinds` are (id, name) of documents' kinds by site-root path."""
    yield Feed(name=ALL, about=name, page="/", entries=listed)
    for kind in Kind:
        if kind is not Kind.STANDING:
            entries = [entry for entry in listed if entry.record.kind is kind]
            yield Feed(name=kind.value, about=KIND_NAMES[kind], page=f"/{kind}/", entries=entries)
    for (issuer, title), issued in _grouped(listed, lambda entry: [entry.issuer] if entry.issuer[0] else []):
        kinds = {entry.record.kind for entry in issued}
        indexed = next((kind for kind in (Kind.PLAN, Kind.DOCUMENT) if kind in kinds), None)
        page = f"/{indexed}/co-quan/{issuer}/" if indexed else f"/{Kind.REPORT}/"
        yield Feed(name=f"co-quan-{issuer}", about=title, page=page, entries=issued)
    for area, of_area in _grouped(listed, lambda entry: entry.record.areas):
        about = AREA_NAMES.get(area, area)
        yield Feed(name=f"linh-vuc-{area}", about=about, page=f"/linh-vuc/{area}/", entries=of_area)
    plans = [entry for entry in listed if isinstance(entry.record, Plan)]
    for series, of_series in _grouped(plans, _series):
        about = f"Chuỗi kế hoạch: {series_names.get(series, series)}"
        yield Feed(name=f"chuoi-{series}", about=about, page=f"/ke-hoach/chuoi/{series}/", entries=of_series)
    documents = [entry for entry in listed if isinstance(entry.record, Document)]
    for (kind_id, title), of_kind in _grouped(
        documents, lambda entry: [document_kinds[entry.url]] if entry.url in document_kinds else []
    ):
        yield Feed(name=f"loai-{kind_id}", about=f"Văn bản: {title}", page=f"/van-ban/loai/{kind_id}/", entries=of_kind)


def _series(entry: Entry[Item]) -> list[str]:
    return [entry.record.series] if isinstance(entry.record, Plan) and entry.record.series else []


def _grouped(
    entries: Iterable[Entry[Of]], keys: Callable[[Entry[Of]], Iterable[Key]]
) -> list[tuple[Key, list[Entry[Of]]]]:
    """Entries by each of their keys, keys in order."""
    groups: defaultdict[Key, list[Entry[Of]]] = defaultdict(list)
    for entry in entries:
        for key in keys(entry):
            groups[key].append(entry)
    return sorted(groups.items(), key=lambda pair: str(pair[0]))
