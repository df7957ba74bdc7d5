"""The pages of the items of a kind, each made of its own parts alone."""

from collections.abc import Iterator
from functools import partial

from cchc.engine.outputs.output import LazyPage, LazyView, Output, Page, lazy_view
from cchc.pages.entry import Entry
from cchc.pages.page_paths import item_page, output_path
from cchc.records.record import Item
from cchc.site.content_kind import ContentKind
from cchc.site.item_parts import ItemParts, item_parts, plain_view
from cchc.site.model import SiteModel


def item_pages(model: SiteModel, kind: ContentKind[Item]) -> Iterator[Output]:
    """Yield the page of every item of a kind."""
    if kind.pages is not None:
        yield from kind.pages(model)
        return
    for entry in model.all_of(kind.record):
        yield LazyPage(
            path=output_path(entry.url),
            template=kind.template,
            key=(model.fingerprint, entry.key),
            make=partial(_page, model, kind, entry),
            source=entry.record.path,
        )


def _page(model: SiteModel, kind: ContentKind[Item], entry: Entry[Item]) -> Page:
    return item_page(entry, kind.template, item_view(kind, item_parts(model, entry)))


def item_view(kind: ContentKind[Item], parts: ItemParts[Item]) -> LazyView:
    """Return the view of an item's page, made where it is rendered."""
    return lazy_view(kind.view or plain_view, parts)
