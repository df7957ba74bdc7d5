"""The editors' reference of file formats as Markdown: what of each is read, looked for and shown.

Which readers, limits, previews and copies a format has is asked of the code; a test keeps a row for every format.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from cchc.attachments.derived.picture_copies import COPIED
from cchc.attachments.inspect_file import reads_text
from cchc.attachments.media_types import (
    DOC,
    DOCX,
    MACRO_EXTENSIONS,
    ODP,
    ODS,
    ODT,
    PDF,
    PPT,
    PPTX,
    RTF,
    SVG,
    TEXT,
    TYPES,
    XLS,
    XLSX,
    ZIP,
)
from cchc.attachments.readers.file_text import MOST_CHECKED
from cchc.attachments.readers.members import LARGEST_MEMBER, MOST_MEMBERS
from cchc.attachments.readers.pdf import MOST_PAGES_READ
from cchc.text.vietnamese_numbers import number_text

_PACKAGE: Final = "macro, ActiveX, DDE, gói OLE, phần lấy từ ngoài khi mở, liên kết mở chương trình"
_PARTS: Final = MappingProxyType(
    {
        PDF: (
            f"chữ của {MOST_PAGES_READ} trang đầu, theo thứ tự trên trang; trang quét; trang không trích được chữ",
            "JavaScript, lệnh mở chương trình, gửi biểu mẫu, tệp nhúng, phần đa phương tiện",
        ),
        DOCX: (
            "thân bài, đầu và cuối trang, chú thích, khung chữ, chữ mờ, biểu đồ, mô tả ảnh, ghi chú, chữ đã xóa hay bị ẩn, tệp nhúng",
            _PACKAGE,
        ),
        XLSX: (
            "ô chữ, ô số, công thức, đầu trang, ghi chú, trang tính, hàng và cột ẩn, bảng tổng hợp (pivot), tên vùng, tệp nhúng",
            f"{_PACKAGE}, macro Excel 4.0, kết nối tự lấy dữ liệu",
        ),
        PPTX: ("trang chiếu, ghi chú, biểu đồ, mô tả ảnh, tệp nhúng", _PACKAGE),
        ODT: ("thân bài, đầu và cuối trang, ghi chú, chữ đã xóa hay bị ẩn, tệp nhúng", "macro, DDE, gói OLE"),
        ODS: ("mọi ô, ghi chú, trang tính và hàng ẩn, tệp nhúng", "macro, DDE, gói OLE"),
        ODP: ("trang chiếu, ghi chú, tệp nhúng", "macro, DDE, gói OLE"),
        DOC: ("thân bài, đầu trang, chú thích, ghi chú, khung chữ (Word 97 trở đi)", "macro, DDE, gói OLE"),
        XLS: (
            "ô chữ, ô số, kết quả công thức, ghi chú, trang tính ẩn (Excel 97 trở đi)",
            "macro, macro Excel 4.0, gói OLE",
        ),
        PPT: ("trang chiếu, ghi chú (PowerPoint 97 trở đi)", "macro, gói OLE"),
        RTF: ("chữ, ghi chú, chữ đã xóa hay bị ẩn", "gói OLE, DDE, mẫu lấy từ ngoài"),
        TEXT: ("mọi chữ", "không có"),
        ZIP: (
            f"từng tệp bên trong ({MOST_MEMBERS} tệp, mỗi tệp đến {LARGEST_MEMBER // 1_000_000} MB)",
            "như loại của từng tệp; chương trình, trang HTML, tên đi ra ngoài",
        ),
        SVG: ("thẻ và thuộc tính", "mọi thứ không phải nét vẽ và chữ"),
    }
)
_PICTURES: Final = ("kích thước, chiều xoay, tọa độ chụp, phần bị đứt", "không có")
_MEDIA: Final = ("không đọc", "không tìm")
_CLOSED: Final = ("không đọc được, máy cảnh báo", "không tìm được")


def formats_markdown(renewal: str) -> str:
    """Return the page of all formats; `renewal` is the command that makes it anew."""
    head = "| loại | đuôi | máy đọc gì | tìm thứ chạy được ở đâu | người đọc thấy thêm |\n|---|---|---|---|---|\n"
    return (
        f"# Loại tệp\n\n<!-- Trang này được lập bằng lệnh: {renewal} -->\n\n"
        "Máy đọc và kiểm tra mỗi loại tệp đến đâu. Cách đính kèm: [tệp đính kèm](tep-dinh-kem.md).\n\n"
        f"{head}{''.join(_rows())}\n"
        f"Mỗi tệp được kiểm tra {number_text(MOST_CHECKED, 0)} chữ đầu, kể cả chữ không hiện; "
        "phần không đọc đến thì có cảnh báo CC328. Ghi chú, chữ đã xóa, phần ẩn, tệp nhúng, tệp trong ZIP chỉ được kiểm tra, "
        "không vào ô tìm, không vào bản chữ.\n"
    )


def parts_of(media_type: str) -> tuple[str, str]:
    """Return what is read of a format and what is looked for in it."""
    if media_type in _PARTS:
        return _PARTS[media_type]
    if media_type.startswith("image/"):
        return _PICTURES
    return _MEDIA if media_type.startswith(("audio/", "video/")) else _CLOSED


def _rows() -> Iterator[str]:
    for media_type, row in TYPES.items():
        read, sought = parts_of(media_type)
        endings = ", ".join(f"`.{ending}`" for ending in row.extensions if ending not in MACRO_EXTENSIONS)
        yield f"| {row.name} | {endings} | {read} | {sought} | {_shown(media_type)} |\n"


def _shown(media_type: str) -> str:
    """Return what readers are given beside the file itself."""
    told = ["ảnh trang đầu"] if media_type == PDF else []
    told += ["bản chữ `.txt`"] if reads_text(media_type) and media_type not in {TEXT, ZIP} else []
    told += ["bản thu nhỏ khi là ảnh của bài"] if media_type in COPIED else []
    return ", ".join(told) or "–"
