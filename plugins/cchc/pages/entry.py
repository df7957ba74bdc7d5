"""A record at its address: what the site gives to the rooms that index, relate and list."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from cchc.engine.outputs.body_views import Target
from cchc.engine.outputs.canonical import Keyed
from cchc.pages.shared_views import FileLink, Picture
from cchc.reading.reading_result import BodyFacts
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
class ListingEntry(Keyed, Generic[R_co]):
    """An entry as lists show it: its record, and the first sentences of its body where it has no summary."""

    record: R_co
    url: str
    excerpt: str
    issuer: tuple[str, str]
    picture: Picture | None
    source_key: str = ""
    """What record and excerpt follow from."""
    key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put down the key: what tells this face from any other."""
        known = f"{self.source_key}\x1f{self.url}\x1f{self.issuer[0]}\x1f{self.issuer[1]}\x1f{self.picture or ''}"
        object.__setattr__(self, "key", known if self.source_key else repr(self))

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
    source_key: str = ""
    """What all but the issuer follows from: whoever makes an entry from a file knows that without looking at all of it."""
    listing_source_key: str = ""
    """What record and excerpt follow from."""
    told: str = ""
    """What tells the citations in the body, and the addresses, from any others."""

    key: str = field(init=False, repr=False, compare=False)
    face: ListingEntry[R_co] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put down the key, which tells this entry from any other, and the face: what lists show of it."""
        key = f"{self.source_key}\x1f{self.issuer[0]}\x1f{self.issuer[1]}" if self.source_key else repr(self)
        face = ListingEntry(
            record=self.record,
            url=self.url,
            excerpt="" if self.record.summary else self.body.excerpt,
            issuer=self.issuer,
            picture=self.picture,
            source_key=self.listing_source_key,
        )
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "face", face)

    def __hash__(self) -> int:
        """By the key: the whole is large."""
        return hash(self.key)

    @property
    def outside(self) -> str:
        """The digest of everything other pages show of this entry, body text excepted."""
        return f"{self.face.key}\x1f{self.told}\x1f{self.files or ''}" if self.source_key else self.key

    @property
    def year(self) -> int:
        """The year the item was posted, 0 where it has no date."""
        return self.record.date.year if self.record.date else 0
