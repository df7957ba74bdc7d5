"""Real official texts by their numbers alone: every clause, point and dash stands on the page with its own sign and level.

The skeletons have the numbering of public texts (Decree 30/2020/NĐ-CP and its annexes, five plans and news) and no words of theirs.
"""

import re
from pathlib import Path

import pytest

from cchc.reading.body_reader import read_body
from cchc.reading.source_text import decode
from kit.seen_html import seen

SKELETONS = sorted((Path(__file__).parent.parent.parent / "cases" / "skeletons").glob("*.md"))
NUMBER = re.compile(r"([0-9]{1,3})\.(?: |$)")
LETTER = re.compile(r"(?:- )?([a-zđ][.)]) ")
DASH = re.compile(r"- (?![a-zđ][.)])")


def page(path: Path) -> tuple[list[str], list[str], str]:
    """The lines of a skeleton, what a reader sees of them, and the HTML."""
    text = path.read_text(encoding="utf-8")
    source, _ = decode("content/tin-tuc/a.md", text.encode())
    assert source is not None
    read = read_body(source, 0, citations=False)
    assert not [problem for problem in read.problems if problem.is_error]
    return text.split("\n"), seen(read.html).split("\n"), read.html


@pytest.mark.parametrize("path", SKELETONS, ids=lambda path: path.stem)
def test_every_number_and_letter_is_the_one_that_was_written(path: Path) -> None:
    lines, shown, _ = page(path)
    items = [line.strip() for line in shown]
    assert [found[1] for line in items if (found := NUMBER.match(line))] == [
        found[1] for line in lines if (found := NUMBER.match(line))
    ]
    assert [found[1] for line in items if (found := LETTER.match(line))] == [
        found[1] for line in lines if (found := LETTER.match(line))
    ]
    assert sum(DASH.match(line) is not None for line in items) == sum(DASH.match(line) is not None for line in lines)


@pytest.mark.parametrize("path", SKELETONS, ids=lambda path: path.stem)
def test_points_stand_in_clauses_and_dashes_in_points(path: Path) -> None:
    lines, shown, _ = page(path)
    items = iter([line for line in shown if NUMBER.match(line.strip()) or line.strip().startswith("- ")])
    number = letter = -1
    above = ""
    for line in lines:
        sign = NUMBER.match(line) or LETTER.match(line) or DASH.match(line)
        if sign is None:
            if line and (not above or line.startswith("#")):  # a heading, or a paragraph of its own
                number = letter = -1
            above = line
            continue
        above = line
        item = next(items)
        level = (len(item) - len(item.lstrip())) // 2
        if NUMBER.match(line):
            assert level == 0
            number, letter = 0, -1
        elif LETTER.match(line):
            assert level == number + 1
            letter = level
        else:
            assert level == max(number, letter) + 1


def test_every_clause_and_point_of_the_decree_has_the_anchor_of_its_number() -> None:
    (path,) = [path for path in SKELETONS if path.stem == "nghi-dinh-30-2020"]
    lines, _, html = page(path)
    article = clause = ""
    wanted = []
    for line in lines:
        if (found := re.match(r"### Điều ([0-9]+)\.", line)) is not None:
            article, clause = f"dieu-{found[1]}", ""
        elif line.startswith("#"):
            article = ""
        elif article and (found := NUMBER.match(line)) is not None:
            clause = f"{article}-khoan-{found[1]}"
            wanted.append(clause)
        elif clause and (found := LETTER.match(line)) is not None:
            wanted.append(f"{clause}-diem-{'dd' if found[1][0] == 'đ' else found[1][0]}")
    assert len([anchor for anchor in wanted if "diem" not in anchor]) >= 110
    assert [anchor for anchor in wanted if f'id="{anchor}"' not in html] == []
