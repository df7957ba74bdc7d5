"""Pages and files of items that readers do not see, as a preview shows them: each as its own page, as it will look.

They are made beside the site and kept in memory. Nothing here is given to the writer, so none of them can be published.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from cchc.bridge.pipeline import Loaded
from cchc.engine.cache.store import Store
from cchc.engine.outputs.output import FileCopy, GeneratedFile, LazyPage, Page
from cchc.engine.render.renderer import Look, Renderer
from cchc.engine.render.template_set import COMPILED
from cchc.law.issuers.issuer import issuer_of
from cchc.law.issuers.issuer_register import load_issuers
from cchc.legal_basis.legal import link_law
from cchc.reading.reading_result import Reading
from cchc.records.record_parts import PublicationStatus
from cchc.site.assemble import assemble
from cchc.site.kind_registry import content_kinds
from cchc.site.model import SiteModel
from cchc.site.pages.item_pages import item_pages
from cchc.site.published_files import file_outputs

_END_OF_TIME: Final = datetime.max  # noqa: DTZ901 - a wall time of Vietnam, as all moments of the site are


@dataclass(frozen=True, slots=True, kw_only=True)
class UnshownOutputs:
    """The bytes of pages and made files by output path, and the files that are served as they are, by theirs."""

    made: dict[str, bytes] = field(default_factory=dict)
    copied: dict[str, str] = field(default_factory=dict)

    def read(self, path: str) -> bytes | None:
        """Return the bytes of an output; None where no item that is not shown has it. Raises OSError."""
        if path in self.made:
            return self.made[path]
        if path not in self.copied:
            return None
        with open(self.copied[path], "rb") as file:  # noqa: PTH123 - a plain path, as outputs have them
            return file.read()


def unshown_outputs(loaded: Loaded, look: Look, store: Store) -> UnshownOutputs:
    """Return the outputs of drafts, scheduled and expired items. Raises what rendering does."""
    shown = {entry.record.path for entry in loaded.model.entries}
    paths = {item.path for item in loaded.unshown} - shown
    if not paths:
        return UnshownOutputs()
    renderer = Renderer(look, store.html, store.folder / COMPILED)
    found = UnshownOutputs()
    for page in _pages(_whole_model(loaded, paths), paths):
        found.made[page.path] = renderer.render(page)
    for path in paths:
        for output in file_outputs(loaded.files.held.get(path, ())):
            if isinstance(output, FileCopy):
                found.copied[output.path] = output.origin
            elif isinstance(output, GeneratedFile):
                found.made[output.path] = renderer.render(output)
    return found


def _whole_model(loaded: Loaded, paths: set[str]) -> SiteModel:
    """Return the site as if the items of the files at `paths` had pages: they are in no list."""
    model = loaded.model
    issuers = load_issuers()
    readings = tuple(_as_shown(loaded.linked, paths))
    entries = assemble(readings, loaded.files.held, issuers, model.info.agency, _END_OF_TIME).entries
    own = issuer_of(issuers.resolve(model.info.agency.name))
    return replace(model, entries=entries, legal=link_law(entries, issuers, own, model.text_of))


def _as_shown(readings: Iterable[Reading], paths: set[str]) -> Iterator[Reading]:
    """Yield the readings without what hides them at the end of time; what hides none of `paths` is left as it is."""
    for reading in readings:
        record = reading.record
        if record is None:
            continue
        if reading.path in paths:
            yield replace(reading, record=replace(record, status=PublicationStatus.HIDDEN, expires=None))
        elif record.expires is not None:
            yield replace(reading, record=replace(record, expires=None))
        else:
            yield reading


def _pages(model: SiteModel, paths: set[str]) -> Iterator[Page]:
    for kind in content_kinds():
        for output in item_pages(model, kind):
            if isinstance(output, Page | LazyPage) and output.source in paths:
                yield output.make() if isinstance(output, LazyPage) else output
