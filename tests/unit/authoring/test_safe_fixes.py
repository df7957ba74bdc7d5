"""What `cchc check --fix` changes, and that it changes nothing else."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc.authoring.mending.file_lines import FileLines
from cchc.authoring.mending.one_form import formed
from cchc.authoring.mending.safe_fixes import fixed
from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings
from cchc.text.fold import fold

SETTINGS = ReadingSettings()
PATH = "ke-hoach/2026/a.md"
HEADER = "title: Cải cách\nissuer: Sở Xây dựng\ndate: 2026-01-12\nperiod: 2026\n"
BODY = "Làm đúng hẹn."


def fix(text: str, path: str = PATH) -> str:
    return fixed(path, text.encode(), SETTINGS).decode()


def file(header: str = HEADER, body: str = BODY) -> str:
    return f"---\n{header}---\n\n{body}\n"


NUMBERS = [
    ("Nghị định số 61 / 2018/NĐ-CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP"),
    ("Nghị định số 61/2018/ND-CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP"),
    ("Nghị định số 61/2018/nđ-cp ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP"),
    ("Nghị định số 61/2018/NĐ - CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP"),
    ("Nghị định số 61/2018/NĐ–CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP"),
    ("Nghị định số 61/2018/NÐ-CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP"),
    ("Chương trình số 01-Ctr/TU ngày 20/01/2016 của Tỉnh ủy Sơn La", "01-CTr/TU"),
    ("Quyết định số 1722/QD-TTG ngày 15/8/2020 của Thủ tướng Chính phủ", "1722/QĐ-TTg"),
    ("**Quyết định số 15/qđ-ubnd** ngày 01/01/2026 của UBND tỉnh", "15/QĐ-UBND"),
    ("- Thông tư số 02 /2021/TT- BNV ngày 11/6/2021 của Bộ Nội vụ", "02/2021/TT-BNV"),
    ("Nghị định số61/2018/ND-CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP"),
    ("Nghị định số 61⁄2018⁄NĐ‑CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP"),
    ("Nghị định số 61/2018/NĐ\u00a0-CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP"),
    ("| Nghị định số 61 /2018/ND-CP | b |\n|---|---|\n| a | b |", "61/2018/NĐ-CP"),
    (
        "[Nghị định số 61/2018/ND-CP](https://vidu.example/61/2018/nd-cp)",
        "61/2018/NĐ-CP](https://vidu.example/61/2018/nd-cp)",
    ),
    ("Nghị quyết số 04/2019/NQ-HDND ngày 11/7/2019 của HĐND tỉnh", "04/2019/NQ-HĐND"),
]


@pytest.mark.parametrize(("written", "right"), NUMBERS, ids=[written for written, _ in NUMBERS])
def test_a_number_gets_its_official_spelling(written: str, right: str) -> None:
    done = fix(file(body=f"Theo {written}."))

    assert right in done
    assert "CC208" not in {one.code for one in read(PATH, done.encode(), SETTINGS).diagnostics}


@pytest.mark.parametrize(
    "body",
    [
        "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.",
        "Năm 2018 / 2019 có 61 / 2018 hồ sơ.",
        "NGHỊ ĐỊNH SỐ 61/2018/NĐ-CP",
        "Đạt 98 / 100 điểm, 1/2 số xã.",
        "`61 / 2018/ND-CP`",
        "https://vidu.example/61-2018-nd-cp",
        "Hai dấu cách  cuối dòng  \nvà Tab\t giữa.",
        "Dấu cách cứng giữ\u00a0nguyên.",
    ],
)
def test_what_is_no_slip_stays_as_it_is(body: str) -> None:
    assert fix(file(body=body)) == file(body=body)


HEADERS = [
    ("title: Chủ đề: một cửa", 'title: "Chủ đề: một cửa"'),
    ("title: Họp #CCHC", 'title: "Họp #CCHC"'),
    ("title: @Sở: họp", 'title: "@Sở: họp"'),
    ("title: * Họp", 'title: "* Họp"'),
    ('title: Chủ đề: "Phụng sự"', "title: 'Chủ đề: \"Phụng sự\"'"),
    ('title: "Hội nghị ""một cửa"" hiện đại"', "title: 'Hội nghị \"một cửa\" hiện đại'"),
    ('title: "Một" và hai', "title: '\"Một\" và hai'"),
    ("title: %d: hồ sơ", 'title: "%d: hồ sơ"'),
    ("title: `a`: b", 'title: "`a`: b"'),
    ("Title: Cải cách", "title: Cải cách"),
    ("TITLE: Chủ đề: A", 'title: "Chủ đề: A"'),
]


@pytest.mark.parametrize(("written", "right"), HEADERS, ids=[written for written, _ in HEADERS])
def test_a_header_gets_the_quotes_and_the_case_it_needs(written: str, right: str) -> None:
    done = fix(file(HEADER.replace("title: Cải cách", written)))

    assert f"\n{right}\n" in done
    assert not any(one.is_error for one in read(PATH, done.encode(), SETTINGS).diagnostics)


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("number: 03 / kh – sxd", "number: 03/KH-SXD"),
        ("number: 12/kh-sxd", "number: 12/KH-SXD"),
        ("state: Issued", "state: issued"),
        ("status: DRAFT", "status: draft"),
        ("series: Cai-Cach", "series: cai-cach"),
        ("area: The-Che", "area: the-che"),
        ("recipients:\n  - Lưu: VT, VP.", 'recipients:\n  - "Lưu: VT, VP."'),
        ("replaces: 45 /2020/ND-CP", "replaces: 45/2020/NĐ-CP"),
        ("replaces:\n  - Number: 45/2020/nđ-cp", "replaces:\n  - number: 45/2020/NĐ-CP"),
        ("tasks:\n  - title: Rà soát: đợt 1", 'tasks:\n  - title: "Rà soát: đợt 1"'),
        ("legal_basis:\n  - Nghị định số 61 / 2018/ND-CP ngày 23/4/2018 của Chính phủ",
         "legal_basis:\n  - Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ"),
    ],
)  # fmt: skip
def test_a_value_gets_its_spelling(written: str, right: str) -> None:
    assert f"\n{right}\n" in fix(file(f"{HEADER}{written}\n"))


@pytest.mark.parametrize(
    "written",
    [
        "number: số 12",
        "state: xong",
        "date: 30/2/2026",
        "summary: hồ sơ # một ghi chú",
        "tiêu đề: Cải cách",
        "series: Cải cách",
        "tags: [một, hai",
        "summary: |\n  Chủ đề: một\n  #hai",
    ],
)
def test_what_only_the_editor_can_tell_is_left(written: str) -> None:
    text = file(f"{HEADER}{written}\n")

    assert Counter(fix(text).splitlines()) == Counter(text.splitlines())


def test_keys_come_in_the_order_of_their_table_with_the_comments_above_them() -> None:
    header = "# trên cùng\nperiod: 2026\ndate: 2026-01-12\n\n# của cơ quan\nissuer: Sở Xây dựng\ntags:\n- a\n# b\n- c\ntitle: Cải cách\n# cuối\n"

    assert fix(file(header)) == file(
        "title: Cải cách\n\n# của cơ quan\nissuer: Sở Xây dựng\ndate: 2026-01-12\n# trên cùng\nperiod: 2026\ntags:\n- a\n# b\n- c\n# cuối\n"
    )


def test_letters_that_look_alike_and_letters_in_pieces_are_composed() -> None:
    pieces = unicodedata.normalize("NFD", "Đường phố của Ủy ban")

    assert fix(file(body=f"{pieces}. Ðiều 5, ðiểm a.")) == file(body="Đường phố của Ủy ban. Điều 5, điểm a.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_and_the_byte_order_mark_are_kept(end: str, mark: str, *, last: bool) -> None:
    text = mark + file(body="Theo Nghị định số 61 / 2018/ND-CP ngày 23/4/2018 của Chính phủ.")
    text = (text if last else text.rstrip("\n")).replace("\n", end)

    assert fix(text) == text.replace("61 / 2018/ND-CP", "61/2018/NĐ-CP")


def test_a_file_that_is_no_text_is_left_alone() -> None:
    for data in (b"", b"PK\x03\x04", b"\xff\xfe", b"abc\xff", b"\x00"):
        assert fixed(PATH, data, SETTINGS) == data
        assert formed(PATH, data, SETTINGS) == data


PIECES = st.sampled_from([
    "title: Chủ đề: một\n", "title: Tin\n", "Title: A\n", "date: 2026-01-12\n", "number: 61 / 2018/ND-CP\n", "issuer: Sở\n",
    "period: 2026\n", "state: Issued\n", "# ghi chú\n", "\n", "tags: [a, b]\n", "tags:\n- a\n- b: c\n", "summary: |\n  a: b\n  #c\n",
    'summary: "a ""b"" c"\n', "summary: a #b\n", "recipients:\n  - Lưu: VT\n  - 'x'\n", "x: &a 1\n", "y: *a\n", "  z: 1\n", "\t\n",
    "signer:\n  Name: A\n  position: B\n", "replaces: {number: 1/QD-UBND}\n", "...\n", "date: 5/1/2026\n", "không khóa\n", "- a\n",
])  # fmt: skip
PROSE = st.sampled_from([
    "Nghị định số 61 / 2018/ND-CP", " ngày 23/4/2018 của Chính phủ", "Ðiều 5", "đường", " ", "\n", "\n\n", "**", "- ",
    "Quyết định 15/qđ-ubnd, 16/QD-UBND", "1722/QD-TTG", "| a | b |\n", "<b>", "`", "---\n", "01 - Ctr/TU", "a\u0301\u0323",
])  # fmt: skip
FILES = st.builds(
    lambda header, body, mark: f"{mark}---\n{''.join(header)}---\n{''.join(body)}",
    st.lists(PIECES, max_size=10),
    st.lists(PROSE, max_size=12),
    st.sampled_from(["", "\ufeff"]),
)


@given(FILES, st.sampled_from(["\n", "\r\n"]))
@example("---\ntitle: a\n---", "\n")
def test_repairing_twice_is_repairing_once_and_keeps_every_letter(text: str, end: str) -> None:
    text = text.replace("\n", end)
    done = fix(text)

    assert fix(done) == done
    assert _letters(done) == _letters(text)
    assert _letters(_body(done)) == _letters(_body(text))
    assert done.count("\r\n") == text.count("\r\n")
    assert len(_errors(done)) <= len(_errors(text)) or _errors(text) & {"CC108", "CC112", "CC110", "CC111"}


@given(FILES, st.sampled_from(["\n", "\r\n"]))
def test_the_one_form_is_a_form_and_changes_no_page(text: str, end: str) -> None:
    data = text.replace("\n", end).encode()
    done = formed(PATH, data, SETTINGS)
    before, after = read(PATH, data, SETTINGS), read(PATH, done, SETTINGS)

    assert formed(PATH, done, SETTINGS) == done
    assert (after.html, after.text) == (before.html, before.text)
    assert done == data or (b"\r" not in done and done.endswith(b"\n"))


@given(st.text(alphabet="a\n\rố ", max_size=30))
def test_lines_go_back_to_their_bytes(text: str) -> None:
    lines = FileLines.of(f"{text}x".encode())

    assert lines is not None
    assert lines.data == f"{text}x".encode()
    assert list(lines.lines) == lines.source("").written


def _letters(text: str) -> Counter[str]:
    return Counter(char for char in fold(text) if char.isalnum())


def _body(text: str) -> str:
    return text.rpartition("---")[2]


def _errors(text: str) -> set[str]:
    return {one.code for one in read(PATH, text.encode(), SETTINGS).diagnostics if one.is_error}
