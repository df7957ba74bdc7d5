"""Inputs of reading besides the bytes of a file."""

from dataclasses import astuple, dataclass
from hashlib import sha256

from cchc.records.record import RECORDS, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSettings:
    """`content` is the content folder's name as diagnostics show it; `citations` whether bodies are searched for them.

    `records` are the records that files become, one for each folder of content.
    """

    content: str = "content"
    citations: bool = True
    records: tuple[type[Item], ...] = RECORDS

    @property
    def fingerprint(self) -> str:
        """A digest (SHA-256, hexadecimal) that is equal for settings under which every file reads the same."""
        return sha256(repr(astuple(self)).encode()).hexdigest()
