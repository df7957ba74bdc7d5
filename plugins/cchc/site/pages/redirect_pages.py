"""Pages at old addresses that lead to the new ones: no server is needed for a redirect."""

from collections.abc import Iterator
from dataclasses import replace

from cchc.engine.outputs.output import Page
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Link
from cchc.site.item_views import RedirectView
from cchc.site.model import SiteModel
from cchc.site.urls import old_address


def redirect_pages(model: SiteModel) -> Iterator[Page]:
    """Yield a page for each address in `redirect_from`."""
    for entry in model.entries:
        for written in entry.record.redirect_from:
            old = old_address(written)
            head = replace(model.heads.head(entry.record.title, entry.url), noindex=True)
            view = RedirectView(head=head, target=Link(title=entry.record.title, url=entry.url))
            yield Page(path=output_path(old), template="redirect.html", view=view, source=entry.record.path)
