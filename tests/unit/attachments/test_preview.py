import io
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from cchc.attachments.content_tree import ContentFile, ContentTree
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.first_pages import first_pages, preview_path
from cchc.attachments.inspector import Inspector, PageDrawing, PagePicture
from cchc.attachments.media_types import PDF
from cchc.attachments.readers.pdf import PREVIEW_BYTES, PREVIEW_HEIGHT, PREVIEW_WIDTH, draw_first_page
from cchc.engine.cache.database import StoreDamaged
from kit.file_factory import CATALOG, pdf, protected_pdf, text_pdf

FACTS = FileFacts(digest="1" * 64, media_type=PDF, pages=1)
PICTURE = PagePicture(content=b"webp", width=3, height=4)
ODD_SIZES = ((1, 14_000), (14_000, 1), (14_400, 14_400), (0, 0))


@dataclass
class Memory:
    """A store in memory, which notes what it was asked for."""

    rows: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def get(self, key: str) -> str | None:
        self.asked.append(key)
        return self.rows.get(key)

    def put(self, key: str, value: str) -> None:
        self.rows[key] = value


def put(folder: Path, content: bytes) -> ContentFile:
    path = folder / "a.pdf"
    path.write_bytes(content)
    found = ContentTree(folder).look_up("a.pdf")
    assert isinstance(found, ContentFile)
    return found


def test_the_first_page_is_drawn_small_and_always_the_same(tmp_path: Path) -> None:
    file = put(tmp_path, text_pdf("Trang mot", "Trang hai"))
    with Inspector() as inspector:
        one = inspector.draw(Path(file.origin)).preview
    with Inspector() as inspector:
        two = inspector.draw(Path(file.origin)).preview
    assert one == two
    assert one is not None
    picture = Image.open(io.BytesIO(one.content))
    assert (picture.format, picture.size) == ("WEBP", (one.width, one.height))
    assert (one.width, one.height) == (PREVIEW_WIDTH, PREVIEW_HEIGHT)
    assert len(one.content) <= PREVIEW_BYTES


def test_pages_of_odd_sizes_stay_within_the_box(tmp_path: Path) -> None:
    with Inspector() as inspector:
        for width, height in ODD_SIZES:
            page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]>>" % (width, height)
            file = put(tmp_path, pdf([CATALOG, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page]))
            drawn = inspector.draw(Path(file.origin)).preview
            assert drawn is None or (0 < drawn.width <= PREVIEW_WIDTH and 0 < drawn.height <= PREVIEW_HEIGHT)


@dataclass
class Hand:
    """Draws the same picture of everything, and notes what it was asked for; `lasting` as of a drawing that failed."""

    picture: PagePicture | None = PICTURE
    lasting: bool = True
    asked: list[Path] = field(default_factory=list)

    def __call__(self, path: Path) -> PageDrawing:
        self.asked.append(path)
        return PageDrawing(preview=self.picture, lasting=self.lasting)


def sizes(file: ContentFile, facts: FileFacts, store: Memory, draw: Hand) -> list[tuple[int, int]]:
    pages = first_pages([(file, facts), (file, facts)], store=store, draw=draw)
    return [(page.width, page.height) for page in pages.values()]


def test_a_picture_is_drawn_once_for_each_content(tmp_path: Path) -> None:
    file, store, hand = put(tmp_path, text_pdf("a")), Memory(), Hand()

    assert [sizes(file, FACTS, store, hand) for _ in range(2)] == [[(3, 4)], [(3, 4)]]
    assert hand.asked == [Path(file.origin)]

    store.rows = dict.fromkeys(store.rows, "hỏng")
    assert sizes(file, FACTS, store, hand) == [(3, 4)]
    assert len(hand.asked) == 2


def test_the_bytes_of_a_picture_are_fetched_only_to_be_written(tmp_path: Path) -> None:
    file, store, hand = put(tmp_path, text_pdf("a")), Memory(), Hand()
    sizes(file, FACTS, store, hand)
    store.asked.clear()

    (page,) = first_pages([(file, FACTS)], store=store, draw=hand).values()
    assert store.asked == [f"picture:{FACTS.digest}"]

    written = io.BytesIO()
    page.write(written)
    assert written.getvalue() == b"webp"


def test_a_store_that_lost_the_bytes_of_a_picture_is_damaged(tmp_path: Path) -> None:
    store = Memory()
    (page,) = first_pages([(put(tmp_path, b""), FACTS)], store=store, draw=Hand()).values()
    del store.rows[f"preview:{FACTS.digest}"]
    with pytest.raises(StoreDamaged):
        page.write(io.BytesIO())


@pytest.mark.parametrize(("lasting", "times"), [(True, 1), (False, 2)])
def test_that_nothing_can_be_drawn_is_remembered_where_it_lasts(tmp_path: Path, *, lasting: bool, times: int) -> None:
    file, store, hand = put(tmp_path, b""), Memory(), Hand(picture=None, lasting=lasting)

    assert [sizes(file, FACTS, store, hand) for _ in range(2)] == [[], []]
    assert len(hand.asked) == times


@pytest.mark.parametrize(
    "facts",
    [
        FileFacts(digest="1", media_type="image/png"),
        FileFacts(digest="1", media_type=PDF),
        FileFacts(digest="1", media_type=PDF, pages=1, needs_password=True),
    ],
)
def test_what_is_no_readable_pdf_is_not_drawn(tmp_path: Path, facts: FileFacts) -> None:
    hand = Hand()
    assert sizes(put(tmp_path, b""), facts, Memory(), hand) == []
    assert hand.asked == []


def test_a_locked_pdf_cannot_be_drawn(tmp_path: Path) -> None:
    file = put(tmp_path, protected_pdf(b"mat khau"))
    with Inspector() as inspector:
        assert inspector.draw(Path(file.origin)) == PageDrawing(preview=None)


def test_the_picture_is_one_that_the_reader_here_draws_too(tmp_path: Path) -> None:
    file = put(tmp_path, text_pdf("Trang mot"))
    with Inspector() as inspector:
        drawn = inspector.draw(Path(file.origin)).preview
    assert drawn is not None
    assert drawn.content == draw_first_page(Path(file.origin)).content


def test_a_preview_stands_beside_its_file() -> None:
    assert preview_path("tep/2026/a/b.pdf") == "tep/2026/a/b.pdf.webp"
