"""Documents that are ZIP packages of XML: their parts as trees, under limits, and without entities.

A part may have `MOST_XML` bytes; a package that would inflate to far more than its size, declares entities or is encrypted is refused
(see attachments/readers/archive.py).
"""

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final, Self

from cchc.attachments.file_facts import RejectedFile
from cchc.attachments.readers.archive import Archive
from cchc.importing.import_error import ImportFileError
from cchc.importing.neutral_document import PictureFile

MOST_XML: Final = 24_000_000
"""Bytes of one XML part; a plan of 200 pages has 3 million."""
_MOST_PICTURE: Final = 20_000_000
_MOST_PICTURES: Final = 60_000_000
_TOO_LONG: Final = "phần chữ bên trong tệp quá dài; tách tệp thành nhiều phần rồi nhập từng phần"
_SHOWN: Final = frozenset({"png", "jpg", "jpeg", "gif", "webp", "svg"})
"""Picture formats that browsers show."""


class XmlPackage:
    """An open package. Use as a context manager; what is wrong with the file comes as `ImportFileError`."""

    def __init__(self, path: Path) -> None:
        try:
            self._archive: Final = Archive(path, path.stat().st_size)
        except RejectedFile as rejected:
            raise ImportFileError(_told(rejected)) from rejected
        if any(entry.flag_bits & 0x1 for entry in self._archive.entries):
            self._archive.__exit__()
            raise ImportFileError("tệp được đặt mật khẩu; bỏ mật khẩu rồi lưu lại")
        self._pictures_left = _MOST_PICTURES
        self.names: Final = frozenset(self._archive.names)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.__exit__()

    def tree(self, name: str) -> ET.Element | None:
        """Return the part `name` as a tree, None where the package has none."""
        if name not in self.names:
            return None
        content = self.content(name, MOST_XML, _TOO_LONG)
        if b"<!DOCTYPE" in content[:100_000] or b"<!ENTITY" in content or b"\x00" in content[:1000]:
            raise ImportFileError(
                "tệp khai báo nội dung lấy từ nơi khác, có thể gây hại; mở bằng Word rồi lưu thành tệp mới"
            )
        try:
            return ET.fromstring(content)  # noqa: S314 - no document type, so no entities
        except (ET.ParseError, ValueError, LookupError) as error:
            raise ImportFileError("phần chữ bên trong tệp bị hỏng; mở bằng Word rồi lưu lại") from error

    def content(self, name: str, most: int, too_long: str) -> bytes:
        """Return the bytes of the part `name`. Raises ImportFileError with `too_long` where they are more than `most`."""
        pieces: list[bytes] = []
        size = 0
        try:
            for piece in self._archive.part(name):
                pieces.append(piece)
                size += len(piece)
                if size > most:
                    raise ImportFileError(too_long)
        except RejectedFile as rejected:
            raise ImportFileError(_told(rejected)) from rejected
        return b"".join(pieces)

    def picture(self, part: str, number: int) -> PictureFile | str:
        """Return the picture in `part`, to be called by its `number`, or why it cannot be shown, in Vietnamese."""
        ending = part.rpartition(".")[2].lower()
        if part not in self.names:
            return "ảnh không nằm trong tệp"
        if ending not in _SHOWN:
            return f"ảnh dạng {ending.upper()} trình duyệt không hiện được; chụp lại thành PNG"
        try:
            content = self.content(part, min(_MOST_PICTURE, self._pictures_left), "ảnh quá lớn")
        except ImportFileError:
            return "ảnh quá lớn; giảm cỡ ảnh rồi thêm bằng tay"
        self._pictures_left -= len(content)
        return PictureFile(name=f"hinh-{number}.{'jpg' if ending == 'jpeg' else ending}", content=content)


def local(tag: str) -> str:
    """Return the name of an element without its namespace."""
    return tag.rpartition("}")[2]


def attribute(element: ET.Element | None, name: str) -> str | None:
    """Return an attribute by its name without namespace, None where it or the element is missing."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if key == name or key.endswith("}" + name):
            return value
    return None


def child(element: ET.Element | None, *names: str) -> ET.Element | None:
    """Return the first child along a path of names without namespaces, or None."""
    for name in names:
        element = None if element is None else next((each for each in element if local(each.tag) == name), None)
    return element


def _told(rejected: RejectedFile) -> str:
    detail = f": {rejected.problem.detail}" if rejected.problem.detail else ""
    return f"{rejected.problem.rule.title}{detail}; mở bằng chương trình đã tạo ra tệp rồi lưu lại"
