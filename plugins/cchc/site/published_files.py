"""The files of every item at their published addresses: attachments to list, pictures to show, links to mend."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from cchc.attachments.attachment_paths import Publication, display_name, published_paths
from cchc.attachments.derived.picture_copies import PictureCopies, PictureCopy, copy_path
from cchc.attachments.derived.text_versions import TextVersion, text_path
from cchc.attachments.discover import Discovery, FoundFile, Origin
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.file_labels import access_note, label_line, link_text, size_text
from cchc.attachments.first_pages import FirstPage, preview_path
from cchc.attachments.media_types import type_name
from cchc.engine.outputs.body_views import Target
from cchc.engine.outputs.output import FileCopy, GeneratedFile, Output
from cchc.pages.entry import EntryFile
from cchc.pages.shared_views import FileLink, Picture, PictureVersion
from cchc.records.record import Item
from cchc.site.urls import address


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFiles:
    """The files of an item: attachments in order, destinations of written addresses, the lead picture."""

    attachments: tuple[EntryFile, ...] = ()
    targets: tuple[Target, ...] = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFiles:
    """A file that an item has and that could be read; `path` is its published path relative to the site root."""

    found: FoundFile
    facts: FileFacts
    path: str
    preview: FirstPage | None = None
    copies: PictureCopies | None = None
    text: TextVersion | None = None

    @property
    def whole(self) -> PictureCopy | None:
        """The copy that is published in the place of the file: of a picture that is only shown, one without metadata."""
        return self.copies.whole if self.copies and self.found.origin is Origin.PICTURE else None


def assign_paths(
    items: Sequence[tuple[Item, Discovery]],
    facts: Mapping[str, FileFacts],
    previews: Mapping[str, FirstPage],
    copies: Mapping[str, PictureCopies],
    texts: Mapping[str, TextVersion],
) -> dict[str, tuple[PublishedFiles, ...]]:
    """Give each file of each item its published path; by the item's file path.

    `facts` are by path, `previews`, `copies` and `texts` by digest.
    """
    claims = {item.path: tuple(_claims(item, discovery, facts)) for item, discovery in items}
    paths = published_paths(publication for claimed in claims.values() for *_, publication in claimed)
    return {
        path: tuple(
            PublishedFiles(
                found=found,
                facts=known,
                path=paths[publication],
                preview=previews.get(known.digest) if found.origin is not Origin.PICTURE else None,
                copies=copies.get(known.digest) if found.shown else None,
                text=texts.get(known.digest) if found.origin is not Origin.PICTURE else None,
            )
            for found, known, publication in claimed
        )
        for path, claimed in claims.items()
    }


def _claims(
    item: Item, discovery: Discovery, facts: Mapping[str, FileFacts]
) -> Iterator[tuple[FoundFile, FileFacts, Publication]]:
    """Yield each file of an item that could be read, with its facts and what decides on its address."""
    year = publication_year(item) if discovery.files else ""
    for found in discovery.files:
        known = facts.get(found.file.path)
        if known is not None:
            name = found.file.name
            yield found, known, Publication(year=year, item_slug=item.slug, file_name=name, digest=known.digest)


def publication_year(item: Item) -> str:
    """The year folder of an item's files: that of its page, else that of the item's own date, else "chung"."""
    parts = address(item).strip("/").split("/")
    if len(parts) == 3:
        return parts[1]
    return str(item.own_date.year) if item.own_date else "chung"


def item_files(item: Item, held: Sequence[PublishedFiles], help_url: str) -> ItemFiles:
    """Compose what the item's page shows; `help_url` is where a reader asks for an accessible version of a scan.

    A `mailto:` address ends in its subject, to which the file's title is added.
    """
    lead = item.image
    picture = None
    for one in held:
        if lead is not None and one.facts.width and _is_lead(one, item):
            picture = replace(_picture(one), alt=lead.alt, caption=lead.caption, credit=lead.credit)
    return ItemFiles(
        attachments=tuple(_entry_file(one, help_url) for one in held if one.found.origin is not Origin.PICTURE),
        targets=tuple(_targets(held)),
        picture=picture,
    )


def file_outputs(held: Sequence[PublishedFiles]) -> Iterator[Output]:
    """Yield the files themselves, the pictures of their first pages, their text versions, and the copies of pictures."""
    for one in held:
        whole = one.whole
        if whole is not None:
            yield GeneratedFile(path=one.path, key=f"picture {one.facts.digest}", make=whole.write)
        else:
            yield FileCopy(path=one.path, origin=one.found.file.origin, digest=one.facts.digest)
        if one.text is not None:
            yield GeneratedFile(path=text_path(one.path), key=f"text {one.text.digest}", make=one.text.write)
        for copy in one.copies.small if one.copies else ():
            path = copy_path(one.path, copy.width)
            yield GeneratedFile(path=path, key=f"picture {copy.width} {one.facts.digest}", make=copy.write)
        if one.preview is not None:
            yield GeneratedFile(
                path=preview_path(one.path), key=f"preview {one.preview.digest}", make=one.preview.write
            )


def _picture(one: PublishedFiles) -> Picture:
    """A file as the picture that pages show."""
    whole = one.whole
    return Picture(
        src=f"/{one.path}",
        width=whole.width if whole else one.facts.width or 0,
        height=whole.height if whole else one.facts.height or 0,
        copies=tuple(
            PictureVersion(src=f"/{copy_path(one.path, copy.width)}", width=copy.width)
            for copy in (one.copies.small if one.copies else ())
        ),
    )


def _is_lead(one: PublishedFiles, item: Item) -> bool:
    """Return whether a file is the lead picture: the one whose name the item's `image` gives."""
    return item.image is not None and display_name(item.image.file) == one.found.file.name


def _entry_file(one: PublishedFiles, help_url: str) -> EntryFile:
    note = access_note(one.facts)
    preview = None
    if one.preview is not None:
        src = f"/{preview_path(one.path)}"
        preview = Picture(src=src, width=one.preview.width, height=one.preview.height)
    title = link_text(one.found.title, one.found.file.name)
    link = FileLink(
        title=title,
        url=f"/{one.path}",
        download=one.found.file.name,
        label=label_line(one.facts, one.found.kind, one.found.language),
        type=type_name(one.facts.media_type),
        note=note,
        preview=preview,
        help_url=_help_address(help_url, title) if note else "",
        text_url=f"/{text_path(one.path)}" if one.text else "",
        text_label=f"TXT, khoảng {size_text(max(1000, one.text.size))}" if one.text else "",
    )
    return EntryFile(
        origin=one.found.file.origin,
        link=link,
        digest=one.facts.digest,
        size=one.facts.size,
        text_length=one.facts.text_length,
    )


def _help_address(help_url: str, title: str) -> str:
    """Where to ask for an accessible version of the file with this title: a letter that names it; "" if nowhere."""
    if not help_url.startswith("mailto:"):
        return help_url
    return f"{quote(help_url, safe=':@?=&%+,')}{quote(f': {title}', safe='')}"


def _targets(held: Sequence[PublishedFiles]) -> Iterator[Target]:
    """Yield where each address written in the body leads: a picture with its size, a file with its own name and label."""
    for one in held:
        for written in one.found.written:
            attached = one.found.origin is not Origin.PICTURE
            shown = _picture(one) if one.found.shown and one.facts.width else None
            yield Target(
                written=written,
                url=f"/{one.path}",
                width=shown.width if shown else 0,
                height=shown.height if shown else 0,
                srcset=shown.srcset if shown else "",
                download=one.found.file.name if attached or not shown else "",
                note=label_line(one.facts, one.found.kind) if attached or not shown else "",
            )
