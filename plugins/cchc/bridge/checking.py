"""A site read and linked, and every check at once, without building."""

from collections.abc import Iterator
from contextlib import contextmanager

from cchc.bridge.diagnostic_sources import with_sources
from cchc.bridge.load_plugins import load_plugins
from cchc.bridge.pipeline import Loaded
from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.site_build import Build
from cchc.records.diagnostic import Diagnostic
from cchc.site.unshown import UnshownItem


def check_site(settings: Settings) -> tuple[tuple[Diagnostic, ...], tuple[UnshownItem, ...]]:
    """Read and link the site, and return every problem and what is not shown; nothing is written but the cache."""
    with linked_site(settings) as loaded:
        return with_sources(loaded.problems, settings.content), loaded.unshown


@contextmanager
def linked_site(settings: Settings) -> Iterator[Loaded]:
    """Read and link the site for as long as its model is asked; nothing is written but the cache.

    Raises ExecutorFailed where a cluster does not do its part.
    """
    load_plugins(settings.plugins)
    build = Build.start(settings)
    try:
        yield build.load()
    finally:
        build.close()
