"""Our generator: reads and links when Pelican asks for context, hands over to the writer when it asks for output."""

import sys
from collections.abc import Iterable
from typing import NoReturn, Protocol

from pelican import signals

from cchc.bridge.articles import ContentAdapter, adapt
from cchc.bridge.diagnostic_sources import with_sources
from cchc.bridge.pelican_writer import SiteWriter
from cchc.bridge.settings.project_settings import SettingsError, read_settings
from cchc.bridge.settings.theme_errors import THEME_ERRORS, theme_error
from cchc.bridge.site_build import Build
from cchc.checks.report import brief
from cchc.engine.os_errors import write_error
from cchc.engine.workers.pool import ExecutorFailed
from cchc.records.diagnostic import Diagnostic


class _Writer(Protocol):
    """Whatever writer Pelican chose."""


class ContentGenerator:
    """One build of the site within Pelican's life cycle."""

    def __init__(self, *, context: dict[str, object], settings: dict[str, object], **_: object) -> None:
        """Take Pelican's context and settings; a setting that makes no sense ends the build."""
        self.context = context
        self.settings = settings
        self.articles: list[ContentAdapter] = []
        self.pages: list[ContentAdapter] = []
        self._warnings = 0
        self._said = ""
        try:
            self._build = Build.start(read_settings(settings))
        except SettingsError as error:
            raise SystemExit(f"Lỗi cấu hình: {error}") from error

    def generate_context(self) -> None:
        """Read and link the site; report every problem, and end with status 1 where one is an error."""
        try:
            loaded = self._build.load()
        except ExecutorFailed as error:
            self._build.close()
            raise SystemExit(f"Lỗi: {error}") from error
        if loaded.has_errors:
            self._fail(loaded.problems, loaded.warnings)
        self._warnings = loaded.warnings
        self._said = loaded.said(self._build.settings.content.name)
        content, agency = str(self._build.settings.content), loaded.model.info.agency.name
        for entry in loaded.model.listed:
            kind = entry.record.kind
            (self.articles if kind.has_list else self.pages).append(adapt(entry, content, agency))
        self.context["articles"] = self.articles
        self.context["pages"] = self.pages
        signals.article_generator_finalized.send(self)
        signals.page_generator_finalized.send(self)

    def generate_output(self, writer: _Writer) -> None:
        """Render and write what changed, then tell other plugins of every file written; a disk that fails ends the build."""
        if not isinstance(writer, SiteWriter):
            raise SystemExit("Lỗi cấu hình: một plugin khác đã thay bộ ghi của trang (get_writer).")
        try:
            result = writer.write_site(self._build)
        except ExecutorFailed as error:
            self._build.close()
            raise SystemExit(f"Lỗi: {error}") from error
        except (*THEME_ERRORS, OSError) as error:
            self._build.close()
            if said := theme_error(error, self._build.settings.theme):
                raise SystemExit(said) from error
            if not isinstance(error, OSError):
                raise
            place = error.filename or self._build.settings.output
            raise SystemExit(f"Lỗi: không ghi được {place}: {write_error(error)}") from error
        if result.diagnostics:
            self._fail(result.diagnostics, self._warnings)
        sys.stderr.write(self._said)
        for path in result.written if signals.content_written.receivers else ():
            signals.content_written.send(str(self._build.settings.output / path), context=self.context)
        self._build.close()

    def _fail(self, problems: Iterable[Diagnostic], warnings: int) -> NoReturn:
        """Print the errors on standard error, count the warnings, and end the build."""
        errors = tuple(problem for problem in problems if problem.is_error)
        sys.stderr.write(brief(with_sources(errors, self._build.settings.content), warnings))
        self._build.close()
        raise SystemExit(1)
