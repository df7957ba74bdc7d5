"""A record at its address: what the site gives to the rooms that index, relate and list."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from cchc.build.canonical import Keyed
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
class Face(Keyed, Generic[R_co]):
    """What lists show of an entry: its record, and the first sentences of its body where it has no summary."""

    record: R_co
    url: str
    excerpt: str
    issuer: tuple[str, str]
    picture: Picture | None
    known_by: str = ""
    """What record and excerpt follow from."""

    @property
    def key(self) -> str:
        """What tells this face from any other."""
        if not self.known_by:
            return repr(self)
        return f"{self.known_by}\x1f{self.url}\x1f{self.issuer[0]}\x1f{self.issuer[1]}\x1f{self.picture or ''}"

    def __hash__(self) -> int:
        """By the key: the whole is large."""
        return hash(self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Keyed, Generic[R_co]):
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
    known_by: str = ""
    """What all but the issuer follows from: whoever makes an entry from a file knows that without looking at all of it."""
    face_known_by: str = ""
    """What record and excerpt follow from."""

    @property
    def face(self) -> Face[R_co]:
        """What lists show of it."""
        return Face(
            record=self.record,
            url=self.url,
            excerpt="" if self.record.summary else self.body.excerpt,
            issuer=self.issuer,
            picture=self.picture,
            known_by=self.face_known_by,
        )

    @property
    def key(self) -> str:
        """What tells this entry from any other."""
        return f"{self.known_by}\x1f{self.issuer[0]}\x1f{self.issuer[1]}" if self.known_by else repr(self)

    def __hash__(self) -> int:
        """By the key: the whole is large."""
        return hash(self.key)

    @property
    def year(self) -> int:
        """The year the item was posted, 0 where it has no date."""
        return self.record.date.year if self.record.date else 0
