"""The text of a file as a file of its own."""

import io

import pytest

from cchc.attachments.derived.text_versions import text_versions
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.media_types import DOCX, PDF, TEXT
from cchc.engine.cache.database import StoreDamaged

DIGEST = "7" * 64
PROSE = "Ủy ban nhân dân tỉnh ban hành kế hoạch cải cách hành chính năm 2026."


class Memory(dict[str, str]):
    """A store in memory."""

    def put(self, key: str, value: str) -> None:
        self[key] = value


def facts(media_type: str, text_length: int = 500, *, text_layer: bool | None = None) -> FileFacts:
    return FileFacts(digest=DIGEST, media_type=media_type, text_length=text_length, text_layer=text_layer)


@pytest.mark.parametrize(
    ("one", "has"),
    [
        (facts(DOCX), True),
        (facts(PDF, text_layer=True), True),
        (facts(PDF, text_layer=False), False),
        (facts(DOCX, 10), False),
        (facts(TEXT), False),
        (facts("image/png", 0), False),
    ],
)
def test_every_file_that_can_be_read_has_a_text_version(one: FileFacts, *, has: bool) -> None:
    assert bool(text_versions([one], store=Memory(), most=1000)) is has


@pytest.mark.parametrize(("length", "cut"), [(500, False), (1000, True)])
def test_a_text_says_what_it_is_and_whether_it_is_whole(length: int, *, cut: bool) -> None:
    store = Memory({f"text:{DIGEST}": f"\n{PROSE}\n\n"})
    out = io.BytesIO()
    text_versions([facts(DOCX, length)], store=store, most=1000)[DIGEST].write(out)
    head, _, text = out.getvalue().decode("utf-8-sig").partition("\n\n")
    assert out.getvalue().startswith(b"\xef\xbb\xbf")
    assert "không thay cho bản gốc" in head
    assert text.startswith(f"{PROSE}\n")
    assert ("chỉ trích phần đầu" in text) is cut


def test_the_size_that_is_told_is_about_the_true_one() -> None:
    text = PROSE * 40
    version = text_versions([facts(DOCX, len(text))], store=Memory(), most=100_000)[DIGEST]
    assert version.size == pytest.approx(len(text.encode()), rel=0.15)


def test_a_text_that_is_gone_is_told() -> None:
    with pytest.raises(StoreDamaged):
        text_versions([facts(DOCX)], store=Memory(), most=1000)[DIGEST].write(io.BytesIO())
