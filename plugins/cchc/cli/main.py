"""The table of commands, and the dispatch that imports only the command that is asked for."""

import argparse
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Final, Protocol, cast

from cchc.cli.vietnamese_parser import VietnameseParser

COMMANDS: Final = (
    "build",
    "check",
    "cite",
    "diff",
    "explain",
    "fmt",
    "import",
    "new",
    "publish",
    "register",
    "serve",
)
"""Names of commands in the order of the help; each lives in a module of its name, unless another has that name."""

_MODULES: Final = {"import": "import_files", "register": "register_documents"}
"""Commands whose modules are named otherwise."""


class Command(Protocol):
    """The interface of a command module."""

    NAME: str
    HELP: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; return the exit status."""


def main(argv: list[str] | None = None) -> int:
    """Run the command that `argv` (default: the process's arguments) names; return its exit status.

    Only that command's module is imported, so that a light command starts fast. What it says is UTF-8 in every locale.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = sys.argv[1:] if argv is None else argv
    named = next((word for word in arguments if not word.startswith("-")), None)
    wanted = [name for name in COMMANDS if name == named] or COMMANDS
    parser = VietnameseParser(prog="cchc", description="Trang tin cải cách hành chính: công cụ dòng lệnh.")
    commands = parser.add_subparsers(metavar="LỆNH", required=True)
    for name in wanted:
        command = _load(name)
        sub = commands.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.configure(sub)
        sub.set_defaults(run=command.run)
    args = parser.parse_args(arguments)
    status = args.run(args)
    return int(status)


def _load(name: str) -> Command:
    return cast("Command", import_module(f"cchc.cli.{_MODULES.get(name, name)}"))
