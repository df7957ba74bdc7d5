"""A build killed at any moment, workers and all, followed by a build: the folder of a build from nothing."""

import os
import random
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from cchc.engine.outputs.output import Output
from cchc.engine.workers.pool import Parallel
from cchc.engine.write import output_writer
from kit.build_factory import Place, article, tree

KILLS = 6


def site(version: int) -> tuple[list[Output], list[str]]:
    """Two versions of a site: half of the pages differ, some exist in one only."""
    bodies = [f"<p>Thân bài {number} {version if number % 2 else 0}</p>\n" for number in range(80 + 20 * version)]
    return [article(f"a/{number % 7}/{number}/index.html", "Tin", html) for number, html in enumerate(bodies)], bodies


def _wait_for_workers(group: int) -> None:
    """Workers notice a moment later that their parent is gone; until then they may still put something into the staging folder."""
    with suppress(ProcessLookupError):
        while True:
            os.killpg(group, 0)
            time.sleep(0.01)


def build_for_ever(folder: Path) -> None:
    """What the killed process does: one version after the other, in workers."""
    output_writer.RENDER_SECONDS = 10.0
    place = Place(folder=folder, pool=Parallel(2))
    version = 0
    while True:
        place.build(*site(version % 3))
        sys.stdout.write(f"{version}\n")
        sys.stdout.flush()
        version += 1


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_build_after_a_killed_one_is_clean(tmp_path: Path) -> None:
    clean = [Place(folder=tmp_path / f"clean {version}") for version in range(3)]
    for version, place in enumerate(clean):
        place.build(*site(version))
    killed = Place(folder=tmp_path / "killed")
    paths = os.pathsep.join(path for path in sys.path if path)
    program = f"from test_build_killed import build_for_ever; from pathlib import Path; build_for_ever(Path({str(killed.folder)!r}))"
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    for kill in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", program],
            stdout=subprocess.PIPE,
            start_new_session=True,
            env={**os.environ, "PYTHONPATH": f"{Path(__file__).parent}{os.pathsep}{paths}"},
        ) as process:
            assert process.stdout is not None
            for _ in range(1 + kill % 3):
                assert process.stdout.readline()
            time.sleep(chance.random() * 0.3)
            process.kill()
        _wait_for_workers(process.pid)
        version = kill % 3
        result = killed.build(*site(version))
        assert result.diagnostics == ()
        assert tree(killed.output) == tree(clean[version].output)
