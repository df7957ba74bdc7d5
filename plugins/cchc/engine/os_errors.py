"""Errors of the operating system, in Vietnamese."""

import errno
from types import MappingProxyType
from typing import Final

_WORDS: Final = MappingProxyType(
    {
        errno.EACCES: "không có quyền đọc",
        errno.EPERM: "không có quyền đọc",
        errno.EIO: "lỗi ổ đĩa",
        errno.ELOOP: "liên kết tượng trưng trỏ vòng quanh",
        errno.ENOTDIR: "chỗ cần thư mục lại là một tệp",
        errno.EISDIR: "chỗ cần tệp lại là một thư mục",
        errno.ENAMETOOLONG: "tên quá dài",
        errno.ENOENT: "tệp vừa bị xóa",
        errno.EBUSY: "tệp đang được chương trình khác dùng",
        errno.EMFILE: "hết số tệp được mở cùng lúc (ulimit -n)",
        errno.ENFILE: "hết số tệp được mở cùng lúc trên cả máy",
        errno.ENOMEM: "hết bộ nhớ",
        errno.EAGAIN: "hết số tiến trình được phép (ulimit -u)",
        errno.EFBIG: "tệp lớn quá mức được phép (ulimit -f)",
        errno.EDQUOT: "hết hạn mức trên ổ đĩa",
        errno.ENOSPC: "hết chỗ trên ổ đĩa",
        errno.EROFS: "ổ đĩa chỉ cho đọc",
    }
)


_WRITING: Final = MappingProxyType(
    {
        errno.EACCES: "không có quyền ghi",
        errno.EPERM: "không có quyền ghi",
        errno.ENOENT: "không có thư mục ấy",
    }
)

_KILLED: Final = frozenset({"BrokenProcessPool", "BrokenExecutor"})
"""What `concurrent.futures` raises where a worker is gone; it is not imported for its names alone."""

_NO_THREAD: Final = "can't start new thread"


def write_error(error: OSError) -> str:
    """Return why a file could not be written: "hết chỗ trên ổ đĩa"."""
    return _WRITING.get(error.errno or 0) or os_error_text(error)


def os_error_text(error: OSError) -> str:
    """Return why a file could not be read: "không có quyền đọc"."""
    return _WORDS.get(error.errno or 0) or error.strerror or type(error).__name__


def machine_error(error: Exception) -> str:
    """Return what the machine refused, with the file where it is known; empty where an error says nothing of the machine.

    SQLite and `concurrent.futures` are known by name, so that light commands need not import them.
    """
    match error:
        case OSError():
            return _refused(error)
        case MemoryError():
            return "hết bộ nhớ"
        case RuntimeError() if _NO_THREAD in str(error):
            return _WORDS[errno.EAGAIN]
        case ImportError(name=str(name)):
            return f"không nạp được {name} ({error.msg})"
    if type(error).__name__ in _KILLED:
        return "một tiến trình phụ bị dừng từ bên ngoài, thường vì hết bộ nhớ"
    if type(error).__name__ == "StoreDamaged" or type(error).__module__ == "sqlite3":
        return f"không đọc, ghi được bộ nhớ đệm ({error}): xem ổ đĩa còn chỗ không, hoặc xóa thư mục .cache"
    return ""


def _refused(error: OSError) -> str:
    """Say what a system call was refused; one without a file name is about a stream, a process or the working folder."""
    if error.filename is not None:
        name = error.filename.decode("utf-8", "replace") if isinstance(error.filename, bytes) else error.filename
        return f"không đọc, ghi được {name}: {_FILE_WORDS.get(error.errno or 0) or os_error_text(error)}"
    if error.errno == errno.ENOENT:
        return "không có thư mục tạm ghi được (TMPDIR), hoặc thư mục đang đứng đã bị xóa"
    return os_error_text(error)


_FILE_WORDS: Final = MappingProxyType(
    {
        errno.EACCES: "không có quyền",
        errno.EPERM: "không có quyền",
        errno.ENOENT: "không có tệp hay thư mục ấy",
    }
)
