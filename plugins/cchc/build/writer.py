"""The one effect of a build: an output folder brought to what the outputs say.

1. paths are checked, digests computed, and what stands in the ledger with its digest is left alone
2. everything else is rendered into the staging folder; until all of it is there, the site is untouched
3. the ledger notes what is about to change; stale files go with their empty folders; staged files are renamed in
4. the ledger records what was written

A build killed anywhere leaves a state from which the next one makes the same folder as from nothing. Files that we did
not write are left alone, in a new output folder too, but for those at a path of ours (replaced) and compressed twins
(`.gz`, `.br`, `.zst`) of a file that changed or went (removed). Modification times are not forced.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path

from cchc.build.digest import Digests
from cchc.build.finished import Rendered, RenderWork, ToRender, staged, staged_copy, staged_made
from cchc.build.later import Keys
from cchc.build.ledger import Ledger
from cchc.build.lock import locked
from cchc.build.obstacles import obstacles
from cchc.build.page import FileCopy, Later, Made, Output, Page, Ready, Recipe
from cchc.build.paths import outputs_by_path
from cchc.build.pool import Pool
from cchc.build.prepared import Prepared
from cchc.build.progress import Progress
from cchc.build.render import Look, Renderer
from cchc.build.staging import clear_leftovers, remove_files, staging_folder, swap_in
from cchc.build.store import Store
from cchc.build.views import Body
from cchc.records.diagnostic import Diagnostic

COMPILED = "templates"
"""The folder of compiled templates, beside the store."""

RENDER_SECONDS = 0.001
"""What one page costs, roughly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What a build did. `rendered` and `kept` are counts of outputs; `written` and `removed` are paths, sorted.

    `written` are the files whose bytes changed. With `diagnostics`, nothing was touched.
    """

    rendered: int = 0
    kept: int = 0
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def write(
    outputs: Iterable[Output], *, output: Path, store: Store, look: Look, pool: Pool, progress: Progress
) -> BuildResult:
    """Bring the folder `output` to exactly these outputs, and what is not ours.

    Raises RenderFailed, DynamicReference or jinja2.TemplateNotFound for a fault of the theme, StoreDamaged for one of
    the store, OSError where the disk fails; before the site is touched in all cases but the last.
    """
    wanted, problems = outputs_by_path(outputs)
    if problems:
        return BuildResult(diagnostics=problems)
    with locked(store.folder / "build.lock"):
        return _Build(output=output, store=store, look=look, pool=pool, progress=progress).run(wanted)


def show(page: Page, *, output: Path, store: Store, look: Look) -> bool:
    """Put one page in its place, whatever else may have changed; whether its bytes are new. `write` must follow.

    The ledger learns nothing of it, so that `write` looks at the file again. Raises as `write` does.
    """
    content = Renderer(look, store.html, store.folder / COMPILED).render(page)
    with locked(store.folder / "build.lock"), staging_folder(output) as staging:
        one = staged(0, page.path, content, str(staging), str(output))
        if not one.same:
            swap_in(staging, output, (page.path,))
    return not one.same


@dataclass(frozen=True, slots=True)
class _Templates:
    """The digest of the closure of each template that has pages, and the source of every template in them, by name."""

    digests: dict[str, str]
    sources: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Build:
    """One build into one folder."""

    output: Path
    store: Store
    look: Look
    pool: Pool
    progress: Progress

    def run(self, wanted: Mapping[str, Output]) -> BuildResult:
        """Bring the folder to the wanted outputs."""
        clear_leftovers(self.output)
        closures = self._closures(wanted)
        ledger = Ledger(self.store, self.output)
        keys = Keys(self.store, ledger.id)
        todo, digests, new_keys = self._todo(wanted, closures.digests, ledger, keys)
        removed = sorted(ledger.entries.keys() - wanted.keys())
        if not todo and not removed and ledger.known:
            keys.keep(new_keys)
            return BuildResult(kept=len(wanted))
        with staging_folder(self.output) as staging:
            finished = sorted(self._finished(todo, staging, closures.sources), key=lambda one: one.number)
            self.progress.step("Ghi trang")
            fresh = [(one, todo[one.number]) for one in finished if not one.same]
            problems = tuple(obstacles(self.output, (output for _, output in fresh), frozenset(removed)))
            if problems:
                return BuildResult(diagnostics=problems)
            changed = tuple(output.path for _, output in fresh)
            if self._closures(wanted) != closures:
                digests, new_keys = dict.fromkeys(digests, ""), {}
            keys.forget()
            ledger.intend([*changed, *removed])
            remove_files(self.output, removed)
            swap_in(staging, self.output, changed)
            ledger.settle(
                {path: one.entry(digests[path]) for one in finished for path in [todo[one.number].path]}, removed
            )
            keys.keep(new_keys)
        return BuildResult(rendered=len(todo), kept=len(wanted) - len(todo), written=changed, removed=tuple(removed))

    def _closures(self, wanted: Mapping[str, Output]) -> "_Templates":
        """The templates of the pages as they are now."""
        names = {output.template for output in wanted.values() if isinstance(output, Page | Later)}
        remembered = self.store.facts("templates")
        before = frozenset(remembered)
        closures = Renderer(self.look, self.store.html, self.store.folder / COMPILED).closures(remembered)
        found = {name: closures.digest(name) for name in sorted(names)}
        if new := remembered.keys() - before:
            self.store.put_facts("templates", {key: remembered[key] for key in new})
            self.store.forget_facts("templates", before - closures.used)
        return _Templates(found, closures.sources)

    def _todo(
        self, wanted: Mapping[str, Output], closures: Mapping[str, str], ledger: Ledger, known: Keys
    ) -> tuple[list[Ready], dict[str, str], dict[str, str]]:
        """The outputs that do not stand, the digests of these, and the keys of pages that need not be made, by path."""
        hashed = Digests(frame=self.look.site, code=self.look.code, addresses=self.look.addresses.key)
        todo: list[Ready] = []
        digests: dict[str, str] = {}
        keys: dict[str, str] = {}
        for path, output in wanted.items():
            if isinstance(output, Later):
                key = keys[path] = hashed.later(closures[output.template], output)
                if known.holds(path, key) and ledger.unchanged(path):
                    continue
                ready: Ready = output.make()
            else:
                ready = output
            digest = hashed.output(ready, closures.__getitem__)
            if not ledger.stands(path, digest):
                todo.append(ready)
                digests[path] = digest
        return todo, digests, keys

    def _finished(self, todo: Sequence[Ready], staging: Path, sources: Mapping[str, str]) -> Iterator[Rendered]:
        """Yield what came of each output, in no particular order; copies and costly files are made here, the rest in the pool."""
        folders = (str(staging), str(self.output))
        items: list[ToRender] = []
        for number, output in enumerate(todo):
            match output:
                case FileCopy():
                    yield staged_copy(number, output.path, output.origin, *folders)
                case Made(anywhere=False):
                    yield staged_made(number, output.path, output.make, *folders)
                case _:
                    items.append(ToRender(number=number, output=output))
        pool = self.pool.suited(len(items), seconds_each=RENDER_SECONDS)
        if pool.shares_disk:
            work = RenderWork(
                look=self.look,
                store=str(self.store.path),
                compiled=str(self.store.folder / COMPILED),
                output=str(self.output),
                staging=str(staging),
            )
            results = pool.run(work, items, seconds_each=RENDER_SECONDS)
        else:
            work = RenderWork(look=replace(self.look, folders=(), templates=sources))
            results = pool.run(work, Prepared(items, self._with_bodies), seconds_each=RENDER_SECONDS)
        for one in self.progress.track("Dựng trang", len(items), results):
            if one.content is None:
                yield one
            else:
                yield staged(one.number, todo[one.number].path, one.content, *folders)

    def _with_bodies(self, item: ToRender) -> ToRender:
        """The item with the bodies it shows, for workers who cannot see the store."""
        return replace(item, bodies=self._bodies(item.output))

    def _bodies(self, value: object) -> dict[str, str]:
        """The HTML of every body that a value shows."""
        match value:
            case Body(digest=digest):
                return {digest: self.store.html(digest)} if digest else {}
            case Recipe():
                return self._bodies(value.made())
            case tuple():
                parts = value
            case _ if is_dataclass(value):
                parts = tuple(getattr(value, field.name) for field in fields(value))
            case _:
                return {}
        return {digest: html for part in parts for digest, html in self._bodies(part).items()}
