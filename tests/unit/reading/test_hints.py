"""A hint that says what to write is followed to the letter, and the problem is gone.

The cases are those of tests/cases/front_matter, and the lines below: what clerks write into a header.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.diagnostic import Diagnostic

CASES = sorted((Path(__file__).parent.parent.parent / "cases" / "front_matter").glob("*.txt"))
WRITTEN = re.compile(r"(?:^|thì )viết (?!một |đủ |giá trị|mỗi |ngày |có )(.+?)(?: cho .+)?$")
"""What a hint says to write, word for word."""
GIVEN = {"title": "Kế hoạch", "date": "2026-01-15", "issuer": "Sở Xây dựng", "period": "2026", "issued": "2026-01-15"}
LINES = (
    "number: 1136/KH-SXD ngày 30/12/2020",
    "number: 1136/KH-SXD của Sở Xây dựng",
    "number: Số 1136/KH-SXD",
    "number: 1136 /KH-SXD",
    "number: số 1136/KH-SXD, ngày 30 tháng 12 năm 2020",
    "period: 2026-30",
    "period: 2021–25",
    "period: 2026/2030",
    "period: giai đoạn 2021-2025",
    "period: từ 2021 đến 2025",
    "period: 2030-2026",
    "issued: 30.12.2020",
    "issued: 30/12/20",
    "issued: 2020/12/30",
    "issued: Lam Giang, ngày 30 tháng 12 năm 2020",
    "recipients:\n  - Như Điều 3;\n  - Lưu: VT.",
    "recipients:\n- Như trên\n- Lưu: VT, VP",
    "recipients:\n- (để b/c): UBND tỉnh",
    "recipients: UBND tỉnh, Sở Nội vụ",
    "recipients: Như trên; các phòng, ban; lưu VT",
    "tags: một cửa; trực tuyến",
    'tags: "một cửa", "trực tuyến"',
    "tags: 'một cửa', 'trực tuyến'",
    "tags: {một cửa}",
    'title: "Kế hoạch "năm" 2026"',
    "title: 'Nghị định 'mới''",
    'title: Kế hoạch: "A" và "B"',
    "title: Kế hoạch: 'A' và \"B\"",
    'title: "Một cửa" hiện đại: tổng kết',
    'title: "Hội nghị ""một cửa"""',
    "title: @sxd nhắc việc",
    "title: `make` là gì",
    "title: % hồ sơ đúng hạn",
    "title: - Kế hoạch",
    "title: *quan trọng",
    "title: &abc",
    "title: &abc kế hoạch",
    "title: !quan trọng",
    "title: ? gì",
    "title: | kế hoạch",
    "title: > kế hoạch",
    "title: {mẫu số 01}",
    "title: [mẫu]",
    "title: [mẫu] và biểu",
    "title: Quy định #1",
    "title:Kế hoạch",
    "legal_basis:\n  - Căn cứ Nghị quyết số 76/NQ-CP: về việc",
    "legal_basis:\n  - Luật số 135/2025/QH15 #mới",
    "legal_basis: Luật số 135/2025/QH15; Nghị định số 61/2018/NĐ-CP",
    "tags:\n  -một cửa",
)


def problems(path: str, text: str) -> tuple[Diagnostic, ...]:
    return read(path, text.encode(), ReadingSettings()).diagnostics


def followed(text: str, problem: Diagnostic, words: str) -> str:
    """The text after the editor wrote `words` where the problem is: the line of its key, its item, or the value itself."""
    lines = text.split("\n")
    line = lines[problem.line - 1]
    words = words.removesuffix('"') if words.count('"') % 2 and not words.startswith('"') else words
    begins = re.match(r"(\s*)(?:- |-\b|[\w-]+\s*:)", line)
    if re.match(r"(?:- |[\w-]+:(?: |$))", words) and begins is not None:
        lines[problem.line - 1] = begins[1] + words
    else:
        start = problem.column - 1
        lines[problem.line - 1] = line[:start] + words + line[start + problem.length :]
    return "\n".join(lines)


def shown(case: Path) -> Iterator[tuple[str, str]]:
    """The path and the text of a case, unless it is one of site.yaml."""
    path, _, rest = case.read_text(encoding="utf-8").partition("=== ")[2].partition("\n")
    if path != "site.yaml":
        yield path, rest.partition("=== báo cáo\n")[0]


def header(lines: str) -> str:
    keys = set(re.findall(r"^([\w-]+):", lines, re.MULTILINE))
    given = "".join(f"{key}: {value}\n" for key, value in GIVEN.items() if key not in keys)
    return f"---\n{given}{lines}\n---\n\nSở công khai quy trình.\n"


CLERKS = [*(each for case in CASES for each in shown(case)), *(("ke-hoach/a.md", header(lines)) for lines in LINES)]


@pytest.mark.parametrize(("path", "text"), CLERKS)
def test_what_a_hint_says_to_write_is_right(path: str, text: str) -> None:
    for problem in problems(path, text):
        found = WRITTEN.search(problem.hint)
        for words in found[1].split(" hoặc ") if found else ():
            left = problems(path, followed(text, problem, words))
            assert [each.message for each in left if each.line == problem.line and each.code == problem.code] == []


@pytest.mark.parametrize("lines", [lines for lines in LINES if not lines.startswith("legal_basis")])
def test_hints_lead_to_a_header_without_a_problem(lines: str) -> None:
    text = header(lines)
    for _ in range(5):
        found = next(iter(problems("ke-hoach/a.md", text)), None)
        if found is None:
            return
        words = WRITTEN.search(found.hint)
        assert words is not None, f"{found.message}: {found.hint}"
        text = followed(text, found, words[1].split(" hoặc ")[0])
    assert problems("ke-hoach/a.md", text) == ()
