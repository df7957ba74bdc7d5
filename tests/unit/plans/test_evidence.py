import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from cchc.engine.write.checked_copy import SourceChangedError
from cchc.plans.evidence import HEADER, Pack, packs, write_archive
from kit.plan_factory import SERIES, attached, plan, report


def archive(pack: Pack) -> bytes:
    target = io.BytesIO()
    write_archive(pack, target)
    return target.getvalue()


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    one = attached(tmp_path / "KH 03.pdf", b"%PDF ke hoach", "/tep/2026/kh-03/kh-03.pdf")
    two = attached(tmp_path / "bc.docx", b"PK bao cao", "/tep/2026/bc-09/bc.docx")
    (found,) = packs(
        [
            plan("kh-03", number="03/KH-SXD", series="kiem-tra", issued="2026-01-10", files=(one,)),
            report("bc-09", number="09/BC-SXD", series="kiem-tra", files=(two, one)),
            plan("khong-tep", number="04/KH-SXD"),
        ],
        2026,
        SERIES,
    )
    return found


def test_two_makes_of_a_pack_are_the_same_bytes(pack: Pack) -> None:
    assert archive(pack) == archive(pack)


def test_the_archive_is_whole_and_holds_each_file_once(pack: Pack) -> None:
    with zipfile.ZipFile(io.BytesIO(archive(pack))) as read:
        assert read.testzip() is None
        assert read.namelist() == [
            "manifest.csv",
            "manifest.json",
            "tep/2026/bc-09/bc.docx",
            "tep/2026/kh-03/kh-03.pdf",
        ]
        assert {info.date_time for info in read.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_manifest_states_the_digest_of_every_file(pack: Pack) -> None:
    with zipfile.ZipFile(io.BytesIO(archive(pack))) as read:
        rows = json.loads(read.read("manifest.json"))
        stated = {row["file"]: row["sha256"] for row in rows if row["file"]}
        assert stated == {name: hashlib.sha256(read.read(name)).hexdigest() for name in stated}
        table = list(csv.reader(io.StringIO(read.read("manifest.csv").decode("utf-8-sig"))))

    assert tuple(table[0]) == HEADER
    assert len(table) == 1 + len(rows) == 5
    assert [row[2] for row in table[1:]] == [row["number"] for row in rows]


def test_a_document_without_files_still_stands_in_the_manifest(pack: Pack) -> None:
    assert [row.sha256 for row in pack.rows if row.number == "04/KH-SXD"] == [""]


def test_the_key_changes_exactly_when_the_contents_do(tmp_path: Path, pack: Pack) -> None:
    changed = attached(tmp_path / "bc.docx", b"PK bao cao sua")
    (same,) = packs(list(pack.entries), 2026, SERIES)
    (other,) = packs([*pack.entries, plan("moi", files=(changed,))], 2026, SERIES)

    assert same.key == pack.key
    assert other.key != pack.key


def test_a_file_that_changed_under_the_build_is_not_packed(tmp_path: Path) -> None:
    file = attached(tmp_path / "a.pdf", b"truoc")
    (pack,) = packs([plan("a", files=(file,))], 2026, SERIES)
    (tmp_path / "a.pdf").write_bytes(b"khac ")

    with pytest.raises(SourceChangedError):
        archive(pack)


def test_a_pack_of_a_year_holds_what_covers_it_and_none_is_of_the_future() -> None:
    found = packs([plan("dai", "2025-2030"), plan("nam", "2026")], 2026, SERIES)

    assert {pack.year: [entry.record.slug for entry in pack.entries] for pack in found} == {
        2026: ["nam", "dai"],
        2025: ["dai"],
    }
