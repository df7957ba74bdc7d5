import os
import socket
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.attachments import attachment_rules
from cchc.attachments.content_tree import ContentTree
from cchc.attachments.discover import Discovery, Origin, discover, unused
from cchc.reading.reading_result import LinkTarget
from cchc.records.record import Item
from cchc.records.record_parts import Attachment, Image
from cchc.records.rule import Rule
from cchc.records.source_positions import SourcePosition, SourcePositions

PLACE = SourcePosition(line=5, column=3, length=7)
BUNDLE = "ke-hoach/2021/kh/index.md"
FOLDERS = ("tin-tuc", "ke-hoach")
ALONE = "ke-hoach/2021/kh.md"


def put(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(b"x")


def item(path: str, *files: str | Attachment, image: str = "") -> Item:
    declared = tuple(file if isinstance(file, Attachment) else Attachment(file=file) for file in files)
    return Item(
        path=path,
        slug="kh",
        title="Kế hoạch",
        attachments=declared,
        image=Image(file=image) if image else None,
        places=SourcePositions.of([("attachments.0", PLACE)]),
    )


def link(written: str, *, image: bool = False) -> LinkTarget:
    return LinkTarget(written=written, image=image, place=PLACE)


def found(discovery: Discovery) -> list[tuple[str, Origin]]:
    return [(file.file.path, file.origin) for file in discovery.files]


def codes(discovery: Discovery) -> list[str]:
    return [problem.code for problem in discovery.problems]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    put(root, BUNDLE, ALONE)
    return root


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("a.pdf", "ke-hoach/2021/a.pdf"),
        ("./a.pdf", "ke-hoach/2021/a.pdf"),
        ("../chung/a.pdf", "ke-hoach/chung/a.pdf"),
        ("phu-luc\\a.pdf", "ke-hoach/2021/phu-luc/a.pdf"),
        ("a.pdf", "tep/a.pdf"),
        ("2021/a.pdf", "tep/2021/a.pdf"),
        ("tep/2021/a.pdf", "tep/2021/a.pdf"),
        ("/tep/2021/a.pdf", "tep/2021/a.pdf"),
        ("content/tep/a.pdf", "tep/a.pdf"),
        ("/content/tep/a.pdf", "tep/a.pdf"),
        (unicodedata.normalize("NFC", "Kế hoạch.pdf"), unicodedata.normalize("NFD", "tep/Kế hoạch.pdf")),
        (unicodedata.normalize("NFD", "Kế hoạch.pdf"), unicodedata.normalize("NFC", "tep/Kế hoạch.pdf")),
    ],
)
def test_a_path_means_the_file_beside_or_the_shared_one(written: str, at: str, root: Path) -> None:
    put(root, at)
    discovery = discover(item(ALONE, written), [], ContentTree(root))
    assert found(discovery) == [(at, Origin.DECLARED)]
    assert discovery.problems == ()


def test_the_file_beside_wins_over_the_shared_one(root: Path) -> None:
    put(root, "tep/a.pdf", "ke-hoach/2021/a.pdf")
    assert found(discover(item(ALONE, "a.pdf"), [], ContentTree(root))) == [("ke-hoach/2021/a.pdf", Origin.DECLARED)]


def test_files_come_declared_linked_shown_then_lying(root: Path) -> None:
    folder = "ke-hoach/2021/kh/"
    put(root, *(folder + name for name in ("a.pdf", "b.pdf", "c.png", "d.docx", "e.jpg")))
    discovery = discover(
        item(BUNDLE, "a.pdf", image="e.jpg"),
        [link("c.png", image=True), link("b.pdf#page=2"), link("./b.pdf?x"), link("a.pdf")],
        ContentTree(root),
    )
    assert found(discovery) == [
        (folder + "a.pdf", Origin.DECLARED),
        (folder + "b.pdf", Origin.LINKED),
        (folder + "e.jpg", Origin.PICTURE),
        (folder + "c.png", Origin.PICTURE),
        (folder + "d.docx", Origin.BUNDLE),
    ]
    assert [file.written for file in discovery.files] == [("a.pdf",), ("b.pdf#page=2", "./b.pdf?x"), (), ("c.png",), ()]
    assert codes(discovery) == [attachment_rules.UNDECLARED.code]


