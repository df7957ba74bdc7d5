"""Bundles opened: taken as they stand where key, templates and files are those of the last build, else made."""

from collections.abc import Callable, Iterable, Iterator

from cchc.build.digest import Digests
from cchc.build.later import Keys, StandingBundle
from cchc.build.ledger import Ledger
from cchc.build.page import Bundle, Given, Kept, Later, Page, Wanted


class Bundles:
    """The bundles of one build beside what the last one left."""

    def __init__(self, hashed: Digests, closure: Callable[[str], str], ledger: Ledger, known: Keys) -> None:
        """Take what makes digests, that of a template's closure by name, and what the last build left."""
        self._hashed = hashed
        self._closure = closure
        self._ledger = ledger
        self._known = known
        self.standing: dict[str, StandingBundle] = {}
        """The bundles as they stand after this build, by name."""

    def opened(self, given: Iterable[Given]) -> Iterator[Wanted]:
        """Yield what is given, and of bundles what is in them."""
        for one in given:
            if isinstance(one, Bundle):
                yield from self._outputs(one)
            else:
                yield one

    def _outputs(self, bundle: Bundle) -> Iterable[Wanted]:
        """What is in a bundle: known by its paths where all of it stands."""
        digest = self._hashed.bundle(bundle)
        known = self._known.bundles.get(bundle.name)
        if known is not None and known.digest == digest and self._stands(known):
            self.standing[bundle.name] = known
            return map(Kept, known.paths)
        made = bundle.make()
        templates = sorted({output.template for output in made if isinstance(output, Page | Later)})
        self.standing[bundle.name] = StandingBundle(
            digest, {name: self._closure(name) for name in templates}, [output.path for output in made]
        )
        return made

    def _stands(self, known: StandingBundle) -> bool:
        """Whether the templates and files of a bundle are those that the last build left."""
        return all(self._closure(name) == closure for name, closure in known.closures.items()) and all(
            map(self._ledger.unchanged, known.paths)
        )
