"""Builds and checks from Python: what the command line calls, without Pelican's own command line."""

from collections.abc import Mapping
from pathlib import Path

from pelican import main as pelican_main
from pelican.log import console
from pelican.settings import read_settings as read_pelican_settings

from cchc.bridge.build import Build
from cchc.bridge.settings import Settings, read_settings


def build_site(conf: Path, *, content: Path | None, output: Path | None) -> int:
    """Build as `pelican` does, with our messages only; return the exit status."""
    arguments = ["-s", str(conf), "--fatal", "errors"]
    arguments += [str(content)] if content else []
    arguments += ["-o", str(output)] if output else []
    console.quiet = True  # Pelican counts articles of its own readers, of which there are none
    try:
        pelican_main(arguments)  # type: ignore[no-untyped-call]
    except SystemExit as stopped:
        if isinstance(stopped.code, str):
            raise
        return stopped.code or 0
    finally:
        console.quiet = False
    return 0


def settings_of(conf: Path, *, content: Path | None = None, output: Path | None = None) -> Settings:
    """What a settings file says. Raises SettingsError where nothing can be built with it."""
    override = {"PATH": str(content.absolute())} if content else {}
    override |= {"OUTPUT_PATH": str(output.absolute())} if output else {}
    settings: Mapping[str, object] = read_pelican_settings(str(conf), override=override)
    return read_settings(settings)


def open_build(settings: Settings) -> Build:
    """A build that is not Pelican's; the caller closes it."""
    return Build.start(settings)
