"""Fragments that many pages show alike, rendered once: `once(card, view.card)` instead of `card(view.card)` in a template.

A component is a pure function of its arguments, and arguments are frozen values. Those that many pages share are the very
same object, so objects are told apart by identity, which costs nothing; equal ones that are not the same are drawn again.
"""

from collections.abc import Callable

from markupsafe import Markup

KEPT = 8_192
"""Fragments remembered at once; pages that share one are rendered near each other."""

_BY_VALUE = (str, int, tuple)
"""Arguments compared by value: short texts, numbers, truth and tuples of them."""


class FragmentCache:
    """The function `once` of templates, for one renderer."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._known: dict[tuple[object, ...], tuple[Markup, tuple[object, ...]]] = {}

    def __call__(self, component: Callable[..., Markup], *arguments: object) -> Markup:
        """The markup of `component` with `arguments`."""
        key = (component, *[value if isinstance(value, _BY_VALUE) else id(value) for value in arguments])
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            # arguments are kept, so that no other object can get the identity of one of them
            found = self._known[key] = component(*arguments), arguments
        return found[0]
