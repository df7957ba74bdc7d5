"""Every output can travel: to a forked, a spawned or a distant worker, and it comes to the same bytes there."""

import pickle
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from cchc.bridge.site_build import Build
from cchc.engine.content import read_content
from cchc.engine.outputs.output import FileCopy, GeneratedFile, LazyView
from cchc.engine.render.renderer import Renderer
from cchc.engine.workers import pool as pool_module
from cchc.engine.write import output_writer
from cchc.engine.write.render_job import ToRender
from cchc.engine.write.stale import StaleOutputs
from kit.build_factory import tree
from kit.building import ROOT, open_doors, settings_here

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"


def test_every_output_of_the_demonstration_site_survives_pickling(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    differ: list[str] = []
    recipes = costly = 0

    def travelled(
        build: output_writer._Build, todo: list[StaleOutputs], prepared: Callable[[StaleOutputs], ToRender], *_: object
    ) -> list[object]:
        nonlocal recipes, costly
        renderer = Renderer(build.look, build.store.html)
        for pending in todo:
            if isinstance(pending.output, FileCopy) or (
                isinstance(pending.output, GeneratedFile) and pending.output.maker == "here"
            ):
                continue
            item = prepared(pending)
            output = item.output
            recipes += isinstance(getattr(output, "view", None) or getattr(output, "payload", None), LazyView)
            costly += isinstance(output, GeneratedFile)
            there: ToRender = pickle.loads(pickle.dumps(item))  # noqa: S301 - made one line above
            if renderer.render(there.output) != renderer.render(item.output):
                differ.append(output.path)
        return []

    monkeypatch.setattr(output_writer._Build, "_finished", travelled)
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
    monkeypatch.setattr(read_content, "READ_SECONDS", 10.0)
    monkeypatch.setattr(output_writer, "RENDER_SECONDS", 10.0)
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
    assert {*used} == {"fork", "forkserver", "spawn"}
