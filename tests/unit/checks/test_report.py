"""What an editor sees in the terminal, on a pull request, and what a program reads."""

import json
from dataclasses import replace

import pytest

from cchc.checks.report import render, summary
from cchc.records.diagnostic import Diagnostic, Severity

PROBLEM = Diagnostic(
    code="CC124",
    path="content/ke-hoach/a.md",
    message='số hiệu "61/2018/ND-CP" không hợp lệ',
    hint='viết "61/2018/NĐ-CP"',
    line=4,
    column=9,
    length=13,
    source="number: 61/2018/ND-CP",
)


def test_a_problem_is_a_line_its_source_with_a_caret_and_a_hint() -> None:
    assert render([PROBLEM]) == (
        'content/ke-hoach/a.md:4:9: CC124 số hiệu "61/2018/ND-CP" không hợp lệ\n'
        "    number: 61/2018/ND-CP\n"
        "            ^^^^^^^^^^^^^\n"
        '    Gợi ý: viết "61/2018/NĐ-CP".\n'
        "\n"
        "1 lỗi trong 1 tệp\n"
    )


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    assert render([Diagnostic(code="CC103", path="content/a.md", message="tệp rỗng")]) == (
        "content/a.md: CC103 tệp rỗng\n\n1 lỗi trong 1 tệp\n"
    )


@pytest.mark.parametrize(
    ("source", "column", "length", "shown", "caret"),
    [
        ("tiê\u0301ng x", 8, 1, "tiê\u0301ng x", "      ^"),
        ("日本 x", 4, 1, "日本 x", "     ^"),
        ("x 日本", 3, 2, "x 日本", "  ^^^^"),
        ("\tdate: x", 8, 1, "\tdate: x", "\t      ^"),
        ("a\x1b[31mb", 7, 1, "a·[31mb", "      ^"),
        ("a\u200bb", 3, 1, "a·b", "  ^"),
        ("title:", 7, 1, "title:", "      ^"),
    ],
)
def test_the_caret_stands_under_the_letter(source: str, column: int, length: int, shown: str, caret: str) -> None:
    lines = render([replace(PROBLEM, source=source, column=column, length=length)]).split("\n")
    assert lines[1:3] == [f"    {shown}", f"    {caret}"]


def test_of_a_long_line_the_part_around_the_caret_is_shown() -> None:
    source = "trước " * 100 + "LỖI" + " sau" * 100
    lines = render([replace(PROBLEM, source=source, column=601, length=3)]).split("\n")
    start = lines[2].index("^")
    assert lines[1][start : start + 3] == "LỖI"
    assert lines[1].startswith("    …")
    assert lines[1].endswith("…")
    assert len(lines[1]) <= 126


def test_problems_come_by_place_each_once_with_a_count_and_errors_last() -> None:
    problems = [
        replace(PROBLEM, path="content/b.md"),
        replace(PROBLEM, line=12),
        PROBLEM,
        PROBLEM,
        replace(PROBLEM, line=2, code="CC141", severity=Severity.WARNING),
    ]
    text = render(problems)
    heads = [line for line in text.split("\n") if line.startswith("content/")]
    assert [head.split(" ")[0] for head in heads] == [
        "content/ke-hoach/a.md:2:9:",
        "content/b.md:4:9:",
        "content/ke-hoach/a.md:4:9:",
        "content/ke-hoach/a.md:12:9:",
    ]
    assert heads[0] == 'content/ke-hoach/a.md:2:9: CC141 cảnh báo: số hiệu "61/2018/ND-CP" không hợp lệ'
    assert text.endswith("\n\n3 lỗi, 1 cảnh báo trong 2 tệp\n")


def test_no_problems_are_no_text() -> None:
    assert render([]) == ""
    assert render([], "github") == ""
    assert summary([]) == "Không có lỗi, không có cảnh báo"


def test_a_message_never_breaks_its_line() -> None:
    problem = replace(PROBLEM, message="một\nhai\x1b", hint="ba\r\nbốn?")
    lines = render([problem]).split("\n")
    assert lines[0] == "content/ke-hoach/a.md:4:9: CC124 một hai·"
    assert lines[3] == "    Gợi ý: ba bốn?"


def test_a_file_name_never_breaks_its_line() -> None:
    assert render([replace(PROBLEM, path="content/k\nl\x1b.md")]).startswith("content/k·l·.md:4:9: CC124 ")


def test_github_annotations_are_escaped() -> None:
    assert render([replace(PROBLEM, path="content/a,b.md", message="50%\nx: y")], "github") == (
        "::error file=content/a%2Cb.md,line=4,col=9,endColumn=22,title=CC124::50%25%0Ax: y"
        '%0AGợi ý: viết "61/2018/NĐ-CP".\n'
    )
    warning = Diagnostic(code="CC141", path="content/a.md", message="x", severity=Severity.WARNING)
    assert render([warning], "github") == "::warning file=content/a.md,title=CC141::x\n"


def test_json_holds_every_field_and_the_counts() -> None:
    report = json.loads(render([PROBLEM], "json"))
    assert (report["errors"], report["warnings"]) == (1, 0)
    assert report["diagnostics"][0] == {
        "code": "CC124",
        "path": "content/ke-hoach/a.md",
        "message": 'số hiệu "61/2018/ND-CP" không hợp lệ',
        "hint": 'viết "61/2018/NĐ-CP"',
        "line": 4,
        "column": 9,
        "length": 13,
        "source": "number: 61/2018/ND-CP",
        "severity": "error",
    }
    assert json.loads(render([], "json")) == {"errors": 0, "warnings": 0, "diagnostics": []}


def test_gitlab_reads_a_list_of_problems_with_stable_fingerprints() -> None:
    """The fields that GitLab requires: https://docs.gitlab.com/ci/testing/code_quality/."""
    warning = replace(PROBLEM, severity=Severity.WARNING, line=0, column=0)
    issues = json.loads(render([PROBLEM, warning], "gitlab"))
    moved = json.loads(render([replace(PROBLEM, line=40)], "gitlab"))

    assert [set(issue) for issue in issues] == [
        {"description", "check_name", "fingerprint", "severity", "location"}
    ] * 2
    assert sorted(issue["severity"] for issue in issues) == ["major", "minor"]
    assert issues[1]["location"] == {"path": "content/ke-hoach/a.md", "lines": {"begin": 4}}
    assert moved[0]["fingerprint"] in {issue["fingerprint"] for issue in issues}
    assert len({issue["fingerprint"] for issue in issues}) == 2
    assert json.loads(render([], "gitlab")) == []


def test_sarif_has_what_its_specification_requires() -> None:
    """OASIS SARIF 2.1.0: 3.13 log, 3.14 run, 3.18 tool, 3.27 result, 3.30 region."""
    log = json.loads(render([PROBLEM, replace(PROBLEM, path="content/tin tức/đ.md", line=0)], "sarif"))

    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["tool"]["driver"]["name"] == "cchc"
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"] == "CC124"
        assert rule["shortDescription"]["text"]
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"].endswith('Gợi ý: viết "61/2018/NĐ-CP"')
    first, second = (result["locations"][0]["physicalLocation"] for result in run["results"])
    assert first["artifactLocation"]["uri"] == "content/ke-hoach/a.md"
    assert first["region"] == {"startLine": 4, "startColumn": 9, "endColumn": 22}
    assert second["artifactLocation"]["uri"] == "content/tin%20t%E1%BB%A9c/%C4%91.md"
    assert "region" not in second
    empty = json.loads(render([], "sarif"))
    assert empty["runs"][0]["results"] == []
