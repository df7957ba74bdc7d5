"""Record of written files: the digest, size and modification time of every file of one output folder.

A page is skipped where the ledger has its digest and the file is as the ledger recorded it. Before files are swapped in,
their entries lose the digest (`intend`), so that after a kill at any moment no half-done file is believed, while it is
still known to be ours. Where the folder is not the one the ledger knows (another cache, a folder put back from a copy),
what is ours is found again from the folder's manifest.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from cchc.engine.cache.database import StoreDamaged, seal
from cchc.engine.cache.digest import digest_of
from cchc.engine.cache.manifest import manifest_of, owned_files, read_manifest, write_manifest
from cchc.engine.cache.store import Store


class Written(NamedTuple):
    """A file as it was written; an empty `digest` says that it is ours but must not be believed.

    `digest` is of what it was made from, `sum` of its bytes, as the manifest has it.
    """

    digest: str
    size: int
    mtime_ns: int
    sum: str = ""


UNSURE = Written("", -1, -1)


class Ledger:
    """The ledger of one output folder, which `id` names. `entries` are all files that are ours, by path."""

    def __init__(self, store: Store, output: Path) -> None:
        """Load what the store knows of `output`, and what its manifest adds."""
        self.entries: dict[str, Written] = {}
        self._store = store
        self._output = output
        self._root = os.path.join(os.path.abspath(output), "")  # noqa: PTH100, PTH118 - one `lstat` per file: text is faster
        self.id = digest_of(self._root.encode("utf-8", "surrogateescape"))
        query = "SELECT path, digest, size, mtime_ns, sum, seal FROM ledger WHERE output = ?"
        for path, digest, size, mtime_ns, content, sealed in store.rows(query, self.id):
            if not isinstance(size, int) or not isinstance(mtime_ns, int):
                raise StoreDamaged(path)
            if seal(path, digest, size, mtime_ns, content) != sealed:
                raise StoreDamaged(path)
            self.entries[str(path)] = Written(str(digest), size, mtime_ns, str(content))
        recorded = {str(manifest) for (manifest,) in store.rows("SELECT manifest FROM outputs WHERE id = ?", self.id)}
        manifest = read_manifest(output)
        self.known = manifest is not None and digest_of(manifest) in recorded
        """Whether the folder's manifest is the one this ledger wrote."""
        if not self.known and manifest is not None:
            for path in owned_files(output, manifest):
                self.entries.setdefault(path, UNSURE)

    def stands(self, path: str, digest: str) -> bool:
        """Return whether the file at `path` is the one that `digest` describes."""
        entry = self.entries.get(path)
        if entry is None or entry.digest != digest:
            return False
        try:
            state = os.lstat(self._root + path)
        except (FileNotFoundError, NotADirectoryError):
            return False
        return state.st_size == entry.size and state.st_mtime_ns == entry.mtime_ns

    def unchanged(self, path: str) -> bool:
        """Return whether the file at `path` is believed, and as the ledger recorded it, whatever it shows."""
        entry = self.entries.get(path)
        return entry is not None and entry.digest != "" and self.stands(path, entry.digest)

    def intend(self, changed: Iterable[str], *, in_place: bool) -> None:
        """Note which files are about to be written or removed: believed again only after `settle`.

        Where they change `in_place`, the manifest names new ones beforehand; else it comes with the new site.
        """
        changed = frozenset(changed)
        known = changed & self.entries.keys()
        if in_place and known != changed:
            write_manifest(self._output, manifest_of(dict.fromkeys(self.entries.keys() | changed, ""), ""))
        self._put(dict.fromkeys(known, UNSURE), ())

    def manifest_after(self, written: Mapping[str, Written], removed: Iterable[str], site: str) -> bytes:
        """Return the manifest of the folder once files are `written` and others `removed`, of a site built for the address `site`."""
        after = {**self.entries, **written}
        for path in removed:
            after.pop(path, None)
        return manifest_of({path: entry.sum for path, entry in after.items()}, site)

    def settle(self, written: Mapping[str, Written], removed: Iterable[str], site: str = "") -> None:
        """Record what was written and removed of a site built for the address `site`."""
        removed = tuple(removed)
        for path in removed:
            self.entries.pop(path, None)
        self.entries.update(written)
        manifest = manifest_of({path: entry.sum for path, entry in self.entries.items()}, site)
        if not self.known or manifest != read_manifest(self._output):
            write_manifest(self._output, manifest)
        self._put(written, removed, digest_of(manifest))

    def _put(self, written: Mapping[str, Written], removed: Iterable[str], manifest: str = "") -> None:
        """Change rows, all of them or none."""
        with self._store.transaction() as database:
            database.executemany(
                "INSERT OR REPLACE INTO ledger VALUES(?, ?, ?, ?, ?, ?, ?)",
                ((self.id, path, *entry, seal(path, *entry)) for path, entry in written.items()),
            )
            database.executemany(
                "DELETE FROM ledger WHERE output = ? AND path = ?", ((self.id, path) for path in removed)
            )
            if manifest:
                database.execute("INSERT OR REPLACE INTO outputs VALUES(?, ?)", (self.id, manifest))
