"""What people see of a build that takes its time."""

import io
from collections.abc import Callable

import pytest

from cchc.engine.workers.progress import Shown, Silent


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


def test_a_step_is_said_once_its_part_takes_its_time_and_taken_back_from_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    said = []
    for stream in (io.StringIO(), Terminal()):
        for step in (0.0, 4.0):
            shown = Shown(stream, seconds(step))
            with shown.part():
                shown.step("Liên kết")
                shown.step("Soạn")
        said.append(stream.getvalue())

    assert said == ["Liên kết …\nSoạn …\n", "Liên kết …\r\x1b[KSoạn …\r\x1b[K"]


def test_a_terminal_that_can_take_nothing_back_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    stream = Terminal()
    shown = Shown(stream, seconds(4.0))
    shown.step("Ghi")
    assert list(shown.track("Đọc", 3, iter(range(3)))) == [0, 1, 2]
    assert stream.getvalue() == "Ghi …\nĐọc: 3/3\n"
    with Silent().part():
        Silent().step("Ghi")


def test_a_part_that_follows_at_once_goes_on_and_a_later_one_begins_anew() -> None:
    stream, now = io.StringIO(), [0.0]
    shown = Shown(stream, lambda: now[0])
    for wait in (0.0, 0.5, 60.0):
        now[0] += wait
        with shown.part():
            shown.step(f"sau {wait}")
            now[0] += 2
    assert stream.getvalue() == "sau 0.5 …\n"
