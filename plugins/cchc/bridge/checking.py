"""Every check at once, without building."""

from cchc.bridge.diagnostic_sources import with_sources
from cchc.bridge.load_plugins import load_plugins
from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.site_build import Build
from cchc.records.diagnostic import Diagnostic


def check_site(settings: Settings) -> tuple[Diagnostic, ...]:
    """Read and link the site, and return every problem; nothing is written but the cache."""
    load_plugins(settings.plugins)
    build = Build.start(settings)
    try:
        return with_sources(build.load().problems, settings.content)
    finally:
        build.close()
