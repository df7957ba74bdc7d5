"""A PDF that a browser printed is imported as the document it shows."""

from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from cchc.importing.import_file import import_file
from cchc.importing.layout.recognise import ImportContext
from cchc.site.kind_registry import record_kinds
from kit.office_papers import (
    DECISION,
    DECISION_EXPECTED,
    DRAFT,
    DRAFT_EXPECTED,
    LETTER,
    LETTER_EXPECTED,
    ExpectedImport,
)
from kit.office_word import OfficePaper

pytestmark = pytest.mark.browser
SIGNS = {"I": "I. ", "-": "- "}


def page_of(paper: OfficePaper) -> str:
    """Return a paper as HTML, head and signature as tables, its body as paragraphs with typed numbers."""
    counts = {"1": 0, "a": 0}
    lines = []
    for sign, text in paper.body:
        if sign in counts:
            counts[sign] += 1
            counts["a"] = 0 if sign == "1" else counts["a"]
        number = (
            f"{counts['1']}. "
            if sign == "1"
            else f"{'abcd'[counts['a'] - 1]}) "
            if sign == "a"
            else SIGNS.get(sign, "")
        )
        lines.append(f"<p>{number}{escape(text)}</p>")
    left = "<br>".join(paper.left)
    recipients = "<br>".join(f"- {each};" for each in paper.recipients)
    signature = "<br>".join(paper.signature)
    return (
        "<style>body { font: 14pt serif } td { text-align: center; width: 50%; vertical-align: top } h1 { font-size: 14pt; text-align: center }</style>"
        f"<table width=100%><tr><td>{left}</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>"
        f"<tr><td>{paper.number}</td><td>{paper.dated}</td></tr></table>"
        + (f"<h1>{paper.kind}</h1><h1>{' '.join(paper.abstract)}</h1>" if paper.kind else "")
        + "".join(lines)
        + f"<table width=100%><tr><td>Nơi nhận:<br>{recipients}</td><td>{signature}</td></tr></table>"
    )


@pytest.mark.parametrize(
    ("paper", "expected"),
    [(DECISION, DECISION_EXPECTED), (LETTER, LETTER_EXPECTED), (DRAFT, DRAFT_EXPECTED)],
    ids=["quyết định", "công văn", "dự thảo"],
)
def test_a_printed_document_is_found_as_it_is(
    browser: Browser, tmp_path: Path, paper: OfficePaper, expected: ExpectedImport
) -> None:
    page = browser.new_page()
    page.set_content(page_of(paper))
    path = tmp_path / "in.pdf"
    page.pdf(path=path, format="A4", margin={"top": "20mm", "bottom": "20mm", "left": "30mm", "right": "15mm"})
    page.close()

    one = import_file(path, ImportContext(now="2026-11-30 08:15"), record_kinds())

    assert not one.error
    assert one.lost == ()
    values = {proposal.key: proposal.value for proposal in one.proposals}
    assert {key: values.get(key) for key in expected.values} == expected.values
    assert [key for key in expected.unset if key in values] == []
