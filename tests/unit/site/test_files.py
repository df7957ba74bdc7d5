from dataclasses import replace
from datetime import date, datetime
from typing import BinaryIO
from urllib.parse import unquote

import pytest

from cchc.attachments.content_tree import ContentFile
from cchc.attachments.derived.picture_copies import PictureCopies, PictureCopy
from cchc.attachments.derived.text_versions import TextVersion
from cchc.attachments.discover import Discovery, FoundFile, Origin
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.first_pages import FirstPage
from cchc.attachments.media_types import PDF
from cchc.engine.outputs.body_views import Target
from cchc.engine.outputs.output import FileCopy, GeneratedFile, key_of
from cchc.pages.shared_views import Picture
from cchc.records.record import Document, Item, News, StaticPage
from cchc.records.record_parts import Image
from cchc.site.published_files import PublishedFiles, assign_paths, file_outputs, item_files, publication_year

SRCSET = "/tep/2026/a/anh.png.4.webp 4w, /tep/2026/a/anh.png.6.webp 6w, /tep/2026/a/anh.png 8w"
HELP = "mailto:cchc@so.thu.example?subject=Yêu cầu bản dễ tiếp cận"
NEWS = News(
    path="tin-tuc/a/index.md",
    slug="a",
    title="Tin",
    date=datetime(2026, 3, 2),
    image=Image(file="ảnh.png", alt="Quầy một cửa"),
)


def found(
    name: str, origin: Origin = Origin.DECLARED, *written: str, title: str = "", folder: str = "tin-tuc/a"
) -> FoundFile:
    path = f"{folder}/{name}"
    file = ContentFile(path=path, name=name, origin=f"/goc/{path}", size=1, mtime_ns=1, ctime_ns=1)
    return FoundFile(file=file, origin=origin, title=title, written=written, shown=origin is Origin.PICTURE)


def write(stream: BinaryIO) -> None:
    stream.write(b"webp")


FACTS = {
    "tin-tuc/a/Kế hoạch.pdf": FileFacts(
        digest="1" * 64, size=1_200_000, media_type=PDF, pages=7, text_layer=True, text_length=90
    ),
    "tin-tuc/a/Quét & ký.pdf": FileFacts(digest="2" * 64, size=900, media_type=PDF, pages=1, text_layer=False),
    "tin-tuc/a/ảnh.png": FileFacts(digest="3" * 64, size=5, media_type="image/png", width=8, height=6),
}
COPIES = {
    "3" * 64: PictureCopies(
        digest="3" * 64,
        whole=PictureCopy(width=8, height=6, write=write),
        small=(PictureCopy(width=4, height=3, write=write), PictureCopy(width=6, height=5, write=write)),
    )
}
TEXTS = {digit * 64: TextVersion(digest=digit * 64, size=12_345, write=write) for digit in "13"}
PREVIEWS = {digit * 64: FirstPage(digest=digit * 64, width=48, height=68, write=write) for digit in "13"}
FILES = (
    found("Kế hoạch.pdf", Origin.DECLARED, "Kế hoạch.pdf", title="Kế hoạch 36"),
    found("Quét & ký.pdf", Origin.BUNDLE),
    found("hỏng.pdf"),
    found("ảnh.png", Origin.PICTURE, "ảnh.png"),
)


@pytest.fixture
def held() -> tuple[PublishedFiles, ...]:
    return assign_paths([(NEWS, Discovery(files=FILES, problems=()))], FACTS, PREVIEWS, COPIES, TEXTS)[NEWS.path]


def test_what_could_be_read_is_held_in_order_at_its_address(held: tuple[PublishedFiles, ...]) -> None:
    assert [one.path for one in held] == [
        "tep/2026/a/ke-hoach.pdf",
        "tep/2026/a/quet-ky.pdf",
        "tep/2026/a/anh.png",
    ]
    assert [one.preview is not None for one in held] == [True, False, False]


def test_files_and_previews_are_put_out_without_being_opened(held: tuple[PublishedFiles, ...]) -> None:
    outputs = list(file_outputs(held))
    copies = [(output.path, output.origin) for output in outputs if isinstance(output, FileCopy)]
    assert copies == [(one.path, one.found.file.origin) for one in held[:2]]
    made = [output for output in outputs if isinstance(output, GeneratedFile)]
    assert [(one.path, one.make) for one in made] == [
        ("tep/2026/a/ke-hoach.pdf.txt", write),
        ("tep/2026/a/ke-hoach.pdf.webp", write),
        ("tep/2026/a/anh.png", write),
        ("tep/2026/a/anh.png.4.webp", write),
        ("tep/2026/a/anh.png.6.webp", write),
    ]
    assert "1" * 64 in key_of(made[1])
    assert len(set(map(key_of, made))) == 5


