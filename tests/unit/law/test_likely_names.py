"""Names of issuers that are nearly right are told, those that are right never are."""

import pytest

from cchc.law.issuers.issuer import issuer_of
from cchc.law.issuers.issuer_register import load_issuers
from cchc.law.issuers.issuer_rows import load_rows
from cchc.law.issuers.likely_names import likely_name

AGENCY = "Sở Xây dựng tỉnh Lam Giang"
PARENT = "Ủy ban nhân dân tỉnh Lam Giang"
OWN = issuer_of(load_issuers().resolve(AGENCY))

NEARLY = {
    "Sở Xây dựn tỉnh Lam Giang": AGENCY,
    "Sở Xây dựng tỉnh Lam Gian": AGENCY,
    "Sở Xây dựng tỉnh Lam Gaing": AGENCY,
    "Sở Xây dưng Lam Gian": AGENCY,
    "SXD": AGENCY,
    "SXD tỉnh Lam Giang": AGENCY,
    "SNV": "Sở Nội vụ tỉnh Lam Giang",
    "BNV": "Bộ Nội vụ",
    "Bộ Nội vụu": "Bộ Nội vụ",
    "Thủ tướng Chính pủ": "Thủ tướng Chính phủ",
    "Sở Tài chín tỉnh Lam Giang": "Sở Tài chính tỉnh Lam Giang",
    "Hội đồng nhân dn tỉnh Thái Bình": "Hội đồng nhân dân tỉnh Thái Bình",
    "Sở Xây dựng tỉnh Tây Nin": "Sở Xây dựng tỉnh Tây Ninh",
    "UBDN tỉnh Lam Giang": PARENT,
}

RIGHT = (
    AGENCY,
    PARENT,
    "Sở Xây dựng",
    "UBND tỉnh",
    "UBND tỉnh Lam Giang",
    "Thủ tướng",
    "Tỉnh ủy Sơn La",
    "UBND huyện Sốp Cộp, tỉnh Sơn La",
    "Sở Du lịch tỉnh Lam Giang",
    "Ban Quản lý dự án 1",
    "UBND thành phố Hạ Long",
    "UBND thành phố Sơn Tây",
    "UBND thành phố Vinh",
    "UBND phường Ví Dụ",
    "Đảng ủy Sở Xây dựng",
    "Trường Đại học Lam Giang",
    "Thanh tra tỉnh Lam Giang",
    "Công an tỉnh Lam Giang",
    "Văn phòng UBND tỉnh Lam Giang",
    "UBND tỉnh Thử Nghiệm",
)


@pytest.mark.parametrize(("written", "right"), NEARLY.items())
def test_a_name_that_is_nearly_right_has_a_likely_one(written: str, right: str) -> None:
    assert likely_name(written, (AGENCY, PARENT), OWN) == right


@pytest.mark.parametrize("written", RIGHT)
def test_a_right_name_is_not_doubted(written: str) -> None:
    assert not likely_name(written, (AGENCY, PARENT), OWN)


def test_no_name_of_the_register_is_doubted() -> None:
    rows = load_rows()
    names = [name for row in rows.bodies for name in (row.name, *row.aliases)]
    names += [f"{row.name} {there.mark} {there.name}" for row in rows.departments for there in rows.provinces]
    assert [name for name in names if likely_name(name, (AGENCY, PARENT), OWN)] == []
