"""The settings file of a running preview: every version is noticed, however it is saved, and none is judged half-written."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cchc.bridge.run import settings_of
from cchc.bridge.settings.project_settings import Settings

LOOK_SECONDS = 0.1
"""Between two looks at the file; a version that is there in both is taken for whole."""

LOOKS = 10
"""How many looks a version that cannot be read is given to be replaced: an editor may empty a file before writing it."""


class SettingsFile:
    """A settings file and the version of it that was read last.

    The system's notices of changes are not relied on: they end where an editor puts a new file in the place of the old one.
    """

    def __init__(self, path: Path, pause: Callable[[float], None] = time.sleep) -> None:
        self._path = path
        self._pause = pause
        self._seen = self._version()

    def is_changed(self) -> bool:
        """Return whether the file is another one than was read last."""
        return self._version() != self._seen

    def read(self) -> Settings:
        """Return what the file says, a new version only once it is whole. Raises what the file, a program, raises."""
        while self.is_changed():
            self._settle()
            try:
                return self._settings()
            except Exception:
                if not self._is_replaced():
                    raise
        return self._settings()

    def _settle(self) -> None:
        """Wait until a version lasts from one look to the next."""
        for _ in range(LOOKS):
            self._seen = self._version()
            self._pause(LOOK_SECONDS)
            if not self.is_changed():
                return

    def _is_replaced(self) -> bool:
        """Wait for another version; return whether there is one."""
        for _ in range(LOOKS):
            self._pause(LOOK_SECONDS)
            if self.is_changed():
                return True
        return False

    def _settings(self) -> Settings:
        with _without_bytecode():
            return settings_of(self._path)

    def _version(self) -> tuple[int, ...]:
        """What tells one version from another; empty where there is no file."""
        try:
            state = self._path.stat()
        except OSError:
            return ()
        return state.st_mtime_ns, state.st_size, state.st_ino


@contextmanager
def _without_bytecode() -> Iterator[None]:
    """Keep no compiled form of what is imported.

    Python tells versions by length and second: it would not see a second save of the same length within one second.
    """
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before
