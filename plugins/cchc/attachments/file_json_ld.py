"""Attached files for machines: schema.org `DigitalDocument`."""

from collections.abc import Iterable, Mapping
from functools import cache

from cchc.attachments.file_labels import size_text
from cchc.attachments.media_types import TYPES, extension_of
from cchc.pages.entry import EntryFile

VISUAL = "visual"
TEXTUAL = "textual"
"""Values of `accessMode`: what a reader must be able to do to take a file in (schema.org, W3C accessibility vocabulary)."""


def digital_documents(files: Iterable[EntryFile]) -> tuple[Mapping[str, object], ...]:
    """The JSON-LD objects of an item's files, in order; values nobody knows are left out.

    The document is what is read; its `encoding` is the file that holds it, with size, SHA-256 and media type.
    """
    return tuple(_digital_document(file) for file in files)


def _digital_document(file: EntryFile) -> Mapping[str, object]:
    link = file.link
    media_type = _media_type(link.type, extension_of(link.download))
    encoding: dict[str, object] = {
        "@type": "MediaObject",
        "name": link.download,
        "contentUrl": link.url,
        "contentSize": size_text(file.size),
        "encodingFormat": media_type,
        "sha256": file.digest,
    }
    facts: dict[str, object] = {
        "@type": "DigitalDocument",
        "@id": link.url,
        "name": link.title,
        "url": link.url,
        "encodingFormat": media_type,
        "thumbnailUrl": link.preview.src if link.preview else "",
        "accessMode": VISUAL if link.note else TEXTUAL if file.text_length else "",
    }
    known = {key: value for key, value in facts.items() if value}
    return known | {"encoding": {key: value for key, value in encoding.items() if value}}


@cache
def _media_type(word: str, extension: str) -> str:
    """The media type that readers call `word`, of files with `extension`; "" for one that the site does not know."""
    named = [row for row in TYPES.values() if row.name == word]
    fitting = [row.media_type for row in named if extension in row.extensions]
    return next(iter(fitting), named[0].media_type if named else "")
