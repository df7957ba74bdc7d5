"""Pasted text: lines to paragraphs, and the layouts that mail programs and portals leave of a document."""

from pathlib import Path

import pytest

from cchc.importing.import_file import import_file
from cchc.importing.imported_file import ImportedFile
from cchc.importing.layout.recognise import ImportContext
from cchc.site.kind_registry import record_kinds

PASTED = """UBND TỈNH LAM GIANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc
Số: 15/KH-SYT\tLam Giang, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
Thực hiện Kế hoạch số 19/KH-UBND ngày 20/01/2026 của UBND tỉnh, Sở Y tế ban hành kế hoạch như sau:
I. MỤC ĐÍCH
- Nâng cao nhận thức của công chức, viên chức về thời hạn giải quyết hồ sơ và trách nhiệm của từng vị trí

việc làm trong cơ quan.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở chủ trì.
2. Các phòng phối hợp./.
Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Hoàng Thị Mẫu
"""
PORTAL = """Trang chủ
Tin tức
Ngày hội số về với phường Ví Dụ
Thứ sáu - 16/10/2026 08:05 1204 3
Sáng 16/10, hơn hai trăm người dân đến gian hàng hướng dẫn nộp hồ sơ trực tuyến của Sở.
Ngày hội kéo dài đến hết chiều, có bốn gian hàng và một góc hỏi đáp.
Tác giả: Lan Anh
Tin liên quan
Họp giao ban tháng 9
Thống kê truy cập
Tổng truy cập: 1.234.567
"""


def imported(tmp_path: Path, text: str) -> ImportedFile:
    path = tmp_path / "dan.txt"
    path.write_text(text, encoding="utf-8")
    one = import_file(path, ImportContext(now="2026-11-30 08:15"), record_kinds())
    assert not one.error
    assert one.lost == ()
    return one


def values(one: ImportedFile) -> dict[str, object]:
    return {proposal.key: proposal.value for proposal in one.proposals}


def text(one: ImportedFile) -> str:
    return next(file.content for file in one.files if file.name == "index.md" and file.content).decode()


def test_a_pasted_plan_is_a_plan(tmp_path: Path) -> None:
    one = imported(tmp_path, PASTED)

    found = values(one)
    assert one.folder == "ke-hoach/2026/15-kh-syt"
    assert found["issued"] == "2026-02-05"
    assert found["issuer"] == "Sở Y tế tỉnh Lam Giang"
    assert found["title"] == "Tuyên truyền cải cách hành chính năm 2026"
    assert found["recipients"] == ("UBND tỉnh", "Lưu: VT")
    assert found["signer"] == (("name", "Hoàng Thị Mẫu"), ("position", "Phó Giám đốc"), ("authority", "KT. Giám đốc"))
    assert "từng vị trí việc làm" in text(one)
    assert "\n1. Văn phòng Sở chủ trì.\n2. Các phòng phối hợp./.\n" in text(one)


def test_a_page_of_a_portal_is_news_without_the_portal(tmp_path: Path) -> None:
    one = imported(tmp_path, PORTAL)

    found = values(one)
    assert one.folder.startswith("tin-tuc/2026/")
    assert found["title"] == "Ngày hội số về với phường Ví Dụ"
    assert found["date"] == "2026-10-16 08:05"
    assert found["author"] == "Lan Anh"
    body = text(one).partition("\n---\n")[2]
    assert body.strip().splitlines()[0].startswith("Sáng 16/10")
    assert [word for word in ("Trang chủ", "Thống kê", "1.234.567", "Tin liên quan", "Lan Anh") if word in body] == []
    left = " ".join(each.text for each in one.left_out)
    assert "Tổng truy cập: 1.234.567" in left


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Kế hoạch", "Kế hoạch"),
        ("Một dòng chữ duy nhất, không hơn.", "Một dòng"),
        ("*Nghiêng* và **đậm** nằm giữa dòng tin này.\n\nĐoạn hai.", "Nghiêng"),
        ("1. Một\n2. Hai\n2026. Ba", "Một"),
        ("| a | b |\n- c\n> d\n# e", "a"),
    ],
)
def test_any_text_becomes_something(tmp_path: Path, written: str, told: str) -> None:
    one = imported(tmp_path, written)

    assert told in text(one)


def test_old_letters_are_made_unicode(tmp_path: Path) -> None:
    path = tmp_path / "cu.txt"
    path.write_bytes("Tµi liÖu l\xadu hµnh néi bé cña Së X©y dùng vÒ kÕ ho¹ch c¶i c¸ch hµnh chÝnh".encode("cp1252"))

    one = import_file(path, ImportContext(now="2026-11-30 08:15"), record_kinds())

    assert "Tài liệu lưu hành nội bộ của Sở Xây dựng về kế hoạch cải cách hành chính" in text(one)
