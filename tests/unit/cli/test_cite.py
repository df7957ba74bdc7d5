"""`cchc cite` answers line by line and says in Vietnamese which line it could not read."""

import io
import json
import sys
from pathlib import Path

import pytest

from cchc.cli.main import main

LINE = json.dumps({"id": "a", "text": "Theo Nghị định số 61/2018/NĐ-CP của Chính phủ."}, ensure_ascii=False)


def answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: bytes, *options: str
) -> tuple[int, str, str]:
    """Run the command on bytes of standard input; return status, output, errors."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
    status = main(["cite", *options])
    streams = capsys.readouterr()
    return status, streams.out, streams.err


def test_answers_each_line_with_its_citations(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = answer(monkeypatch, capsys, LINE.encode() + b"\n\n", "--jsonl")

    assert (status, err) == (0, "")
    assert json.loads(out) == {
        "id": "a",
        "citations": [
            {
                "start": 5,
                "end": 31,
                "surface": "Nghị định số 61/2018/NĐ-CP",
                "type": "Nghị định",
                "number": "61/2018/NĐ-CP",
                "name": None,
                "date": None,
                "issuer": "Chính phủ",
                "pinpoint": None,
                "relation": "basis",
            }
        ],
    }
    assert "Nghị định" in out


def test_the_citing_agency_and_day_tell_which_document_is_meant(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Theo Kế hoạch số 36/KH-UBND ngày 23/01/2017 của UBND tỉnh."
    lines = [
        json.dumps({"id": place, "text": text, "issuer": f"Sở Xây dựng tỉnh {place}", "date": "2017-03-01"})
        for place in ("Sơn La", "Cà Mau")
    ]
    lines.append(json.dumps({"id": "?", "text": text, "date": "2017-03-01"}))

    status, out, err = answer(monkeypatch, capsys, "\n".join(lines).encode(), "--jsonl")

    meant = [json.loads(row)["citations"][0]["identity"] for row in out.splitlines()]
    assert (status, err) == (0, "")
    assert [identity and (identity["issuer"], identity["period"]) for identity in meant] == [
        ("ubnd-tinh-son-la", "2017"),
        ("ubnd-tinh-ca-mau", "2017"),
        None,
    ]


@pytest.mark.parametrize("given", [{"date": "31/02/2024"}, {"date": "2024-02-31"}, {"date": 5}, {"issuer": 5}])
def test_a_line_that_says_the_context_wrongly_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: dict[str, object]
) -> None:
    line = json.dumps({"id": "b", "text": "", **given})

    status, out, err = answer(monkeypatch, capsys, line.encode() + b"\n" + LINE.encode(), "--jsonl")

    assert status == 1
    assert err.startswith("Lỗi: dòng 1: ")
    assert next(iter(given)) in err
    assert [json.loads(row)["id"] for row in out.splitlines()] == ["a"]


@pytest.mark.parametrize("broken", [b"{", b"[1]", b'{"id": 1}', b'{"text": 5}', b'{"text": "\xff"}', b"[" * 100_000])
def test_a_broken_line_is_named_and_the_others_are_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], broken: bytes
) -> None:
    status, out, err = answer(monkeypatch, capsys, broken + b"\n" + LINE.encode() + b"\n", "--jsonl")

    assert status == 1
    assert err.startswith("Lỗi: dòng 1: ")
    assert [json.loads(row)["id"] for row in out.splitlines()] == ["a"]


def test_prints_a_table_for_people(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text = tmp_path / "bai.txt"
    text.write_text("Thực hiện Kế hoạch số 5/KH-SXD ngày 3/2/2022.", encoding="utf-8")

    assert main(["cite", str(text)]) == 0
    out = capsys.readouterr().out
    assert "Kế hoạch số 5/KH-SXD" in out
    assert "thực hiện" in out


def test_says_when_nothing_is_cited(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(monkeypatch, capsys, "Không có gì.".encode())[:2] == (0, "Không tìm thấy viện dẫn nào.\n")


def test_a_missing_file_is_an_error_in_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["cite", str(tmp_path / "khong-co.txt")]) == 1
    assert "không đọc được tệp" in capsys.readouterr().err


def test_offsets_count_line_ends_as_they_are_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = answer(monkeypatch, capsys, "Một\r\nhai\r\nLuật Đất đai năm 2024".encode())

    assert status == 0
    assert "10–22" in out
