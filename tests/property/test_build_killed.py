"""A build killed at any moment, workers and all, followed by a build: the folder of a build from nothing."""

import os
import random
import signal
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from cchc.engine.outputs.output import Output
from cchc.engine.workers.pool import Parallel
from cchc.engine.write import output_writer
from kit.build_factory import Place, article, tree
from kit.killing import Effects
from kit.waiting import until

KILLS = 6


def site(version: int) -> tuple[list[Output], list[str]]:
    """Two versions of a site: half of the pages differ, some exist in one only."""
    bodies = [f"<p>Thân bài {number} {version if number % 2 else 0}</p>\n" for number in range(80 + 20 * version)]
    return [article(f"a/{number % 7}/{number}/index.html", "Tin", html) for number, html in enumerate(bodies)], bodies


def _is_over(group: int) -> bool:
    """Workers notice a moment later that their parent is gone; until then they may still put something into the staging folder."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def build_for_ever(folder: Path, granted: int) -> None:
    """What the killed process does: one version after the other, in workers."""
    output_writer.RENDER_SECONDS = 10.0
    place = Place(folder=folder, pool=Parallel(2))
    effects = Effects(granted)
    for version in count():
        with effects.counted():
            place.build(*site(version % 3))


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_build_after_a_killed_one_is_clean(tmp_path: Path) -> None:
    clean = [Place(folder=tmp_path / f"clean {version}", pool=Parallel(2)) for version in range(3)]
    effects = Effects()
    with effects.counted():
        for version, place in enumerate(clean):
            place.build(*site(version))
    killed = Place(folder=tmp_path / "killed")
    paths = os.pathsep.join([str(Path(__file__).parent), *(path for path in sys.path if path)])
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    for kill in range(KILLS):
        granted = int((kill + chance.random()) / KILLS * effects.count)
        program = f"from test_build_killed import *; build_for_ever(Path({str(killed.folder)!r}), {granted})"
        with subprocess.Popen(
            [sys.executable, "-c", program], start_new_session=True, env={**os.environ, "PYTHONPATH": paths}
        ) as process:
            assert process.wait() == -signal.SIGKILL
        until(partial(_is_over, process.pid))
        version = kill % 3
        result = killed.build(*site(version))
        assert result.diagnostics == ()
        assert tree(killed.output) == tree(clean[version].output)
