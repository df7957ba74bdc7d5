"""What the system says when it cannot read a file, in Vietnamese."""

import errno
from types import MappingProxyType
from typing import Final

_WORDS: Final = MappingProxyType(
    {
        errno.EACCES: "không có quyền đọc",
        errno.EPERM: "không có quyền đọc",
        errno.EIO: "lỗi ổ đĩa",
        errno.ELOOP: "liên kết tượng trưng trỏ vòng quanh",
        errno.ENAMETOOLONG: "tên quá dài",
        errno.ENOENT: "tệp vừa bị xóa",
        errno.EBUSY: "tệp đang được chương trình khác dùng",
    }
)


def error_words(error: OSError) -> str:
    """Return why a file could not be read: "không có quyền đọc"."""
    return _WORDS.get(error.errno or 0) or error.strerror or type(error).__name__
