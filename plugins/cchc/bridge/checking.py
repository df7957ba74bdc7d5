"""Every check at once: what a build would say, and what the citation rules say of the prose."""

from dataclasses import replace

from cchc.bridge.diagnostic_sources import with_sources
from cchc.bridge.load_plugins import load_plugins
from cchc.bridge.project_settings import Settings
from cchc.bridge.site_build import Build
from cchc.checks.item_citations import ItemSource, prose_problems
from cchc.records.diagnostic import Diagnostic, Severity


def check_site(settings: Settings) -> tuple[Diagnostic, ...]:
    """Read and link the site, and return every problem; nothing is written but the cache."""
    load_plugins(settings.plugins)
    build = Build.start(settings)
    try:
        loaded = build.load()
        problems = list(with_sources(loaded.problems, settings.content))
        legal = loaded.model.legal
        for page in legal.citations.pages:
            record = page.entry.record
            text = build.store.text(page.entry.body.digest) if page.entry.body.digest else ""
            lines = (settings.content / record.path).read_text(encoding="utf-8-sig").split("\n")
            source = ItemSource(path=f"{settings.content.name}/{record.path}", lines=lines)
            found = prose_problems(page, text, legal.register, source)
            problems += (
                replace(problem, severity=Severity.ERROR) if problem.code in settings.errors else problem
                for problem in found
            )
        return with_sources(problems, settings.content)
    finally:
        build.close()
