"""Every check at once, without building."""

from cchc.bridge.diagnostic_sources import with_sources
from cchc.bridge.load_plugins import load_plugins
from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.site_build import Build
from cchc.records.diagnostic import Diagnostic
from cchc.site.unshown import UnshownItem


def check_site(settings: Settings) -> tuple[tuple[Diagnostic, ...], tuple[UnshownItem, ...]]:
    """Read and link the site, and return every problem and what is not shown; nothing is written but the cache."""
    load_plugins(settings.plugins)
    build = Build.start(settings)
    try:
        loaded = build.load()
        return with_sources(loaded.problems, settings.content), loaded.unshown
    finally:
        build.close()
