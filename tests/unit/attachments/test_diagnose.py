import pytest

from cchc.attachments.attachment_codes import Code
from cchc.attachments.content_tree import ContentFile
from cchc.attachments.diagnose import duplicates, picture_problems, problems_of
from cchc.attachments.discover import FoundFile, Origin
from cchc.attachments.file_facts import FileFacts, Finding
from cchc.attachments.limits import Limits
from cchc.attachments.media_types import DOCX, HTML, OLE, PDF, TEXT, UNKNOWN, ZIP

CASES = [
    ("a.pdf", FileFacts(media_type=PDF, pages=1, text_layer=True), []),
    ("a.PDF", FileFacts(media_type=PDF), []),
    ("a.doc", FileFacts(media_type=DOCX), [Code.WRONG_EXTENSION]),
    ("khong-duoi", FileFacts(media_type=PDF), [Code.WRONG_EXTENSION]),
    ("a.pdf", FileFacts(media_type=PDF, text_layer=False), [Code.SCAN]),
    ("a.docm", FileFacts(media_type=DOCX), [Code.ACTIVE]),
    ("a.docx", FileFacts(media_type=DOCX, macro=True), [Code.ACTIVE]),
    ("a.js", FileFacts(media_type=TEXT), [Code.EXECUTABLE]),
    ("a.html", FileFacts(media_type=TEXT), [Code.EXECUTABLE]),
    ("a.XML", FileFacts(media_type=UNKNOWN, findings=(Finding(code=Code.UNKNOWN_TYPE),)), [Code.EXECUTABLE]),
    ("a.php", FileFacts(media_type=HTML, findings=(Finding(code=Code.UNKNOWN_TYPE),)), [Code.EXECUTABLE]),
    ("a.la", FileFacts(media_type=HTML, findings=(Finding(code=Code.UNKNOWN_TYPE),)), [Code.EXECUTABLE]),
    ("a.pdf", FileFacts(media_type=HTML, findings=(Finding(code=Code.UNKNOWN_TYPE),)), [Code.WRONG_EXTENSION]),
    ("a.pdf", FileFacts(media_type=PDF, size=2_000), [Code.LARGE]),
    ("a.la", FileFacts(media_type=UNKNOWN, findings=(Finding(code=Code.UNKNOWN_TYPE),)), [Code.UNKNOWN_TYPE]),
    ("a.docx", FileFacts(media_type=ZIP, findings=(Finding(code=Code.BROKEN),)), [Code.BROKEN]),
    ("a.docx", FileFacts(media_type=OLE, findings=(Finding(code=Code.ENCRYPTED),)), [Code.ENCRYPTED]),
    ("a.pdf", FileFacts(media_type=UNKNOWN, findings=(Finding(code=Code.COSTLY),)), [Code.COSTLY]),
]


@pytest.mark.parametrize(("name", "facts", "codes"), CASES)
def test_facts_and_name_together_make_the_problems(name: str, facts: FileFacts, codes: list[Code]) -> None:
    file = ContentFile(path=f"tep/{name}", name=name, origin=name, size=1, mtime_ns=0, ctime_ns=0)
    problems = list(problems_of(file, facts, Limits(large=1_000)))
    assert [problem.code for problem in problems] == codes
    assert all(problem.path == f"content/tep/{name}" and f'"{name}"' in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("origin", "facts", "seen"),
    [
        (Origin.PICTURE, FileFacts(media_type="image/png", width=3, height=4), None),
        (Origin.PICTURE, FileFacts(media_type=TEXT), "nội dung là Văn bản thuần"),
        (Origin.PICTURE, FileFacts(media_type="image/svg+xml"), "không ghi kích thước"),
        (Origin.PICTURE, FileFacts(media_type=UNKNOWN, findings=(Finding(code=Code.BROKEN),)), None),
        (Origin.DECLARED, FileFacts(media_type=TEXT), None),
    ],
)
def test_what_is_shown_as_a_picture_must_be_one(origin: Origin, facts: FileFacts, seen: str | None) -> None:
    file = ContentFile(path="tin-tuc/a.png", name="a.png", origin="a.png", size=1, mtime_ns=0, ctime_ns=0)
    problems = list(picture_problems(FoundFile(file=file, origin=origin), facts, "content/tin-tuc/a.md"))
    assert [(problem.code, problem.path) for problem in problems] == [
        (Code.NOT_A_PICTURE, "content/tin-tuc/a.md") for _ in [seen] if seen
    ]
    assert all(seen and seen in problem.message for problem in problems)


def test_the_later_of_two_equal_files_is_told_with_the_earlier() -> None:
    facts = {
        "tep/b.pdf": FileFacts(digest="1", size=3),
        "tep/a.pdf": FileFacts(digest="1", size=3),
        "tep/c.pdf": FileFacts(digest="2", size=3),
        "tep/d.pdf": FileFacts(digest="0"),
        "tep/e.pdf": FileFacts(digest="0"),
    }
    (problem,) = duplicates(facts)
    assert (problem.code, problem.path) == (Code.DUPLICATE, "content/tep/b.pdf")
    assert '"tep/a.pdf"' in problem.message
