"""Text versions: what can be read in a file as plain text, for readers whose device or eyes do not take the file itself.

The text is the one that search and checks were given; it is fetched from the store only to be written.
"""

import codecs
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, Final

from cchc.attachments.derived.drawn_rows import kept_text
from cchc.attachments.facts_cache import FactsStore
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.media_types import TEXT

FEWEST_LETTERS: Final = 50
"""Characters from which on a text is worth a file of its own."""
_BYTES_OF_A_LETTER: Final = 1.3
"""Bytes of a character of Vietnamese prose in UTF-8, on average."""
_HEAD: Final = "Chữ trong tệp đính kèm, do máy trích ra để dễ đọc; không thay cho bản gốc.\n\n"
_CUT: Final = "\n\n(Tệp dài, chỉ trích phần đầu.)\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """The text of the content with `digest`: about how many bytes it has; `write` puts them out."""

    digest: str
    size: int
    write: Callable[[BinaryIO], None]


def text_versions(files: Iterable[FileFacts], *, store: FactsStore, most: int) -> dict[str, TextVersion]:
    """Return the text version of each content that has one, by digest; `most` is how many characters of text are kept.

    Plain text is its own version; what a scan was marked with is no text of it.
    """
    return {
        facts.digest: TextVersion(
            digest=facts.digest,
            size=round(_BYTES_OF_A_LETTER * facts.text_length),
            write=partial(_write, store, facts.digest, cut=facts.text_length >= most),
        )
        for facts in files
        if facts.text_length >= FEWEST_LETTERS and facts.media_type != TEXT and facts.text_layer is not False
    }


def text_path(published: str) -> str:
    """Return the address of the text version of the file at `published`.

    >>> text_path("tep/2021/x/ke-hoach.pdf")
    'tep/2021/x/ke-hoach.pdf.txt'
    """
    return f"{published}.txt"


def _write(store: FactsStore, digest: str, stream: BinaryIO, *, cut: bool) -> None:
    """Write a text with a mark of its encoding, since not every server tells it. Raises StoreDamaged where it is gone."""
    text = kept_text(store, f"text:{digest}")
    stream.write(codecs.BOM_UTF8 + f"{_HEAD}{text.strip()}\n{_CUT if cut else ''}".encode("utf-8", "replace"))
