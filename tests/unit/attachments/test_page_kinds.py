"""Which pages of a PDF are scans, on pages whose kind is known because the test put them together."""

from pathlib import Path

import pytest

from cchc.attachments.file_facts import FileFacts
from cchc.attachments.inspect_file import inspect
from cchc.attachments.readers.page_kinds import page_ranges
from kit.page_factory import (
    SLIDE,
    pages_pdf,
    picture,
    strokes,
    turned_picture,
    whole,
    within_forms,
    words,
)

PROSE = ("Uy ban nhan dan tinh ban hanh ke hoach cai cach hanh chinh nam 2026 cua cac so, nganh.",) * 12
SHORT = ("Kinh gui cac phong, don vi thuoc So de biet va thuc hien theo quy dinh.",) * 3
SIGNATURE = (
    "Nguoi ky: SO XAY DUNG",
    "Email: sxd@lamgiang.gov.vn",
    "Co quan: TINH LAM GIANG",
    "Thoi gian ky: 12.01.2026",
)
CLERK = ("CONG VAN DEN", "So: 1234", "Ngay: 12/01/2026", "Chuyen: Van phong")

SCANS = {
    "bare": pages_pdf(whole()),
    "bare, four pages": pages_pdf(*[whole()] * 4),
    "strips": pages_pdf(whole(strips=40)),
    "margins": pages_pdf(picture(40, 40, 515, 762)),
    "turned picture": pages_pdf(turned_picture()),
    "turned page": pages_pdf(whole(), turn=90),
    "landscape": pages_pdf(whole(SLIDE), size=SLIDE),
    "A5 on A4": pages_pdf(picture(70, 300, 420, 520)),
    "within a form": pages_pdf(within_forms(whole())),
    "within three forms": pages_pdf(within_forms(whole(), 3)),
    "site on each page": pages_pdf(*[whole() + words("www.LuatVietnam.vn")] * 4),
    "site on its one page": pages_pdf(whole() + words("www.LuatVietnam.vn")),
    "site with words": pages_pdf(whole() + words("Tai van ban tai thuvienphapluat.vn")),
    "scanner's name": pages_pdf(*[whole() + words("Scanned by CamScanner", at=20)] * 2),
    "scanner's name on its one page": pages_pdf(whole() + words("Scanned with CamScanner", at=20)),
    "lens": pages_pdf(whole() + words("Microsoft Lens", at=20)),
    "unknown mark on each page": pages_pdf(*[whole() + words("Thu vien so cua tinh Lam Giang phuc vu tra cuu")] * 3),
    "header with page numbers": pages_pdf(
        *[whole() + words(f"Cong bao tinh Lam Giang, so dac biet, trang {number} tren 5") for number in range(1, 6)]
    ),
    "page numbers": pages_pdf(*[whole() + words(f"Trang {number}/3", at=20) for number in (1, 2, 3)]),
    "watermark aslant": pages_pdf(whole() + words("TAI LIEU CUA SO XAY DUNG", size=60, angle=45, at=200)),
    "watermark aslant, large": pages_pdf(*[whole() + words("LUU HANH TRONG TINH", size=48, angle=30, at=200)] * 3),
    "copy": pages_pdf(whole() + words("BAN SAO Y", size=40)),
    "no value": pages_pdf(whole() + words("BAN CHUP KHONG CO GIA TRI PHAP LY", size=30)),
    "signature": pages_pdf(whole() + words(*SIGNATURE, size=9)),
    "signature on the last": pages_pdf(whole(), whole(), whole() + words(*SIGNATURE, size=9)),
    "foreign signature": pages_pdf(
        whole() + words("Signature Not Verified", "Digitally signed by SO XAY DUNG", size=8)
    ),
    "clerk's stamp": pages_pdf(whole() + words(*CLERK, size=10)),
    "signature and stamp": pages_pdf(whole() + words(*CLERK, *SIGNATURE, size=9)),
    "number and date": pages_pdf(whole() + words("So: 12/QD-SXD", "Ngay 12/01/2026")),
    "a pen's words": pages_pdf(whole() + words("Da kiem tra")),
    "few recognised": pages_pdf(whole() + words("a b c", invisible=True)),
    "lines over it": pages_pdf(whole() + strokes(30)),
    "with a blank page": pages_pdf(whole(), b"", whole()),
    "stamp within a form": pages_pdf(within_forms(whole() + words("Scanned by CamScanner"), 2)),
    "two halves": pages_pdf(picture(0, 0, 595, 421) + picture(0, 421, 595, 421)),
}
NO_SCANS = {
    "prose": pages_pdf(words(*PROSE)),
    "short letter": pages_pdf(words(*SHORT)),
    "title page": pages_pdf(words("PHU LUC I", size=16)),
    "title page and annex": pages_pdf(words("PHU LUC I"), words(*PROSE)),
    "number only": pages_pdf(words("12")),
    "blank": pages_pdf(b""),
    "drawing": pages_pdf(strokes(400)),
    "drawing with a title": pages_pdf(strokes(400) + words("A-101")),
    "drawing of many lines": pages_pdf(strokes(6000)),
    "slides": pages_pdf(words("Hoi nghi", size=40, at=300), words("Cam on", size=40, at=300), size=SLIDE),
    "slides on a picture that share a heading": pages_pdf(
        *[whole(SLIDE) + words("Ke hoach nam 2026", size=32, at=300)] * 3, size=SLIDE
    ),
    "slides on a picture": pages_pdf(
        *[whole(SLIDE) + words(text, size=36, at=300) for text in ("Hoi nghi tong ket", "Ket qua", "Nhiem vu 2026")],
        size=SLIDE,
    ),
    "cover on a picture": pages_pdf(whole() + words("BAO CAO KET QUA", "CAI CACH HANH CHINH", size=28)),
    "prose on a picture": pages_pdf(whole() + words(*PROSE)),
    "letter that names its sender, on a picture": pages_pdf(
        whole()
        + words(
            "So Xay dung tran trong kinh moi dai bieu du hoi nghi",
            "tong ket cong tac cai cach hanh chinh nam 2025",
            "ngay 12 thang 01 nam 2026 tai hoi truong cua So Xay dung tinh Lam Giang",
        )
    ),
    "letter on a picture": pages_pdf(whole() + words(*SHORT)),
    "recognised": pages_pdf(whole() + words(*PROSE, invisible=True)),
    "recognised, little": pages_pdf(whole() + words("Quyet dinh ve viec phe duyet ke hoach", invisible=True)),
    "recognised, then marked": pages_pdf(*[whole() + words(*SHORT, invisible=True) + words("www.LuatVietnam.vn")] * 2),
    "recognised under the picture": pages_pdf(words(*SHORT) + whole()),
    "recognised under strips in a form": pages_pdf(within_forms(words(*SHORT, invisible=True) + whole(strips=9))),
    "logo and letter": pages_pdf(picture(72, 720, 80, 80) + words(*SHORT, at=600)),
    "logo and title": pages_pdf(picture(72, 720, 80, 80) + words("Giay moi", at=600)),
    "seal and signature": pages_pdf(words(*PROSE) + picture(300, 100, 150, 150) + words(*SIGNATURE, size=9, at=200)),
    "photograph in prose": pages_pdf(words(*PROSE) + picture(72, 100, 450, 300)),
    "photograph with a caption": pages_pdf(
        picture(72, 300, 450, 420) + words("Doan kiem tra cong vu tai bo phan mot cua", at=280)
    ),
    "small picture": pages_pdf(picture(200, 400, 200, 200)),
    "chart": pages_pdf(picture(72, 400, 400, 250) + words("Bieu do 1", at=380)),
    "stamped prose": pages_pdf(words(*PROSE) + words(*CLERK, size=9, at=300)),
    "watermarked prose": pages_pdf(words(*PROSE) + words("DU THAO", size=90, angle=45, at=200)),
    "prose under a seal as large as the page": pages_pdf(words(*PROSE) + whole()),
    "form": pages_pdf(strokes(40) + words("Ho ten:", "Dia chi:", "Noi dung:")),
    "turned prose": pages_pdf(words(*PROSE), turn=90),
    "prose in forms": pages_pdf(within_forms(words(*SHORT), 3)),
    "small picture in a form": pages_pdf(within_forms(picture(50, 50, 100, 100), 2)),
}
MIXED = {
    "2": pages_pdf(words(*PROSE), whole(), words(*PROSE)),
    "3–5": pages_pdf(words(*PROSE), words(*SHORT), whole(), whole(), whole() + words("Scanned by CamScanner")),
    "1, 3": pages_pdf(whole(), words(*SHORT), whole()),
    "2, 4": pages_pdf(words("PHU LUC I"), whole(strips=5), words("PHU LUC II"), turned_picture()),
    "2–3": pages_pdf(whole() + words(*SHORT, invisible=True), *[whole() + words("Trang 9")] * 2),
}


