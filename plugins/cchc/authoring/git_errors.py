"""What git says when it refuses, in Vietnamese; git's own line stands behind."""

import re
from typing import Final

_MEANINGS: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), meaning)
    for pattern, meaning in (
        (
            r"authentication failed|could not read (?:username|password)|permission denied|invalid username|error: 403",
            "kho không nhận đăng nhập: kiểm tra mã truy cập hoặc khóa SSH của máy này",
        ),
        (r"repository .*not found", "không có kho ấy, hoặc tài khoản này không được xem kho: kiểm tra địa chỉ của kho"),
        (
            r"does not appear to be a git repository|no such remote|no configured push destination|not a valid remote",
            "không có kho ấy: xem các kho đã khai báo bằng git remote -v, thêm kho bằng git remote add",
        ),
        (
            r"protected branch|hook declined|\[remote rejected\]",
            "kho không cho đưa lên nhánh này: hỏi người quản trị kho",
        ),
        (
            r"\[rejected\]|non-fast-forward|fetch first",
            "kho vừa có bản do người khác đưa lên: chạy lại lệnh này",
        ),
        (
            r"could not resolve|timed out|connection refused|unable to access|network is unreachable|failed to connect",
            "không nối được tới kho: kiểm tra mạng và địa chỉ của kho",
        ),
        (
            r"not a git repository",
            "thư mục này không thuộc kho git nào: chạy lệnh trong thư mục của trang, hoặc lập kho bằng git init",
        ),
        (r"nothing to commit|everything up-to-date", "không có gì mới để đưa lên"),
        (r"index\.lock|cannot lock ref", "một lệnh git khác đang chạy trong kho này: đợi lệnh ấy xong rồi chạy lại"),
        (r"no space left", "ổ đĩa hết chỗ"),
    )
)
"""Words of git (in English, as `LC_ALL=C` has them) and what they mean; the first that is found counts."""

_TOLD: Final = re.compile(r"^(?:fatal|error|remote|ERROR): |\[(?:remote )?rejected\]")


def git_error(said: str) -> str:
    """Return what a failed git command means, and in brackets the line of its standard error that says it."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    for pattern, meaning in _MEANINGS:
        for line in lines:
            if pattern.search(line):
                return f"{meaning} (git: {line})"
    line = next((line for line in lines if _TOLD.search(line)), lines[-1] if lines else "không nói lý do")
    return f"git không làm được việc này (git: {line})"
