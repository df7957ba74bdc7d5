"""Bytes of views: what they tell apart and what they refuse."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pytest

from cchc.engine.outputs.canonical import Keyed, encode
from cchc.engine.outputs.output import lazy_view
from cchc.pages.shared_views import Badge, Link, Moment


class Level(StrEnum):
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    value: object = None
    other: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    pass


DIFFERENT = [
    None,
    True,
    False,
    0,
    1,
    2**70,
    0.0,
    "",
    "0",
    "None",
    "(",
    "a",
    "a\0b",
    "ơ",
    "o\u031b",
    (),
    ("",),
    ("a",),
    (("a",),),
    ("a", "b"),
    ("ab",),
    (("a",), "b"),
    ("a", ("b",)),
    (2, "a"),
    Empty(),
    Link(title="a"),
    Link(title="", url="a"),
    Link(title="a", current=True),
    Badge(text="a"),
    Moment(iso="a", text="a"),
    (Link(title="a"), Link(title="b")),
    (Link(title="a"), (Link(title="b"),)),
    Holder(value="a"),
    Holder(other="a"),
    Holder(value=Holder(value="a")),
    Holder(value=("a", "b")),
    Holder(value="a", other="b"),
]


def test_different_values_have_different_bytes() -> None:
    known: dict[bytes, object] = {}
    for value in DIFFERENT:
        held = known.setdefault(encode(Holder(value=value)), value)
        assert held is value, f"{held!r} and {value!r} look the same"


def test_equal_values_have_equal_bytes_whether_or_not_they_share_parts() -> None:
    shared = Link(title="Kế hoạch")
    apart = (Link(title="Kế hoạch"), Link(title="Kế" + chr(32) + "hoạch"))
    assert encode((shared, shared)) == encode(apart)


def test_bytes_do_not_depend_on_what_was_met_before() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Fresh:
        text: str = "a"

    first = encode((Fresh(), Fresh()))
    assert encode((Fresh(), Fresh())) == first


@pytest.mark.parametrize("value", [Level.HIGH, (Level.HIGH,), Holder(value=Level.HIGH), Link(title=Level.HIGH)])
def test_an_enumeration_of_words_counts_as_its_word(value: object) -> None:
    match value:
        case Level():
            plain: object = "high"
        case tuple():
            plain = ("high",)
        case Holder():
            plain = Holder(value="high")
        case _:
            plain = Link(title="high")
    assert encode(value) == encode(plain)


@pytest.mark.parametrize("value", [date(2026, 1, 1), {"a": 1}, {1}, ["a"], object()])
def test_what_is_no_view_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="a view may not hold"):
        encode(Holder(value=value))


def test_a_wrong_value_in_a_plain_field_is_refused_too() -> None:
    with pytest.raises(TypeError, match="a view may not hold"):
        encode(Link(title=date(2026, 1, 1)))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Large(Keyed):
    text: str

    @property
    def key(self) -> str:
        return self.text[:1]


def double(parts: str) -> Link:
    return Link(title=parts * 2)


def triple(parts: str) -> Link:
    return Link(title=parts * 3)


def test_what_is_known_by_a_key_is_hashed_by_it_alone() -> None:
    assert encode((Large("ab"),)) == encode((Large("ac"),)) != encode((Large("b"),))
    assert encode((Large("ab"),)) != encode(("a",))


def test_a_recipe_is_hashed_by_what_makes_it_and_its_parts() -> None:
    assert lazy_view(double, "a").made() == Link(title="aa")
    assert len({encode(lazy_view(double, "a")), encode(lazy_view(double, "b")), encode(lazy_view(triple, "a"))}) == 3


def test_a_function_without_a_place_in_a_module_is_refused() -> None:
    with pytest.raises(TypeError, match="lambda"):
        encode((lambda: None,))
