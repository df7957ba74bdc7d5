"""Records as other Pelican plugins expect to find them: articles and pages with Pelican's own names."""

from dataclasses import dataclass
from datetime import datetime

from cchc.bridge.settings.project_settings import VIETNAM
from cchc.pages.entry import Entry
from cchc.pages.page_paths import output_path
from cchc.records.record import Item
from cchc.site.cards import summary


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentAdapter:
    """The part of Pelican's `Content` that plugins which read `context["articles"]` use. `date` is aware, in Vietnam's time."""

    title: str
    slug: str
    url: str
    save_as: str
    source_path: str
    relative_source_path: str
    summary: str
    category: str
    tags: tuple[str, ...]
    author: str
    status: str
    date: datetime | None
    modified: datetime | None
    lang: str = "vi"

    @property
    def metadata(self) -> dict[str, object]:
        """Pelican's metadata dictionary."""
        names = ("title", "slug", "summary", "category", "tags", "author", "status", "date", "modified")
        return {name: getattr(self, name) for name in names}


def adapt(entry: Entry[Item], content: str, agency: str) -> ContentAdapter:
    """Show an entry as a Pelican article; `content` is the content folder's path."""
    record = entry.record
    return ContentAdapter(
        title=record.title,
        slug=record.slug,
        url=entry.url.removeprefix("/"),
        save_as=output_path(entry.url),
        source_path=f"{content}/{record.path}",
        relative_source_path=record.path,
        summary=summary(entry.face),
        category=record.kind.label,
        tags=record.tags,
        author=record.author or entry.issuer[1] or agency,
        status=record.status.value,
        date=_aware(record.date),
        modified=_aware(record.modified),
    )


def _aware(value: datetime | None) -> datetime | None:
    return value.replace(tzinfo=VIETNAM) if value is not None else None
