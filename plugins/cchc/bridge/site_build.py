"""One build: a site read and linked, then brought to its output folder. Survives a damaged cache by starting it anew."""

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cchc.bridge.noop_build import LastBuild, inputs_of, remember
from cchc.bridge.pipeline import Loaded, load
from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.settings.site_look import site_look
from cchc.bridge.versions import reading_code, worker_code
from cchc.engine.cache.database import StoreDamaged, discard
from cchc.engine.cache.store import Store
from cchc.engine.content.content_files import SourceFile, content_path
from cchc.engine.content.read_content import Known, read_all
from cchc.engine.outputs.output import Blob, GeneratedFile, Given, Output, OutputGroup, key_of, output_group
from cchc.engine.render.renderer import Look
from cchc.engine.render.template_set import ready_ahead
from cchc.engine.render.theme_assets import ThemeAssets, theme_assets
from cchc.engine.workers.pool import Pool, Serial, pool_of
from cchc.engine.workers.progress import Progress, Shown, Silent
from cchc.engine.write.output_writer import BuildResult, show, write
from cchc.reading.reading_settings import ReadingSettings
from cchc.site.kind_registry import record_types
from cchc.site.layout import layout
from cchc.site.pages.preview_page import preview_page
from cchc.site.published_files import file_outputs

if TYPE_CHECKING:
    from cchc.engine.workers.dask_cluster import Cluster

T = TypeVar("T")

COLLECTED_AFTER = 100_000
"""Objects between two looks for cycles: a build's values live until its end, and looking at them again finds nothing."""


@dataclass(slots=True)
class Build:
    """A build in progress. Close it when done. `load` and `write` raise ExecutorFailed where a cluster does not do its part."""

    settings: Settings
    store: Store
    progress: Progress
    loaded: Loaded | None = None
    inputs: str = ""
    known: Known | None = None
    """Readings kept in memory from one load to the next, where there will be a next."""
    look: Look | None = None
    """How pages were last rendered."""
    made: dict[str, str] = field(default_factory=dict)
    """Keys of the costly files as last written whole, by path."""
    cluster: "Cluster | None" = None

    @classmethod
    def start(cls, settings: Settings) -> "Build":
        """Open the cache, and say so where it cannot be kept; nothing is read yet."""
        gc.set_threshold(COLLECTED_AFTER, 50, 50)
        store = Store(settings.cache)
        if store.warning:
            sys.stderr.write(f"Lưu ý: {store.warning}.\n")
        return cls(settings, store, Shown())

    def close(self) -> None:
        """Close the cache, and let go of the cluster."""
        self.store.close()
        if self.cluster is not None:
            self.cluster.close()

    @property
    def pool(self) -> Pool:
        """The pool of workers that does the work."""
        near = pool_of(self.settings.jobs)
        if not self.settings.executor:
            return near
        from cchc.engine.workers.dask_cluster import Cluster  # noqa: PLC0415 - few builds have one

        if self.cluster is not None and self.cluster.address != self.settings.executor:
            self.cluster.close()
            self.cluster = None
        self.cluster = self.cluster or Cluster(self.settings.executor, near, worker_code)
        return self.cluster

    def load(self) -> Loaded:
        """Read and link the site."""
        with self.progress.part():
            self.loaded = self._again_if_damaged(self._load)
        return self.loaded

    def write(self) -> BuildResult:
        """Render and write what changed; the site must be loaded and without errors."""
        self.made.clear()
        with self.progress.part():
            result = self._again_if_damaged(self._write)
        if not result.diagnostics:
            self._remember(result)
        return result

    def write_pages(self) -> BuildResult:
        """As `write`, but costly files (the search index, archives) stay as `write` last left them: it must follow."""
        with self.progress.part():
            return self._again_if_damaged(self._write)

    def show_edited(self, files: Iterable[Path]) -> bool | None:
        """Show articles whose bodies alone were edited; whether a page changed. None where the whole site must be built."""
        if self.loaded is None or self.look is None:
            return None
        sources = [
            SourceFile(path=content_path(file.relative_to(self.settings.content).as_posix()), file=str(file))
            for file in files
        ]
        readings = read_all(
            sources,
            store=self.store,
            settings=ReadingSettings(content=self.settings.content.name, records=record_types()),
            code=reading_code(),
            pool=Serial(),
            progress=Silent(),
            whole=False,
        )
        pages = [preview_page(self.loaded.model, reading) for reading in readings]
        shown = [page for page in pages if page is not None]
        if len(shown) < len(sources):
            return None
        output = self.settings.output
        changed = [show(page, output=output, store=self.store, look=self.look) for page in shown]
        return any(changed)

    def _remember(self, result: BuildResult) -> None:
        """Keep what this build left, so that the next one can tell that nothing has changed."""
        loaded = self.loaded or self.load()
        standing = LastBuild(
            inputs=self.inputs,
            since=self.settings.now,
            until=loaded.until,
            said=loaded.said(self.settings.content.name),
            outputs=result.rendered + result.kept,
            pages=result.pages,
        )
        remember(standing, self.settings, self.store)

    def _load(self) -> Loaded:
        self.inputs = inputs_of(self.settings)
        ahead = ready_ahead(site_look(self.settings, None), self.store)
        return load(self.settings, self.store, self.pool, self.progress, self.known, ahead)

    def _write(self) -> BuildResult:
        loaded = self.loaded or self.load()
        self.progress.step("Soạn trang")
        assets = theme_assets(self.settings.theme)
        logo = loaded.files.logo
        self.look = look = site_look(
            self.settings,
            layout(
                loaded.model.info,
                self.settings.now,
                logo=f"/{logo.path}" if logo else "",
                styles=assets.styles,
                scripts=assets.scripts,
            ),
        )
        return write(
            self._outputs(loaded, assets),
            output=self.settings.output,
            store=self.store,
            look=look,
            pool=self.pool,
            progress=self.progress,
        )

    def _outputs(self, loaded: Loaded, assets: ThemeAssets) -> Iterator[Given]:
        for given in loaded.given:
            if isinstance(given, OutputGroup):
                yield output_group(given.name, given.key, partial(self._all_as_left, given))
            else:
                yield self._as_left(given)
        visible = {entry.record.path for entry in loaded.model.entries}
        for path, held in loaded.files.held.items():
            if path in visible:
                yield from file_outputs(held)
        yield from assets.blobs
        if self.settings.cname:
            yield Blob(path="CNAME", content=f"{self.settings.cname}\n".encode())
        if loaded.files.logo is not None:
            yield loaded.files.logo

    def _all_as_left(self, given: OutputGroup) -> Iterator[Output]:
        """What is in a bundle, each `_as_left`."""
        return map(self._as_left, given.make())

    def _as_left(self, output: Output) -> Output:
        """The output, under the key with which it was last written whole where it is a costly file."""
        if not isinstance(output, GeneratedFile):
            return output
        key = self.made.get(output.path)
        if key is None:
            key = self.made[output.path] = key_of(output)
        return replace(output, key=key)

    def _again_if_damaged(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except StoreDamaged:
            self.store.close()
            discard(self.store.path)
            self.store = Store(self.settings.cache)
            self.loaded = self._load() if self.loaded is not None else None
            return work()
