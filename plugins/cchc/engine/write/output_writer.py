"""The one effect of a build: an output folder brought to what the outputs say.

1. bundles are opened, paths checked, digests computed, and what stands in the ledger with its digest is left alone
2. everything else is rendered into the staging folder; until all of it is there, the site is untouched
3. the ledger notes what is about to change; the output becomes the new site in one step (output_folder.py)
4. the ledger records what was written

A build that fails or is killed anywhere leaves the last site or the new one, whole, and a state from which the next build makes
the same folder as from nothing. Files that we did
not write are left alone, in a new output folder too, but for those at a path of ours (replaced) and compressed twins
(`.gz`, `.br`, `.zst`) of a file that changed or went (removed). Modification times are not forced.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path

from cchc.engine.cache.cache_keys import CacheKeys
from cchc.engine.cache.digest import Digests
from cchc.engine.cache.ledger import UNSURE, Ledger
from cchc.engine.cache.store import Store
from cchc.engine.output_rules import SOURCE_CHANGED
from cchc.engine.outputs.body_views import Body
from cchc.engine.outputs.output import Data, FileCopy, GeneratedFile, Given, LazyPage, LazyView, Page
from cchc.engine.render.renderer import Look, Renderer
from cchc.engine.render.template_set import COMPILED, TemplateSet
from cchc.engine.workers.lazy_sequence import LazySequence
from cchc.engine.workers.pool import Pool
from cchc.engine.workers.progress import Progress
from cchc.engine.write.checked_copy import SourceChangedError
from cchc.engine.write.conflicts import conflicts, links_in_the_way
from cchc.engine.write.output_folder import OutputFolder, SiteChange
from cchc.engine.write.output_groups import OutputGroups
from cchc.engine.write.output_lock import locked
from cchc.engine.write.output_paths import outputs_by_path
from cchc.engine.write.render_job import OutputSlot, Rendered, RenderWork, ToRender, staged, staged_copy, staged_made
from cchc.engine.write.staging import published_modes
from cchc.engine.write.stale import StaleCheck, StaleOutputs
from cchc.records.diagnostic import Diagnostic

RENDER_SECONDS = 0.001
"""What one page costs, roughly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """The result of a build. `rendered`, `kept` and `pages` (HTML files) are counts; `written` and `removed` are paths, sorted.

    `written` are the files whose bytes changed. With `diagnostics`, nothing was touched.
    """

    rendered: int = 0
    kept: int = 0
    pages: int = 0
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def write(
    outputs: Iterable[Given], *, output: Path, store: Store, look: Look, pool: Pool, progress: Progress
) -> BuildResult:
    """Bring the folder `output` to exactly these outputs, and what is not ours.

    Raises RenderFailed, DynamicReference or jinja2.TemplateNotFound for a fault of the theme, StoreDamaged for one of
    the store, OSError where the disk fails; before the site is touched in all cases but the last.
    """
    folder = OutputFolder(output)
    with _alone(folder, store), published_modes():
        return _Build(folder=folder, output=output, store=store, look=look, pool=pool, progress=progress).run(outputs)


def show(page: Page, *, output: Path, store: Store, look: Look) -> bool:
    """Put one page in its place, whatever else may have changed; whether its bytes are new. `write` must follow.

    The ledger learns nothing of it, so that `write` looks at the file again. Raises as `write` does.
    """
    content = Renderer(look, store.html, store.folder / COMPILED).render(page)
    folder = OutputFolder(output)
    with _alone(folder, store), published_modes(), folder.staging() as staging:
        one = staged(OutputSlot(0, page.path, "", str(staging), str(output)), content)
        if not one.same:
            folder.show(staging, page.path)
    return not one.same


@contextmanager
def _alone(folder: OutputFolder, store: Store) -> Iterator[None]:
    """Keep other builds of the folder, and other builds with the store, away."""
    with locked(folder.lock, _say_waiting), locked(store.folder / "build.lock", _say_waiting):
        yield


