"""Pictures: what is known of them as browsers show them, and copies that weigh little and tell nothing."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cchc.attachments.content_tree import ContentFile, ContentTree
from cchc.attachments.derived.picture_copies import PictureCopies, copy_path, picture_copies
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.inspect_file import inspect
from cchc.attachments.inspector import Inspector, PictureDrawing
from cchc.attachments.media_types import AVIF, HEIC
from cchc.attachments.readers.scaled_picture import THUMBNAIL_BYTES, WIDEST, DrawnCopies, draw_copies
from cchc.attachments.readers.sniff import sniff
from cchc.engine.cache.database import StoreDamaged
from kit.photo_factory import photo

KINDS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")


def put(folder: Path, content: bytes, name: str = "anh.jpg") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def facts_of(folder: Path, content: bytes) -> FileFacts:
    return inspect(put(folder, content), 100)[0]


def codes(facts: FileFacts) -> list[str]:
    return [problem.rule.code for problem in facts.problems]


@pytest.mark.parametrize("orientation", range(9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_has_the_size_in_which_browsers_show_it(kind: str, orientation: int, tmp_path: Path) -> None:
    facts = facts_of(tmp_path, photo(kind, (40, 20), orientation=orientation))
    assert (facts.width, facts.height) == ((20, 40) if orientation >= 5 else (40, 20))
    assert facts.problems == ()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_that_tells_its_place_is_told(kind: str, tmp_path: Path) -> None:
    assert codes(facts_of(tmp_path, photo(kind, place=True))) == ["CC319"]
    assert codes(facts_of(tmp_path, photo(kind, orientation=1))) == []


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.999])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("frames", [1, 2])
def test_a_picture_that_was_cut_off_is_broken(kind: str, share: float, frames: int, tmp_path: Path) -> None:
    content = photo(kind, (300, 200), busy=True, frames=frames if kind in {"GIF", "WEBP"} else 1)
    assert codes(facts_of(tmp_path, content)) == []
    assert codes(facts_of(tmp_path, content[: int(share * len(content))])) == ["CC322"]


@pytest.mark.parametrize("kind", KINDS)
def test_what_programs_leave_behind_a_picture_does_no_harm(kind: str, tmp_path: Path) -> None:
    assert codes(facts_of(tmp_path, photo(kind) + b"\0" * 300)) == []


def test_a_copy_whose_end_was_never_written_is_broken(tmp_path: Path) -> None:
    content = photo(size=(300, 200), busy=True, place=True)
    assert "CC322" in codes(facts_of(tmp_path, content[: len(content) // 2] + bytes(len(content) // 2)))


@given(st.binary(max_size=300), st.sampled_from(KINDS), st.integers(0, 60))
def test_no_bytes_keep_a_picture_from_a_verdict(more: bytes, kind: str, kept: int) -> None:
    path = Path("/dev/shm") if Path("/dev/shm").is_dir() else Path()  # noqa: S108 - removed at once
    file = path / "cchc-anh-thu"
    try:
        file.write_bytes(photo(kind, (8, 8))[:kept] + more)
        facts, _ = inspect(file, 100)
        assert facts.width is None or facts.width > 0
    finally:
        file.unlink()


@pytest.mark.parametrize(
    ("brands", "media_type"),
    [
        ((b"heic", b"mif1", b"heic"), HEIC),
        ((b"mif1", b"mif1", b"heic"), HEIC),
        ((b"heix", b"mif1"), HEIC),
        ((b"avif", b"avif", b"mif1"), AVIF),
        ((b"mif1", b"avif"), AVIF),
        ((b"avis", b"msf1"), AVIF),
        ((b"isom", b"isom", b"mp41"), "video/mp4"),
        ((b"mp42", b"mp42", b"isom"), "video/mp4"),
        ((b"M4A ", b"mp42"), "video/mp4"),
    ],
)
def test_a_file_of_boxes_is_what_its_brands_say(brands: tuple[bytes, ...], media_type: str) -> None:
    body = b"ftyp" + brands[0] + bytes(4) + b"".join(brands[1:])
    head = (len(body) + 4).to_bytes(4, "big") + body + b"\0\0\0\x08free"
    assert sniff(head, head).media_type == media_type


@pytest.mark.parametrize("content", [b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", b"\0\0\0\x18ftypavif\0\0\0\0avifmif1"])
def test_a_picture_of_a_phone_is_refused_by_its_name(content: bytes, tmp_path: Path) -> None:
    assert codes(facts_of(tmp_path, content + bytes(200))) == ["CC329"]


def drawn(folder: Path, content: bytes) -> DrawnCopies:
    return draw_copies(put(folder, content))


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", [0, 1, 3, 6, 8])
def test_a_copy_stands_upright_and_tells_nothing(kind: str, orientation: int, tmp_path: Path) -> None:
    copies = drawn(tmp_path, photo(kind, (400, 200), orientation=orientation, place=True))
    assert copies.whole is not None
    whole = opened(copies.whole.content)
    assert (whole.format, whole.size) == (kind, (200, 400) if orientation >= 5 else (400, 200))
    red = {0: (10, 100), 1: (10, 100), 3: (390, 100), 6: (100, 10), 8: (100, 390)}[orientation]
    pixel = whole.convert("RGB").getpixel(red)
    assert isinstance(pixel, tuple)
    assert (pixel[0] > 200, pixel[2] < 60) == (True, True)
    for one in (copies.whole, *copies.copies):
        picture = opened(one.content)
        assert picture.size == (one.width, one.height)
        assert not picture.getexif()
        assert not {"exif", "xmp", "icc_profile"} & picture.info.keys()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("size", [(30, 20), (400, 300), (1200, 675), (3000, 2000), (300, 6000)])
@pytest.mark.parametrize("busy", [False, True])
def test_the_thumbnail_is_light_whatever_the_picture(
    kind: str, size: tuple[int, int], tmp_path: Path, *, busy: bool
) -> None:
    content = photo(kind, size, busy=busy)
    copies = drawn(tmp_path, content)
    smallest = copies.copies[0].content if copies.copies else copies.whole.content if copies.whole else content
    assert len(smallest) <= THUMBNAIL_BYTES
    assert [one.width for one in copies.copies] == sorted({one.width for one in copies.copies})
    assert (copies.whole is not None) == (size[0] > WIDEST)
    for one in (*copies.copies, *([copies.whole] if copies.whole else [])):
        assert one.width <= min(size[0], WIDEST)
        assert abs(one.height * size[0] - one.width * size[1]) <= size[0]


@pytest.mark.parametrize("colours", ["L", "P", "LA", "RGBA", "1", "I;16"])
def test_a_picture_in_any_colours_is_copied(colours: str, tmp_path: Path) -> None:
    assert drawn(tmp_path, photo("PNG", (1900, 90), colours="RGB")).whole
    if colours != "I;16":
        assert drawn(tmp_path, photo("PNG", (1900, 900), colours=colours)).whole


def test_a_printer_s_colours_become_those_of_a_screen(tmp_path: Path) -> None:
    copies = drawn(tmp_path, photo("JPEG", (1900, 900), colours="CMYK"))
    assert copies.whole is not None
    assert opened(copies.whole.content).mode == "RGB"


def test_what_moves_is_left_alone(tmp_path: Path) -> None:
    assert drawn(tmp_path, photo("WEBP", (900, 600), frames=2)) == DrawnCopies(whole=None, copies=())


class Memory(dict[str, str]):
    """A store in memory."""

    def put(self, key: str, value: str) -> None:
        self[key] = value


def copied(
    folder: Path, store: Memory, calls: list[Path], drawing: PictureDrawing | None = None
) -> PictureCopies | None:
    found = ContentTree(folder).look_up("anh.jpg")
    assert isinstance(found, ContentFile)
    facts = FileFacts(digest="5" * 64, media_type="image/jpeg", width=2000, height=1000)

    def draw(path: Path) -> PictureDrawing:
        calls.append(path)
        if drawing is not None:
            return drawing
        with Inspector() as inspector:
            return inspector.copy(path)

    return picture_copies([(found, facts)], store=store, draw=draw).get(facts.digest)


def test_copies_are_made_once_for_each_content(tmp_path: Path) -> None:
    put(tmp_path, photo(size=(2000, 1000), busy=True))
    store, calls = Memory(), list[Path]()
    first, second = (copied(tmp_path, store, calls) for _ in range(2))
    assert len(calls) == 1
    assert first is not None
    assert second is not None
    assert first.whole is not None
    assert (first.whole.width, first.whole.height) == (1600, 800)
    assert [one.width for one in first.small] == [one.width for one in second.small]
    written = io.BytesIO()
    first.small[-1].write(written)
    assert opened(written.getvalue()).size == (first.small[-1].width, first.small[-1].height)
    assert all(key == f"picture:{'5' * 64}" or key.partition(":")[2] == "5" * 64 for key in store)


def test_a_copy_whose_bytes_are_gone_is_told(tmp_path: Path) -> None:
    put(tmp_path, photo(size=(2000, 1000)))
    store = Memory()
    copies = copied(tmp_path, store, [])
    assert copies is not None
    for key in [key for key in store if not key.startswith("picture:")]:
        del store[key]
    with pytest.raises(StoreDamaged):
        copies.small[0].write(io.BytesIO())


@pytest.mark.parametrize("lasting", [True, False])
def test_a_picture_that_cannot_be_copied_is_tried_again_only_where_that_may_help(
    tmp_path: Path, *, lasting: bool
) -> None:
    put(tmp_path, b"anh")
    store, calls = Memory(), list[Path]()
    for _ in range(2):
        assert copied(tmp_path, store, calls, PictureDrawing(lasting=lasting)) is None
    assert len(calls) == (1 if lasting else 2)


def test_a_copy_stands_beside_its_picture() -> None:
    assert copy_path("tep/2026/x/anh.jpg", 320) == "tep/2026/x/anh.jpg.320.webp"
