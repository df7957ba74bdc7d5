"""What people see of a build that takes its time."""

import io
from collections.abc import Callable

import pytest

from cchc.build.progress import Shown, Silent


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def seconds(step: float) -> Callable[[], float]:
    """A clock that moves on by `step` whenever it is looked at."""
    now = iter(range(10**6))
    return lambda: next(now) * step


@pytest.mark.parametrize("step", [0.0, 0.3, 30.0])
@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()])
def test_items_go_by_unchanged(step: float, stream: io.StringIO) -> None:
    assert list(Shown(stream, seconds(step)).track("Đọc", 5, iter(range(5)))) == list(range(5))
    assert list(Silent().track("Đọc", 5, iter(range(5)))) == list(range(5))


def test_a_quick_build_says_nothing() -> None:
    for stream in (io.StringIO(), Terminal()):
        list(Shown(stream, seconds(0.0)).track("Đọc", 5, iter(range(5))))
        assert stream.getvalue() == ""


def test_a_slow_build_says_plain_lines_where_there_is_no_terminal() -> None:
    stream = io.StringIO()
    list(Shown(stream, seconds(4.0)).track("Đọc", 7, iter(range(7))))
    assert stream.getvalue() == "Đọc: 4/7\nĐọc: 7/7\n"


def test_a_slow_build_shows_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    list(Shown(stream, seconds(4.0)).track("Đọc", 7, iter(range(7))))
    assert "Đọc" in stream.getvalue()
    assert "3/7" in stream.getvalue()
