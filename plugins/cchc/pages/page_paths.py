"""From a site-root address to the file behind it, and from an entry's view to its page."""

from cchc.engine.outputs.output import LazyView, Page, View
from cchc.pages.entry import Entry
from cchc.records.record import Item


def output_path(url: str) -> str:
    """The file behind a site-root path: `/tin-tuc/` is `tin-tuc/index.html`, `/404.html` is `404.html`."""
    path = url.removeprefix("/")
    return path if path and not path.endswith("/") else f"{path}index.html"


def item_page(entry: Entry[Item], template: str, view: View | LazyView) -> Page:
    """The page of an entry at its own address."""
    return Page(path=output_path(entry.url), template=template, view=view, source=entry.record.path)
