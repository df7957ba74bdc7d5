"""Searchable documents: every listed item and every file with text, as passages of bounded length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import pairwise

from cchc.discovery.discovery_protocols import DiscoverySite
from cchc.discovery.search.syllables import SYLLABLE
from cchc.engine.cache.digest import digest_of
from cchc.law.documents.document_kinds import kind_of_number
from cchc.pages.entry import Entry, EntryFile
from cchc.pages.record_dates import shown_date
from cchc.records.record import Item
from cchc.text.fold import fold, nfc
from cchc.text.vietnamese_dates import day as written_day

FILE_KIND = "tep"
"""The kind of a result that is a file."""

PASSAGE = 8_000
"""Characters in a passage, roughly; longer texts are cut so that an excerpt costs little to fetch."""

LETTERS_PER_WORD = 4.5


@dataclass(frozen=True, kw_only=True)
class SearchDocument:
    """One possible result: a page, or a file on a page. `parts` is the number of its passages.

    `body` is the digest of its text, `length` the text's characters (of a page's body: an estimate from its words).
    `type` is its type word, searched as the beginning of its title ("Kế hoạch"). `lead` and `extra` are searched with
    the text; only `lead` is shown in excerpts. `ordinal` numbers its day (0 for none). `page` is the title and address
    of the page a file belongs to. `period` are the years that it is about, where its own day does not tell them; `entitled`
    is searched as its title is: the issuer, where that is not the site's own agency.
    """

    kind: str
    title: str
    url: str
    body: str
    length: int
    ordinal: int = 0
    day: str = ""
    number: str = ""
    type: str = ""
    lead: str = ""
    extra: str = ""
    issuer: tuple[str, str] = ("", "")
    areas: tuple[str, ...] = ()
    page: tuple[str, str] = ("", "")
    label: str = ""
    period: tuple[int, int] | None = None
    entitled: str = ""

    @property
    def about(self) -> tuple[int, int]:
        """The first and the last year that it is about: its period, or the year of its day."""
        return self.period or (self.year, self.year)

    @property
    def title_words(self) -> int:
        """The words of its title, but for what readers leave out: its issuer's name at the end, "Về" at the beginning."""
        own = self.title.removesuffix(self.issuer[1]).removesuffix("của ") if self.issuer[1] else self.title
        return len(SYLLABLE.findall(nfc(own.removeprefix("Về việc ").removeprefix("Về "))))

    @property
    def left_words(self) -> int:
        """The words of its title that readers leave out."""
        return len(SYLLABLE.findall(nfc(self.title))) - self.title_words

    @property
    def is_amending(self) -> bool:
        """Whether it is a document that amends another, which readers mean less often than that one."""
        return bool(self.number) and fold(self.title).removeprefix("luat ").startswith("sua doi")

    @property
    def year(self) -> int:
        """The year of its day, 0 for none."""
        return date.fromordinal(self.ordinal).year if self.ordinal else 0

    @cached_property
    def parts(self) -> int:
        """The number of passages that the text is cut into, at least one."""
        return max(1, -(-self.length // PASSAGE))

    @cached_property
    def digest(self) -> str:
        """The digest of all that the index and the excerpts show of it."""
        return digest_of(
            "\x1f".join(
                (
                    self.kind,
                    self.title,
                    self.url,
                    self.body,
                    str(self.length),
                    self.day,
                    self.number,
                    self.type,
                    self.lead,
                    self.extra,
                    *self.issuer,
                    *self.page,
                    self.label,
                    self.entitled,
                    str(self.period or ""),
                    *self.areas,
                )
            ).encode("utf-8", "surrogatepass")
        )


def search_documents(site: DiscoverySite) -> Iterator[tuple[SearchDocument, ...]]:
    """Yield, oldest first, each listed item after its files that have text."""
    for entry in sorted(site.listed, key=_oldest_first):
        page = _page(entry, site.heads.agency)
        # Files first: of what is equally good and equally new, the later one is shown before.
        yield (*(_file(entry, file, page) for file in entry.files if file.text_length), page)


def passages(found: SearchDocument, text: str) -> Sequence[str]:
    """The text of a result cut at white space into exactly its number of parts; the lead stands before the first."""
    whole = f"{found.lead}\n{text}" if found.lead else text
    cuts = [0]
    for part in range(1, found.parts):
        space = whole.find(" ", max(cuts[-1], part * len(whole) // found.parts))
        cuts.append(space if space >= 0 else len(whole))
    cuts.append(len(whole))
    return [whole[start:end].strip() for start, end in pairwise(cuts)]


def _shown_day(record: Item) -> date | None:
    shown = shown_date(record)
    return shown.date() if isinstance(shown, datetime) else shown


def _oldest_first(entry: Entry[Item]) -> tuple[date, str]:
    return (_shown_day(entry.record) or date.min, entry.record.path)


def _type_word(record: Item) -> str:
    """The type word of an item, of a document also that which its number tells ("Nghị định" of 61/2018/NĐ-CP)."""
    kind = None if record.type_word else kind_of_number(record.number)
    return kind.name if kind else record.type_word


def _page(entry: Entry[Item], agency: str) -> SearchDocument:
    record = entry.record
    shown = _shown_day(record)
    return SearchDocument(
        kind=record.kind.folder,
        title=record.title,
        url=entry.url,
        body=entry.body.digest,
        length=int(entry.body.words * LETTERS_PER_WORD),
        ordinal=shown.toordinal() if shown else 0,
        day=written_day(shown) if shown else "",
        number=record.number,
        lead="\n".join(part for part in (record.summary, record.lead) if part),
        type=_type_word(record),
        extra=" · ".join((*record.tags, entry.issuer[1], *([written_day(shown)] if shown and record.number else []))),
        issuer=entry.issuer,
        areas=record.areas,
        period=record.years,
        entitled=entry.issuer[1] if entry.issuer[1] != agency else "",
    )


def _file(entry: Entry[Item], file: EntryFile, page: SearchDocument) -> SearchDocument:
    return SearchDocument(
        kind=FILE_KIND,
        title=file.link.title,
        url=file.link.url,
        body=file.digest,
        length=file.text_length,
        ordinal=page.ordinal,
        day=page.day,
        extra=file.link.download,
        issuer=entry.issuer,
        areas=entry.record.areas,
        page=(page.title, page.url),
        label=file.link.label,
    )
