"""What the system says when it cannot read or write a file, in Vietnamese."""

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
    }
)


_WRITING: Final = MappingProxyType(
    {
        errno.EACCES: "không có quyền ghi",
        errno.EPERM: "không có quyền ghi",
        errno.EROFS: "ổ đĩa chỉ cho đọc",
        errno.ENOSPC: "hết chỗ trên ổ đĩa",
        errno.ENOENT: "không có thư mục ấy",
    }
)


def write_error(error: OSError) -> str:
    """Return why a file could not be written: "hết chỗ trên ổ đĩa"."""
    return _WRITING.get(error.errno or 0) or os_error_text(error)


def os_error_text(error: OSError) -> str:
    """Return why a file could not be read: "không có quyền đọc"."""
    return _WORDS.get(error.errno or 0) or error.strerror or type(error).__name__
