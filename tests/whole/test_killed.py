"""A build killed at any moment, while it reads, links, renders or writes: the next one makes what a clean build makes."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kit.building import ROOT, build_here, open_doors

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


def build_for_ever(place: Path) -> None:
    """What the killed process does: one version after the other, into one folder."""
    open_doors()
    version = 0
    while True:
        folder = content(place, version % 3)
        sys.stdout.write(f"{version}\n")
        sys.stdout.flush()
        build_here(folder, place)
        version += 1


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_build_after_a_killed_one_is_clean(tmp_path: Path) -> None:
    open_doors()
    clean = [build_here(content(tmp_path / f"{version}", version), tmp_path / f"{version}") for version in range(3)]
    killed = tmp_path / "killed"
    paths = os.pathsep.join([str(Path(__file__).parent), *(path for path in sys.path if path)])
    program = f"from test_killed import build_for_ever; from pathlib import Path; build_for_ever(Path({str(killed)!r}))"
    chance = random.Random(11)  # noqa: S311 - moments, not secrets
    for kill in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", program], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": paths}
        ) as process:
            assert process.stdout is not None
            for _ in range(1 + kill % 2):
                assert process.stdout.readline()
            time.sleep(chance.random() * 0.8)
            process.kill()
        version = kill % 3
        result = build_here(content(killed, version), killed)
        assert result.status == 0, result.messages
        assert result.tree() == clean[version].tree()
