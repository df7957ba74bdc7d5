"""A whole file, from bytes to what the site keeps."""

from datetime import date, datetime

import pytest

from cchc.reading.reader import read, read_site, record_type_of
from cchc.reading.reading_result import LinkTarget, Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.record import RECORDS, Document, Item, News, Plan, StaticPage
from cchc.records.record_parts import (
    Attachment,
    DeclaredRelations,
    Due,
    Image,
    Period,
    PlanState,
    PublicationStatus,
    Reference,
    Signer,
    Task,
    TaskState,
)
from cchc.records.site_info import MenuLink
from cchc.records.source_positions import SourcePosition

SETTINGS = ReadingSettings()

PLAN = """---
title: Cải cách hành chính năm 2026
number: 05/KH-SXD
date: 20/01/2026 09:30
issued: 2026-01-16
issuer: Sở Xây dựng tỉnh Lam Giang
signer: {name: Nguyễn Văn Mẫu, position: Giám đốc}
period: 2026-2030
series: cai-cach-hanh-chinh
area: the-che
image: {file: hoi-nghi.jpg, alt: Hội nghị}
tasks:
  - title: Rà soát thủ tục
    owner: Văn phòng Sở
    due: 2026-Q2
    state: doing
recipients:
  - UBND tỉnh
  - "Lưu: VT, VP"
replaces: 61/KH-SXD
attachments:
  - 05-kh-sxd.pdf
  - file: phu-luc.xlsx
    title: Phụ lục nhiệm vụ
    kind: original
featured: có
summary: >
  Hai dòng
  thành một.
status:
---

Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ; xem [phụ lục](phu-luc.xlsx) và
![sơ đồ](so-do.png).

## I. Mục tiêu

Nghị định số **61/2018/NĐ-CP** ngày 23/4/2018 của Chính phủ.
"""


def news(header: str = "", body: str = "Nội dung.", path: str = "tin-tuc/a.md") -> Reading:
    return read(path, f"---\ntitle: Tin\ndate: 2026-01-15\n{header}---\n{body}\n".encode(), SETTINGS)


def test_a_plan_with_everything() -> None:
    reading = read("ke-hoach/2026/05-kh-sxd.md", PLAN.encode(), SETTINGS)
    assert reading.diagnostics == ()
    plan = reading.record
    assert isinstance(plan, Plan)
    assert plan.slug == "05-kh-sxd"
    assert plan.kind.folder == "ke-hoach"
    assert plan.date == datetime.fromisoformat("2026-01-20T09:30:00")
    assert plan.issued == date(2026, 1, 16)
    assert plan.signer == Signer(name="Nguyễn Văn Mẫu", position="Giám đốc")
    assert plan.period == Period(start=2026, end=2030)
    assert plan.areas == ("the-che",)
    assert plan.image == Image(file="hoi-nghi.jpg", alt="Hội nghị")
    assert plan.tasks == (
        Task(
            title="Rà soát thủ tục",
            owners=("Văn phòng Sở",),
            due=Due(last_day=date(2026, 6, 30), written="2026-Q2"),
            state=TaskState.DOING,
        ),
    )
    assert plan.recipients == ("UBND tỉnh", "Lưu: VT, VP")
    assert plan.replaces == (Reference(number="61/KH-SXD"),)
    assert plan.attachments == (
        Attachment(file="05-kh-sxd.pdf"),
        Attachment(file="phu-luc.xlsx", title="Phụ lục nhiệm vụ", kind="original"),
    )
    assert (plan.featured, plan.summary) == (True, "Hai dòng thành một.")
    assert (plan.status, plan.state) == (PublicationStatus.PUBLISHED, PlanState.ISSUED)
    places = dict(plan.places)
    assert places["title"] == SourcePosition(line=2, column=8, length=28)
    assert places["tasks.0.due"] == SourcePosition(line=15, column=10, length=7)
    assert places["attachments.0"] == SourcePosition(line=22, column=5, length=13)


