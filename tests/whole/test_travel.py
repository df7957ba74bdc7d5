"""Every output can travel: to a forked, a spawned or a distant worker, and it comes to the same bytes there."""

import pickle
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from build_factory import tree
from building import ROOT, open_doors, settings_here
from cchc.bridge.build import Build
from cchc.build import pool as pool_module
from cchc.build import session, writer
from cchc.build.finished import ToRender
from cchc.build.page import FileCopy, Made, Recipe
from cchc.build.pending import Pending
from cchc.build.render import Renderer

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"


def test_every_output_of_the_demonstration_site_survives_pickling(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    differ: list[str] = []
    recipes = costly = 0

    def travelled(
        build: writer._Build, todo: list[Pending], prepared: Callable[[Pending], ToRender], *_: object
    ) -> list[object]:
        nonlocal recipes, costly
        renderer = Renderer(build.look, build.store.html)
        for pending in todo:
            if isinstance(pending.output, FileCopy) or (
                isinstance(pending.output, Made) and not pending.output.anywhere
            ):
                continue
            item = prepared(pending)
            output = item.output
            recipes += isinstance(getattr(output, "view", None) or getattr(output, "payload", None), Recipe)
            costly += isinstance(output, Made)
            there: ToRender = pickle.loads(pickle.dumps(item))  # noqa: S301 - made one line above
            if renderer.render(there.output) != renderer.render(item.output):
                differ.append(output.path)
        return []

    monkeypatch.setattr(writer._Build, "_finished", travelled)
    open_doors()
    build = Build.start(settings_here(ROOT / "content", tmp_path, publish=True))
    try:
        build.write()
    finally:
        build.close()

    assert differ == []
    assert recipes > 100
    assert costly > 0


def _told(used: list[str], way: str) -> str:
    used.append(way)
    return way


def test_however_workers_start_the_site_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "READ_SECONDS", 10.0)
    monkeypatch.setattr(writer, "RENDER_SECONDS", 10.0)
    open_doors()
    used: list[str] = []
    trees: dict[str, dict[str, bytes | None]] = {}
    for way in ("serial", "fork", "forkserver", "spawn"):
        monkeypatch.setattr(pool_module, "_start_method", partial(_told, used, way))
        settings = settings_here(SITE, tmp_path / way)
        build = Build.start(replace(settings, jobs=1 if way == "serial" else 2))
        try:
            build.load()
            build.write()
        finally:
            build.close()
        trees[way] = tree(tmp_path / way / "output")

    assert trees["fork"] == trees["forkserver"] == trees["spawn"] == trees["serial"]
    assert used == ["fork"] * 2 + ["forkserver"] * 2 + ["spawn"] * 2
