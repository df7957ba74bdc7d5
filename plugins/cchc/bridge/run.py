"""Builds and checks from Python: what the command line calls, without Pelican's own command line."""

from dataclasses import dataclass
from pathlib import Path

import pelican
from pelican.log import console
from pelican.log import init as init_logging

from cchc.bridge.noop_build import DOOR, last_build
from cchc.bridge.settings.pelican_settings import read_settings_file
from cchc.bridge.settings.project_settings import Settings, SettingsError, read_settings
from cchc.engine.cache.store import with_store

LOGGED = "Warning or error encountered"
"""What Pelican raises behind an error that it has logged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The outcome of a build: its exit status, the output folder and its number of HTML pages."""

    status: int
    output: Path
    pages: int = 0


def build_site(conf: Path, *, content: Path | None, output: Path | None) -> Outcome:
    """Build as `pelican` does, with our messages only. Raises SettingsError where nothing can be built with `conf`."""
    settings = settings_of(conf, content=content, output=output)
    if DOOR not in settings.plugins:
        raise SettingsError(f"PLUGINS trong {conf} phải có {DOOR}, nếu không thì không có trang nào được dựng")
    arguments = ["-s", str(conf)]
    arguments += [str(content)] if content else []
    arguments += ["-o", str(output)] if output else []
    init_logging(fatal="errors", handler=None)  # type: ignore[no-untyped-call]
    console.quiet = True  # Pelican counts articles of its own readers, of which there are none
    try:
        started, _ = pelican.get_instance(pelican.parse_arguments(arguments))  # type: ignore[no-untyped-call]
        started.run()
    except SystemExit as stopped:
        if isinstance(stopped.code, str):
            raise
        return Outcome(status=stopped.code or 0, output=settings.output)
    except RuntimeError as error:
        if str(error) != LOGGED:
            raise
        return Outcome(status=1, output=settings.output)
    finally:
        console.quiet = False
    left = with_store(settings.cache, lambda store: last_build(settings, store))
    pages = left.pages if left else sum(1 for _ in settings.output.rglob("*.html"))
    return Outcome(status=0, output=settings.output, pages=pages)


def settings_of(conf: Path, *, content: Path | None = None, output: Path | None = None) -> Settings:
    """Return the settings of a settings file. Raises SettingsError where nothing can be built with it."""
    if not conf.is_file():
        raise SettingsError(f"không có tệp cấu hình {conf}: chạy lệnh trong thư mục của trang, hoặc chỉ tệp bằng -s")
    if content is not None and not content.is_dir():
        raise SettingsError(f"không có thư mục nội dung {content}")
    override = {"PATH": str(content.absolute())} if content else {}
    override |= {"OUTPUT_PATH": str(output.absolute())} if output else {}
    return read_settings(read_settings_file(conf, override))
