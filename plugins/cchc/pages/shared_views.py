"""The words that views of every room share: links, moments, badges, pictures, cards, heads, files.

All addresses are site-root paths (`/ke-hoach/2021/x/`); writing makes them relative or absolute.
What data for machines may hold says of each attribute what it means. A view as text is what stands in a cell of CSV.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from cchc.pages.columns import DataColumn

Tone = Literal["neutral", "good", "warn", "bad", "info"]
"""How a badge is drawn; its word always says the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link with its text; `url` may be empty where there is only text."""

    title: Annotated[str, DataColumn("Tên", "chữ của liên kết: tên hoặc số, ký hiệu của nơi nó dẫn tới")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của nơi ấy; trống khi không có trang", "uri")] = ""
    note: Annotated[str, DataColumn("Ghi thêm", "lời ghi thêm")] = ""
    current: Annotated[bool, DataColumn("Đang xem", "luôn là false trong dữ liệu")] = False

    def __str__(self) -> str:
        """The text of the link."""
        return self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date for machines (`2021-05-20T22:00:00+07:00` or `2021-05-20`) and for people ("Thứ Năm, 20/05/2021 22:00")."""

    iso: Annotated[str, DataColumn("Ngày ISO", "ngày cho máy, có thể kèm giờ", "datetime")]
    text: Annotated[str, DataColumn("Ngày", "ngày cho người đọc")]

    def __str__(self) -> str:
        """The date for machines."""
        return self.iso


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A state in a word."""

    text: Annotated[str, DataColumn("Trạng thái", "trạng thái bằng chữ")]
    tone: Annotated[Tone, DataColumn("Sắc thái", "sắc thái của trạng thái: neutral, good, warn, bad, info")] = "neutral"

    def __str__(self) -> str:
        """The word."""
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureVersion:
    """A light copy of a picture at its published address, with its width in pixels."""

    src: Annotated[str, DataColumn("Địa chỉ bản thu nhỏ", "địa chỉ đầy đủ của bản thu nhỏ", "uri")]
    width: Annotated[int, DataColumn("Rộng", "chiều rộng của bản thu nhỏ, điểm ảnh")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture at its published address, with its size in pixels and its light copies, the smallest first."""

    src: Annotated[str, DataColumn("Địa chỉ ảnh", "địa chỉ đầy đủ của ảnh", "uri")]
    width: Annotated[int, DataColumn("Rộng", "chiều rộng của ảnh, điểm ảnh")]
    height: Annotated[int, DataColumn("Cao", "chiều cao của ảnh, điểm ảnh")]
    alt: Annotated[str, DataColumn("Mô tả", "lời mô tả ảnh")] = ""
    caption: Annotated[str, DataColumn("Chú thích", "chú thích của ảnh")] = ""
    credit: Annotated[str, DataColumn("Tác giả", "tác giả của ảnh")] = ""
    copies: Annotated[
        tuple[PictureVersion, ...], DataColumn("Bản thu nhỏ", "các bản thu nhỏ của ảnh, từ nhỏ đến lớn")
    ] = ()

    @property
    def srcset(self) -> str:
        """The copies and the picture itself as `srcset` has them, "" where there is nothing to choose from."""
        versions = [f"{one.src} {one.width}w" for one in self.copies if one.width < self.width]
        return ", ".join((*versions, f"{self.src} {self.width}w")) if versions else ""

    @property
    def thumbnail(self) -> str:
        """The address of the smallest copy, for lists."""
        return self.copies[0].src if self.copies else self.src


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of an attribute table: a label and one or more values, each a link to its index where there is one."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An item in a list."""

    title: Annotated[str, DataColumn("Tên", "tên, tiêu đề hoặc trích yếu")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang", "uri")]
    label: Annotated[str, DataColumn("Loại", "loại của mục")] = ""
    number: Annotated[str, DataColumn("Số, ký hiệu", "số, ký hiệu của văn bản")] = ""
    moment: Annotated[Moment | None, DataColumn("Ngày", "ngày đăng, ban hành hoặc nhận; null khi không rõ")] = None
    summary: Annotated[str, DataColumn("Tóm tắt", "tóm tắt, hoặc những câu đầu của bài")] = ""
    badges: Annotated[tuple[Badge, ...], DataColumn("Trạng thái", "các trạng thái của mục")] = ()
    picture: Annotated[Picture | None, DataColumn("Ảnh", "ảnh đại diện; null khi không có")] = None
    meta: Annotated[tuple[Link, ...], DataColumn("Kèm theo", "liên kết kèm theo: cơ quan, chuỗi, giai đoạn")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The page in a form for machines: `title` names it in the head, `form` ("CSV") where a reader takes it.

    `type` is its media type.
    """

    title: str
    url: str
    form: str
    type: Literal["application/json", "text/csv", "application/atom+xml", "application/feed+json"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The metadata of a page: title, description, address, breadcrumb.

    `crumbs` start at home and end at the page itself. `meta` are (name, content) pairs such as Dublin Core,
    `image` goes with the page where its address is shared,
    `structured` is JSON-LD text.
    """

    title: str
    description: str
    path: str
    crumbs: tuple[Link, ...] = ()
    updated: Moment | None = None
    kind: Literal["website", "article"] = "website"
    image: Picture | None = None
    meta: tuple[tuple[str, str], ...] = ()
    structured: str = ""
    feeds: tuple[Alternate, ...] = ()
    data: tuple[Alternate, ...] = ()
    noindex: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of a body: level 2–6, its id and text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLink:
    """An attachment as a reader sees it: `label` is "PDF, 1,2 MB, 7 trang, bản gốc", `note` a remark such as "bản quét".

    `text_url` is where its text alone is, `text_label` what that opens.
    """

    title: str
    url: str
    download: str = ""
    label: str = ""
    type: str = ""
    note: str = ""
    preview: Picture | None = None
    help_url: str = ""
    text_url: str = ""
    text_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A document in a "Căn cứ pháp lý" box: its text, address, force now, and a warning if any.

    `force_then` is its force at the date of the text that cites it, where that differs.
    """

    text: str
    url: str = ""
    force: Badge | None = None
    force_then: Badge | None = None
    warning: str = ""
    warning_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """A titled group of links with a count, as in an index or facet."""

    title: str
    links: tuple[Link, ...]
