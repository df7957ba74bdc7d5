import re
import unicodedata
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.attachments.attachment_paths import LONGEST_STEM, Publication, display_name, published_paths

SAFE = re.compile(r"tep/[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+(?:\.[a-z0-9]{1,10})?")

NAMES = [
    ("KH 1136 SXD - CCHC.pdf", "kh-1136-sxd-cchc.pdf"),
    ("Kế hoạch Đợt 1 (ký số).PDF", "ke-hoach-dot-1-ky-so.pdf"),
    (unicodedata.normalize("NFD", "Quyết định số 61.docx"), "quyet-dinh-so-61.docx"),
    ("bao.cao.quy.1.xlsx", "bao-cao-quy-1.xlsx"),
    ("phu-luc", "phu-luc"),
    (".pdf", "tep.pdf"),
    ("（）.pdf", "tep.pdf"),
    ("con.pdf", "tep-con.pdf"),
    ("LPT1.txt", "tep-lpt1.txt"),
    ("../../etc/passwd", "passwd"),
    ("..\\..\\x.pdf", "x.pdf"),
    ("x.Đf", "x.df"),
]

publications = st.builds(
    Publication,
    year=st.sampled_from(["2021", "2026"]),
    item_slug=st.sampled_from(["a", "kế hoạch"]),
    file_name=st.one_of(st.text(), st.sampled_from(["A.pdf", "a.pdf", "á.pdf", "a-0123456789.pdf", "Ả.PDF"])),
    digest=st.one_of(
        st.sampled_from(["0123456789" + "a" * 54, "0123456789" + "b" * 54]),
        st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    ),
)


def published_path(year: str, slug: str, name: str) -> str:
    """The address of a file that shares its item with no other."""
    [path] = published_paths([Publication(year=year, item_slug=slug, file_name=name, digest="1" * 64)]).values()
    return path


@pytest.mark.parametrize(("name", "published"), NAMES)
def test_name_is_folded_and_readable(name: str, published: str) -> None:
    assert f"tep/2026/muc/{published}" == published_path("2026", "muc", name)


def test_a_long_name_is_cut_between_words() -> None:
    name = published_path("2026", "muc", "kế hoạch " * 40 + ".pdf").rpartition("/")[2]
    assert len(name) <= LONGEST_STEM + len(".pdf")
    assert name.endswith(("-ke.pdf", "-hoach.pdf"))


def test_the_name_shown_keeps_diacritics_and_is_composed() -> None:
    assert display_name(unicodedata.normalize("NFD", "thư mục/Kế hoạch.pdf")) == "Kế hoạch.pdf"


@given(st.text(), st.text(), st.text())
def test_every_address_is_safe(year: str, slug: str, name: str) -> None:
    assert SAFE.fullmatch(published_path(year, slug, name))


@given(st.text())
def test_the_normal_form_of_a_name_does_not_matter(name: str) -> None:
    decomposed = published_path("2026", "a", unicodedata.normalize("NFD", name))
    assert published_path("2026", "a", unicodedata.normalize("NFC", name)) == decomposed


@given(st.lists(publications, max_size=6))
def test_different_contents_never_share_an_address(files: list[Publication]) -> None:
    paths = published_paths(files)
    assert set(files) == set(paths)
    assert all(SAFE.fullmatch(path) for path in paths.values())
    by_path = {path: file.digest for file, path in paths.items()}
    assert all(by_path[path] == file.digest for file, path in paths.items())


@given(st.lists(publications, max_size=4, unique=True))
def test_addresses_do_not_depend_on_the_order_of_files(files: list[Publication]) -> None:
    expected = published_paths(files)
    assert all(published_paths(order) == expected for order in permutations(files))


def test_the_file_already_named_as_folded_keeps_its_address() -> None:
    plain = Publication(year="2026", item_slug="a", file_name="ke-hoach.pdf", digest="1" * 64)
    other = Publication(year="2026", item_slug="a", file_name="Kế hoạch.pdf", digest="2" * 64)
    assert published_paths([other, plain]) == {
        plain: "tep/2026/a/ke-hoach.pdf",
        other: "tep/2026/a/ke-hoach-2222222222.pdf",
    }


def test_the_same_content_twice_is_published_once() -> None:
    one = Publication(year="2026", item_slug="a", file_name="KH.pdf", digest="1" * 64)
    two = Publication(year="2026", item_slug="a", file_name="kh.PDF", digest="1" * 64)
    assert set(published_paths([one, two]).values()) == {"tep/2026/a/kh.pdf"}
