"""A plan made from last year's: structure is carried over, what may be stale is marked, no word of the text is changed."""

import re
from datetime import date, datetime

import pytest

from cchc.authoring.drafts.earlier_item import EarlierItem, carry_over
from cchc.authoring.drafts.stale_passages import Judge, marked
from cchc.law.issuers.issuer_register import load_issuers
from cchc.legal_basis.register import build_register
from cchc.pages.entry import Entry
from cchc.reading.reader import read
from cchc.reading.reading_result import BodyFacts
from cchc.reading.reading_settings import ReadingSettings
from cchc.reading.source_text import decode
from cchc.records.record import Document, Plan
from cchc.records.review_marks import LEFT_TO_REVIEW
from kit.building import ROOT

NOW = datetime(2026, 1, 5, 9, 0)
DECREE = Document(
    path="van-ban/a.md",
    slug="61-2018-nd-cp",
    title="Về một cửa",
    number="61/2018/NĐ-CP",
    issued=date(2018, 4, 23),
    effective=date(2018, 6, 21),
    expired=date(2025, 7, 1),
)
RESOLUTION = Document(
    path="van-ban/b.md", slug="76-nq-cp", title="Chương trình tổng thể", number="76/NQ-CP", issued=date(2021, 7, 15)
)
REGISTER = build_register(
    [
        Entry(record=one, url=f"/van-ban/{one.slug}/", body=BodyFacts(digest=""), issuer=("chinh-phu", "Chính phủ"))
        for one in (DECREE, RESOLUTION)
    ],
    load_issuers(),
    None,
)
JUDGE = Judge(register=REGISTER, year=2026, today=NOW.date())
OLD = """---
title: Cải cách hành chính năm 2025
number: 04/KH-SXD
issued: 2025-01-10
issuer: Sở Xây dựng tỉnh Lam Giang
date: 2025-01-12
period: 2025
series: cai-cach-hanh-chinh
slug: ke-hoach-cu
attachments: [ke-hoach.pdf]
redirect_from: /cu/
signer: Nguyễn Văn Mẫu
recipients:
  - UBND tỉnh (b/c)
  - "Lưu: VT, VP"
tasks:
  - title: Tập huấn một cửa
    owner: Văn phòng Sở
    due: 2025-Q1
    output: 02 lớp
    state: done
    report: 38/BC-SXD
  - title: Tổng kết giai đoạn 2021-2025
    owner: Văn phòng Sở
    due: 15/12/2025
---

*Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;*

*Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;*

## I. Mục đích

1. Hoàn thành chỉ tiêu năm 2025.
2. Giữ nền nếp.

| Chỉ tiêu | 2025 |
|---|---|
| Hồ sơ | 98% |

Báo cáo trước ngày 15 tháng 12 năm 2025./.
"""


def carried(title: str = "", given: dict[str, str] | None = None) -> str:
    record = read("ke-hoach/2025/a.md", OLD.encode(), ReadingSettings()).record
    source, _ = decode("ke-hoach/2025/a.md", OLD.encode())
    assert record is not None
    assert source is not None
    return carry_over(EarlierItem(source=source, record=record), REGISTER, NOW, title=title, given=given).file.text


def test_structure_tasks_and_recipients_are_those_of_the_earlier_plan() -> None:
    found = read("ke-hoach/2026/a.md", carried().encode(), ReadingSettings())
    before = read("ke-hoach/2025/a.md", OLD.encode(), ReadingSettings())

    assert isinstance(found.record, Plan)
    assert isinstance(before.record, Plan)
    assert found.record.title == "Cải cách hành chính năm 2026"
    assert str(found.record.period) == "2026"
    assert found.record.recipients == before.record.recipients
    assert found.record.signer == before.record.signer
    assert [task.title for task in found.record.tasks] == [task.title for task in before.record.tasks]
    assert [task.due.written for task in found.record.tasks if task.due] == ["2026-Q1", "15/12/2026"]
    assert found.text.split() == before.text.split()


def test_what_is_the_earlier_plans_own_stays_behind() -> None:
    found = read("ke-hoach/2026/a.md", carried().encode(), ReadingSettings()).record

    assert isinstance(found, Plan)
    assert (found.number, found.issued, found.attachments, found.redirect_from) == ("", None, (), ())
    assert {(task.state.value, task.reports) for task in found.tasks} == {("todo", ())}
    assert found.status.value == "draft"


