"""A file is judged for the name under which it will stand: what browsers run is never published, under any spelling."""

from pathlib import Path

import pytest

from cchc.attachments.attachment_paths import folded_name
from cchc.attachments.content_tree import ContentFile
from cchc.attachments.diagnose import problems_of
from cchc.attachments.inspect_file import inspect
from cchc.attachments.limits import Limits
from cchc.attachments.media_types import PAGE_EXTENSIONS, PROGRAM_EXTENSIONS, extension_of
from cchc.records.diagnostic import Diagnostic, Severity
from kit.file_factory import docx, png, text_pdf

PAGE = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
CONTENTS = {
    "a page": PAGE,
    "a page with a control byte": PAGE + b"\x01",
    "a page after blanks and a mark": b"\xef\xbb\xbf \r\n\t" + PAGE,
    "a page named as a film": b"<!--ftypmp42--><script>alert(1)</script>",
    "a paragraph": b"<p>alert<script>1</script>\x00",
    "XML with a script in it": b'<?xml version="1.0"?><a><script xmlns="http://www.w3.org/1999/xhtml">1</script></a>',
    "a style sheet of XML": b'<?xml version="1.0"?><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>',
    "a script": b"alert(document.domain)",
    "a page in UTF-16": PAGE.decode().encode("utf-16"),
    "a page in UTF-16 without its mark": PAGE.decode().encode("utf-16-le"),
    "a picture": png(),
    "noise": bytes(range(256)),
    "noise with a page in it": bytes(range(32)) + PAGE,
}
SPELLINGS = [
    "a.html",
    "a.HTML",
    "a.ht-ml",
    "a.h-t-m-l",
    "a.ht ml",
    "a.ht_ml",
    "a.txt.html",
    "a.pdf.ht'ml",
    "a.ht(ml)",
    "a.hťml",
    "a.ĥtml",
    "a.ht\u200bml",
    "a.\u202ehtml",
    "a.h\x01tml",
    "a.xht",
    "a.x-html",
    "a.xhtml",
    "a.s-html",
    "a.j-s",
    "a.js",
    "a.m-js",
    "a.mjs",
    "a.x-ml",
    "a.xsl",
    "a.xs-lt",
    "a.rss",
    "a.atom",
    "a.rdf",
    "a.kml",
    "a.svg-z",
    "a.swf",
    "a.ht-c",
    "a.mht",
    "a.hta",
    "a.c-ss",
    "a.was-m",
    "a.ph-p",
    "a.as-px",
]
UNMAPPED = ["a", "a.dat", "a.xyz", "a.bin", "a.dwg", "a.html5", "a.htmlbak", "a.x1", "a.-", "a.(((", "a.backup"]
"""Names for which a server has no type of its own, so that a browser looks into the file."""

HONEST = {
    "Kế hoạch.txt": "Kế hoạch <số 1>".encode(),
    "bảng.csv": "Tên;Số\n".encode("utf-8-sig"),
    "lịch.ics": b"BEGIN:VCALENDAR\nEND:VCALENDAR\n",
    "số liệu.json": b'{"a": "<script>"}',
    "ảnh.png": png(),
    "bản ký.P-DF": text_pdf("A line of text that is long enough"),
    "Mẫu đơn (tháng 12).docx": docx("Mẫu đơn"),
}


def problems(folder: Path, name: str, content: bytes) -> list[Diagnostic]:
    """What is said of a file with this name and content."""
    path = folder / "tep"
    path.write_bytes(content)
    facts, _ = inspect(path, 1000)
    file = ContentFile(path=name, name=name, origin=str(path), size=len(content), mtime_ns=0, inode=0)
    return list(problems_of(file, facts, Limits()))


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
@pytest.mark.parametrize("name", SPELLINGS)
def test_nothing_is_published_under_a_name_that_browsers_run(tmp_path: Path, name: str, content: bytes) -> None:
    assert extension_of(folded_name(name)) in PAGE_EXTENSIONS | PROGRAM_EXTENSIONS
    told = [problem for problem in problems(tmp_path, name, content) if problem.severity is Severity.ERROR]
    assert told
    assert all(problem.hint for problem in told)


PAGES = [name for name in CONTENTS if name.startswith(("a page", "a paragraph", "XML", "a style"))]


@pytest.mark.parametrize("content", [name for name in PAGES if "UTF-16" not in name])
@pytest.mark.parametrize("name", UNMAPPED)
def test_no_page_is_published_under_a_name_without_a_type(tmp_path: Path, name: str, content: str) -> None:
    told = problems(tmp_path, name, CONTENTS[content])
    assert [problem.code for problem in told if problem.severity is Severity.ERROR] == ["CC312"]


@pytest.mark.parametrize("name", UNMAPPED)
def test_what_nobody_knows_is_still_only_a_warning_where_no_browser_runs_it(tmp_path: Path, name: str) -> None:
    assert [problem.code for problem in problems(tmp_path, name, bytes(range(256)))] == ["CC316"]


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_file_has_no_problem(tmp_path: Path, name: str) -> None:
    assert problems(tmp_path, name, HONEST[name]) == []
