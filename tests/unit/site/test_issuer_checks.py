"""Names of agencies and numbers of documents that are nearly right are told, those that are right are not."""

import pytest

from cchc.law.issuers.issuer_register import load_issuers
from cchc.site.checks.issuer_checks import issuer_problems
from kit.site_factory import INFO, plan, site

OWN = INFO.agency.name


def told(issuer: str, number: str = "", path: str = "ke-hoach/a.md") -> list[tuple[str, str]]:
    """Code and hint of what is told of a plan of `issuer`."""
    keys = {"number": number, "issued": "2026-01-05"} if number else {}
    model = site({path: plan("Cải cách năm 2026", "2026", **keys).replace(OWN, issuer)})
    return [(problem.code, problem.hint) for problem in issuer_problems(model, load_issuers())]


@pytest.mark.parametrize(
    "written",
    [
        OWN.replace("dựng", "dưng"),
        OWN.replace("Xây", "Xâ"),
        OWN.replace("Sở", "Sơ"),
        OWN.replace("Xây", "Xấy"),
        OWN.replace("tỉnh", "tinh"),
        OWN.replace("dựng", "dụng"),
        "SXD",
    ],
)
def test_an_own_name_with_a_slip_is_told(written: str) -> None:
    assert told(written) == [("CC153", f"viết issuer: {OWN}")]


@pytest.mark.parametrize(
    ("written", "meant"), [("Bộ Nội vu", "Bộ Nội vụ"), ("BNV", "Bộ Nội vụ"), ("Bộ Xây dưng", "Bộ Xây dựng")]
)
def test_a_central_name_with_a_slip_is_told(written: str, meant: str) -> None:
    assert told(written) == [("CC153", f"viết issuer: {meant}")]


@pytest.mark.parametrize(
    "written",
    [
        OWN,
        OWN.upper(),
        INFO.agency.parent,
        INFO.agency.parent.replace("Ủy", "Uỷ"),
        "Bộ Nội vụ",
        "Sở Nội vụ tỉnh Thái Bình",
        "Sở Xây dựng",
        "Sở Xây dựng tỉnh Thái Nguyên",
        "Ủy ban nhân dân tỉnh An Giang",
        "UBND phường 1",
        "UBND huyện Sốp Cộp, tỉnh Sơn La",
        "Chính phủ",
        "Ban Quản lý các khu công nghiệp",
    ],
)
def test_a_name_that_is_right_or_of_another_is_not_told(written: str) -> None:
    assert told(written) == []


@pytest.mark.parametrize("number", ["12/KH-SNV", "12/KH-UBND", "12/KH-BNV", "7/KH-STNMT"])
def test_a_number_of_another_agency_is_told(number: str) -> None:
    assert [code for code, _ in told(OWN, number)] == ["CC154"]


@pytest.mark.parametrize("number", ["12/BC-SXD", "12/QĐ-SXD", "12/TB-SXD", "12/CTr-SXD"])
def test_a_number_of_another_kind_is_told(number: str) -> None:
    assert [code for code, _ in told(OWN, number)] == ["CC155"]


@pytest.mark.parametrize("number", ["12/KH-SXD", "12/KHPH-SXD-SNV", "12/KHLT-SNV-SXD", "03/KH-SXD"])
def test_a_number_of_its_own_is_not_told(number: str) -> None:
    assert told(OWN, number) == []
