"""A file of the register as a row for readers and as one for machines."""

from dataclasses import dataclass
from typing import Annotated

from cchc.pages.columns import DataColumn
from cchc.pages.data_files import Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """A file on a page of the register. `label` is "PDF, 1,2 MB, 7 trang", `posted` the day its item was posted.

    `facets` are what it may be filtered by in the browser ("loai:pdf nam:2021"). Plain texts only: a register of
    thousands of files is digested in every build.
    """

    title: str
    url: str
    download: str
    label: str
    note: str
    help_url: str
    item: str
    item_url: str
    posted: str
    facets: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileData:
    """A file for machines: `size` in bytes, `sha256` hexadecimal, `item` the page it belongs to."""

    url: Annotated[str, DataColumn("Địa chỉ tệp", "địa chỉ đầy đủ của tệp", "uri")]
    name: Annotated[str, DataColumn("Tên tệp", "tên tệp như khi đính kèm")]
    title: Annotated[str, DataColumn("Tiêu đề", "tiêu đề của tệp")]
    type: Annotated[str, DataColumn("Loại tệp", "loại tệp")]
    label: Annotated[str, DataColumn("Mô tả", "chữ tả tệp: loại, cỡ, số trang, bản gốc hay bản sao")]
    size: Annotated[int, DataColumn("Cỡ (byte)", "cỡ của tệp, byte")]
    sha256: Annotated[str, DataColumn("SHA-256", "mã băm SHA-256 của tệp")]
    item: Annotated[str, DataColumn("Địa chỉ trang", "địa chỉ đầy đủ của trang mà tệp đính kèm vào", "uri")]
    item_title: Annotated[str, DataColumn("Thuộc mục", "tên của trang ấy")]
    posted: Annotated[str, DataColumn("Ngày đăng", "ngày đăng của trang ấy", "date")]


FILES = Dataset(name="tep", title="Tệp đính kèm", row=FileData)
