"""A build killed at any moment, while it reads, links, renders or writes: the next one makes what a clean build makes."""

import os
import random
import shutil
import signal
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from kit.building import ROOT, build_here, open_doors
from kit.killing import Effects

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"
KILLS = 5
ITEMS = 40


def content(place: Path, version: int) -> Path:
    """The site with forty news items, half of which differ from version to version; some are in one version only."""
    folder = place / "content"
    if not folder.exists():
        shutil.copytree(SITE, folder)
    news = folder / "tin-tuc" / "2026"
    shutil.rmtree(news, ignore_errors=True)
    news.mkdir(parents=True)
    for number in range(ITEMS + 5 * version):
        words = f"Tin số {number}, bản {version if number % 2 else 0}. Theo Nghị quyết số 76/NQ-CP."
        text = f"---\ntitle: Tin {number}\ndate: 2026-01-{number % 28 + 1:02}\n---\n\n{words}\n"
        (news / f"tin-{number}.md").write_text(text, encoding="utf-8")
    return folder


def build_for_ever(place: Path, granted: int) -> None:
    """What the killed process does: one version after the other, into one folder."""
    open_doors()
    effects = Effects(granted)
    for version in count():
        folder = content(place, version % 3)
        with effects.counted():
            build_here(folder, place)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_build_after_a_killed_one_is_clean(tmp_path: Path) -> None:
    open_doors()
    effects = Effects()
    with effects.counted():
        clean = [build_here(content(tmp_path / f"{version}", version), tmp_path / f"{version}") for version in range(3)]
    killed = tmp_path / "killed"
    paths = os.pathsep.join([str(Path(__file__).parent), *(path for path in sys.path if path)])
    chance = random.Random(11)  # noqa: S311 - moments, not secrets
    for kill in range(KILLS):
        granted = int((kill + chance.random()) / KILLS * effects.count / 2)
        program = f"from test_killed import *; build_for_ever(Path({str(killed)!r}), {granted})"
        done = subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": paths}, check=False)
        assert done.returncode == -signal.SIGKILL
        version = kill % 3
        result = build_here(content(killed, version), killed)
        assert result.status == 0, result.messages
        assert result.tree() == clean[version].tree()
