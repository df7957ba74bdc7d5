"""What rooms give through signals."""

from collections.abc import Callable, Iterator

import pytest
from blinker import Signal

from cchc.engine.outputs import signals
from cchc.engine.outputs.output import Blob
from cchc.engine.outputs.signals import outputs_for, problems_of
from cchc.records.diagnostic import Diagnostic

PROBLEM = Diagnostic(code="CC999", path="a.md", message="sai")


@pytest.fixture(autouse=True)
def _nobody_listens_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rooms that a whole build in this process has connected are not heard here."""
    for name in ("outputs_wanted", "checks_wanted"):
        monkeypatch.setattr(signals, name, Signal())


def give_blob(model: str) -> list[Blob]:
    return [Blob(path=f"{model}.txt", content=b"")]


def give_two(model: str) -> Iterator[Blob]:
    yield from (Blob(path=f"{model}-{number}.txt", content=b"") for number in (1, 2))


def give_problem(model: str) -> tuple[Diagnostic, ...]:
    return (PROBLEM,) if model == "a" else ()


def give_nothing(model: str) -> None:
    """A receiver that forgot to return."""


def give_text(model: str) -> list[str]:
    return [model]


def test_outputs_of_all_rooms_are_gathered() -> None:
    with signals.outputs_wanted.connected_to(give_blob), signals.outputs_wanted.connected_to(give_two):
        assert {output.path for output in outputs_for("a") if isinstance(output, Blob)} == {
            "a-1.txt",
            "a-2.txt",
            "a.txt",
        }
    assert list(outputs_for("a")) == []


def test_problems_of_all_rooms_are_gathered() -> None:
    with signals.checks_wanted.connected_to(give_problem):
        assert list(problems_of("a")) == [PROBLEM]
        assert list(problems_of("b")) == []


@pytest.mark.parametrize("receiver", [give_nothing, give_text])
def test_a_receiver_that_gives_something_else_is_named(receiver: Callable[[str], object]) -> None:
    with (
        signals.outputs_wanted.connected_to(receiver),
        pytest.raises(TypeError, match=getattr(receiver, "__name__", "?")),
    ):
        list(outputs_for("a"))
    with (
        signals.checks_wanted.connected_to(receiver),
        pytest.raises(TypeError, match=getattr(receiver, "__name__", "?")),
    ):
        list(problems_of("a"))