def test_the_body_of_that_plan() -> None:
    reading = read("ke-hoach/2026/05-kh-sxd.md", PLAN.encode(), SETTINGS)
    assert reading.body is not None
    assert [citation.number for citation in reading.body.citations] == ["76/NQ-CP", "61/2018/NĐ-CP"]
    assert [heading.text for heading in reading.body.headings] == ["I. Mục tiêu"]
    assert reading.body.targets == (
        LinkTarget(written="phu-luc.xlsx", image=False, place=SourcePosition(line=33, column=78, length=12)),
        LinkTarget(written="so-do.png", image=True, place=SourcePosition(line=34, column=10, length=9)),
    )
    assert reading.body.excerpt.startswith("Thực hiện Nghị quyết số 76/NQ-CP")
    assert reading.body.words == len(reading.text.split())
    assert '<h2 id="muc-i-muc-tieu">' in reading.html


def test_a_document_with_relations() -> None:
    header = """---
title: Sửa đổi, bổ sung một số điều
number: 107/2021/NĐ-CP
relations:
  amends:
    - number: 61/2018/NĐ-CP
      part: khoản 2 Điều 5
      from: 6/12/2021
  basis: 76/2015/QH13
---
"""
    record = read("van-ban/2021/a.md", header.encode(), SETTINGS).record
    assert isinstance(record, Document)
    assert record.slug == "107-2021-nd-cp"
    assert record.relations == DeclaredRelations(
        amends=(Reference(number="61/2018/NĐ-CP", part="khoản 2 Điều 5", effective=date(2021, 12, 6)),),
        basis=(Reference(number="76/2015/QH13"),),
    )


@pytest.mark.parametrize(
    ("path", "header", "slug"),
    [
        ("tin-tuc/2026/Hội nghị.md", "", "hoi-nghi"),
        ("tin-tuc/hội-nghị/index.md", "", "hoi-nghi"),
        ("tin-tuc/Hô\u0323i nghi\u0323.md", "", "hoi-nghi"),
        ("tin-tuc/a.md", "slug: ten-rieng\n", "ten-rieng"),
        ("tin-tuc/2026-01-15.hop.md", "", "2026-01-15-hop"),
    ],
)
def test_the_slug_is_the_key_or_the_folded_name_of_folder_or_file(path: str, header: str, slug: str) -> None:
    record = news(header, path=path).record
    assert record is not None
    assert record.slug == slug


@pytest.mark.parametrize(
    ("path", "record"),
    [("tin-tuc/a.md", News), ("trang/b/index.md", StaticPage), ("tin-tuc.md", None), ("x/tin-tuc/a.md", None)],
)
def test_the_first_folder_decides_the_kind(path: str, record: type[Item] | None) -> None:
    assert record_type_of(path, RECORDS) is record


def test_nothing_is_guessed_from_yaml_types() -> None:
    record = news("author: no\ntags: [2021, 05/02, null, 1e3]\n").record
    assert isinstance(record, News)
    assert (record.author, record.tags) == ("no", ("2021", "05/02", "null", "1e3"))


@pytest.mark.parametrize("record", RECORDS)
def test_an_optional_key_without_a_value_is_as_if_it_were_not_there(record: type[Item]) -> None:
    folder, fields = record.kind.folder, record.kind.fields
    needed = {field.key: field.example or "Chữ" for field in fields if field.required} | {"asked": "2026-01-15"}
    written = [f"{key}: {value}" for key, value in needed.items() if any(field.key == key for field in fields)]
    written += ["kind: Công văn"] if record is Document else []
    plain = read(f"{folder}/a.md", "\n".join(["---", *written, "---", "Chữ."]).encode(), SETTINGS)
    for key in sorted({field.key for field in fields if not field.required} - {"kind"}):
        reading = read(f"{folder}/a.md", "\n".join(["---", *written, f"{key}: ''", "---", "Chữ."]).encode(), SETTINGS)
        assert (reading.diagnostics, reading.record) == ((), plain.record), key


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("opening", ["", "\ufeff", "\n\n"])
def test_line_ends_marks_and_blank_lines_of_other_systems_change_nothing(newline: str, opening: str) -> None:
    text = opening + "---  \ntitle: Tin\ndate: 2026-01-15\n---\t\n\nMột\n\nHai".replace("\n", newline)
    reading = read("tin-tuc/a.md", text.encode(), SETTINGS)
    assert reading.diagnostics == ()
    assert reading.text == "Một\nHai"