def test_a_picture_that_is_attached_too_is_published_as_it_is(held: tuple[PublishedFiles, ...]) -> None:
    attached = replace(held[2], found=replace(held[2].found, origin=Origin.DECLARED))
    paths = {output.path: type(output) for output in file_outputs([attached])}
    assert paths == {
        "tep/2026/a/anh.png": FileCopy,
        "tep/2026/a/anh.png.4.webp": GeneratedFile,
        "tep/2026/a/anh.png.6.webp": GeneratedFile,
    }
    (target,) = item_files(NEWS, [attached], HELP).targets
    assert (target.width, target.height, target.download) == (8, 6, "ảnh.png")


def test_attachments_are_listed_and_pictures_are_not(held: tuple[PublishedFiles, ...]) -> None:
    plan, scan = item_files(NEWS, held, HELP).attachments
    assert (plan.link.title, plan.link.download, plan.link.label) == (
        "Kế hoạch 36",
        "Kế hoạch.pdf",
        "PDF, 1,2 MB, 7 trang",
    )
    assert plan.link.preview == Picture(src="/tep/2026/a/ke-hoach.pdf.webp", width=48, height=68)
    assert (plan.size, plan.digest, plan.text_length) == (1_200_000, "1" * 64, 90)
    assert (plan.link.note, plan.link.help_url) == ("", "")
    assert (plan.link.text_url, plan.link.text_label) == ("/tep/2026/a/ke-hoach.pdf.txt", "TXT, khoảng 12 kB")
    assert (scan.link.text_url, scan.link.text_label) == ("", "")
    assert scan.link.note


def test_a_scan_says_whom_to_ask_with_its_name_as_the_subject(held: tuple[PublishedFiles, ...]) -> None:
    _, scan = item_files(NEWS, held, HELP).attachments
    assert unquote(scan.link.help_url) == f"{HELP}: Quét & ký.pdf"
    assert not set(scan.link.help_url.partition("subject=")[2]) & set(" &?#")
    assert [file.link.help_url for file in item_files(NEWS, held, "").attachments] == ["", ""]
    assert item_files(NEWS, held, "/lien-he/").attachments[1].link.help_url == "/lien-he/"


def test_written_addresses_lead_to_files_and_pictures(held: tuple[PublishedFiles, ...]) -> None:
    assert item_files(NEWS, held, HELP).targets == (
        Target(
            written="Kế hoạch.pdf", url="/tep/2026/a/ke-hoach.pdf", download="Kế hoạch.pdf", note="PDF, 1,2 MB, 7 trang"
        ),
        Target(written="ảnh.png", url="/tep/2026/a/anh.png", width=8, height=6, srcset=SRCSET),
    )


def test_the_lead_picture_is_the_one_that_is_named(held: tuple[PublishedFiles, ...]) -> None:
    lead = item_files(NEWS, held, HELP).picture
    assert lead is not None
    assert (lead.src, lead.width, lead.height, lead.alt) == ("/tep/2026/a/anh.png", 8, 6, "Quầy một cửa")
    assert (lead.srcset, lead.thumbnail) == (SRCSET, "/tep/2026/a/anh.png.4.webp")


def test_a_picture_without_copies_has_no_choice() -> None:
    picture = Picture(src="/a.gif", width=8, height=6)
    assert (picture.srcset, picture.thumbnail) == ("", "/a.gif")


def test_a_shared_file_has_an_address_for_each_item() -> None:
    other = News(path="tin-tuc/b.md", slug="b", title="Tin", date=datetime(2025, 1, 2))
    shared = found("Phiếu.docx", folder="tep")
    both = [(item, Discovery(files=(shared,), problems=())) for item in (NEWS, other)]
    made = assign_paths(both, {"tep/Phiếu.docx": FileFacts(digest="4" * 64)}, {}, {}, {})
    assert [one.path for files in made.values() for one in files] == ["tep/2026/a/phieu.docx", "tep/2025/b/phieu.docx"]


@pytest.mark.parametrize(
    ("item", "year"),
    [
        (NEWS, "2026"),
        (
            Document(path="van-ban/61.md", slug="61", title="", number="61", issued=date(2018, 4, 23)),
            "2018",
        ),
        (Document(path="van-ban/61.md", slug="61", title="", number="61"), "chung"),
        (StaticPage(path="trang/lien-he.md", slug="lien-he", title="Liên hệ"), "chung"),
    ],
)
def test_the_year_of_an_address_is_that_of_the_items_page(item: Item, year: str) -> None:
    assert publication_year(item) == year
