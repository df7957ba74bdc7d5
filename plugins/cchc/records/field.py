"""One key of a header: what may stand there, what editors call it, and where its value goes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal


class Type(StrEnum):
    """The type of a single value. How each is written and typed: `cchc.reading.front_matter.values`."""

    LINE = "một dòng chữ"
    PROSE = "đoạn chữ"
    SLUG = "tên địa chỉ"
    DATE = "ngày"
    MOMENT = "ngày hoặc ngày giờ"
    YEAR = "năm"
    PERIOD = "giai đoạn"
    DUE = "thời hạn"
    NUMBER = "số, ký hiệu"
    CHOICE = "một giá trị trong danh sách"
    FLAG = "true (có) hoặc false (không)"
    FILE = "đường dẫn tệp"
    PATH = "địa chỉ trong trang"
    WEB = "địa chỉ https://"
    LINK = "địa chỉ trong trang hoặc địa chỉ https://"
    CONTACT = "địa chỉ thư điện tử hoặc địa chỉ https://"
    MAIL = "địa chỉ thư điện tử"
    PHONE = "số điện thoại"
    GROUP = "nhóm khóa con"


Amount = Literal["one", "list", "either"]
"""A single value, a list of them, or either (a single value then counts as a list of one)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One key. Everything that knows keys reads these: validation, forms, documentation, the editor.

    `label` is Vietnamese. `choices` are (value, label) pairs of a `CHOICE`, whose typed value is made by `makes`
    where given. A `GROUP` has `fields` and `makes` the dataclass; `short` is the key a bare value stands for.
    `attribute` is the name in the record where it differs from the key. A value that is `addressed` becomes, folded,
    one step of an address; one that `names_item` is the number, file or address of another item.
    """

    key: str
    type: Type
    label: str
    required: bool = False
    amount: Amount = "one"
    choices: tuple[tuple[str, str], ...] = ()
    fields: tuple["Field", ...] = ()
    short: str = ""
    makes: Callable[..., object] | None = None
    attribute: str = ""
    example: str = ""
    addressed: bool = False
    names_item: bool = False

    @property
    def name(self) -> str:
        """The attribute of the record that takes the value."""
        return self.attribute or self.key

    @property
    def described(self) -> str:
        """The key and its label, as messages name it."""
        return f'"{self.key}" ({self.label})'


ORDER: Final = (
    "title", "slug",
    "number", "kind", "issued", "effective", "expired", "issuer", "signer",
    "date", "expires", "modified", "period", "series", "state", "wording", "replaces", "reports_on",
    "official_url", "reviewed", "author", "status", "featured",
    "question", "asked", "answered", "about", "consent",
    "summary", "area", "tags", "legal_basis", "image", "charts", "attachments", "recipients", "relations", "tasks",
    "repost", "redirect_from", "accepted", "changes", "withdrawn",
)  # fmt: skip
"""The order of keys in a header: what names the item, its days, what it is about, what belongs to it, what became of it."""


def ordered(*fields: Field) -> tuple[Field, ...]:
    """Return the fields of a kind in the order of their keys. Raises ValueError for a key that has no place."""
    return tuple(sorted(fields, key=lambda field: ORDER.index(field.key)))
