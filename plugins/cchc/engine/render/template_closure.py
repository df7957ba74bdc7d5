"""A template's closure: it and every template it can reach, hashed.

A template reaches another by `extends`, `include`, `import` or `from`. All of these must name the template as a literal:
what is chosen at run time could not be known beforehand, so it is refused.
"""

import json
from collections.abc import Iterator, MutableMapping

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.meta import find_referenced_templates
from jinja2.nodes import Template

from cchc.engine.cache.digest import digest_of
from cchc.engine.render.template_bytecode import compiled_ahead


class DynamicReference(Exception):  # noqa: N818 - named for what was found
    """A template chooses another at run time; its pages could not be known to be unchanged."""


class Closures:
    """Digests of template closures. `remembered` keeps what each template refers to, by the digest of its source."""

    def __init__(self, environment: Environment, remembered: MutableMapping[str, str]) -> None:
        """Take the environment that will render, and facts of former builds, to which new ones are added."""
        self._environment = environment
        self._remembered = remembered
        self._references: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._digests: dict[str, str] = {}
        """The digests that were asked for."""
        self.used: set[str] = set()
        """Digests of the sources met."""
        self.sources: dict[str, str] = {}
        """Those sources, by the names of their templates."""

    def digest(self, name: str) -> str:
        """The digest of a template's closure.

        Raises jinja2.TemplateNotFound for an unknown template, DynamicReference for one chosen at run time.
        """
        if name not in self._digests:
            reached = {name: self._read(name, required=True)[0]}
            waiting = [name]
            while waiting:
                for reference in self._read(waiting.pop())[1]:
                    if reference not in reached:
                        reached[reference] = self._read(reference)[0]
                        waiting.append(reference)
            self._digests[name] = digest_of(*(part.encode() for item in sorted(reached.items()) for part in item))
        return self._digests[name]

    def stand(self, now: "Closures") -> bool:
        """Return whether all that was asked for is the same to one who looks anew. Raises as `digest` does."""
        return all(now.digest(name) == digest for name, digest in self._digests.items())

    def _read(self, name: str, *, required: bool = False) -> tuple[str, tuple[str, ...]]:
        """The digest of a template's source and the names it refers to; ("", ()) for an optional one that is missing."""
        if name not in self._references:
            loader = self._environment.loader
            assert isinstance(loader, BaseLoader)  # noqa: S101 - ours has one
            try:
                source, filename, _ = loader.get_source(self._environment, name)
            except TemplateNotFound:
                if required:
                    raise
                return "", ()
            digest = digest_of(source.encode())
            self.used.add(digest)
            self.sources[name] = source
            if digest not in self._remembered:
                tree = compiled_ahead(self._environment, source, name, filename)
                self._remembered[digest] = json.dumps(sorted(set(_references(tree, name))))
            self._references[name] = digest, tuple(json.loads(self._remembered[digest]))
        return self._references[name]


def _references(template: Template, name: str) -> Iterator[str]:
    """Yield the names of the templates that one refers to."""
    for reference in find_referenced_templates(template):
        if reference is None:
            raise DynamicReference(f"{name}: a template's name must be written as a literal")
        yield reference
