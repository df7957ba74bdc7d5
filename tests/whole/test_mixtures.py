"""Kills at random moments and disk errors at random calls: nobody ever sees a mixture of two sites, and the next run heals.

`CCHC_KILLS` in the environment says how many kills there are, and a third as many disk errors; 300 and 100 take some minutes.
"""

import errno
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cchc.authoring.publishing import publish
from cchc.engine.os_errors import machine_error
from cchc.engine.write.output_folder import is_unfinished
from kit.building import ROOT, Built, build_here, open_doors

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no fork")

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"
KILLS = int(os.environ.get("CCHC_KILLS", "6"))
ERRORS = max(6, KILLS // 3)
ITEMS = 12
CHANGES = (
    "os.rename",
    "os.link",
    "os.mkdir",
    "os.remove",
    "os.rmdir",
    "os.chmod",
    "open",
    "shutil.rmtree",
    "sqlite3.connect",
)
"""What Python tells of (PEP 578) before it is done to files and folders."""

Tree = dict[str, bytes | None]


def content(place: Path, version: int) -> Path:
    """A site of which half of the news differ from version to version, and some are in one only."""
    folder = place / "content"
    if not folder.exists():
        shutil.copytree(SITE, folder)
    news = folder / "tin-tuc" / "2026"
    shutil.rmtree(news, ignore_errors=True)
    news.mkdir(parents=True)
    for number in range(ITEMS + 3 * version):
        words = f"Tin số {number}, bản {version if number % 2 else 0}."
        text = f"---\ntitle: Tin {number}\ndate: 2026-01-{number + 1:02}\n---\n\n{words}\n"
        (news / f"tin-{number}.md").write_text(text, encoding="utf-8")
    return folder


def build(place: Path, version: int) -> Built:
    return build_here(content(place, version), place, publish=True)


def pages(output: Path) -> Tree:
    """What a reader sees; our marks are beside the point."""
    found = Built(output=output, cache=output, status=0, messages="").tree() if output.exists() else {}
    return {path: held for path, held in found.items() if not path.startswith(".cchc")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sites:
    """A place to build and publish in, and what clean builds of both versions look like."""

    place: Path
    clean: tuple[Tree, Tree]
    chance: random.Random

    @property
    def output(self) -> Path:
        return self.place / "output"

    def heal(self, version: int, before: Tree) -> None:
        """The output is what it was or what it was to be; the next build makes the latter."""
        assert pages(self.output) in ({}, before, self.clean[version]) or is_unfinished(self.output)
        assert build(self.place, version).status == 0
        assert pages(self.output) == self.clean[version]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    open_doors()
    place = tmp_path_factory.mktemp("lẫn")
    clean = [pages(build(place / f"{version}", version).output) for version in (0, 1)]
    git(place, "init", "--quiet", "-b", "main")
    for key, value in (("user.name", "Biên tập viên"), ("user.email", "bien-tap@vidu.example")):
        git(place, "config", key, value)
    git(place, "commit", "--quiet", "--allow-empty", "-m", "nguồn")
    build(place, 0)
    return Sites(place=place, clean=(clean[0], clean[1]), chance=random.Random(23))  # noqa: S311 - moments, not secrets


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def forked(work: Callable[[], object]) -> int:
    """Start work in a process with a group of its own. Its status: 0 done, 1 the machine refused it, 2 a fault of ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child:
        return child
    os.setpgid(0, 0)
    status = 2
    try:
        work()
        status = 0
    except Exception as error:  # noqa: BLE001 - its kind is the result
        status = 1 if machine_error(error) or type(error).__name__ == "PublishingError" else 2
    finally:
        os._exit(status)


def killed(work: Callable[[], object], seconds: float) -> None:
    """Kill work after so long, with all that it started; it may be done before."""
    child = forked(work)
    time.sleep(seconds)
    for group in (True, False):
        try:
            (os.killpg if group else os.kill)(child, signal.SIGKILL)
        except ProcessLookupError:
            continue
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    os.waitpid(forked(work), 0)
    return time.perf_counter() - begun


def test_no_kill_of_a_first_build_leaves_a_mixture(sites: Sites) -> None:
    def start() -> None:
        for name in ("output", ".output.cchc", "cache"):
            shutil.rmtree(sites.place / name, ignore_errors=True)

    start()
    long = timed(lambda: build(sites.place, 1))
    for _ in range(KILLS // 3):
        start()
        killed(lambda: build(sites.place, 1), sites.chance.uniform(0, long))
        sites.heal(1, {})


def test_no_kill_of_a_later_build_leaves_a_mixture(sites: Sites) -> None:
    build(sites.place, 0)
    long = timed(lambda: build(sites.place, 1))
    for number in range(KILLS // 3):
        before = pages(sites.output)
        version = number % 2
        killed(lambda version=version: build(sites.place, version), sites.chance.uniform(0, long))  # type: ignore[misc]
        sites.heal(version, before)


def test_no_kill_of_a_publishing_leaves_a_mixture(sites: Sites) -> None:
    def send() -> None:
        publish(sites.output, remote="origin", branch="gh-pages", message="đăng", push=False, folder=sites.place)

    def tree() -> str:
        return git(sites.place, "rev-parse", "gh-pages^{tree}")

    trees = []
    for version in (0, 1):
        build(sites.place, version)
        long = timed(send)
        trees.append(tree())
    assert trees[0] != trees[1]
    for number in range(KILLS // 3):
        build(sites.place, number % 2)
        killed(send, sites.chance.uniform(0, long))
        assert tree() in trees
        assert pages(sites.output) == sites.clean[number % 2]
        send()
        assert tree() == trees[number % 2]


def failing(at: int, number: int) -> Callable[[str, tuple[object, ...]], None]:
    """What lets the call `at` that changes a file fail, counted from 0."""
    left = at

    def seen(event: str, args: tuple[object, ...]) -> None:
        nonlocal left
        if event not in CHANGES or (event == "open" and not _writes(args[2])):
            return
        left -= 1
        if left == -1:
            raise OSError(number, os.strerror(number))

    return seen


def _writes(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def test_no_disk_error_leaves_a_mixture(sites: Sites) -> None:
    """Every third time it is a write that fails, beyond a size; else a call that opens, renames, makes or removes."""
    for number in range(ERRORS):
        before = pages(sites.output)
        version = number % 2
        error = sites.chance.choice((errno.ENOSPC, errno.EIO, errno.EACCES, errno.EMFILE))
        limit, step = int(10 ** sites.chance.uniform(2, 5.5)), int(sites.chance.uniform(0, 120))

        def work(
            number: int = number, version: int = version, error: int = error, limit: int = limit, step: int = step
        ) -> None:
            folder = content(sites.place, version)
            if number % 3:
                sys.addaudithook(failing(step, error))
            else:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            build_here(folder, sites.place, publish=True)

        status = os.waitpid(forked(work), 0)[1]
        assert os.WIFEXITED(status)
        assert os.WEXITSTATUS(status) in {0, 1}, (number, step, error, limit)
        sites.heal(version, before)
