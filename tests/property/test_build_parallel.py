"""One worker or many, here or elsewhere: the same folder, byte for byte."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from cchc.engine.outputs.output import Blob, Data, GeneratedFile, Output
from cchc.engine.workers import pool as pool_module
from cchc.engine.workers.pool import Parallel, Pool
from cchc.engine.write import output_writer
from cchc.pages.shared_views import Link
from kit.build_factory import Place, article, tree


def draw(stream: BinaryIO) -> None:
    stream.write(b"\x89PNG")


BODIES = [f"<p>Thân bài số {number}</p>\n" for number in range(120)]
OUTPUTS: list[Output] = [
    *(
        article(f"tin-tuc/2026/{number}/index.html", f"Tin {number}", html, Link(title="Đầu", url="/"))
        for number, html in enumerate(BODIES)
    ),
    Data(path="tin-tuc/index.json", format="json", payload=tuple(Link(title=str(number)) for number in range(50))),
    Blob(path="robots.txt", content=b"User-agent: *\n"),
    *(GeneratedFile(path=f"anh/{number}.png", key=str(number), make=draw, maker="anywhere") for number in range(20)),
]


@pytest.fixture(params=["2 forked", "3 forked", "2 spawned", "elsewhere"])
def pool(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pool]:
    monkeypatch.setattr(output_writer, "RENDER_SECONDS", 10.0)
    if request.param == "elsewhere":
        with ThreadPoolExecutor(1) as executor:
            yield Parallel(2, executor, shares_disk=False)
        return
    jobs, way = request.param.split()
    if way == "spawned":
        monkeypatch.setattr(pool_module, "_start_method", lambda: "spawn")
    yield Parallel(int(jobs))


def test_many_workers_make_what_one_makes(pool: Pool, tmp_path: Path) -> None:
    alone = Place(folder=tmp_path / "alone")
    alone.build(OUTPUTS, BODIES)
    together = replace(alone, folder=tmp_path / "together", pool=pool)
    result = together.build(OUTPUTS, BODIES)
    assert (result.rendered, len(result.written)) == (142, 142)
    assert tree(together.output) == tree(alone.output)
