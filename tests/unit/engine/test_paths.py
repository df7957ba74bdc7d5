"""Which outputs may stand together."""

from dataclasses import replace

import pytest

from cchc.engine.outputs.output import Blob, FileCopy, Output
from cchc.engine.write.output_paths import outputs_by_path
from kit.build_factory import article


def blob(path: str, content: bytes = b"") -> Blob:
    return Blob(path=path, content=content)


GOOD = [
    "index.html",
    "a/b/c.html",
    ".nojekyll",
    "a/.htaccess",
    "_headers",
    "a..b/c.pdf",
    "tep/2021/x/kế hoạch.pdf",
    f"the/{'a' * 200}/index.html",
    "/".join(["a" * 100] * 8),
    "a b",
    "console/index.html",
    "the/com/index.html",
    "conan.html",
    "a/nul-2026/index.html",
]
BAD = [
    "",
    "/a",
    "a//b",
    "a/",
    "../a",
    "a/../b",
    "a/..",
    "./a",
    "a/.",
    "a\\b",
    "C:/a",
    "a\nb",
    "a\0b",
    ".cchc/manifest",
    ".CCHC/x",
    f"a/{'b' * 250}/c",
    f"{'đ' * 130}.pdf",
    "the/con/index.html",
    "tin-tuc/2026/aux.html",
    "AUX/index.html",
    "tep/2026/nul.tar.gz",
    "com1",
    "a/.git/config",
    "a/GIT~1/x",
    "a./b",
    "a /b",
    "a*b/index.html",
    "a?b",
    "a:b/index.html",
    "a|b",
    'a"b',
    "a\u202eb/index.html",
    "a\u200bb.pdf",
    "a\x85b",
]
CLASHES = [
    (blob("a/index.html", b"1"), blob("a/index.html", b"2")),
    (blob("tep/A.pdf"), blob("tep/a.pdf")),
    (blob("tep/Đ.pdf"), blob("tep/đ.pdf")),
    (blob("tep/\u1ebf.pdf"), blob("tep/e\u0302\u0301.pdf")),
    (blob("a"), blob("a/index.html")),
    (blob("A"), blob("a/b/index.html")),
    (blob("a/index.html"), FileCopy(path="a/index.html", origin="x", digest="d")),
]


@pytest.mark.parametrize("path", GOOD)
def test_good_paths_are_taken_as_they_are(path: str) -> None:
    assert outputs_by_path([blob(path)]) == ({path: blob(path)}, ())


@pytest.mark.parametrize("path", BAD)
def test_bad_paths_are_errors(path: str) -> None:
    found, problems = outputs_by_path([blob(path)])
    assert found == {}
    assert [problem.code for problem in problems] == ["CC591"]
    assert problems[0].is_error


@pytest.mark.parametrize(("one", "other"), CLASHES)
def test_outputs_that_some_file_system_takes_for_one_are_errors(one: Output, other: Output) -> None:
    for order in ([one, other], [other, one]):
        _, problems = outputs_by_path(order)
        assert [problem.code for problem in problems] == ["CC590"]


def test_a_clash_names_both_content_files() -> None:
    page = article("x/index.html")
    pages = [replace(page, source="tin-tuc/a.md"), replace(page, source="tin-tuc/b.md")]
    _, problems = outputs_by_path(pages)
    assert problems[0].path == "tin-tuc/b.md"
    assert problems[0].message == "trùng địa chỉ xuất bản “x/index.html” với tin-tuc/a.md"


def test_what_an_editor_wrote_is_to_blame_not_a_page_of_the_system() -> None:
    system: Output = blob("sitemap.xml")
    redirect: Output = replace(article("sitemap.xml"), source="tin-tuc/a.md")
    for order in ([system, redirect], [redirect, system]):
        _, (problem,) = outputs_by_path(order)
        assert problem.path == "tin-tuc/a.md"
        assert problem.message == "trùng địa chỉ xuất bản “sitemap.xml” với một trang của hệ thống"


def test_the_same_output_twice_is_one() -> None:
    copies = [FileCopy(path="tep/a.pdf", origin="x", digest="d") for _ in range(2)]
    assert outputs_by_path(copies) == ({"tep/a.pdf": copies[0]}, ())


def test_outputs_come_in_the_order_of_their_paths() -> None:
    found, _ = outputs_by_path([blob("b"), blob("a/x")])
    assert list(found) == ["a/x", "b"]
