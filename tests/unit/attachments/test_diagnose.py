import pytest

from cchc.attachments import attachment_rules, file_rules
from cchc.attachments.content_tree import ContentFile
from cchc.attachments.diagnose import duplicates, picture_problems, problems_of
from cchc.attachments.discover import FoundFile, Origin
from cchc.attachments.file_facts import FileFacts, WireProblem
from cchc.attachments.limits import Limits
from cchc.attachments.media_types import DOCX, HEIC, HTML, OLE, PDF, TEXT, UNKNOWN, ZIP
from cchc.records.rule import Rule

PHONE = FileFacts(media_type=HEIC, problems=(WireProblem(file_rules.PHONE_PICTURE, "ảnh HEIC"),))
CASES = [
    ("a.pdf", FileFacts(media_type=PDF, pages=1, text_layer=True), []),
    ("a.PDF", FileFacts(media_type=PDF), []),
    ("a.doc", FileFacts(media_type=DOCX), [file_rules.WRONG_EXTENSION]),
    ("khong-duoi", FileFacts(media_type=PDF), [file_rules.WRONG_EXTENSION]),
    ("a.pdf", FileFacts(media_type=PDF, text_layer=False), [file_rules.SCAN]),
    ("a.heic", PHONE, [file_rules.PHONE_PICTURE]),
    ("a.jpg", PHONE, [file_rules.PHONE_PICTURE, file_rules.WRONG_EXTENSION]),
    ("a.mp4", PHONE, [file_rules.PHONE_PICTURE, file_rules.WRONG_EXTENSION]),
    ("a.docm", FileFacts(media_type=DOCX), [file_rules.ACTIVE]),
    ("a.docx", FileFacts(media_type=DOCX, macro=True), [file_rules.ACTIVE]),
    ("a.js", FileFacts(media_type=TEXT), [file_rules.EXECUTABLE]),
    ("a.html", FileFacts(media_type=TEXT), [file_rules.EXECUTABLE]),
    ("a.XML", FileFacts(media_type=UNKNOWN, problems=(WireProblem(file_rules.UNKNOWN_TYPE),)), [file_rules.EXECUTABLE]),
    ("a.php", FileFacts(media_type=HTML, problems=(WireProblem(file_rules.UNKNOWN_TYPE),)), [file_rules.EXECUTABLE]),
    ("a.la", FileFacts(media_type=HTML, problems=(WireProblem(file_rules.UNKNOWN_TYPE),)), [file_rules.EXECUTABLE]),
    (
        "a.pdf",
        FileFacts(media_type=HTML, problems=(WireProblem(file_rules.UNKNOWN_TYPE),)),
        [file_rules.WRONG_EXTENSION],
    ),
    ("a.pdf", FileFacts(media_type=PDF, size=2_000), [file_rules.LARGE]),
    (
        "a.la",
        FileFacts(media_type=UNKNOWN, problems=(WireProblem(file_rules.UNKNOWN_TYPE),)),
        [file_rules.UNKNOWN_TYPE],
    ),
    ("a.docx", FileFacts(media_type=ZIP, problems=(WireProblem(file_rules.BROKEN),)), [file_rules.BROKEN]),
    ("a.docx", FileFacts(media_type=OLE, problems=(WireProblem(file_rules.ENCRYPTED),)), [file_rules.ENCRYPTED]),
    ("a.pdf", FileFacts(media_type=UNKNOWN, problems=(WireProblem(file_rules.COSTLY),)), [file_rules.COSTLY]),
]


@pytest.mark.parametrize(("name", "facts", "rules"), CASES)
def test_facts_and_name_together_make_the_problems(name: str, facts: FileFacts, rules: list[Rule]) -> None:
    file = ContentFile(path=f"tep/{name}", name=name, origin=name, size=1, mtime_ns=0, ctime_ns=0)
    problems = list(problems_of(file, facts, Limits(large=1_000)))
    assert [problem.code for problem in problems] == [rule.code for rule in rules]
    assert all(problem.path == f"content/tep/{name}" and f'"{name}"' in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("origin", "facts", "seen"),
    [
        (Origin.PICTURE, FileFacts(media_type="image/png", width=3, height=4), None),
        (Origin.PICTURE, FileFacts(media_type=TEXT), "nội dung là Văn bản thuần"),
        (Origin.PICTURE, FileFacts(media_type="image/svg+xml"), "không ghi kích thước"),
        (Origin.PICTURE, FileFacts(media_type="image/tiff", width=3, height=4), "lưu lại thành JPEG"),
        (Origin.PICTURE, FileFacts(media_type="image/bmp", width=3, height=4), "BMP"),
        (Origin.PICTURE, FileFacts(media_type=HEIC, problems=(WireProblem(file_rules.PHONE_PICTURE),)), None),
        (Origin.PICTURE, FileFacts(media_type=UNKNOWN, problems=(WireProblem(file_rules.BROKEN),)), None),
        (Origin.DECLARED, FileFacts(media_type=TEXT), None),
    ],
)
def test_what_is_shown_as_a_picture_must_be_one(origin: Origin, facts: FileFacts, seen: str | None) -> None:
    file = ContentFile(path="tin-tuc/a.png", name="a.png", origin="a.png", size=1, mtime_ns=0, ctime_ns=0)
    problems = list(
        picture_problems(
            FoundFile(file=file, origin=origin, shown=origin is Origin.PICTURE), facts, "content/tin-tuc/a.md"
        )
    )
    assert [(problem.code, problem.path) for problem in problems] == [
        (attachment_rules.NOT_A_PICTURE.code, "content/tin-tuc/a.md") for _ in [seen] if seen
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
    assert (problem.code, problem.path) == (attachment_rules.DUPLICATE.code, "content/tep/b.pdf")
    assert '"tep/a.pdf"' in problem.message
