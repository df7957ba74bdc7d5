"""The environment of our templates: strict, escaping, tidy, and without anything that varies by itself."""

from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup

from cchc.build.addresses import Addresses
from cchc.build.bytecode import CompiledTemplates
from cchc.build.unbroken import unbroken

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


def environment_of(
    folders: tuple[str, ...], addresses: Addresses, compiled: Path, key: str, *, filters: Mapping[str, Function]
) -> Environment:
    """The environment over template folders, searched in order; compiled templates are kept in `compiled` under `key`."""
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=CompiledTemplates(compiled, key),
    )
    environment.context_class = PlainContext
    del environment.globals["lipsum"]
    del environment.filters["random"]
    environment.filters |= {
        "absolute": addresses.absolute,
        "public": addresses.public,
        "linked_data": _linked_data(addresses),
        "unbroken": unbroken,
    }
    environment.filters |= filters
    return environment


def _linked_data(addresses: Addresses) -> Callable[[str], Markup]:
    """The filter `linked_data` of templates."""
    return lambda text: Markup(addresses.absolute_json(text))  # noqa: S704 - "<" is escaped in it
