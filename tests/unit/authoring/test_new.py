import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.authoring.drafts.draft_names import LONGEST
from cchc.authoring.drafts.scaffold import REQUIRED, NewFileError, create, draft
from cchc.reading.reader import read
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import RECORDS, Document, News, Plan, StaticPage
from cchc.records.record_kind import RecordKind
from cchc.records.source_positions import NO_POSITIONS
from cchc.text.fold import fold, nfc, slug
from cchc.text.portable_names import name_fault

KINDS = [record.kind for record in RECORDS]
NOW = datetime(2026, 11, 22, 8, 30)
ISSUER = "Sở Xây dựng tỉnh Lam Giang"
TO_FILL = re.compile(rf"^# {REQUIRED} .*\n(\w+):$", re.MULTILINE)
ANSWERS = {"number": "12/2026/NĐ-CP", "issuer": ISSUER, "question": "Bao giờ xong?"}


def reading(path: str, text: str) -> Reading:
    return read(path, text.encode(), ReadingSettings(content="content"))


def errors(found: Reading) -> list[Diagnostic]:
    return [problem for problem in found.diagnostics if problem.is_error]


def filled(text: str) -> str:
    return TO_FILL.sub(lambda line: f"{line[1]}: {ANSWERS[line[1]]}", text)


@pytest.mark.parametrize("issuer", ["", ISSUER])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_new_file_is_accepted_once_what_is_asked_is_filled_in(kind: RecordKind, issuer: str) -> None:
    new = draft(kind, "Họp giao ban: tháng 11 #2", NOW, issuer=issuer)

    found = reading(new.path, filled(new.text))

    assert errors(found) == []
    assert found.record is not None
    assert found.record.title == "Họp giao ban: tháng 11 #2"
    assert found.text.strip() == ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_what_is_not_filled_in_keeps_a_new_file_from_being_published(kind: RecordKind) -> None:
    new = draft(kind, "Tiêu đề", NOW)

    assert bool(errors(reading(new.path, new.text))) is bool(TO_FILL.findall(new.text))


@pytest.mark.parametrize("uncovering", [r"^#(?=\w)", r"^# ?(?=\w+:)"], ids=["the sign", "the sign and a blank"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_uncovering_every_offered_line_as_it_is_changes_nothing(kind: RecordKind, uncovering: str) -> None:
    """No placeholder is published, no date hides the item, and no blank is left that breaks the header."""
    text = filled(draft(kind, "Tiêu đề", NOW, issuer=ISSUER).text)
    uncovered = re.sub(uncovering, "", text, flags=re.MULTILINE)

    before, after = reading(f"{kind.folder}/x.md", text), reading(f"{kind.folder}/x.md", uncovered)

    assert uncovered != text
    assert after.diagnostics == before.diagnostics == ()
    assert after.record is not None
    assert replace(after.record, places=NO_POSITIONS) == replace(before.record or after.record, places=NO_POSITIONS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_filled_line_leaves_no_comment_behind_its_value(kind: RecordKind) -> None:
    """A comment behind a value would be reported as a value that is cut."""
    for line in draft(kind, "Tiêu đề", NOW, issuer=ISSUER).text.splitlines():
        assert line.startswith("# ") or "#" not in line[1:]


@given(st.text(max_size=60))
def test_any_title_comes_back_as_it_was_written_or_is_refused(title: str) -> None:
    try:
        new = draft(News.kind, f"Tin {title}", NOW)
    except NewFileError:
        return
    found = reading(new.path, new.text)
    if found.record is not None:
        assert found.record.title.split() == nfc(f"Tin {title}").split() or not title.isprintable()
    else:
        assert not title.isprintable()


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (News.kind, "tin-tuc/2026/hop-giao-ban.md"),
        (Plan.kind, "ke-hoach/2026/hop-giao-ban.md"),
        (StaticPage.kind, "trang/hop-giao-ban.md"),
    ],
)
def test_a_new_file_is_named_after_its_title_in_the_folder_of_its_kind(kind: RecordKind, path: str) -> None:
    assert draft(kind, "Họp  giao ban", NOW).path == path


def test_a_title_without_letters_is_refused() -> None:
    with pytest.raises(NewFileError, match="tiêu đề cần có chữ"):
        draft(News.kind, "!?", NOW)


TITLES = [
    "Thông tư quy định chi tiết " * 20,
    "Thôngtưquyđịnhchitiết" * 20,
    "Báo cáo số 1.234/BC-UBND " * 9,
    "Index",
    "CON",
    "com1",
    "Kế hoạch: “Phụng sự” #2026 [dự thảo] {a} & *b* !c %d @e `f` |g >h",
    "- một\tgạch",
    "🙂 Ngày hội",
    "năm 2026",
]
"""Titles as people paste them, and names that file systems keep for themselves."""


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_long_or_odd_title_stays_whole_and_its_file_has_a_name_that_can_be_read(
    kind: RecordKind, title: str, tmp_path: Path
) -> None:
    new = draft(kind, title, NOW, issuer=ISSUER)
    file = create(tmp_path, new)

    found = reading(new.path, filled(new.text))

    assert len(file.stem) <= LONGEST + len("-2026")
    assert not file.stem.endswith("-")
    assert errors(found) == []
    assert found.record is not None
    assert fold(found.record.title).endswith(fold(" ".join(title.split())).removeprefix(fold(kind.name)).strip(" :"))


def test_a_long_title_is_cut_at_a_word() -> None:
    words = "Thông tư quy định chi tiết một số điều và biện pháp thi hành Nghị định về quản lý nhà chung cư"
    name = draft(News.kind, words, NOW).path.rpartition("/")[2].removesuffix(".md")

    assert slug(words).startswith(f"{name}-")


@pytest.mark.parametrize(
    ("kind", "given", "path"),
    [
        (Plan.kind, {"number": "01/KH-SXD", "issued": "2027-01-05"}, "ke-hoach/2027/01-kh-sxd.md"),
        (Plan.kind, {"number": "01/KH-SXD", "issued": "5/1/2027"}, "ke-hoach/2027/01-kh-sxd.md"),
        (Plan.kind, {"period": "2026-2030"}, "ke-hoach/2026/hop-giao-ban.md"),
        (News.kind, {"date": "2025-12-31"}, "tin-tuc/2025/hop-giao-ban.md"),
        (Document.kind, {"number": "61/2018/NĐ-CP"}, "van-ban/2018/61-2018-nd-cp.md"),
        (Document.kind, {"number": "76/NQ-CP", "issued": "2021-07-15"}, "van-ban/2021/76-nq-cp.md"),
    ],
)
def test_number_and_day_propose_the_name(kind: RecordKind, given: dict[str, str], path: str) -> None:
    assert draft(kind, "Họp giao ban", NOW, given=given).path == path


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Cải cách hành chính năm 2027", "2027"),
        ("Cải cách hành chính giai đoạn 2026 – 2030", "2026-2030"),
        ("Tổng kết năm 2025, nhiệm vụ năm 2026", "2026"),
        ("Cải cách hành chính", "2026"),
        ("Giai đoạn 2030-2026", "2026"),
    ],
)
def test_the_period_is_that_of_the_title_else_this_year(title: str, period: str) -> None:
    assert f"\nperiod: {period}\n" in draft(Plan.kind, title, NOW, issuer=ISSUER).text


