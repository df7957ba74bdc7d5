"""The example of a rule as a site on disk: what an editor has who writes it."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from cchc.reading.prose import citation_rules
from cchc.records.rule import Rule
from cchc.site.kind_registry import record_kinds
from kit.file_factory import docx, forms_within_forms, png, protected_pdf, text_pdf, zipped
from kit.photo_factory import photo
from kit.site_factory import DECREES

MB = 1_000_000
TEXT = "Kế hoạch cải cách hành chính"
SENTENCE = "Sở công khai quy trình trên cổng thông tin."
LINE = "A line of text that is long enough to be read"

ITEM = "tin-tuc/2026/hoi-nghi/index.md"
"""Where lines of a header, and the attachments of an example, stand."""

MINIMAL = {
    "title": "Ví dụ",
    "date": "2026-01-15",
    "issuer": "Sở Xây dựng",
    "period": "2026",
    "number": "61/2018/NĐ-CP",
    "issued": "2018-04-23",
    "question": "Khi nào?",
    "asked": "2026-01-15",
}
"""What a header must have, and a document so that its number means one."""

PROSE = frozenset({*(rule.code for rule in citation_rules.RULES), "CC207"})
"""Rules whose examples are paragraphs."""

_FILE = re.compile(r"^((?:content|output)/\S+|luot-xem\.json)(?: \((.+)\))?$")
_ATTACHED = re.compile(r"^([\w.-]+) \((.+)\)$")
_DATED = re.compile(r"^\(văn bản ngày (\d\d)/(\d\d)/(\d{4})\) ")


def _large(content: bytes, size: int) -> bytes:
    return content.ljust(size, b"\0")


DESCRIBED: Mapping[str, Callable[[], bytes]] = {
    "PDF có chữ": lambda: text_pdf(LINE),
    "PDF đổi trong khi dựng": lambda: text_pdf(LINE),
    "PDF chỉ có ảnh quét": lambda: text_pdf(""),
    "PDF đặt mật khẩu": lambda: protected_pdf(b"mat khau"),
    "PDF kèm tệp ZIP ở đuôi": lambda: text_pdf(LINE) + zipped({"a": b"x"}),
    "PDF làm treo chương trình đọc": forms_within_forms,
    "Word có chữ": lambda: docx(TEXT),
    "Word có macro": lambda: docx(TEXT, parts={"word/vbaProject.bin": b"x"}),
    "Word chép dở": lambda: docx(TEXT)[:-30],
    "Word có khai báo thực thể": lambda: docx(body='<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'),
    "Word có dấu MẬT": lambda: docx("MẬT", TEXT),
    "Word ghi lưu hành nội bộ": lambda: docx(TEXT, "Tài liệu lưu hành nội bộ"),
    "Word có số căn cước": lambda: docx(TEXT, "Số căn cước: 001203004567."),
    "Word có năm số di động": lambda: docx(TEXT, *(f"Ông Mẫu: 091234567{last}" for last in range(5))),
    "Word có năm thư điện tử": lambda: docx(TEXT, *(f"Ông Mẫu: mau{last}@gmail.com" for last in range(5))),
    "Word ở bảng mã TCVN3": lambda: docx("KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2026 cña Së X©y dùng tØnh Lam Giang"),
    "Word còn ghi chú": lambda: docx(TEXT, parts={"word/comments.xml": "<c><p><t>Xem lại</t></p></c>"}),
    "Excel nhị phân": lambda: zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"x"}),
    "7-Zip": lambda: b"7z\xbc\xaf\x27\x1c" + bytes(64),
    "ZIP có một tệp chữ": lambda: zipped({"doc-toi.txt": TEXT}),
    "ZIP nở ra gấp nghìn lần": lambda: zipped({"a": b"\0" * 60 * MB}),
    "ZIP có đường dẫn ra ngoài": lambda: zipped({"../../a.txt": b"x"}),
    "ZIP chứa ZIP": lambda: zipped({"a.zip": zipped({"b.txt": b"x"})}),
    "ảnh PNG": png,
    "ảnh JPEG có tọa độ": lambda: photo(place=True),
    "ảnh HEIC": lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200),
    "ảnh PNG 30 MB": lambda: _large(png(), 30 * MB),
    "chương trình": lambda: b"MZ\x90\x00\x03" + bytes(200),
    "nội dung không rõ loại": lambda: bytes(range(256)) * 9,
    "tệp rỗng": lambda: b"",
    "tệp tự chép vào": lambda: b"x",
    "tệp Word đổi đuôi": lambda: docx(TEXT),
    "bài lưu ở bảng mã UTF-16": lambda: f"---\ntitle: {TEXT}\n---".encode("utf-16"),
    "bài dài 3 triệu byte": lambda: f"---\ntitle: {TEXT}\ndate: 2026-01-15\n---\n".encode() + b"a " * 1_500_000,
}
"""What examples say in words of a file that text cannot show, and its bytes."""


def lay_out(rule: Rule, example: str, place: Path) -> None:
    """Write the example of a rule as files below the folder `place`: `content/`, perhaps `output/` and others."""
    (place / "content").mkdir()
    if rule.code in PROSE:
        _prose(example, place)
    elif all(_ATTACHED.match(line) for line in example.splitlines()):
        _attached(example, place)
    elif _FILE.match(example.partition("\n")[0]):
        _files(example, place)
    else:
        lines = example if example.startswith("---") else f"---\n{_header(rule.folder, example)}\n---\n"
        path = f"content/{rule.folder}/vi-du.md"
        _write(place / path, _with_body(path, lines).encode())


def _with_body(path: str, text: str) -> str:
    """A file of an item as it is; with a sentence below its header where its kind needs a body and has none."""
    kind = next((kind for kind in record_kinds() if f"content/{kind.folder}/" in path), None)
    if kind is None or kind.body_optional or not path.endswith(".md"):
        return text
    parts = re.split(r"^---$", text, flags=re.MULTILINE)
    return f"{text.rstrip()}\n\n{SENTENCE}\n" if len(parts) == 3 and not parts[2].strip() else text


def _files(example: str, place: Path) -> None:
    """Write files that stand each below its path, or are described after it."""
    files: dict[str, list[str]] = {}
    for line in example.split("\n"):
        if found := _FILE.match(line):
            lines = files[found[1]] = []
            if found[2]:
                _describe(place / found[1], found[2])
                del files[found[1]]
        else:
            lines.append(line)
    for path, text in files.items():
        _write(place / path, _with_body(path, "\n".join(text)).encode())


def _attached(example: str, place: Path) -> None:
    """Write described files beside an article that declares them."""
    found = [match for line in example.splitlines() if (match := _ATTACHED.match(line))]
    for name, description in (match.groups() for match in found):
        _describe(place / "content" / ITEM.replace("index.md", name), description)
    names = ", ".join(match[1] for match in found)
    _write(
        place / "content" / ITEM, f"---\n{_header('tin-tuc', f'attachments: [{names}]')}\n---\n\n{SENTENCE}\n".encode()
    )


def _prose(example: str, place: Path) -> None:
    """Write a paragraph as the body of a plan of its day, or of news, beside a register of three decrees."""
    for path, text in DECREES.items():
        _write(place / "content" / path, text.encode())
    dated = _DATED.match(example)
    keys = f"issued: {dated[3]}-{dated[2]}-{dated[1]}\nperiod: {dated[3]}" if dated else "date: 2024-01-15"
    folder = "ke-hoach" if dated else "tin-tuc"
    header = _header(folder, keys)
    _write(place / "content" / folder / "vi-du.md", f"---\n{header}\n---\n\n{_DATED.sub('', example)}\n".encode())


def _header(folder: str, lines: str) -> str:
    """Lines of a header, with what else their kind must have."""
    kind = next(kind for kind in record_kinds() if kind.folder == folder)
    keys = [field.key for field in kind.fields if field.required]
    keys += ["number", "issued"] if kind.is_register else []
    given = {line.split(":")[0] for line in lines.splitlines()}
    return "\n".join([*(f"{key}: {MINIMAL[key]}" for key in keys if key not in given), lines])


def _describe(file: Path, description: str) -> None:
    """Make what a description says, which is not always a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    match description:
        case "thư mục":
            file.mkdir()
        case "liên kết tượng trưng trỏ vào chính nó":
            file.symlink_to(file.name)
        case "liên kết tượng trưng trỏ vào chỗ trống":
            file.symlink_to("khong-co.md")
        case "ảnh PNG 300 MB":
            file.write_bytes(png())
            with file.open("r+b") as stream:
                stream.truncate(300 * MB)
        case "trang do một plugin khác lập":
            pass  # whoever builds the example yields it
        case _:
            _write(file, DESCRIBED[description]())


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
