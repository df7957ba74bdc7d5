"""A Dask cluster builds what one process builds, byte for byte, and says so in plain words where it cannot."""

import importlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from cchc.bridge.serving.live_preview import LivePreview
from cchc.bridge.site_build import Build
from cchc.bridge.versions import worker_code
from cchc.engine.workers import dask_cluster as cluster_module
from cchc.engine.workers.dask_cluster import Cluster
from cchc.engine.workers.pool import ExecutorFailed, Serial
from cchc.engine.workers.worker_process import Work
from kit.building import ROOT, Built, open_doors, settings_here

CONTENT = ROOT / "tests" / "sites" / "sua-dan" / "content"
NOBODY = "dask://127.0.0.1:1"
PROGRAM = """
import sys
import dask
from distributed import LocalCluster

if __name__ == "__main__":
    dask.config.set({"distributed.scheduler.allowed-failures": 0})
    with LocalCluster(n_workers=2, threads_per_worker=2, host="127.0.0.1", dashboard_address=None) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


DEADLY = """
import os
from contextlib import contextmanager

class Deadly:
    @contextmanager
    def start(self):
        yield os._exit
"""
"""Work that ends the process which does it, as a lack of memory would."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Two worker processes of two threads, which run in a folder of their own."""

    address: str
    folder: Path
    modules: Path


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Elsewhere]:
    folder = tmp_path_factory.mktemp("elsewhere")
    modules = tmp_path_factory.mktemp("modules")
    program = modules / "two_workers.py"
    program.write_text(PROGRAM, encoding="utf-8")
    (modules / "deadly.py").write_text(DEADLY, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(program)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{modules}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        address = process.stdout.readline().strip().replace("tcp:", "dask:")
        yield Elsewhere(address=address, folder=folder, modules=modules)
        process.stdin.close()


@pytest.fixture(autouse=True)
def _always_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "CLUSTER_SECONDS", 0.0)
    monkeypatch.setattr(cluster_module, "WAIT_SECONDS", 0.5)


@dataclass(frozen=True)
class Nothing:
    """Does nothing."""

    @contextmanager
    def start(self) -> Iterator[Callable[[int], int]]:
        yield abs


def absent() -> str:
    """A function of a module that workers do not have."""
    return "1"


def built(place: Path, executor: str) -> Built:
    """The site, published, so that pictures for sharing are made too."""
    open_doors()
    build = Build.start(replace(settings_here(CONTENT, place, publish=True), executor=executor))
    try:
        assert not build.load().has_errors
        assert len(build.write().written) > 60
    finally:
        build.close()
    return Built(output=place / "output", cache=place / "cache", status=0, messages="")


def test_a_cluster_builds_what_one_process_builds(elsewhere: Elsewhere, tmp_path: Path) -> None:
    here = built(tmp_path / "here", "")
    there = built(tmp_path / "there", elsewhere.address)

    assert here.tree() == there.tree()
    assert list(elsewhere.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("version", "words"), [(os.getcwd, "phiên bản khác của gói cchc"), (absent, "chưa cài được gói cchc")]
)
def test_workers_without_this_very_code_are_refused(
    version: Callable[[], str], words: str, elsewhere: Elsewhere
) -> None:
    with pytest.raises(ExecutorFailed, match=f"máy dựng tcp://127.0.0.1:[0-9]+ .*{words}"):
        list(Cluster(elsewhere.address, Serial(), version).run(Nothing(), [1], seconds_each=1))


def test_a_worker_that_dies_of_its_work_is_an_error_in_words(
    elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(elsewhere.modules))
    work: Work[int, None] = importlib.import_module("deadly").Deadly()
    cluster = Cluster(elsewhere.address, Serial(), worker_code)
    try:
        with pytest.raises(ExecutorFailed, match="máy dựng bị tắt giữa chừng"):
            list(cluster.run(work, [1], seconds_each=1))
    finally:
        cluster.close()


@pytest.fixture
def conf(tmp_path: Path) -> Path:
    """Settings of a site whose every bit of work is worth a cluster."""
    conf = tmp_path / "conf.py"
    lines = [
        "import sys",
        f"sys.path.insert(0, {str(ROOT)!r})",
        "from pelicanconf import *",
        f"PATH, OUTPUT_PATH = {str(CONTENT)!r}, {str(tmp_path / 'ra')!r}",
        f"CACHE_PATH = {str(tmp_path / 'nho')!r}",
        "from cchc.engine.workers import dask_cluster as cluster",
        "cluster.CLUSTER_SECONDS, cluster.WAIT_SECONDS = 0.0, 0.5",
    ]
    conf.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return conf


@pytest.mark.parametrize(
    ("command", "line", "said"),
    [
        ("check", "", f"Lỗi: không nối được với {NOBODY}: kiểm tra bộ điều phối"),
        ("build", "sys.modules['distributed'] = None", "Lỗi: CCHC_EXECUTOR cần thư viện chưa cài trên máy này: pip"),
    ],
    ids=["nobody there", "not installed"],
)
def test_a_cluster_that_cannot_be_had_is_said_in_one_line(command: str, line: str, said: str, conf: Path) -> None:
    with conf.open("a", encoding="utf-8") as stream:
        stream.write(f"{line}\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "CCHC_EXECUTOR": NOBODY}
    run = [sys.executable, "-m", "cchc", command, "-s", str(conf)]

    done = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1
    assert not (conf.parent / "ra").exists()


def test_a_preview_without_its_cluster_is_a_report(conf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_EXECUTOR", NOBODY)
    preview = LivePreview(conf)
    try:
        state = preview.rebuild()
    finally:
        preview.close()

    assert state.failed
    assert state.report.startswith(f"Lỗi: không nối được với {NOBODY}")