def test_text_from_word_is_made_plain() -> None:
    reading = news("author: Nguyê\u0303n\u00a0Văn\u200b Mẫu\n", "Nghị\u00a0quyết số\u00a076/NQ-CP")
    assert isinstance(reading.record, News)
    assert reading.record.author == "Nguyễn Văn Mẫu"
    assert reading.text == "Nghị quyết số 76/NQ-CP"
    assert reading.body is not None
    assert [citation.number for citation in reading.body.citations] == ["76/NQ-CP"]


def test_small_aliases_are_allowed() -> None:
    record = news("tags: &nhan [một cửa]\nlegal_basis: *nhan\n").record
    assert record is not None
    assert record.legal_basis == ("một cửa",)


def test_a_rule_in_the_body_does_not_end_anything() -> None:
    assert news(body="Một\n\n---\n\nHai").html == "<p>Một</p>\n<hr>\n<p>Hai</p>"


def test_without_a_body_there_are_no_facts() -> None:
    reading = news(body="  \n")
    assert (reading.body, reading.html, reading.text) == (None, "", "")


def test_citations_can_be_left_out() -> None:
    without = ReadingSettings(citations=False)
    reading = read("ke-hoach/a.md", PLAN.encode(), without)
    assert reading.body is not None
    assert reading.body.citations == ()
    assert without.fingerprint != SETTINGS.fingerprint
    assert SETTINGS.fingerprint == ReadingSettings().fingerprint


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ("date: 31/3/2020", True),
        ("date: 2020-03-31\nmodified: 2021-01-05", False),
        ("date: 2021-01-05", False),
        ("date: 2021-01-05\nissued: 2020-12-30", True),
        ("period: 2021", False),
    ],
)
def test_a_plan_without_a_day_of_its_own_cites_nothing_later_than_its_posting(days: str, told: bool) -> None:
    period = "" if "period" in days else "period: 2020\n"
    text = f"---\ntitle: A\nissuer: Sở Xây dựng\n{period}{days}\n---\n\nCăn cứ Kế hoạch số 438/KH-UBND ngày 31/12/2020 của UBND tỉnh."
    reading = read("ke-hoach/a.md", text.encode(), SETTINGS)
    assert ("CC205" in [problem.code for problem in reading.diagnostics]) is told


def test_problems_name_the_content_folder() -> None:
    reading = read("tin-tuc/a.md", b"", ReadingSettings(content="noi-dung"))
    assert reading.diagnostics[0].path == "noi-dung/tin-tuc/a.md"


def test_the_site_file() -> None:
    text = """name: Trang
agency:
  name: Sở Xây dựng
  hotline: 0000 000 000
responsible: Nguyễn Văn Mẫu
menu:
  - {title: Tin tức, url: /tin-tuc/}
notices:
  - text: Nghỉ lễ
    from: 31/12/2026
    to: 2027-01-01 12:00
    level: urgent
"""
    info, problems = read_site(text.encode())
    assert problems == ()
    assert info is not None
    assert (info.name, info.agency.hotline, info.responsible.name) == ("Trang", "0000 000 000", "Nguyễn Văn Mẫu")
    assert info.menu == (MenuLink(title="Tin tức", url="/tin-tuc/"),)
    (notice,) = info.notices
    assert (notice.start, notice.end, notice.level) == (
        datetime.fromisoformat("2026-12-31T00:00:00"),
        datetime.fromisoformat("2027-01-01T12:00:00"),
        "urgent",
    )
