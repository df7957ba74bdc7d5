"""The templates of a build: looked at when asked for, what they refer to kept in the store from one build to the next."""

from collections.abc import Iterator
from contextlib import suppress

from jinja2 import TemplateError

from cchc.engine.cache.store import Store
from cchc.engine.render.renderer import Look, Renderer
from cchc.engine.render.template_closure import Closures, DynamicReference

COMPILED = "templates"
"""The folder of compiled templates, beside the store; and the store's area of what they refer to."""


class TemplateSet:
    """The templates as they are now, by the digests of their closures."""

    def __init__(self, look: Look, store: Store) -> None:
        """Take what is remembered; no template is looked at yet."""
        self._store = store
        self._remembered = store.facts(COMPILED)
        self._before = frozenset(self._remembered)
        self.renderer = Renderer(look, store.html, store.folder / COMPILED)
        self.closures: Closures = self.renderer.closures(self._remembered)

    def keep(self) -> None:
        """Remember what was found of templates that are new, in place of those that nobody asked for."""
        if new := self._remembered.keys() - self._before:
            self._store.put_facts(COMPILED, {key: self._remembered[key] for key in new})
            self._store.forget_facts(COMPILED, self._before - self.closures.used)


def ready_ahead(look: Look, store: Store) -> Iterator[str]:
    """Compile every template that pages are made of, one at each step, and yield its name; faults are left for rendering."""
    templates = TemplateSet(look, store)
    for name in templates.renderer.names():
        with suppress(TemplateError, DynamicReference):
            templates.closures.digest(name)
        yield name
    templates.keep()
