"""One output made into bytes: a page from its template and view, a table from its values.

Templates see `view` and `site` and nothing else of the build: no clock, no chance, no list of pages. Beside the
functions and filters that rooms pass in they have

    addresses.PLANS          the address of a section or a page of its own (records/section_addresses.py)
    words.OVERDUE            a word of the interface (records/interface_words.py)
    body(view.body)          the body's HTML with its links, files and pictures put in
    once(card, view.card)    `card(view.card)`, remembered: for what many pages show alike (fragment_cache.py)
    … | absolute             the full address of a site-root path (feeds, sitemap, canonical links)
    … | public               the same where the site is published, the path as it is in a local build (paper)
    … | unbroken             text whose numbers ("số 61/2018/NĐ-CP", "14 thủ tục") are kept on one line
    … | linked_data          JSON-LD text with full addresses, safe within a `script` element
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from pathlib import Path

import orjson
from jinja2 import DictLoader, FileSystemLoader
from markupsafe import Markup

from cchc.compat.stock import stock
from cchc.engine.outputs.body_views import Body
from cchc.engine.outputs.csv_table import csv_pieces
from cchc.engine.outputs.output import Blob, Data, GeneratedFile, Page, View
from cchc.engine.render.bodies import finished_body
from cchc.engine.render.environment import Function, TemplateEnvironment
from cchc.engine.render.fragment_cache import FragmentCache
from cchc.engine.render.relative_urls import Addresses
from cchc.engine.render.template_bytecode import CompiledTemplates
from cchc.engine.render.template_closure import Closures
from cchc.records import interface_words, section_addresses


class RenderFailed(Exception):  # noqa: N818 - it says what happened
    """A template failed on a view: a programming error. The message names page and template, the cause says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """All that rendering needs beside the pages; it travels to workers, so functions are module-level ones.

    `folders` are searched in order: a site may put its own component before the theme's. With `templates`, sources by
    name, no folder is looked at. What `filters` and `names`
    (functions and values known to all templates) do must be decided by the code that `code`, its version, covers.
    """

    folders: tuple[str, ...]
    code: str
    templates: Mapping[str, str] = field(default_factory=dict)
    site: View | None = None
    addresses: Addresses = field(default_factory=Addresses)
    filters: Mapping[str, Function] = field(default_factory=dict)
    names: Mapping[str, object] = field(default_factory=dict)


_AT_ONCE = 1000
"""Rows of a large list written at once."""


class Renderer:
    """Renders the outputs of one build; made once per worker."""

    def __init__(self, look: Look, html: Callable[[str], str], compiled: Path | None = None) -> None:
        """Take the look, what gives a body's HTML by digest, and the folder of compiled templates, if they are kept."""
        self._look = look
        self._html = html
        kept = CompiledTemplates(compiled, f"{look.code} {look.addresses.key} {stock()}") if compiled else None
        loader = DictLoader(look.templates) if look.templates else FileSystemLoader(look.folders)
        self._environment = TemplateEnvironment(loader, look.addresses, kept, look.filters)
        own = {
            "site": look.site,
            "addresses": section_addresses,
            "words": interface_words,
            "body": self._body,
            "once": FragmentCache(),
        }
        self._environment.globals |= {**own, **look.names}

    def names(self) -> list[str]:
        """The names of the templates that pages may have: those in no folder of their own."""
        return [name for name in self._environment.list_templates() if "/" not in name]

    def closures(self, remembered: MutableMapping[str, str]) -> Closures:
        """Digests of the closures of this renderer's templates."""
        return Closures(self._environment, remembered)

    def render(self, output: Page | Data | Blob | GeneratedFile) -> bytes:
        """The bytes of an output. Raises RenderFailed where a template and a view do not agree."""
        match output:
            case Page():
                return self._page(output)
            case Data():
                return b"".join(self.pieces(output))
            case Blob():
                return output.content
            case GeneratedFile():
                stream = BytesIO()
                output.make(stream)
                return stream.getvalue()

    def _page(self, page: Page) -> bytes:
        """A page: its template on its view, and for HTML its addresses made relative."""
        try:
            text = self._environment.get_template(page.template).render(view=page.shown)
        except Exception as error:
            raise RenderFailed(f"{page.path} ({page.template}): {type(error).__name__}: {error}") from error
        return self._look.addresses.relative(text, page.path) if page.path.endswith(".html") else text.encode()

    def pieces(self, data: Data) -> Iterator[bytes]:
        """The bytes of a table or list, piece by piece where there are very many rows."""
        return self._json(data) if data.format == "json" else self._csv(data)

    def _json(self, data: Data) -> Iterator[bytes]:
        """JSON of one view or a list of them, with full addresses, ending in a line break."""
        shown = data.shown
        if not isinstance(shown, Iterator):
            yield f"{self._json_text(shown)}\n".encode()
            return
        before = "["
        while some := tuple(islice(shown, _AT_ONCE)):
            yield f"{before}{self._json_text(some)[1:-1]}".encode()
            before = ","
        yield b"[]\n" if before == "[" else b"]\n"

    def _json_text(self, value: object) -> str:
        return self._look.addresses.absolute_json(orjson.dumps(value).decode())

    def _csv(self, data: Data) -> Iterator[bytes]:
        """CSV of a table, with full addresses."""
        absolute = self._look.addresses.absolute_cell
        rows: Iterable[Sequence[object]] = data.rows
        if isinstance(views := data.shown, tuple | Iterator):
            rows = ([getattr(view, column) for column in data.columns] for view in views)
        return csv_pieces(data.header, rows, absolute)

    def _body(self, body: Body) -> Markup:
        """The function `body` of templates."""
        return Markup(finished_body(self._html(body.digest), body) if body.digest else "")  # noqa: S704 - sanitised when read
