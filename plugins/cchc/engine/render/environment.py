"""The environment of our templates: strict, escaping, tidy, and without anything that varies by itself."""

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from functools import lru_cache
from urllib.parse import quote_from_bytes

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from markupsafe import Markup

from cchc.engine.outputs.nowrap import nowrap
from cchc.engine.render.jinja_codegen import PlainCode
from cchc.engine.render.relative_urls import Addresses
from cchc.text.web_addresses import dialled

Function = Callable[..., object]


class PlainContext(Context):
    """A context that knows of no globals beside the environment's own: all templates of ours share those.

    Jinja would otherwise compare the globals of two templates at every `import`, several times a page.
    """

    def __init__(
        self,
        environment: Environment,
        parent: dict[str, object],
        name: str | None,
        blocks: dict[str, Callable[[Context], object]],
        globals: object = None,  # noqa: A002, ARG002 - Jinja's signature
    ) -> None:
        """Make a context as Jinja does, without globals of its own."""
        super().__init__(environment, parent, name, blocks)  # type: ignore[arg-type]


class TemplateEnvironment(Environment):
    """The templates of `loader`; `compiled` is where they are kept in compiled form, if anywhere.

    They do not change while an environment lives, so a template once found is known by its name.
    """

    context_class = PlainContext
    code_generator_class = PlainCode

    def __init__(
        self, loader: BaseLoader, addresses: Addresses, compiled: BytecodeCache | None, filters: Mapping[str, Function]
    ) -> None:
        """Make an environment that is strict, escapes, and has nothing that varies by itself."""
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=compiled,
        )
        self._found: dict[str, Template] = {}
        self.modules = _Modules(self)
        del self.globals["lipsum"]
        del self.filters["random"]
        self.filters |= FILTERS
        self.filters |= {
            "absolute": addresses.absolute,
            "public": addresses.public,
            "linked_data": _linked_data(addresses),
        }
        self.filters |= filters

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:  # noqa: ARG002 - Jinja's signature
        """The globals of a template: the environment's own."""
        return self.globals

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002 - Jinja's signature
    ) -> Template:
        """The template of a name."""
        if isinstance(name, Template):
            return name
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = super().get_template(name, parent, globals)
        return found


class _Modules(dict[str, TemplateModule]):
    """What templates export, by name, made when first asked for."""

    def __init__(self, environment: Environment) -> None:
        """Have those of an environment."""
        super().__init__()
        self._environment = environment

    def __missing__(self, name: str) -> TemplateModule:
        """Make the module of a template, and remember it."""
        made = self[name] = self._environment.get_template(name).module
        return made


def mixed(items: Iterable[object], attribute: str) -> bool:
    """The filter `mixed`: whether an attribute differs among items."""
    return len({getattr(item, attribute) for item in items}) > 1


@lru_cache(maxsize=64)
def urlencode(text: str) -> str:
    """The filter `urlencode`: text as part of an address, `/` left as it is; as Jinja's own, ten times as fast.

    A page has its title and address in several.
    """
    return text.encode().decode("latin-1").translate(_QUOTED)


_QUOTED = {byte: quote_from_bytes(bytes([byte]), b"/") for byte in range(256)}

FILTERS: Mapping[str, Function] = {"dialled": dialled, "mixed": mixed, "unbroken": nowrap, "urlencode": urlencode}
"""Filters that need nothing of the site."""


def _linked_data(addresses: Addresses) -> Callable[[str], Markup]:
    """The filter `linked_data` of templates."""
    return lambda text: Markup(addresses.absolute_json(text))  # noqa: S704 - "<" is escaped in it