def test_what_was_declared_is_kept(root: Path) -> None:
    put(root, "tep/a.pdf")
    declared = Attachment(file="a.pdf", title="Kế hoạch", kind="original", language="vi")
    (file,) = discover(item(ALONE, declared), [], ContentTree(root)).files
    assert (file.title, file.kind, file.language, file.place) == ("Kế hoạch", "original", "vi", PLACE)


def test_percent_encoded_links_are_understood(root: Path) -> None:
    put(root, "ke-hoach/2021/Kế hoạch 1.pdf")
    discovery = discover(item(ALONE), [link("K%E1%BA%BF%20ho%E1%BA%A1ch%201.pdf")], ContentTree(root))
    assert found(discovery) == [("ke-hoach/2021/Kế hoạch 1.pdf", Origin.LINKED)]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Biểu #1.txt", "Biểu #1.txt"),
        ("Biểu #1.txt", "Bi%E1%BB%83u%20%231.txt"),
        ("Biểu #1.txt", "Biểu #1.txt#dong-2"),
        ("Tăng 5%.pdf", "Tăng 5%.pdf"),
        ("Tăng 5%.pdf", "T%C4%83ng%205%25.pdf"),
        ("Tăng 5% (so 2025).pdf", "Tăng 5% (so 2025).pdf"),
        ("a%20b.pdf", "a%20b.pdf"),
        ("C#.NET.pdf", "C#.NET.pdf"),
        ("a.pdf", "a.pdf?tai=b.pdf"),
        ("báo\u00a0cáo.pdf", "báo cáo.pdf"),
        ("báo\u00a0cáo.pdf", "b%C3%A1o%20c%C3%A1o.pdf"),
        ("báo cáo.pdf", "b%C3%A1o%C2%A0c%C3%A1o.pdf"),
        ("báo\u202fcáo.pdf", "báo\u00a0cáo.pdf"),
        ("phụ\u00a0lục/a b.pdf", "phụ lục/a b.pdf"),
        ("Ðề án.pdf", "Đề án.pdf"),
    ],
)
def test_a_link_leads_to_the_file_whatever_marks_its_name_holds(name: str, written: str, root: Path) -> None:
    put(root, f"ke-hoach/2021/{name}")
    discovery = discover(item(ALONE), [link(written)], ContentTree(root))
    assert found(discovery) == [(f"ke-hoach/2021/{name}", Origin.LINKED)]
    assert discovery.files[0].written == (written,)


@pytest.mark.parametrize("written", ["Biểu #2.txt", "a?.docx", "Biểu%20%232.txt"])
def test_a_link_to_no_file_is_told_whatever_marks_it_holds(written: str, root: Path) -> None:
    (problem,) = discover(item(ALONE), [link(written)], ContentTree(root)).problems
    assert (problem.code, problem.line) == (attachment_rules.MISSING.code, PLACE.line)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ðề án.txt", "Đề án.txt"),
        ("Ɖề án.txt", "Đề án.txt"),
        (unicodedata.normalize("NFD", "Đề án.txt"), unicodedata.normalize("NFC", "Đề án.txt")),
    ],
)
def test_of_two_files_that_read_alike_neither_is_lost_in_silence(first: str, second: str, root: Path) -> None:
    put(root, f"ke-hoach/2021/kh/{first}", f"ke-hoach/2021/kh/{second}", "ke-hoach/2021/kh/a.txt")
    discovery = discover(item(BUNDLE, "Đề án.txt", "a.txt"), [], ContentTree(root))
    assert found(discovery) == [("ke-hoach/2021/kh/a.txt", Origin.DECLARED)]
    assert {problem.code for problem in discovery.problems} == {attachment_rules.BAD_NAME.code}
    assert "content/ke-hoach/2021/kh/index.md" in {problem.path for problem in discovery.problems}


