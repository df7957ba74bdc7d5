"""The site kept built while its files are edited: one store and one process for many builds, the last good output kept.

What goes wrong is a report to show, not an end: content with errors, a theme that does not work, settings that cannot be
read. The output folder is touched only by builds that succeed.
"""

import os
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from cchc.bridge.diagnostic_sources import with_sources
from cchc.bridge.load_plugins import load_plugins
from cchc.bridge.serving.settings_file import SettingsFile
from cchc.bridge.serving.unshown_outputs import UnshownOutputs, unshown_outputs
from cchc.bridge.settings.project_settings import Settings, SettingsError, build_moment
from cchc.bridge.settings.theme_errors import THEME_ERRORS, theme_error
from cchc.bridge.site_build import Build
from cchc.checks.report import brief, render
from cchc.engine.os_errors import machine_error
from cchc.engine.workers.pool import ExecutorFailed
from cchc.site.unshown import UnshownItem

MOST_AT_ONCE = 8
"""Edited files that are shown one by one; more of them are not one person's typing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The outcome of the last attempt. `version` changes with every change of the output; `report` is for people.

    With `failed`, the output is that of an earlier build. `brief` is the report for a terminal: warnings are counted.
    """

    version: str
    report: str = ""
    brief: str = ""
    failed: bool = False
    unshown: tuple[UnshownItem, ...] = ()
    """What readers do not see, or not in lists: a page of its own, and a banner on each."""


class LivePreview:
    """Builds again and again, from one thread. `state`, `unshown` and the output folder may be read from any."""

    def __init__(self, conf: Path) -> None:
        """Read the settings and open the store; nothing is built yet. Raises SettingsError."""
        self._settings_file = SettingsFile(conf)
        self._build = Build.start(self._settings_file.read())
        self._build.known = {}
        self._count = 0
        self._complete = False
        self._linked = True
        self._broken = False
        self.state = State(version=self._version())
        self.unshown = UnshownOutputs()
        load_plugins(self.settings.plugins)

    @property
    def settings(self) -> Settings:
        """The settings as last read."""
        return self._build.settings

    def close(self) -> None:
        """Close the store."""
        self._build.close()

    def read_unshown(self, path: str) -> bytes | None:
        """Return the bytes of an output of an item that readers do not see, None where there is none. Raises OSError."""
        return self.unshown.read(path)

    def is_due(self) -> bool:
        """Return whether the settings are other ones, or something appears or goes now, though no file of the site has changed."""
        if self._settings_file.is_changed():
            return True
        loaded = self._build.loaded
        return loaded is not None and build_moment(os.environ) >= loaded.until

    def edited(self, files: Collection[Path]) -> State:
        """Show what was edited as fast as may be: bodies of articles at once, with the rest left for `complete`."""
        articles = [file for file in files if file.suffix == ".md" and file.is_file() and not file.is_symlink()]
        inside = all(file.is_relative_to(self.settings.content) for file in articles)
        if 0 < len(articles) == len(files) <= MOST_AT_ONCE and inside and not self.state.failed:
            return self._attempt(partial(self._shown, articles))
        return self.rebuild()

    def _shown(self, articles: Sequence[Path]) -> State:
        """Show articles, or build the site where that is not all."""
        changed = self._build.show_edited(articles)
        if changed is None:
            return self.rebuild()
        self._linked = self._complete = False
        if changed:
            self._count += 1
            self.state = replace(self.state, version=self._version())
        return self.state

    def rebuild(self) -> State:
        """Bring the output to what the files are now, if they allow it; costly files are left for `complete`."""
        return self._attempt(self._rebuilt)

    def _rebuilt(self) -> State:
        """Read the settings, then build; after the machine refused something, with the cache opened anew."""
        try:
            settings = self._settings_file.read()
        except SettingsError as error:
            return self._failed(f"Lỗi cấu hình: {error}\n")
        if self._broken:
            with suppress(Exception):  # it is in no known state
                self._build.close()
            self._build = Build.start(self.settings)
            self._build.known = {}
            self._broken = False
        self._build.settings = replace(settings, output=self.settings.output, cache=self.settings.cache)
        return self._built()

    def complete(self) -> State:
        """Do all that was left, or try again what the machine refused; to be called when there is nothing else to do."""
        if self._broken or not self._linked:
            self.rebuild()
        if self._complete or self.state.failed:
            return self.state
        return self._attempt(self._completed)

    def _attempt(self, work: Callable[[], State]) -> State:
        """Do it; what a theme or the machine can cause is a report."""
        try:
            return work()
        except ExecutorFailed as error:
            return self._failed(f"Lỗi: {error}\n")
        except Exception as error:
            if isinstance(error, THEME_ERRORS) and (said := theme_error(error, self.settings.theme)):
                return self._failed(f"{said}\n")
            if not (said := machine_error(error)):
                raise
            self._broken = True
            return self._failed(f"Lỗi: {said}.\nMáy sẽ tự thử lại.\n")

    def _built(self) -> State:
        """Build; content with errors is reported."""
        self._linked = True
        content = self.settings.content
        loaded = self._build.load()
        problems = with_sources(loaded.problems, content)
        report, short = render(problems), brief(problems, loaded.warnings)
        if loaded.has_errors:
            return self._failed(report, short)
        self._complete = not self._build.made
        result = self._build.write() if self._complete else self._build.write_pages()
        if result.diagnostics:
            return self._failed(render(with_sources(result.diagnostics, content)))
        unshown = UnshownOutputs()
        if self._build.look is not None:
            unshown = unshown_outputs(loaded, self._build.look, self._build.store)
        if result.written or result.removed or unshown != self.unshown:
            self._count += 1
        self.unshown = unshown
        self.state = State(version=self._version(), report=report, brief=short, unshown=loaded.unshown)
        return self.state

    def _completed(self) -> State:
        """Write everything; no open page needs to know."""
        self._complete = not self._build.write().diagnostics
        return self.state

    def _failed(self, report: str, short: str = "") -> State:
        self.state = replace(self.state, report=report, brief=short or report, failed=True)
        return self.state

    def _version(self) -> str:
        """Another process has other versions, so that pages left open notice a new start."""
        return f"{os.getpid()}-{self._count}"
