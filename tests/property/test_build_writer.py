"""After any history, an output folder is what a build from nothing makes: byte for byte, folders included."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from build_factory import TEMPLATES, Place, Site, article, tree
from cchc.build.addresses import Addresses
from cchc.build.page import Blob, Data, FileCopy, Output
from cchc.build.store import FILE
from cchc.build.views import Link

PATHS = st.sampled_from(
    ["index.html", "a/index.html", "a/b/index.html", "a/b/c/index.html", "a/b", "d/e.html", "d", "f.html"]
)
TITLES = st.sampled_from(["Một", "Hai", "<Ba>"])
BODIES = st.sampled_from(["", "<p>Thân bài</p>\n", '<p><a href="https://a.vn/">Khác</a></p>\n'])
TEMPLATE_SETS = st.sampled_from(
    [
        TEMPLATES,
        {**TEMPLATES, "foot.html": "<p>{{ site.name }}!</p>\n"},
        {**TEMPLATES, "links.html": TEMPLATES["links.html"].replace("\n", "<br>\n")},
        {**TEMPLATES, "foot.html": TEMPLATES["foot.html"] + "{# a remark #}"},
    ]
)
ADDRESSES = st.sampled_from([Addresses(), Addresses(mode="publish", site="https://example.vn/cchc")])
CHANGES = frozenset(
    {"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "shutil.rmtree", "sqlite3.connect"}
)


class Histories(RuleBasedStateMachine):
    """Edits of everything a site is made of, mishaps, and builds."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.place = Place(folder=self.folder / "site")
        self.outputs: dict[str, Output] = {}
        self.bodies: set[str] = set()

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        self.outputs["index.html"] = article("index.html", "Trang chủ")
        self.build()

    @rule(path=PATHS, title=TITLES, html=BODIES, link=PATHS)
    def edit(self, path: str, title: str, html: str, link: str) -> None:
        self.bodies |= {html} - {""}
        self._put(article(path, title, html, Link(title=link, url=f"/{link}")))

    @rule(path=PATHS, content=st.sampled_from([b"", b"1", b"2"]))
    def put_blob(self, path: str, content: bytes) -> None:
        self._put(Blob(path=path, content=content))

    @rule(path=PATHS, title=TITLES)
    def put_data(self, path: str, title: str) -> None:
        self._put(Data(path=path, format="json", payload=Link(title=title, url="/a/")))

    @rule(path=PATHS, content=st.sampled_from([b"", b"1", b"2"]))
    def put_file(self, path: str, content: bytes) -> None:
        origin = self.folder / f"origin-{content.hex()}"
        origin.write_bytes(content)
        self._put(FileCopy(path=path, origin=str(origin), digest=content.hex()))

    @rule(path=PATHS)
    def delete(self, path: str) -> None:
        self.outputs.pop(path, None)

    @rule(path=PATHS, new=PATHS)
    def rename(self, path: str, new: str) -> None:
        if path in self.outputs:
            self._put(replace(self.outputs.pop(path), path=new))

    @rule(templates=TEMPLATE_SETS)
    def change_theme(self, templates: dict[str, str]) -> None:
        self.place.templates = templates

    @rule(name=TITLES)
    def change_site(self, name: str) -> None:
        self.place.site = Site(name=name)

    @rule(addresses=ADDRESSES)
    def change_addresses(self, addresses: Addresses) -> None:
        self.place.addresses = addresses

    @rule(code=st.sampled_from(["1", "2"]))
    def change_code(self, code: str) -> None:
        self.place.code = code

    @rule()
    def lose_cache(self) -> None:
        shutil.rmtree(self.place.cache, ignore_errors=True)

    @rule(start=st.integers(0, 100_000), junk=st.binary(min_size=1, max_size=200))
    def damage_cache(self, start: int, junk: bytes) -> None:
        store = self.place.cache / FILE
        data = bytearray(store.read_bytes() if store.exists() else b"")
        start %= len(data) + 1
        data[start : start + len(junk)] = junk
        self.place.cache.mkdir(exist_ok=True)
        store.write_bytes(data)

    @rule()
    def lose_output(self) -> None:
        shutil.rmtree(self.place.output, ignore_errors=True)

    @rule(path=PATHS, content=st.sampled_from([None, b"", b"touched"]))
    def touch_output(self, path: str, content: bytes | None) -> None:
        file = self.place.output / path
        if file.is_file():
            file.unlink()
            if content is not None:
                file.write_bytes(content)

    @rule(after=st.integers(0, 60))
    def build_killed(self, after: int) -> None:
        """A build that ends, as by `kill -9`, just before its n-th change of the disk."""
        if not hasattr(os, "fork"):
            return
        child = os.fork()
        if not child:
            try:
                sys.addaudithook(_death(after))
                self._build(self.place)
            finally:
                os._exit(0)
        os.waitpid(child, 0)

    @rule()
    def build(self) -> None:
        self._build(self.place)
        clean = replace(self.place, folder=self.folder / "clean")
        self._build(clean)
        expected = tree(clean.output)
        shutil.rmtree(clean.folder)
        assert tree(self.place.output) == expected

    def _put(self, output: Output) -> None:
        """Set an output; those it would clash with go."""
        self.outputs = {
            path: old
            for path, old in self.outputs.items()
            if not path.startswith(f"{output.path}/") and not output.path.startswith(f"{path}/")
        }
        self.outputs[output.path] = output

    def _build(self, place: Place) -> None:
        result = place.build(list(self.outputs.values()), self.bodies)
        assert result.diagnostics == ()


def _death(after: int) -> Callable[[str, tuple[object, ...]], None]:
    """An audit hook that ends the process at one of the events that may change the disk."""
    left = after

    def hook(event: str, _: tuple[object, ...]) -> None:
        nonlocal left
        if event in CHANGES:
            left -= 1
            if left < 0:
                os._exit(9)

    return hook


Histories.TestCase.settings = settings(
    max_examples=30, stateful_step_count=15, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestHistories = Histories.TestCase