def test_check_lists_every_stale_place() -> None:
    found = read("ke-hoach/2026/a.md", carried().encode(), ReadingSettings()).diagnostics

    told = [problem.message for problem in found if problem.code == LEFT_TO_REVIEW.code]
    assert told == [
        "bản nháp lập từ bài cũ; xem lại hết rồi xóa dòng dưới thì bài mới được đăng",
        "năm trong tiêu đề đã chuyển thêm 1 năm",
        "người ký ở bản cũ",
        "hạn ở bản cũ là 2025-Q1",
        "“2021-2025” ở bản cũ; hạn ở bản cũ là 15/12/2025",
        "Nghị định số 61/2018/NĐ-CP: đã hết hiệu lực từ ngày 01/7/2025",
        "“năm 2025” ở bản cũ",
        "“2025” ở bản cũ",
        "“ngày 15 tháng 12 năm 2025” ở bản cũ",
    ]


def test_a_title_and_a_period_of_ones_own_come_first() -> None:
    text = carried("Cải cách hành chính năm 2027", {"period": "2027", "number": "01/KH-SXD"})

    assert "title: Cải cách hành chính năm 2027\n" in text
    assert "period: 2027\n" in text
    assert "number: 01/KH-SXD\n" in text
    assert "due: 2027-Q1\n" in text


def test_every_item_of_the_demonstration_is_carried_over_word_for_word() -> None:
    settings, broken = ReadingSettings(), []
    for file in sorted((ROOT / "content").rglob("*.md")):
        path, data = file.relative_to(ROOT / "content").as_posix(), file.read_bytes()
        before = read(path, data, settings)
        source, _ = decode(path, data)
        assert before.record is not None
        assert source is not None
        new = carry_over(EarlierItem(source=source, record=before.record), REGISTER, datetime(2027, 1, 5)).file
        after = read(new.path, new.text.encode(), settings)
        if after.text.split() != before.text.split() or "".join(after.html.split()) != "".join(before.html.split()):
            broken.append(path)
    assert broken == []


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Trong năm 2025, Sở làm.", "“năm 2025” ở bản cũ"),
        ("Quý II/2025 hoàn thành.", "“Quý II/2025” ở bản cũ"),
        ("Xong trước 30/6/2025.", "“30/6/2025” ở bản cũ"),
        ("Tháng 11 năm 2024.", "“Tháng 11 năm 2024” ở bản cũ"),
        ("Giai đoạn 2021-2025.", "“2021-2025” ở bản cũ"),
        ("Giai đoạn 2021-2030.", ""),
        ("Năm 2026 và 2027.", ""),
        ("Có 2025,5 điểm và 12.025 hồ sơ.", ""),
        ("Điện thoại 0912 2025 01.", "“2025” ở bản cũ"),
        ("Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.", ""),
        (
            "Theo Quyết định số 12/QĐ-UBND ngày 01/02/2025 của UBND tỉnh.",
            "Quyết định số 12/QĐ-UBND ngày 01/02/2025 của UBND tỉnh chưa có trong sổ văn bản, xem còn hiệu lực không",
        ),
        ("Luật Đất đai năm 2024.", "Luật Đất đai năm 2024 chưa có trong sổ văn bản, xem còn hiệu lực không"),
    ],
)
def test_a_stale_passage_has_a_note_at_the_end_of_its_line(line: str, note: str) -> None:
    assert marked([line], JUDGE.passages) == [f"{line} <!-- XEM LẠI: {note} -->" if note else line]


@pytest.mark.parametrize(
    "body",
    [
        "## Năm 2025",
        "- năm 2025\n  - quý I/2025\n\n1. năm 2024",
        "| a | 2025 |\n|---|---|\n| 2024 | b |",
        "a | 2025\n---|---\n2024 | b",
        "```\nnăm 2025\n```",
        "Kết quả[^1] năm 2025.\n\n[^1]: Số liệu năm 2024.",
        "> Trích năm 2025",
        "dòng năm 2025  \ndòng sau 2024",
        "[bài]\n\n[bài]: https://vidu.example/2025",
        "**năm 2025**",
        "Đoạn năm\n2025 viết liền",
        "<div>\nnăm 2025\n</div>",
    ],
)
def test_notes_change_no_word_of_a_page(body: str) -> None:
    def page(text: str) -> str:
        html = read(
            "tin-tuc/a.md", f"---\ntitle: T\ndate: 2026-01-01\n---\n\n{text}\n".encode(), ReadingSettings()
        ).html
        return re.sub(r"\s+(?=<|&nbsp;|\s)", "", html)

    assert page("\n".join(marked(body.split("\n"), JUDGE.passages))) == page(body)