@pytest.mark.parametrize("name", ["index.md.bak", "kh.docx.BAK", "kh.pdf.old", "kh.wbk", "kh.pdf.crdownload"])
def test_a_stray_copy_is_told_and_not_published(name: str, root: Path) -> None:
    put(root, f"ke-hoach/2021/kh/{name}", f"tep/{name}")
    tree = ContentTree(root)
    discovery = discover(item(BUNDLE), [], tree)
    assert discovery.files == ()
    told = [*discovery.problems, *unused(tree, FOLDERS, frozenset())]
    assert [(problem.code, problem.is_error, "sao lưu" in problem.hint) for problem in told] == [
        (attachment_rules.UNUSED.code, False, True)
    ] * 2


@pytest.mark.parametrize(
    "written", ["../tin-tuc/", "khac.md", "/ke-hoach/", "#muc-1", "khac.md#a", "ke-hoach", "", "?q=1"]
)
def test_links_to_pages_are_left_to_the_site(written: str, root: Path) -> None:
    put(root, "ke-hoach/2021/khac.md")
    assert discover(item(ALONE), [link(written)], ContentTree(root)) == Discovery(files=(), problems=())


@pytest.mark.parametrize("target", [link("khong-co.pdf"), link("khong-co", image=True), link("a/b/khong-co.docx")])
def test_a_link_to_a_missing_file_or_picture_is_a_problem(target: LinkTarget, root: Path) -> None:
    (problem,) = discover(item(ALONE), [target], ContentTree(root)).problems
    assert (problem.code, problem.path, problem.line) == (attachment_rules.MISSING.code, f"content/{ALONE}", PLACE.line)


def test_a_missing_file_is_told_with_the_name_probably_meant(root: Path) -> None:
    put(root, "ke-hoach/2021/Kế hoạch.pdf")
    (problem,) = discover(item(ALONE, "ke hoach.PDF"), [], ContentTree(root)).problems
    assert problem.code == attachment_rules.MISSING.code
    assert '"Kế hoạch.pdf"' in problem.hint


def test_nested_bundles_markdown_and_litter_are_no_attachments(root: Path) -> None:
    folder = "ke-hoach/2021/kh/"
    names = ("ghi-chu.md", ".DS_Store", "~$a.docx", "Thumbs.db", "a.docx~", "con/index.md", "con/a.pdf")
    put(root, *(folder + name for name in names), folder + "phu-luc/b.pdf")
    assert found(discover(item(BUNDLE), [], ContentTree(root))) == [(folder + "phu-luc/b.pdf", Origin.BUNDLE)]


def test_a_missing_content_folder_has_no_files(tmp_path: Path) -> None:
    tree = ContentTree(tmp_path / "content")
    assert codes(discover(item(ALONE, "a.pdf"), [], tree)) == [attachment_rules.MISSING.code]
    assert list(unused(tree, FOLDERS, frozenset())) == []


def test_shared_files_that_no_item_uses_are_told(root: Path) -> None:
    put(root, "tep/2021/a.pdf", "tep/b.pdf")
    problems = list(unused(ContentTree(root), FOLDERS, frozenset({"tep/b.pdf"})))
    assert [(problem.code, problem.path) for problem in problems] == [
        (attachment_rules.UNUSED.code, "content/tep/2021/a.pdf")
    ]


@pytest.mark.parametrize(("name", "meant"), [("bài.md.txt", True), ("bài.markdown", True), ("ảnh.png", False)])
def test_a_file_beside_items_that_is_none_and_no_items_is_told(name: str, meant: bool, root: Path) -> None:
    put(root, f"tin-tuc/2026/{name}")
    (problem,) = unused(ContentTree(root), FOLDERS, frozenset())
    assert (problem.code, problem.path) == (attachment_rules.UNUSED.code, f"content/tin-tuc/2026/{name}")
    assert ("đổi đuôi tệp thành .md" in problem.hint) is meant


