"""Ends of a command from outside: a signal, a full disk, a limit, a closed stream. One line in Vietnamese, and a status.

Nothing is undone here: the output folder is safe at any moment, as for a kill (engine/write/output_folder.py).
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Final

from cchc.engine.os_errors import machine_error

CANNOT: Final = 1
"""The status where the machine refuses something, as where content or settings forbid it."""

READER_GONE: Final = 141
"""The status of a command whose output nobody reads to its end, as in `cchc explain | head`: that of SIGPIPE in a shell."""

_SIGNALS: Final = {
    "SIGINT": "bạn bấm Ctrl-C",
    "SIGTERM": "có lệnh dừng (SIGTERM)",
    "SIGHUP": "cửa sổ dòng lệnh đã đóng",
    "SIGXCPU": "hết thời gian xử lý được phép (ulimit -t)",
}


class Stopped(KeyboardInterrupt):
    """A signal asks this process to end; `number` is the signal's."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def guarded(work: Callable[[], int]) -> int:
    """Return the status of `work`, or one for what ended it: 128 and a signal's number, 141, or 1 with a reason."""
    _fill_standard_streams()
    _listen()
    try:
        status = _status(work)
        return _flushed() or status
    except Stopped as stopped:
        return 128 + stopped.number


def _status(work: Callable[[], int]) -> int:
    try:
        return work()
    except Stopped as stopped:
        why = _SIGNALS[signal.Signals(stopped.number).name]
        say(f"Đã dừng: {why}. Trang đã dựng lần trước còn nguyên.")
        return 128 + stopped.number
    except SystemExit as ended:
        if isinstance(ended.code, str):
            say(ended.code)
            return CANNOT
        return ended.code or 0
    except Exception as error:
        if isinstance(error, BrokenPipeError) and not _is_read("\n"):
            return READER_GONE
        said = machine_error(error)
        if not said:
            raise
        say(f"Lỗi: {said}.")
        return CANNOT


def say(text: str) -> None:
    """Print a line for people; where nobody can hear it, nothing happens."""
    with suppress(OSError, ValueError):
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def _flushed() -> int:
    """Write out what was printed; the status where that cannot be, 0 where all is well."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return READER_GONE
    except OSError as error:
        _drop_output()
        say(f"Lỗi: không ghi được kết quả ra nơi nhận: {machine_error(error)}.")
        return CANNOT
    return 0


def _is_read(probe: str) -> bool:
    """Return whether the reader of the output is still there, by writing `probe`; if not, the rest goes nowhere."""
    try:
        sys.stdout.write(probe)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return False
    return True


def _drop_output() -> None:
    """Let what is left to be printed go nowhere, so that Python does not try again at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _fill_standard_streams() -> None:
    """Open what the caller closed (`>&-`): else a file of the site would take its number, and be printed into."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is not None:
            continue
        nowhere = os.open(os.devnull, os.O_RDWR)
        if nowhere != number:
            os.dup2(nowhere, number)
            os.close(nowhere)
        setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - for the whole process


def _listen() -> None:
    """Have signals end the work here, and nowhere else: a worker that is asked to end just ends."""
    if threading.current_thread() is not threading.main_thread():
        return
    owner = os.getpid()

    def stop(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)  # asked twice, the process ends at once
        if os.getpid() != owner:
            signal.raise_signal(number)
            return
        raise Stopped(number)

    def unraisable(_lost: object) -> None:
        """Say nothing of what fails while values are let go; a signal that came then is given again."""
        error = getattr(_lost, "exc_value", None)
        if isinstance(error, Stopped) and os.getpid() == owner:
            signal.signal(error.number, stop)
            signal.raise_signal(error.number)

    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, stop)
    sys.unraisablehook = unraisable
