"""After any history, an output folder is what a build from nothing makes: byte for byte, folders included."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc.engine.cache.store import FILE
from cchc.engine.outputs.output import Blob, Data, FileCopy, Given, LazyPage, Output, OutputGroup, output_group
from cchc.engine.outputs.shared_views import Link
from cchc.engine.render.relative_urls import Addresses
from kit.build_factory import TEMPLATES, Place, Site, article, later, tree

PATHS = st.sampled_from(["index.html", "a/index.html", "a/b/index.html", "a/b", "d.html"])
TITLES = st.sampled_from(["Một", "<Hai>"])
BODIES = st.sampled_from(["", "<p>Thân bài</p>\n", '<p><a href="https://a.vn/">Khác</a></p>\n'])
CONTENTS = st.sampled_from([b"", b"1", b"2"])
TEMPLATE_SETS = st.sampled_from(
    [
        TEMPLATES,
        {**TEMPLATES, "foot.html": "<p>{{ site.name }}!</p>\n"},
        {**TEMPLATES, "links.html": TEMPLATES["links.html"].replace("\n", "<br>\n")},
        {**TEMPLATES, "foot.html": TEMPLATES["foot.html"] + "{# a remark #}"},
    ]
)
ADDRESSES = st.sampled_from([Addresses(), Addresses(mode="publish", site="https://example.vn/cchc")])
CHANGE = st.one_of(
    st.tuples(st.just("edit"), PATHS, TITLES, BODIES, PATHS),
    st.tuples(st.just("edit_later"), PATHS, TITLES, BODIES, PATHS, st.sampled_from(["", "1"])),
    st.tuples(st.just("edit_bundle"), TITLES, BODIES, st.sampled_from(["", "1"]), st.integers(0, 3)),
    st.tuples(st.just("put_blob"), PATHS, CONTENTS),
    st.tuples(st.just("put_data"), PATHS, TITLES),
    st.tuples(st.just("put_file"), PATHS, CONTENTS),
    st.tuples(st.just("delete"), PATHS),
    st.tuples(st.just("rename"), PATHS, PATHS),
    st.tuples(st.just("change_theme"), TEMPLATE_SETS),
    st.tuples(st.just("change_site"), TITLES),
    st.tuples(st.just("change_addresses"), ADDRESSES),
    st.tuples(st.just("change_code"), st.sampled_from(["1", "2"])),
    st.tuples(st.just("lose_cache")),
    st.tuples(st.just("damage_cache"), st.integers(0, 100_000), st.binary(min_size=1, max_size=200)),
    st.tuples(st.just("lose_output")),
    st.tuples(st.just("touch_output"), PATHS, st.sampled_from([None, b"", b"touched"])),
    st.tuples(st.just("build_killed"), st.integers(0, 60)),
)
HISTORY = st.lists(st.lists(CHANGE, min_size=1, max_size=3), min_size=1, max_size=8)
"""Some changes, a build; some changes, a build; …"""

EVENTS = frozenset(
    {"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "shutil.rmtree", "sqlite3.connect"}
)
"""What Python reports before it does something that may change the disk."""


class World:
    """A site that changes, and whatever else may happen to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.place = Place(folder=folder / "site")
        self.outputs: dict[str, Output] = {}
        self.bundles: tuple[OutputGroup, ...] = ()
        self.bodies: set[str] = set()

    def edit(self, path: str, title: str, html: str, link: str) -> None:
        self.bodies |= {html} - {""}
        self._put(article(path, title, html, Link(title=link, url=f"/{link}")))

    def edit_later(self, path: str, title: str, html: str, link: str, around: str) -> None:
        self.bodies |= {html} - {""}
        key = f"{title}|{html}|{link}|{around}"
        self._put(later(article(path, title, html, Link(title=link, url=f"/{link}")), key))

    def edit_bundle(self, title: str, html: str, around: str, pages: int) -> None:
        """Put one bundle of so many pages and a file in place of the last one."""
        self.bodies |= {html} - {""}
        made = [article(f"e/{page}/index.html", title, html) for page in range(pages)]
        file = Blob(path="e/index.json", content=title.encode())
        self.bundles = (output_group("e", (title, html, around, str(pages)), lambda: (*made, file)),)

    def put_blob(self, path: str, content: bytes) -> None:
        self._put(Blob(path=path, content=content))

    def put_data(self, path: str, title: str) -> None:
        self._put(Data(path=path, format="json", payload=Link(title=title, url="/a/")))

    def put_file(self, path: str, content: bytes) -> None:
        origin = self.folder / f"origin-{content.hex()}"
        origin.write_bytes(content)
        self._put(FileCopy(path=path, origin=str(origin), digest=sha256(content).hexdigest()))

    def delete(self, path: str) -> None:
        self.outputs.pop(path, None)

    def rename(self, path: str, new: str) -> None:
        if path in self.outputs:
            old = self.outputs.pop(path)
            self._put(
                later(replace(old.make(), path=new), *old.key) if isinstance(old, LazyPage) else replace(old, path=new)
            )

    def change_theme(self, templates: dict[str, str]) -> None:
        self.place.templates = templates

    def change_site(self, name: str) -> None:
        self.place.site = Site(name=name)

    def change_addresses(self, addresses: Addresses) -> None:
        self.place.addresses = addresses

    def change_code(self, code: str) -> None:
        self.place.code = code

    def lose_cache(self) -> None:
        shutil.rmtree(self.place.cache, ignore_errors=True)

    def damage_cache(self, start: int, junk: bytes) -> None:
        store = self.place.cache / FILE
        data = bytearray(store.read_bytes() if store.exists() else b"")
        start %= len(data) + 1
        data[start : start + len(junk)] = junk
        self.place.cache.mkdir(exist_ok=True)
        store.write_bytes(data)

    def lose_output(self) -> None:
        shutil.rmtree(self.place.output, ignore_errors=True)

    def touch_output(self, path: str, content: bytes | None) -> None:
        file = self.place.output / path
        if file.is_file():
            file.unlink()
            if content is not None:
                file.write_bytes(content)

    def build_killed(self, after: int) -> None:
        """A build that ends, as by `kill -9`, just before its n-th change of the disk."""
        if not hasattr(os, "fork"):
            return
        child = os.fork()
        if not child:
            try:
                sys.addaudithook(death(after))
                self.build()
            finally:
                os._exit(0)
        os.waitpid(child, 0)

    def build(self) -> None:
        assert self.place.build(self.given, self.bodies).diagnostics == ()

    @property
    def given(self) -> list[Given]:
        """All that there is to build."""
        return [*self.outputs.values(), *self.bundles]

    def clean(self) -> dict[str, bytes | None]:
        """What a build from nothing makes."""
        place = replace(self.place, folder=self.folder / "clean")
        place.build(self.given, self.bodies)
        made = tree(place.output)
        shutil.rmtree(place.folder)
        return made

    def _put(self, output: Output) -> None:
        """Set an output; those it would clash with go."""
        self.outputs = {
            path: old
            for path, old in self.outputs.items()
            if not path.startswith(f"{output.path}/") and not output.path.startswith(f"{path}/")
        }
        self.outputs[output.path] = output


def death(after: int) -> Callable[[str, tuple[object, ...]], None]:
    """An audit hook that ends the process at one of the events that may change the disk."""
    left = after

    def hook(event: str, _: tuple[object, ...]) -> None:
        nonlocal left
        if event in EVENTS:
            left -= 1
            if left < 0:
                os._exit(9)

    return hook


@example(
    history=[
        [("put_blob", "a/b/index.html", b"1"), ("build_killed", 0)],
        [("put_blob", "a/b", b"1"), *(("build_killed", after) for after in range(60))],
    ]
)
@given(history=HISTORY)
@settings(max_examples=40, deadline=None)
def test_after_any_history_the_folder_is_that_of_a_clean_build(history: list[list[tuple[object, ...]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        for path in ("index.html", "a/index.html", "d.html"):
            world.edit(path, "Một", "", "index.html")
        world.build()
        for changes in history:
            for name, *values in changes:
                getattr(world, str(name))(*values)
            world.build()
            assert tree(world.place.output) == world.clean()
