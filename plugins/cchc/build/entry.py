"""A record at its address: what the site gives to the rooms that index, relate and list."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from cchc.build.views import FileLink, Picture, Target
from cchc.reading.result import BodyFacts
from cchc.records.record import Item

R_co = TypeVar("R_co", bound=Item, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFile:
    """An attachment of an entry: where it is read from, how it is shown, its SHA-256 and size in bytes.

    `text_length` is the number of characters of the text inside it, 0 for a scan or a picture.
    """

    origin: str
    link: FileLink
    digest: str
    size: int
    text_length: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[R_co]):
    """One visible item. `url` is its site-root path; `issuer` is (register id, name), empty where it has none.

    `files` are its attachments in order, `targets` where the local addresses in its body lead, `picture` its lead.
    """

    record: R_co
    url: str
    body: BodyFacts
    issuer: tuple[str, str] = ("", "")
    files: tuple[EntryFile, ...] = ()
    targets: tuple[Target, ...] = ()
    picture: Picture | None = None

    @property
    def year(self) -> int:
        """The year the item was posted, 0 where it has no date."""
        return self.record.date.year if self.record.date else 0
