"""The words that readers see of a file: its size, type, kind and language, and a link text that says what it opens."""

from types import MappingProxyType
from typing import Final

from cchc.attachments.file_facts import FileFacts
from cchc.attachments.media_types import TYPES
from cchc.records import interface_words
from cchc.records.choices import ATTACHMENT_KINDS

KINDS: Final = MappingProxyType(dict(ATTACHMENT_KINDS))
"""Kinds of attachment as declared (copies: NĐ 30/2020/NĐ-CP Điều 25), in words."""

_LANGUAGES: Final = MappingProxyType(
    {
        "en": "tiếng Anh",
        "fr": "tiếng Pháp",
        "ja": "tiếng Nhật",
        "km": "tiếng Khmer",
        "ko": "tiếng Hàn",
        "lo": "tiếng Lào",
        "zh": "tiếng Trung",
    }
)
"""Languages worth telling a Vietnamese reader, by primary subtag (BCP 47)."""


def size_text(size: int) -> str:
    """Return a size of `size` bytes in Vietnamese form: decimal units, comma, one decimal from MB on.

    >>> [size_text(n) for n in (512, 345_200, 1_234_567, 2_000_000)]
    ['512 byte', '345 kB', '1,2 MB', '2 MB']
    """
    if size < 1000:
        return f"{size} byte"
    kilobytes = _rounded(size, 1000)
    if kilobytes < 1000:
        return f"{kilobytes} kB"
    tenths = _rounded(size, 100_000)
    unit = "MB"
    if tenths >= 10_000:
        tenths, unit = _rounded(size, 100_000_000), "GB"
    whole, tenth = divmod(tenths, 10)
    return f"{whole},{tenth} {unit}" if tenth else f"{whole} {unit}"


def kind_label(kind: str) -> str:
    """Return the words for a declared kind ("bản sao y"); "" where none was declared."""
    return KINDS.get(kind, "")


def label_line(facts: FileFacts, kind: str = "", language: str = "") -> str:
    """Return what a link to the file opens: "PDF, 1,2 MB, 7 trang, bản gốc". `language` as declared wins over the file's."""
    known = TYPES.get(facts.media_type)
    words = [known.name if known else interface_words.FILE, size_text(facts.size)]
    if facts.pages is not None:
        words.append(f"{facts.pages} trang")
    words.append(kind_label(kind) or (KINDS["scan"] if facts.text_layer is False else ""))
    words.append(_LANGUAGES.get((language or facts.language).lower().partition("-")[0], ""))
    return ", ".join(word for word in words if word)


def link_text(title: str, name: str) -> str:
    """Return the visible name of a file: its declared title, else its own name as its editor gave it."""
    return title.strip() or name


def access_note(facts: FileFacts) -> str:
    """Return the remark that a reader who cannot see needs before opening the file, or ""."""
    if facts.text_layer is False:
        return "Bản quét, trình đọc màn hình không đọc được."
    return ""


def _rounded(size: int, step: int) -> int:
    return (size + step // 2) // step
