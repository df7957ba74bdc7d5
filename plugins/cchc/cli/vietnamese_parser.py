"""Arguments of commands, read by argparse; what it says of them is Vietnamese."""

import argparse
import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Final, NoReturn

_HEADINGS: Final = (
    ("usage: ", "Cách dùng: "),
    ("positional arguments:", "Tham số:"),
    ("options:", "Tùy chọn:"),
    ("show this help message and exit", "hiện hướng dẫn này"),
)
"""What argparse writes of its own into help, and what stands there instead."""


class VietnameseParser(argparse.ArgumentParser):
    """A parser whose help and errors are Vietnamese. An error says how to see the help, and ends the process with status 2."""

    def format_usage(self) -> str:
        """Return the line of usage."""
        return _with_headings(super().format_usage())

    def format_help(self) -> str:
        """Return the help."""
        return _with_headings(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and end the process."""
        self.exit(2, f"Lỗi: {explained(message)}\n{self.format_usage()}Xem hướng dẫn: {self.prog} --help\n")


def explained(message: str) -> str:
    """Return what a message of argparse means; one that is not known stands as it is, behind its explanation."""
    for pattern, say in _MEANINGS:
        if match := pattern.fullmatch(message):
            return say(match)
    return f"không hiểu dòng lệnh ({message})."


def _with_headings(text: str) -> str:
    for written, meant in _HEADINGS:
        text = text.replace(written, meant)
    return text


def _choice(match: re.Match[str]) -> str:
    choices = [choice.strip(" '\"") for choice in match["choices"].split(",")]
    near = get_close_matches(match["value"], choices, n=1)
    hint = f"có phải ý bạn là {near[0]}?" if near else f"chọn một trong: {', '.join(choices)}."
    return f"{match['name']} không thể là “{match['value']}”; {hint}"


def _number(match: re.Match[str]) -> str:
    return f"{match['name']} phải là số nguyên, không phải “{match['value']}”."


def _says(sentence: str) -> Callable[[re.Match[str]], str]:
    return lambda match: sentence.format(*match.groups())


_MEANINGS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = tuple(
    (re.compile(pattern, re.DOTALL), say)
    for pattern, say in (
        (r"the following arguments are required: (.+)", _says("còn thiếu {0}.")),
        (r"unrecognized arguments: (.+)", _says("không có tùy chọn hay tham số {0}.")),
        (r"argument (?P<name>.+?): invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.+?)\).*", _choice),
        (r"argument (?P<name>.+?): invalid int value: '(?P<value>.*)'", _number),
        (r"argument (.+?): expected .*argument.*", _says("{0} cần một giá trị đi kèm.")),
        (r"argument (.+?): not allowed with argument (.+)", _says("{0} không dùng cùng {1}.")),
        (r"argument (.+?): ignored explicit argument '(.*)'", _says("{0} không nhận giá trị “{1}”.")),
    )
)
"""What argparse may say (of Python 3.11 and later), and what it means."""
