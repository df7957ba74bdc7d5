"""Fragments that many pages show alike, rendered once: `once(card, view.card)` instead of `card(view.card)` in a template.

A component is a pure function of its arguments, and arguments are frozen values, so equal arguments give equal markup.
"""

from collections.abc import Callable, Hashable

from markupsafe import Markup

KEPT = 8_192
"""Fragments remembered at once; pages that share one are rendered near each other."""


class Once:
    """The function `once` of templates, for one renderer."""

    def __init__(self, site: object) -> None:
        """Take `site` of the templates: it is the same for all calls, so it needs no comparing."""
        self._site = site
        self._known: dict[Hashable, Markup] = {}

    def __call__(self, component: Callable[..., Markup], *arguments: Hashable) -> Markup:
        """The markup of `component` with `arguments`."""
        site = self._site
        key = (component, *(None if argument is site else argument for argument in arguments))
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            found = self._known[key] = component(*arguments)
        return found
