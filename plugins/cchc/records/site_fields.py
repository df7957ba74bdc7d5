"""The table of keys of `content/site.yaml`."""

from typing import Final

from cchc.records.field import Field, Type
from cchc.records.section_addresses import NEWS
from cchc.records.site_info import Agency, MenuLink, Notice, Responsible

NOTICE_LEVELS: Final = (("info", "thông tin"), ("warning", "cần lưu ý"), ("urgent", "khẩn"))


def _line(key: str, label: str, *, required: bool = False, example: str = "") -> Field:
    return Field(key=key, type=Type.LINE, label=label, required=required, example=example)


def _links(key: str, label: str) -> Field:
    return Field(
        key=key,
        type=Type.GROUP,
        label=label,
        amount="list",
        makes=MenuLink,
        fields=(
            _line("title", "tên hiện ra", required=True),
            Field(key="url", type=Type.LINK, label="địa chỉ", required=True, example=NEWS),
        ),
    )


SITE: Final = (
    _line("name", "tên trang", required=True),
    Field(
        key="agency",
        type=Type.GROUP,
        label="cơ quan",
        required=True,
        makes=Agency,
        fields=(
            _line("name", "tên cơ quan", required=True),
            _line("parent", "cơ quan cấp trên"),
            _line("abbreviation", "chữ viết tắt", example="SXD"),
            Field(key="id", type=Type.SLUG, label="mã cơ quan", example="sxd-lam-giang"),
            _line("province", "tên tỉnh"),
            _line("address", "địa chỉ"),
            Field(key="phone", type=Type.PHONE, label="điện thoại"),
            Field(key="hotline", type=Type.PHONE, label="đường dây nóng"),
            Field(key="email", type=Type.MAIL, label="thư điện tử"),
        ),
    ),
    _line("motto", "khẩu hiệu"),
    Field(
        key="responsible",
        type=Type.GROUP,
        label="người chịu trách nhiệm nội dung",
        short="name",
        makes=Responsible,
        fields=(_line("name", "họ tên"), _line("position", "chức vụ")),
    ),
    Field(key="logo", type=Type.FILE, label="biểu trưng", example="logo.svg"),
    _links("menu", "thực đơn"),
    _links("links", "liên kết"),
    Field(
        key="notices",
        type=Type.GROUP,
        label="thông báo",
        amount="list",
        makes=Notice,
        fields=(
            _line("text", "nội dung", required=True),
            Field(key="from", type=Type.MOMENT, label="hiện từ", attribute="start", example="2026-12-01"),
            Field(key="to", type=Type.MOMENT, label="hiện đến hết", attribute="end", example="2026-12-31"),
            Field(key="level", type=Type.CHOICE, label="mức", choices=NOTICE_LEVELS),
            Field(key="url", type=Type.LINK, label="địa chỉ", example=NEWS),
        ),
    ),
    Field(key="feedback", type=Type.CONTACT, label="nơi nhận phản ánh", example="gopy@lamgiang.example"),
    Field(key="rating", type=Type.CONTACT, label="nơi đánh giá hài lòng"),
    _line("copyright", "dòng bản quyền"),
    _line("license", "giấy phép dùng lại"),
)
"""Keys in the order of the file."""