def test_what_an_item_with_an_error_may_use_is_not_called_unused(root: Path) -> None:
    put(root, "tep/a.pdf", "tin-tuc/2026/hop/anh.png", "tin-tuc/2026/khac/anh.png")
    problems = list(unused(ContentTree(root), FOLDERS, frozenset(), ["tin-tuc/2026/hop/index.md"]))
    assert [problem.path for problem in problems] == ["content/tin-tuc/2026/khac/anh.png"]


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_device(path: Path) -> None:
    try:
        os.mknod(path, 0o20600, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("chỉ quản trị viên tạo được tệp thiết bị")


def make_socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket is at most 108 bytes
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(here)


def link_out(path: Path) -> None:
    outside = path.parents[3] / "ngoai.pdf"
    outside.write_bytes(b"x")
    path.symlink_to(outside)


def link_to_prefix(path: Path) -> None:
    """A folder beside the content folder whose name begins alike."""
    beside = path.parents[3] / "content-khac"
    beside.mkdir()
    (beside / "a.pdf").write_bytes(b"x")
    path.symlink_to(beside / "a.pdf")


def link_to_folder_out(path: Path) -> None:
    outside = path.parents[3] / "ngoai"
    outside.mkdir()
    path.symlink_to(outside)


SPECIAL: list[tuple[str, Callable[[Path], None], Rule]] = [
    ("a.pdf", make_fifo, attachment_rules.NOT_A_FILE),
    ("a.pdf", make_device, attachment_rules.NOT_A_FILE),
    ("a.pdf", make_socket, attachment_rules.NOT_A_FILE),
    ("a.pdf", Path.mkdir, attachment_rules.NOT_A_FILE),
    ("a.pdf", link_out, attachment_rules.OUTSIDE),
    ("a.pdf", link_to_prefix, attachment_rules.OUTSIDE),
    ("a.pdf", lambda path: path.symlink_to("/dev/zero"), attachment_rules.OUTSIDE),
    ("a.pdf", lambda path: path.symlink_to("/etc/passwd"), attachment_rules.OUTSIDE),
    ("a.pdf", lambda path: path.symlink_to("a.pdf"), attachment_rules.UNREADABLE),
    ("a.pdf", lambda path: path.symlink_to("khong-co.pdf"), attachment_rules.MISSING),
    ("thu-muc", link_to_folder_out, attachment_rules.OUTSIDE),
]


@pytest.mark.parametrize(("name", "make", "rule"), SPECIAL)
def test_what_is_no_file_inside_is_refused_when_declared(
    name: str, make: Callable[[Path], None], rule: Rule, root: Path
) -> None:
    make(root / "ke-hoach/2021" / name)
    discovery = discover(item(ALONE, name), [], ContentTree(root))
    assert (codes(discovery), discovery.files) == ([rule.code], ())


@pytest.mark.parametrize(("name", "make", "rule"), [row for row in SPECIAL if row[1] is not Path.mkdir])
def test_what_is_no_file_inside_is_refused_in_a_bundle(
    name: str, make: Callable[[Path], None], rule: Rule, tmp_path: Path
) -> None:
    root = tmp_path / "content"
    put(root, "tin-tuc/2021/index.md")
    make(root / "tin-tuc/2021" / name)
    discovery = discover(item("tin-tuc/2021/index.md"), [], ContentTree(root))
    assert (codes(discovery), discovery.files) == ([rule.code], ())


def test_a_link_within_the_content_folder_is_followed(root: Path) -> None:
    put(root, "tep/a.pdf")
    (root / "ke-hoach/2021/b.pdf").symlink_to(root / "tep/a.pdf")
    (file,) = discover(item(ALONE, "b.pdf"), [], ContentTree(root)).files
    assert (file.file.path, file.file.origin) == ("ke-hoach/2021/b.pdf", str((root / "tep/a.pdf").resolve()))


def test_a_file_below_a_folder_linked_from_outside_is_refused(root: Path) -> None:
    outside = root.parent / "ngoai"
    put(outside, "a.pdf")
    (root / "ke-hoach/2021/muc").symlink_to(outside)
    assert codes(discover(item(ALONE, "muc/a.pdf"), [], ContentTree(root))) == [attachment_rules.OUTSIDE.code]


@pytest.mark.parametrize(
    "written",
    [
        "../../../bi-mat.pdf",
        "../../../../../../etc/passwd",
        "..\\..\\..\\a.pdf",
        "C:\\a.pdf",
        "c:/a.pdf",
        "../../..",
        "a/../../../../b.pdf",
    ],
)
def test_a_path_that_leaves_the_content_folder_is_refused(written: str, root: Path) -> None:
    put(root.parent, "bi-mat.pdf")
    (problem,) = discover(item(ALONE, written), [], ContentTree(root)).problems
    assert (problem.code, problem.line, problem.column, problem.length) == (attachment_rules.OUTSIDE.code, 5, 3, 7)


@pytest.mark.parametrize("written", ["/etc/passwd", "a\x00.pdf", "x" * 5000, "a/" * 3000 + "b.pdf", ".", ""])
def test_odd_paths_are_problems_not_failures(written: str, root: Path) -> None:
    discovery = discover(item(ALONE, written), [], ContentTree(root))
    assert discovery.files == ()
    assert len(discovery.problems) == 1


@pytest.mark.parametrize(
    "name",
    [
        "con.pdf",
        "AUX.txt",
        "nul",
        "com1.docx",
        "a.txt.",
        "a.pdf ",
        "a:b.pdf",
        "hỏi?.txt",
        'a"b.pdf',
        "a|b.pdf",
        "a*.pdf",
        "<a>.pdf",
        "a\x01b.pdf",
        "a\x7fb.pdf",
    ],
)
def test_a_name_that_not_every_system_holds_is_refused_where_it_is_declared(name: str, root: Path) -> None:
    put(root, f"tep/{name}")
    (told,) = discover(item(ALONE, name), (), ContentTree(root)).problems
    assert (told.code, told.path, told.line, told.column) == (attachment_rules.BAD_NAME.code, f"content/{ALONE}", 5, 3)


@pytest.mark.parametrize("mark", ["\u202e", "\u202d", "\u2066", "\u2069", "\u200f", "\u200b", "\ufeff", "\u00ad"])
def test_a_name_with_a_mark_that_is_not_seen_is_found_by_what_is_seen_and_refused(mark: str, root: Path) -> None:
    put(root, f"tep/bao-cao{mark}fdp.exe")
    (told,) = discover(item(ALONE, "bao-caofdp.exe"), (), ContentTree(root)).problems
    assert (told.code, told.line) == (attachment_rules.BAD_NAME.code, 5)
    assert f"[U+{ord(mark):04X}]" in told.message
    assert mark not in told.message


def test_a_bad_name_that_lies_in_the_bundle_is_told_at_the_file(root: Path) -> None:
    put(root, "ke-hoach/2021/kh/aux.pdf")
    told = discover(item(BUNDLE), (), ContentTree(root)).problems
    assert [(problem.code, problem.path) for problem in told] == [
        (attachment_rules.UNDECLARED.code, "content/ke-hoach/2021/kh/aux.pdf"),
        (attachment_rules.BAD_NAME.code, "content/ke-hoach/2021/kh/aux.pdf"),
    ]


@pytest.mark.parametrize("blank", ["\u00a0", "\u2003", "\u202f", "\u3000"])
def test_a_name_with_a_blank_of_another_width_is_found(blank: str, root: Path) -> None:
    put(root, f"tep/báo{blank}cáo.txt")
    discovery = discover(item(ALONE, "báo cáo.txt"), (), ContentTree(root))
    assert codes(discovery) == []
    assert found(discovery) == [(f"tep/báo{blank}cáo.txt", Origin.DECLARED)]


def test_two_names_that_read_alike_are_not_taken_for_each_other(root: Path) -> None:
    put(root, "tep/báo\u00a0cáo.txt", "tep/báo\u2003cáo.txt")
    assert codes(discover(item(ALONE, "báo cáo.txt"), (), ContentTree(root))) == [attachment_rules.MISSING.code]
