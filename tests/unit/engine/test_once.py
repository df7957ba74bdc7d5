"""Fragments rendered once for equal arguments."""

import pytest
from markupsafe import Markup

from cchc.engine.render import fragment_cache
from cchc.engine.render.fragment_cache import FragmentCache
from cchc.pages.shared_views import Link


class Drawn:
    """A component that counts how often it draws."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *arguments: object) -> Markup:
        self.times += 1
        return Markup("{}").format(arguments)


LINK = Link(title="a")


def test_the_same_arguments_are_drawn_once() -> None:
    draw, remember = Drawn(), FragmentCache()
    assert remember(draw, LINK, 3, "x") == remember(draw, LINK, 3, "x")
    assert draw.times == 1


@pytest.mark.parametrize("other", [(Link(title="b"), 3, "x"), (LINK, 4, "x"), (LINK, 3, "y"), (LINK, 3)])
def test_other_arguments_and_other_components_are_drawn_apart(other: tuple[object, ...]) -> None:
    draw, component, remember = Drawn(), Drawn(), FragmentCache()
    assert remember(draw, LINK, 3, "x") != remember(draw, *other)
    assert remember(component, LINK, 3, "x") == remember(draw, LINK, 3, "x")
    assert (draw.times, component.times) == (2, 1)


def test_an_object_that_is_gone_is_not_taken_for_a_new_one() -> None:
    draw, remember = Drawn(), FragmentCache()
    drawn = {remember(draw, Link(title=str(number))) for number in range(100)}
    assert len(drawn) == 100


def test_memory_is_bounded() -> None:
    draw, remember = Drawn(), FragmentCache()
    for number in range(fragment_cache.KEPT + 1):
        remember(draw, number)
    remember(draw, fragment_cache.KEPT)
    assert draw.times == fragment_cache.KEPT + 1
    remember(draw, 0)
    assert draw.times == fragment_cache.KEPT + 2
