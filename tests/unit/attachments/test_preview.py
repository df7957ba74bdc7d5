import io
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from cchc.attachments.facts import FileFacts
from cchc.attachments.inspector import Inspector, Preview
from cchc.attachments.media import PDF
from cchc.attachments.pdf import PREVIEW_HEIGHT, PREVIEW_WIDTH, draw_first_page
from cchc.attachments.preview import preview_of, preview_path
from cchc.attachments.tree import ContentFile
from file_factory import CATALOG, pdf, protected_pdf, text_pdf

FACTS = FileFacts(digest="1" * 64, media_type=PDF, pages=1)
ODD_SIZES = ((1, 14_000), (14_000, 1), (14_400, 14_400), (0, 0))


@dataclass
class Memory:
    """A store in memory."""

    rows: dict[str, str] = field(default_factory=dict)

    def get(self, key: str) -> str | None:
        return self.rows.get(key)

    def put(self, key: str, value: str) -> None:
        self.rows[key] = value


def put(folder: Path, content: bytes) -> ContentFile:
    path = folder / "a.pdf"
    path.write_bytes(content)
    return ContentFile(path="a.pdf", origin=str(path), size=len(content), mtime_ns=0, inode=0)


def test_the_first_page_is_drawn_small_and_always_the_same(tmp_path: Path) -> None:
    file = put(tmp_path, text_pdf("Trang mot", "Trang hai"))
    with Inspector() as inspector:
        one = inspector.draw(Path(file.origin))
    with Inspector() as inspector:
        two = inspector.draw(Path(file.origin))
    assert one == two
    assert one is not None
    picture = Image.open(io.BytesIO(one.content))
    assert (picture.format, picture.size) == ("WEBP", (one.width, one.height))
    assert (one.width, one.height) == (PREVIEW_WIDTH, PREVIEW_HEIGHT)
    assert len(one.content) < 20_000


def test_pages_of_odd_sizes_stay_within_the_box(tmp_path: Path) -> None:
    with Inspector() as inspector:
        for width, height in ODD_SIZES:
            page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]>>" % (width, height)
            file = put(tmp_path, pdf([CATALOG, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page]))
            drawn = inspector.draw(Path(file.origin))
            assert drawn is None or (0 < drawn.width <= PREVIEW_WIDTH and 0 < drawn.height <= PREVIEW_HEIGHT)


def test_a_preview_is_made_once_for_each_content(tmp_path: Path) -> None:
    drawn: list[Path] = []
    store = Memory()

    def draw(path: Path) -> Preview:
        drawn.append(path)
        return Preview(content=b"webp", width=3, height=4)

    file = put(tmp_path, text_pdf("a"))
    previews = [preview_of(file, FACTS, store=store, draw=draw) for _ in range(2)]
    assert previews == [Preview(content=b"webp", width=3, height=4)] * 2
    assert drawn == [Path(file.origin)]
    store.rows = dict.fromkeys(store.rows, "hỏng")
    assert preview_of(file, FACTS, store=store, draw=draw) == previews[0]


def test_what_cannot_be_drawn_has_no_preview(tmp_path: Path) -> None:
    file = put(tmp_path, protected_pdf(b"mat khau"))
    store = Memory()
    with Inspector() as inspector:
        assert inspector.draw(Path(file.origin)) is None
    assert preview_of(file, FACTS, store=store, draw=lambda _path: None) is None
    assert store.rows == {}
    assert preview_of(file, FileFacts(media_type="image/png"), store=store, draw=draw_never) is None
    assert preview_of(file, FileFacts(media_type=PDF), store=store, draw=draw_never) is None


def draw_never(path: Path) -> Preview | None:
    raise AssertionError(path)


def test_the_picture_is_one_that_the_reader_here_draws_too(tmp_path: Path) -> None:
    file = put(tmp_path, text_pdf("Trang mot"))
    with Inspector() as inspector:
        drawn = inspector.draw(Path(file.origin))
    assert drawn is not None
    assert drawn.content == draw_first_page(Path(file.origin)).content


def test_a_preview_stands_beside_its_file() -> None:
    assert preview_path("tep/2026/a/b.pdf") == "tep/2026/a/b.pdf.webp"