def facts_of(folder: Path, content: bytes) -> FileFacts:
    path = folder / "tep.pdf"
    path.write_bytes(content)
    return inspect(path, 100_000)[0]


def test_the_labelled_set_is_large_enough_to_mean_something() -> None:
    assert len(SCANS) + len(NO_SCANS) + len(MIXED) >= 70


@pytest.mark.parametrize("name", SCANS)
def test_a_page_under_a_picture_with_marks_only_is_a_scan(name: str, tmp_path: Path) -> None:
    facts = facts_of(tmp_path, SCANS[name])
    assert facts.text_layer is False
    assert facts.problems == ()


@pytest.mark.parametrize("name", NO_SCANS)
def test_a_page_with_text_of_its_own_or_without_a_picture_is_no_scan(name: str, tmp_path: Path) -> None:
    facts = facts_of(tmp_path, NO_SCANS[name])
    assert facts.text_layer is not False
    assert facts.problems == ()


@pytest.mark.parametrize("pages", MIXED)
def test_of_a_mixed_file_the_scanned_pages_are_told(pages: str, tmp_path: Path) -> None:
    facts = facts_of(tmp_path, MIXED[pages])
    assert [(problem.rule.code, f"(trang {pages})" in problem.detail) for problem in facts.problems] == [
        ("CC320", True)
    ]


@pytest.mark.parametrize(
    ("numbers", "written"), [((1,), "1"), ((1, 2), "1–2"), ((2, 4, 5, 6, 9), "2, 4–6, 9"), ((), "")]
)
def test_pages_are_numbered_as_people_do(numbers: tuple[int, ...], written: str) -> None:
    assert page_ranges(numbers) == written
