"""Git as a command: run quietly, its errors told in Vietnamese with its own line behind, no password ever shown."""

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

_SECRET: Final = re.compile(r"(?<=://)\S*@")
_PARAMETER: Final = re.compile(r"(?i)((?:token|password|passwd|secret|key)=)[^&\s'\"]+")

PROTOCOLS: Final = "file:git:http:https:ssh"
"""Ways to a remote that git may take whatever its configuration says; `ext` and its like would run commands."""

_REASONS: Final = (
    (r"not a git repository", "thư mục này không nằm trong một kho git: chạy lệnh trong thư mục của kho"),
    (r"dubious ownership", "kho thuộc người dùng khác, git không làm việc trong đó"),
    (r"protected branch|hook declined|prohibited", "máy chủ không cho ghi vào nhánh này"),
    (r"rejected|non-fast-forward|fetch first|stale info", "vừa có lần đăng khác vào nhánh này: chạy lại lệnh"),
    (r"Authentication failed|could not read (?:Username|Password)|Permission denied|\b40[13]\b|access denied|publickey",
     "máy chủ không nhận tài khoản hoặc khóa của bạn"),
    (r"resolve host|Name or service|Connection (?:refused|timed out|reset)|unreachable|Failed to connect|timed out",
     "không nối được máy chủ"),
    (r"transport '.*' not allowed", "cách nối đến kho này không được phép"),
    (r"not appear to be a git repository|[Rr]epository .*not found|does not exist|not a valid repository|remote repository",
     "không có kho ấy, hoặc bạn không được vào"),
    (r"No space left|Disk quota", "hết chỗ trên ổ đĩa"),
    (r"cannot lock ref|Unable to create|\.lock", "nhánh đang bị việc khác giữ, hoặc tên nhánh vướng một nhánh khác"),
    (r"insufficient permission|unable to write|Read-only", "không có quyền ghi vào kho"),
)  # fmt: skip


class PublishingError(Exception):
    """The site could not be put on its branch; the message says why and what to do, in Vietnamese."""


def masked(text: str) -> str:
    """Return `text` without what stands before `@` in an address, and without tokens in its parameters.

    >>> masked("https://ten:mat-khau@kho.example/a.git?private_token=x")
    'https://***@kho.example/a.git?private_token=***'
    """
    return _PARAMETER.sub(r"\1***", _SECRET.sub("***@", text))


def reason_of(stderr: str) -> str:
    """Return why git failed, with the line in which it says so itself."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    told = next((line for line in lines if line.startswith(("fatal:", "error:", "! ", "remote: error"))), "")
    line = told or (lines[-1] if lines else "không nói gì")
    reason = next((reason for pattern, reason in _REASONS if re.search(pattern, stderr)), "git báo lỗi")
    return f"{reason} (git: {masked(line)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Git:
    """Git in the repository around `folder`."""

    folder: Path

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run git to its end; its exit status is the answer. Raises PublishingError where there is no git."""
        try:
            return subprocess.run(  # noqa: S603 - arguments are parsed, operands stand after "--"
                ["git", *arguments],  # noqa: S607 - git from PATH
                cwd=self.folder,
                env=_environment(),
                capture_output=True,
                encoding="utf-8",
                errors="surrogateescape",
                check=False,
            )
        except FileNotFoundError as error:
            raise PublishingError("máy này chưa cài git") from error

    def must(self, failed: str, *arguments: str) -> str:
        """Return what git prints. Raises PublishingError, `failed` says what could not be done."""
        done = self.run(*arguments)
        if done.returncode:
            raise PublishingError(f"{failed}: {reason_of(done.stderr)}")
        return done.stdout.strip()

    def find(self, *arguments: str) -> str:
        """Return what git prints, "" where it finds nothing."""
        done = self.run(*arguments)
        return "" if done.returncode else done.stdout.strip()

    def commit(self, name: str) -> str:
        """Return the id of the commit that a full name of a ref stands for, "" where there is none."""
        return self.find("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")

    def fed(self, *arguments: str, errors: IO[bytes]) -> "subprocess.Popen[bytes]":
        """Start git to read its standard input from this process; what it says goes to `errors`."""
        return subprocess.Popen(  # noqa: S603 - our own arguments
            ["git", *arguments],  # noqa: S607 - git from PATH
            cwd=self.folder,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )


def _environment() -> Mapping[str, str]:
    return {**os.environ, "LC_ALL": "C", "LANGUAGE": "C", "GIT_ALLOW_PROTOCOL": PROTOCOLS}
