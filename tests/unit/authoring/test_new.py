import re
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.authoring.scaffold import REQUIRED, NewFileError, create, draft
from cchc.reading.reader import read
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import RECORDS, News, Plan, StaticPage
from cchc.records.record_kind import RecordKind
from cchc.text.fold import nfc

KINDS = [record.kind for record in RECORDS]
NOW = datetime(2026, 11, 22, 8, 30)
ISSUER = "Sở Xây dựng tỉnh Lam Giang"
TO_FILL = re.compile(rf"^(\w+):  # {REQUIRED}.*$", re.MULTILINE)
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
    new = draft(kind, "Họp giao ban: tháng 11 #2", NOW, issuer)

    found = reading(new.path, filled(new.text))

    assert errors(found) == []
    assert found.record is not None
    assert found.record.title == "Họp giao ban: tháng 11 #2"
    assert found.text.strip() == ""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_what_is_not_filled_in_keeps_a_new_file_from_being_published(kind: RecordKind) -> None:
    new = draft(kind, "Tiêu đề", NOW)

    assert bool(errors(reading(new.path, new.text))) is bool(TO_FILL.findall(new.text))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_other_key_is_offered_and_its_example_is_accepted(kind: RecordKind) -> None:
    new = draft(kind, "Tiêu đề", NOW, ISSUER)
    offered = re.sub(r"^# (?= *(- )?[a-z_]+:)", "", filled(new.text), flags=re.MULTILINE)

    found = reading(new.path, offered)

    assert errors(found) == []
    assert found.record is not None
    top = {key.partition(".")[0] for key, _ in found.record.places}
    assert {field.key for field in kind.fields} <= top


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


def test_a_file_that_stands_is_left_alone(tmp_path: Path) -> None:
    new = draft(News.kind, "Tin", NOW)
    file = create(tmp_path, new)
    file.write_text("của tôi", encoding="utf-8")

    with pytest.raises(NewFileError, match=r"đã có tệp tin-tuc/2026/tin\.md"):
        create(tmp_path, new)

    assert file.read_text(encoding="utf-8") == "của tôi"
