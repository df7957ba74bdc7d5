"""Whoever reads an output folder sees one whole site: after an error or a kill at any step of a build, however it is written."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cchc.engine.outputs.output import Blob, Output
from cchc.engine.write import output_folder
from cchc.engine.write.output_folder import is_unfinished
from kit.build_factory import Place, article, tree

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no fork")

CHANGES = ("os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "open", "shutil.rmtree")
"""What Python tells of (PEP 578) before it is done to files and folders."""

BODY = "<p>Thân bài</p>\n"
FOREIGN = {
    "CNAME": b"cchc.vidu.gov.vn\n",
    "tin/1/ghi-chu.txt": b"cua nguoi khac",
    "tin/9/con-lai.txt": b"trong muc bi bo",
    ".git/config": b"[core]\n",
}
"""Laid into the output by others: single files, one of them in a folder whose page goes, and a folder of their own."""


def site(version: int) -> list[Output]:
    """A site of which pages change, come and go; a file becomes a folder."""
    pages: list[Output] = [
        article(f"tin/{number}/index.html", f"Tin {number}, bản {version * (number % 2)}", BODY) for number in range(5)
    ]
    if version:
        return [*pages, article("moi/sau/index.html", "Mới"), article("doi/index.html", "Từng là tệp")]
    return [*pages, article("tin/9/index.html", "Sẽ bỏ"), Blob(path="doi", content=b"tep")]


def build(place: Place, version: int) -> None:
    assert place.build(site(version), [BODY]).diagnostics == ()


@dataclass(slots=True)
class Interruption:
    """What happens at the step `at`, counted from 0; none while `at` is negative."""

    at: int = -1
    step: int = 0
    strike: Callable[[], None] = lambda: None

    def seen(self, event: str, args: tuple[object, ...]) -> None:
        """Count a step, and strike at the right one."""
        if self.at < 0 or event not in CHANGES or (event == "open" and not _writes(args)):
            return
        if self.step == self.at:
            self.at = -1
            self.strike()
        self.step += 1


def _writes(args: tuple[object, ...]) -> bool:
    """Whether a file is opened to be written."""
    flags = args[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


INTERRUPTION = Interruption()
sys.addaudithook(INTERRUPTION.seen)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An output of version 0 with foreign things in it, put back as it was as often as asked."""

    place: Place
    original: Path
    trees: tuple[dict[str, bytes | None], dict[str, bytes | None]]

    def restore(self) -> None:
        """Put everything back as it was, hard links and times too."""
        shutil.rmtree(self.place.folder)
        subprocess.run(["cp", "-a", self.original, self.place.folder], check=True)


@pytest.fixture(params=["trees are exchanged", "files are renamed"])
def prepared(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Prepared:
    if request.param == "files are renamed":
        monkeypatch.setattr(output_folder, "can_exchange", lambda _folder: False)
    place = Place(folder=tmp_path / "site")
    clean = []
    for version in (1, 0):
        build(place, version)
        for path, content in FOREIGN.items():
            (place.output / path).parent.mkdir(parents=True, exist_ok=True)
            (place.output / path).write_bytes(content)
        build(place, version)
        clean.append(tree(place.output))
    clean[0] = {path: content for path, content in clean[0].items() if not path.startswith("tin/9/")}
    clean[0] |= {"tin/9": None, "tin/9/con-lai.txt": FOREIGN["tin/9/con-lai.txt"]}
    original = tmp_path / "original"
    subprocess.run(["cp", "-a", place.folder, original], check=True)
    return Prepared(place, original, (clean[1], clean[0]))


def steps(prepared: Prepared, interrupted: Callable[[], bool]) -> Iterator[int]:
    """Yield each step of a build to version 1 after it was interrupted there, until one runs to its end."""
    for step in range(1000):
        prepared.restore()
        INTERRUPTION.step, INTERRUPTION.at = 0, step
        try:
            if not interrupted():
                return
        finally:
            INTERRUPTION.at = -1
        yield step


def pages(found: dict[str, bytes | None]) -> dict[str, bytes | None]:
    """What a reader sees: neither our marks nor the foreign folder, which comes back with the next build after a kill."""
    return {path: content for path, content in found.items() if not path.startswith((".cchc", ".git"))}


def assert_whole_and_healed(prepared: Prepared, step: int) -> None:
    """The output is one of the two sites; the next build makes the new one."""
    seen = pages(tree(prepared.place.output))
    assert seen in map(pages, prepared.trees) or is_unfinished(prepared.place.output), step
    build(prepared.place, 1)
    assert tree(prepared.place.output) == prepared.trees[1], step


def test_after_an_error_at_any_step_the_site_is_whole_and_the_next_build_heals_it(prepared: Prepared) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def interrupted() -> bool:
        INTERRUPTION.strike = full
        try:
            build(prepared.place, 1)
        except OSError:
            return True
        return INTERRUPTION.at < 0

    seen = 0
    for step in steps(prepared, interrupted):
        assert_whole_and_healed(prepared, step)
        seen += 1
    assert seen > 30


def test_after_a_kill_at_any_step_the_site_is_whole_and_the_next_build_heals_it(prepared: Prepared) -> None:
    def interrupted() -> bool:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            child = os.fork()
        if not child:
            INTERRUPTION.strike = lambda: os.kill(os.getpid(), signal.SIGKILL)
            try:
                build(prepared.place, 1)
            finally:
                os._exit(0)
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])

    seen = 0
    for step in steps(prepared, interrupted):
        assert_whole_and_healed(prepared, step)
        seen += 1
    assert seen > 30
