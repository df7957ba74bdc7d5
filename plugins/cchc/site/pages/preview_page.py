"""The page of an item whose body alone was edited: what a preview can show at once, before the whole site is linked anew.

Most edits are such: words within a body. Whatever other pages show of the item (title, summary, date, what it cites,
which files it has) must be as it was; otherwise there is no short way.
"""

from dataclasses import replace

from cchc.engine.outputs.output import Page
from cchc.legal_basis.page_law import law_of
from cchc.pages.page_paths import item_page
from cchc.reading.reading_result import Reading
from cchc.records.record_parts import PublicationStatus
from cchc.site.item_parts import item_parts
from cchc.site.kind_registry import content_kind
from cchc.site.model import SiteModel
from cchc.site.pages.item_pages import item_view


def preview_page(model: SiteModel, reading: Reading) -> Page | None:
    """The page of a published item as `reading` has it, on a site that is otherwise `model`; None where more may change."""
    entry, body = model.by_name.get(reading.path), reading.body
    if entry is None or body is None or not entry.record.kind.keeps_body_apart or reading.diagnostics:
        return None
    if entry.record.status is not PublicationStatus.PUBLISHED or (reading.face, reading.told) != (
        entry.listing_source_key,
        entry.told,
    ):
        return None
    edited = replace(entry, body=body, source_key=f"{entry.source_key}\x1f{reading.digest}")
    law = law_of(edited, model.legal.register, model.today)
    kind = content_kind(entry.record)
    parts = replace(item_parts(model, entry), entry=edited, law=law)
    return item_page(edited, kind.template, item_view(kind, parts))
