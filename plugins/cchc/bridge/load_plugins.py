"""The doors of our rooms, opened without Pelican: for commands that read a site but build no page."""

from collections.abc import Iterable
from importlib import import_module

OWN = "cchc.bridge.plugin"


def load_plugins(plugins: Iterable[str]) -> None:
    """Register the doors among `plugins` (as `PLUGINS` names them), all but the bridge's own and those of others."""
    for name in plugins:
        if name.startswith("cchc.") and name != OWN:
            import_module(name).register()