def _say_waiting() -> None:
    sys.stderr.write("Đang đợi một lần dựng khác của trang này kết thúc …\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Build:
    """One build into one folder."""

    folder: OutputFolder
    output: Path
    store: Store
    look: Look
    pool: Pool
    progress: Progress

    def run(self, outputs: Iterable[Given]) -> BuildResult:
        """Bring the folder to the wanted outputs."""
        templates = TemplateSet(self.look, self.store)
        closures = templates.closures
        ledger = Ledger(self.store, self.output)
        keys = CacheKeys(self.store, ledger.id)
        hashed = Digests(frame=self.look.site, code=self.look.code, addresses=self.look.addresses.key)
        bundles = OutputGroups(hashed, closures.digest, ledger, keys)
        wanted, problems = outputs_by_path(bundles.opened(outputs))
        if problems:
            return BuildResult(diagnostics=problems)
        comparison = StaleCheck(hashed, closures.digest, ledger, keys)
        for template in {output.template for output in wanted.values() if isinstance(output, Page | LazyPage)}:
            closures.digest(template)  # those of new pages too: they may change while they are rendered
        todo = comparison.pending(wanted)
        templates.keep()
        removed = sorted(ledger.entries.keys() - wanted.keys())
        pages = sum([path.endswith(".html") for path in wanted])
        if not todo and not removed and ledger.known:
            keys.keep(comparison.keys, bundles.standing)
            return BuildResult(kept=len(wanted), pages=pages)
        with self.folder.staging() as staging:
            looked_at = self._finished(todo, comparison.prepared, staging, closures.sources)
            try:
                finished = sorted((one for one in looked_at if not one.kept), key=lambda one: one.number)
            except SourceChangedError as error:
                return BuildResult(diagnostics=(_source_changed(error),))
            self.progress.step("Ghi trang")
            fresh = [todo[one.number].output for one in finished if not one.same]
            believed = closures.stand(TemplateSet(self.look, self.store).closures)
            written = {todo[one.number].output.path: one.entry if believed else UNSURE for one in finished}
            site = self.look.addresses.published_site
            change = SiteChange(
                changed=tuple(output.path for output in fresh),
                removed=tuple(removed),
                ours=ledger.entries.keys(),
                manifest=ledger.manifest_after(written, removed, site),
            )
            foreign = self.folder.prepare(change)
            problems = tuple(conflicts(self.output, fresh, frozenset(removed)))
            problems = problems or tuple(links_in_the_way(foreign.links if foreign else ()))
            if problems:
                return BuildResult(diagnostics=problems)
            keys.forget()
            ledger.intend([*change.changed, *removed], in_place=foreign is None)
            self.folder.commit(staging, change, foreign)
            ledger.settle(written, removed, site)
            keys.keep(*(comparison.keys, bundles.standing) if believed else ({}, {}))
        kept = len(wanted) - len(finished)
        return BuildResult(
            rendered=len(finished), kept=kept, pages=pages, written=change.changed, removed=change.removed
        )

    def _finished(
        self,
        todo: Sequence[StaleOutputs],
        prepared: Callable[[StaleOutputs], ToRender],
        staging: Path,
        sources: Mapping[str, str],
    ) -> Iterator[Rendered]:
        """Yield what came of each output, in no particular order; copies and costly files are made here, the rest in the pool."""
        folders = (str(staging), str(self.output))
        items: list[StaleOutputs] = []
        pool = self.pool.suited(len(todo), seconds_each=RENDER_SECONDS)
        here = {"here"} if pool.shares_disk else {"here", "near"}
        for one in todo:
            place = OutputSlot(one.number, one.output.path, one.digest, *folders)
            match one.output:
                case FileCopy(origin=origin, digest=digest):
                    yield staged_copy(place, origin, digest)
                case GeneratedFile(make=make, maker=maker) if maker in here:
                    yield staged_made(place, make)
                case _:
                    items.append(one)
        items.sort(
            key=lambda one: not isinstance(one.output, Data)
        )  # tables may be large: whoever has one last is alone
        if len(items) > 1 and (later := next((one for one in items if isinstance(one.output, LazyPage)), None)):
            prepared(later)  # what all of them need is worked out here, not in every worker that is forked
        if pool.shares_disk:
            work = RenderWork(
                look=self.look,
                store=str(self.store.path),
                compiled=str(self.store.folder / COMPILED),
                output=str(self.output),
                staging=str(staging),
            )
            results = pool.run(work, LazySequence(items, prepared), seconds_each=RENDER_SECONDS)
        else:
            work = RenderWork(look=replace(self.look, folders=(), templates=sources))
            sent = LazySequence(items, lambda item: self._with_bodies(prepared(item)))
            results = pool.run(work, sent, seconds_each=RENDER_SECONDS)
        for done in self.progress.track("Dựng trang", len(items), results):
            if done.content is None:
                yield done
            else:
                path = todo[done.number].output.path
                yield staged(OutputSlot(done.number, path, done.digest, *folders), done.content)

    def _with_bodies(self, item: ToRender) -> ToRender:
        """The item with the bodies it shows, for workers who cannot see the store."""
        return item if item.stands else replace(item, bodies=self._bodies(item.output))

    def _bodies(self, value: object) -> dict[str, str]:
        """The HTML of every body that a value shows."""
        match value:
            case Body(digest=digest):
                return {digest: self.store.html(digest)} if digest else {}
            case LazyView():
                return self._bodies(value.made())
            case tuple():
                parts = value
            case _ if is_dataclass(value):
                parts = tuple(getattr(value, field.name) for field in fields(value))
            case _:
                return {}
        return {digest: html for part in parts for digest, html in self._bodies(part).items()}


def _source_changed(error: SourceChangedError) -> Diagnostic:
    return SOURCE_CHANGED.problem(
        f"tệp không còn là tệp đã được kiểm tra: {error.reason}",
        "đợi chép xong hoặc đóng chương trình đang mở tệp, rồi dựng lại",
        path=error.origin,
    )
