"""Fragments rendered once for equal arguments."""

from markupsafe import Markup

from cchc.build import once
from cchc.build.once import Once
from cchc.build.views import Link


class Drawn:
    """A component that counts how often it draws."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *arguments: object) -> Markup:
        self.times += 1
        return Markup("{}").format(arguments)


def test_equal_arguments_are_drawn_once() -> None:
    draw, remember = Drawn(), Once(None)
    assert remember(draw, Link(title="a"), 3) == remember(draw, Link(title="a"), 3)
    assert draw.times == 1


def test_other_arguments_and_other_components_are_drawn_apart() -> None:
    draw, other, remember = Drawn(), Drawn(), Once(None)
    drawn = [remember(draw, Link(title="a")), remember(draw, Link(title="b")), remember(other, Link(title="a"))]
    assert (draw.times, other.times) == (2, 1)
    assert drawn[0] == drawn[2] != drawn[1]


def test_what_is_the_same_on_all_pages_is_handed_on_but_not_compared() -> None:
    class Site:
        def __hash__(self) -> int:
            raise AssertionError

    site = Site()
    assert Once(site)(Drawn(), site, 1) == Markup("{}").format((site, 1))


def test_memory_is_bounded() -> None:
    draw, remember = Drawn(), Once(None)
    for number in range(once.KEPT + 1):
        remember(draw, number)
    remember(draw, once.KEPT)
    assert draw.times == once.KEPT + 1
    remember(draw, 0)
    assert draw.times == once.KEPT + 2