def test_a_title_does_not_repeat_the_kind_that_the_page_prints() -> None:
    assert (
        "title: Cải cách hành chính năm 2026\n" in draft(Plan.kind, "Kế hoạch cải cách hành chính năm 2026", NOW).text
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"number": "61 / 2018/ND-CP"}, 'number: số hiệu "61 / 2018/ND-CP" không hợp lệ; viết "61/2018/NĐ-CP"'),
        ({"issued": "30/2/2026"}, "issued: .* không có ngày 30; viết ngày từ"),
        ({"sumary": "x"}, "kế hoạch không có khóa “sumary”"),
        ({"state": "xong"}, "state: .*tình trạng"),
    ],
)
def test_a_value_that_its_key_does_not_take_is_told_with_a_hint(given: dict[str, str], said: str) -> None:
    with pytest.raises(NewFileError, match=said):
        draft(Plan.kind, "Tiêu đề", NOW, given=given)


def test_files_make_a_folder_that_names_them(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("Kế hoạch 03.pdf", "anh.JPG", "x" * 170 + ".docx", "con.pdf")]
    for file in files:
        file.write_bytes(b"x")
    (tmp_path / "content").mkdir()

    new = draft(News.kind, "Hội nghị", NOW, files=files)
    index = create(tmp_path / "content", new)

    found = reading(new.path, new.text)
    assert index.name == "index.md"
    assert found.record is not None
    assert found.record.image is not None
    assert found.record.image.file == "anh.JPG"
    names = [each.file for each in found.record.attachments]
    assert names[0] == "Kế hoạch 03.pdf"
    assert all((index.parent / name).is_file() for name in [*names, "anh.JPG"])
    assert max(map(len, names)) <= LONGEST + 10
    assert not any(map(name_fault, names))


def test_a_file_and_a_folder_of_one_name_are_one_item(tmp_path: Path) -> None:
    create(tmp_path, draft(News.kind, "Tin", NOW))
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"x")

    with pytest.raises(NewFileError, match=r"đã có tệp tin-tuc/2026/tin\.md: thêm --slug"):
        create(tmp_path, draft(News.kind, "Tin", NOW, files=[photo]))


def test_titles_that_begin_alike_have_files_of_their_own(tmp_path: Path) -> None:
    long = "Thông tư quy định chi tiết một số điều và biện pháp thi hành Nghị định về quản lý nhà chung cư"
    first = create(tmp_path, draft(News.kind, long, NOW))
    second = create(tmp_path, draft(News.kind, f"{long} cũ", NOW))
    third = create(tmp_path, draft(News.kind, f"{long} mới", NOW))

    assert [second.stem, third.stem] == [f"{first.stem}-2", f"{first.stem}-3"]
    with pytest.raises(NewFileError, match="đã có tệp"):
        create(tmp_path, draft(News.kind, f"{long} cũ", NOW))


def test_a_file_that_stands_is_left_alone(tmp_path: Path) -> None:
    new = draft(News.kind, "Tin", NOW)
    file = create(tmp_path, new)
    file.write_text("của tôi", encoding="utf-8")

    with pytest.raises(NewFileError, match=r"đã có tệp tin-tuc/2026/tin\.md"):
        create(tmp_path, new)

    assert file.read_text(encoding="utf-8") == "của tôi"
