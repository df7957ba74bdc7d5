"""Word documents in the layout of NĐ 30/2020: every value is found, every word is in the page, nothing is made up."""

from pathlib import Path
from typing import Literal

import pytest

from cchc.importing.import_file import import_file
from cchc.importing.imported_file import ImportedFile
from cchc.importing.layout.recognise import ImportContext
from cchc.reading.reader import read
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.site.kind_registry import record_kinds
from kit.office_papers import PAPERS
from kit.office_word import Numbers, word_file

NOW = "2026-11-30 08:15"
CONTEXT = ImportContext(agency="Sở Xây dựng tỉnh Lam Giang", parent="Ủy ban nhân dân tỉnh Lam Giang", now=NOW)
KNOWN_UNASKED = {"date", "area", "series", "kind", "attachments"}
"""Keys whose values do not come from the layout: the moment of the import, and what the title suggests, always marked."""


def imported(path: Path, content: bytes) -> ImportedFile:
    path.write_bytes(content)
    return import_file(path, CONTEXT, record_kinds())


def index(one: ImportedFile) -> str:
    return next(file.content for file in one.files if file.name == "index.md" and file.content).decode()


@pytest.mark.parametrize("numbers", ["typed", "automatic"])
@pytest.mark.parametrize("head", ["table", "tabs"])
@pytest.mark.parametrize("name", PAPERS)
def test_a_document_is_found_as_it_is(
    tmp_path: Path, name: str, numbers: Numbers, head: Literal["table", "tabs"]
) -> None:
    paper, expected = PAPERS[name]

    one = imported(tmp_path / "van-ban.docx", word_file(paper, numbers, head=head))

    assert not one.error
    assert one.lost == ()
    values = {proposal.key: proposal.value for proposal in one.proposals}
    assert {key: values.get(key) for key in expected.values} == expected.values
    assert one.folder == expected.folder
    assert [key for key in expected.unset if key in values] == []
    assert [key for key in values if key not in expected.values and key not in KNOWN_UNASKED] == []
    reading = _read(one)
    assert [problem for problem in reading.diagnostics if problem.is_error] == []
    assert reading.body is not None
    assert tuple((heading.level, heading.text) for heading in reading.body.headings) == expected.headings
    assert [words for words in expected.absent if words in reading.text] == []


def _read(one: ImportedFile) -> Reading:
    return read(f"{one.folder}/index.md", index(one).encode(), ReadingSettings())
