"""Pelican, but a plugin that does not load or register ends the build instead of being left out."""

from pelican import Pelican


class StrictPelican(Pelican):
    """Set as `PELICAN_CLASS`: the one place that sees `PLUGINS` both before and after they are loaded."""

    def init_plugins(self) -> None:
        """Load the plugins; exit with status 1 where one of them is missing afterwards."""
        wanted = [plugin for plugin in self.settings.get("PLUGINS") or [] if isinstance(plugin, str)]
        try:
            super().init_plugins()  # type: ignore[no-untyped-call]
        except RuntimeError as error:  # what `cchc build` makes of an error that Pelican logs
            raise SystemExit("Lỗi: có plugin không nạp được. Trang chưa được dựng; xem lỗi ở trên.") from error
        loaded = [str(name) for name in self.settings["PLUGINS"]]
        missing = [name for name in wanted if not any(_same(name, other) for other in loaded)]
        if missing:
            raise SystemExit(f"Lỗi: không nạp được plugin {', '.join(missing)}. Trang chưa được dựng; xem lỗi ở trên.")


def _same(wanted: str, loaded: str) -> bool:
    """Return whether a setting names a loaded module; `precompress` means `pelican.plugins.precompress`."""
    return loaded in {wanted, f"pelican.plugins.{wanted}"}
