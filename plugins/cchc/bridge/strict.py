"""Pelican, but a plugin that does not load or register ends the build, and a build that has nothing to do is not begun."""

import sys

from pelican import Pelican

from cchc.bridge.noop_build import LastBuild, standing_build
from cchc.bridge.settings.project_settings import SettingsError, read_settings


class StrictPelican(Pelican):
    """Set as `PELICAN_CLASS`: the one place that sees `PLUGINS` both before and after they are loaded."""

    def init_plugins(self) -> None:
        """Load the plugins, unless the last build stands: that is learned in less time than they take to load."""
        self.plugins: list[object] = []
        self._standing = self._last_build()
        self._loaded = self._standing is not None or self._load()

    def run(self) -> None:
        """Build; where the last build stood when this was made, say what it said. With `pelican -r` a change comes next."""
        if self._standing is not None:
            sys.stderr.write(self._standing.report)
            self._standing, self._loaded = None, False
            return
        self._loaded = self._loaded or self._load()
        super().run()  # type: ignore[no-untyped-call]

    def _last_build(self) -> LastBuild | None:
        """Return what the last build left, if it stands; None where there may be something to do, or to say of the settings."""
        if self.delete_outputdir:
            return None
        try:
            return standing_build(read_settings(self.settings))
        except SettingsError:
            return None

    def _load(self) -> bool:
        """Load the plugins, which are then loaded; exit with status 1 where one of them is missing afterwards."""
        wanted = [plugin for plugin in self.settings.get("PLUGINS") or [] if isinstance(plugin, str)]
        try:
            super().init_plugins()  # type: ignore[no-untyped-call]
        except RuntimeError as error:  # what `cchc build` makes of an error that Pelican logs
            raise SystemExit("Lỗi: có plugin không nạp được. Trang chưa được dựng; xem lỗi ở trên.") from error
        loaded = [str(name) for name in self.settings["PLUGINS"]]
        missing = [name for name in wanted if not any(_same(name, other) for other in loaded)]
        if missing:
            raise SystemExit(f"Lỗi: không nạp được plugin {', '.join(missing)}. Trang chưa được dựng; xem lỗi ở trên.")
        return True


def _same(wanted: str, loaded: str) -> bool:
    """Return whether a setting names a loaded module; `precompress` means `pelican.plugins.precompress`."""
    return loaded in {wanted, f"pelican.plugins.{wanted}"}
