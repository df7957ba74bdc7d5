"""Outputs that may be stale. Workers compute the exact digest and skip those that are not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cchc.engine.cache.cache_keys import CacheKeys
from cchc.engine.cache.digest import Digests
from cchc.engine.cache.ledger import Ledger
from cchc.engine.outputs.output import FileCopy, GeneratedFile, LazyPage, Output, UnchangedOutput, Wanted
from cchc.engine.write.render_job import ToRender


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleOutputs:
    """An output that does not surely stand, by its `number` among these.

    `digest` is its own where it is known by now; `known` is that of the file that stands, which it may yet prove to be.
    """

    number: int
    output: Output
    digest: str = ""
    known: str = ""


class StaleCheck:
    """The outputs of one build beside what the last one left."""

    def __init__(self, hashed: Digests, closure: Callable[[str], str], ledger: Ledger, known: CacheKeys) -> None:
        """Take what makes digests, and what the last build left."""
        self._hashed = hashed
        self._closure = closure
        self._ledger = ledger
        self._known = known
        self.keys: dict[str, str] = {}
        """The keys of pages that need not be made, by path."""

    def pending(self, wanted: Mapping[str, Wanted]) -> list[StaleOutputs]:
        """Those of the wanted outputs that do not surely stand, in their order."""
        ledger = self._ledger
        found: list[StaleOutputs] = []
        for path, output in wanted.items():
            digest = known = ""
            if isinstance(output, UnchangedOutput):
                continue
            if isinstance(output, LazyPage):
                key = self.keys[path] = self._hashed.later(self._closure(output.template), output)
                known = ledger.entries[path].digest if ledger.unchanged(path) else ""
                if known and self._known.holds(path, key):
                    continue
            elif path in ledger.entries or isinstance(output, FileCopy | GeneratedFile):
                digest = self._hashed.output(output, self._closure)
                if ledger.stands(path, digest):
                    continue
            found.append(StaleOutputs(number=len(found), output=output, digest=digest, known=known))
        return found

    def prepared(self, pending: StaleOutputs) -> ToRender:
        """The output itself with its digest, made now where it was to be made later. No file copy."""
        output = pending.output
        if isinstance(output, LazyPage):
            output = output.make()
        if isinstance(output, FileCopy):
            raise TypeError(output.path)
        digest = pending.digest or self._hashed.output(output, self._closure)
        return ToRender(number=pending.number, output=output, digest=digest, stands=digest == pending.known)
