import json

import pytest

from cchc.attachments.file_json_ld import digital_documents
from cchc.attachments.media_types import TYPES
from cchc.pages.entry import EntryFile
from cchc.pages.shared_views import FileLink, Picture

PREVIEW = Picture(src="/tep/2026/a/ke-hoach.pdf.webp", width=3, height=4)


def file(
    kind: str = "PDF", name: str = "Kế hoạch.pdf", *, note: str = "", text: int = 0, drawn: bool = False
) -> EntryFile:
    link = FileLink(
        title="Kế hoạch 36",
        url="/tep/2026/a/ke-hoach.pdf",
        download=name,
        type=kind,
        note=note,
        preview=PREVIEW if drawn else None,
    )
    return EntryFile(origin=name, link=link, digest="ab", size=1_234_567, text_length=text)


def test_a_file_is_a_digital_document_with_the_file_as_its_encoding() -> None:
    (document,) = digital_documents([file(text=9, drawn=True)])
    assert document == {
        "@type": "DigitalDocument",
        "@id": "/tep/2026/a/ke-hoach.pdf",
        "name": "Kế hoạch 36",
        "url": "/tep/2026/a/ke-hoach.pdf",
        "encodingFormat": "application/pdf",
        "thumbnailUrl": "/tep/2026/a/ke-hoach.pdf.webp",
        "accessMode": "textual",
        "encoding": {
            "@type": "MediaObject",
            "name": "Kế hoạch.pdf",
            "contentUrl": "/tep/2026/a/ke-hoach.pdf",
            "contentSize": "1,2 MB",
            "encodingFormat": "application/pdf",
            "sha256": "ab",
        },
    }
    json.dumps(document)


def test_a_scan_needs_eyes_and_what_nobody_knows_is_left_out() -> None:
    scan, unknown = digital_documents([file(note="Bản quét."), file("tệp", "a.bin")])
    assert scan["accessMode"] == "visual"
    assert not {"accessMode", "encodingFormat", "thumbnailUrl"} & unknown.keys()


@pytest.mark.parametrize(
    ("media_type", "extension"), [(row.media_type, end) for row in TYPES.values() for end in row.extensions]
)
def test_the_media_type_is_told_from_the_word_and_the_extension(media_type: str, extension: str) -> None:
    (document,) = digital_documents([file(TYPES[media_type].name, f"a.{extension}")])
    assert document["encodingFormat"] == media_type
