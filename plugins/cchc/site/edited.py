"""The page of an article whose body alone was edited: what a preview can show at once, before the whole site is linked anew.

Most edits are such: words within a body. Whatever other pages show of the article (title, summary, date, what it cites,
which files it has) must be as it was; otherwise there is no short way.
"""

from dataclasses import replace

from cchc.build.page import Page, recipe
from cchc.legal_basis.page_law import law_of
from cchc.reading.result import Reading
from cchc.records.record import News, Status
from cchc.site.items import item_parts
from cchc.site.model import SiteModel
from cchc.site.news import TEMPLATE, news_around, news_view
from cchc.site.pages import item_page


def edited_page(model: SiteModel, reading: Reading) -> Page | None:
    """The page of a published article as `reading` has it, on a site that is otherwise `model`; None where more may change."""
    entry, body = model.by_name.get(reading.path), reading.body
    if entry is None or body is None or not isinstance(entry.record, News) or reading.diagnostics:
        return None
    if entry.record.status is not Status.PUBLISHED or (reading.face, reading.told) != (
        entry.face_known_by,
        entry.told,
    ):
        return None
    edited = replace(entry, body=body, known_by=f"{entry.known_by}\x1f{reading.digest}")
    parts = item_parts(model, entry, news_around(model, entry))
    law = law_of(edited, model.legal.register, model.today)
    return item_page(edited, TEMPLATE, recipe(news_view, replace(parts, entry=edited, law=law)))
