"""Bundles opened: taken as they stand where key, templates and files are those of the last build, else made."""

from collections.abc import Callable, Iterable, Iterator

from cchc.engine.cache.cache_keys import CacheKeys, UnchangedGroup
from cchc.engine.cache.digest import Digests
from cchc.engine.cache.ledger import Ledger
from cchc.engine.outputs.output import Given, LazyPage, OutputGroup, Page, UnchangedOutput, Wanted


class OutputGroups:
    """The bundles of one build beside what the last one left."""

    def __init__(self, hashed: Digests, closure: Callable[[str], str], ledger: Ledger, known: CacheKeys) -> None:
        """Take what makes digests, that of a template's closure by name, and what the last build left."""
        self._hashed = hashed
        self._closure = closure
        self._ledger = ledger
        self._known = known
        self.standing: dict[str, UnchangedGroup] = {}
        """The bundles as they stand after this build, by name."""

    def opened(self, given: Iterable[Given]) -> Iterator[Wanted]:
        """Yield what is given, and of bundles what is in them."""
        for one in given:
            if isinstance(one, OutputGroup):
                yield from self._outputs(one)
            else:
                yield one

    def _outputs(self, bundle: OutputGroup) -> Iterable[Wanted]:
        """What is in a bundle: known by its paths where all of it stands."""
        digest = self._hashed.bundle(bundle)
        known = self._known.bundles.get(bundle.name)
        if known is not None and known.digest == digest and self._stands(known):
            self.standing[bundle.name] = known
            return map(UnchangedOutput, known.paths)
        made = bundle.make()
        templates = sorted({output.template for output in made if isinstance(output, Page | LazyPage)})
        self.standing[bundle.name] = UnchangedGroup(
            digest, {name: self._closure(name) for name in templates}, [output.path for output in made]
        )
        return made

    def _stands(self, known: UnchangedGroup) -> bool:
        """Return whether the templates and files of a bundle are those that the last build left."""
        return all(self._closure(name) == closure for name, closure in known.closures.items()) and all(
            map(self._ledger.unchanged, known.paths)
        )
