"""Warnings on issuers, numbers and kinds that do not fit; a second file for one document."""

import pytest

from cchc.site.checks.name_checks import name_problems
from kit.site_factory import INFO, linked, page, plan, site

ISSUED = {"issued": "2026-01-10"}


def _document(number: str, issuer: str, **keys: str) -> str:
    return page({"number": number, "title": "Quy định", "issued": "2020-01-10", "issuer": issuer, **keys})


@pytest.mark.parametrize(
    ("path", "text", "code", "said"),
    [
        ("ke-hoach/a.md", plan("Một", "2026", number="01/KH-SNV", **ISSUED), "CC521", "Sở Nội vụ"),
        ("ke-hoach/a.md", plan("Một", "2026", number="01/KH-UBND", **ISSUED), "CC521", "Ủy ban nhân dân"),
        ("ke-hoach/a.md", plan("Một", "2026", number="01/KH-STC", **ISSUED), "CC521", "Sở Tài chính"),
        ("van-ban/a.md", _document("12/QĐ-BTC", "Bộ Nội vụ"), "CC521", "Bộ Tài chính"),
        ("van-ban/a.md", _document("12/2020/NĐ-CP", "Thủ tướng Chính phủ"), "CC521", "Chính phủ"),
        ("van-ban/a.md", _document("12/QĐ-TTg", "Chính phủ"), "CC521", "Thủ tướng"),
        ("ke-hoach/a.md", plan("Một", "2026", number="01/BC-SXD", **ISSUED), "CC522", "Báo cáo"),
        ("ke-hoach/a.md", plan("Một", "2026", number="01/GM-SXD", **ISSUED), "CC522", "Giấy mời"),
        ("bao-cao/a.md", plan("Một", "2026", number="01/KH-SXD", **ISSUED), "CC522", "Kế hoạch"),
        ("bao-cao/a.md", plan("Một", "2026", number="01/QĐ-SXD", **ISSUED), "CC522", "Quyết định"),
        ("van-ban/a.md", _document("12/2020/NĐ-CP", "Chính phủ", kind="Thông tư"), "CC522", "Nghị định"),
        ("van-ban/a.md", _document("12/QĐ-TTg", "Thủ tướng Chính phủ", kind="Chỉ thị"), "CC522", "Quyết định"),
        ("van-ban/a.md", _document("12/CT-TTg", "Thủ tướng Chính phủ", kind="Nghị quyết"), "CC522", "Chỉ thị"),
    ],
)
def test_what_does_not_fit_is_told(path: str, text: str, code: str, said: str) -> None:
    (problem,) = name_problems(site({path: text}))
    assert (problem.code, problem.is_error, said in problem.message) == (code, False, True)
    assert problem.line > 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("ke-hoach/a.md", plan("Một", "2026", number="01/KH-SXD", **ISSUED)),
        ("ke-hoach/a.md", plan("Một", "2026", number="01/QĐ-SXD", **ISSUED)),
        ("ke-hoach/a.md", plan("Một", "2026", number="01/CTr-SXD-VP", **ISSUED)),
        ("van-ban/a.md", _document("12/2020/NĐ-CP", "Chính phủ", kind="Nghị định")),
        ("van-ban/a.md", _document("12/2020/QH14", "Quốc hội", kind="Bộ luật")),
        ("van-ban/a.md", _document("12/2020/NQ-HĐND", "Hội đồng nhân dân tỉnh Thái Bình")),
        ("van-ban/a.md", _document("12/QĐ-UBND", "Chủ tịch UBND tỉnh Thái Bình")),
        ("van-ban/a.md", _document("01-CTr/TU", "Tỉnh ủy Sơn La")),
        ("van-ban/a.md", _document("12/2020/TTLT-BNV-BTC", "Bộ Nội vụ, Bộ Tài chính")),
        ("van-ban/a.md", _document("12/QĐ-EVN", "Tập đoàn Điện lực Việt Nam", kind="Quyết định")),
    ],
)
def test_what_fits_is_not_doubted(path: str, text: str) -> None:
    assert list(name_problems(site({path: text}))) == []


def test_a_misspelt_issuer_is_told_once_with_the_likely_name() -> None:
    text = page({"title": "Một", "date": "2026-01-15", "period": "2026", "issuer": "Sở Xây dựn tỉnh Thái Bình"}, "Chữ.")
    (problem,) = name_problems(site({"ke-hoach/a.md": text}))
    assert (problem.code, problem.hint) == ("CC520", "viết issuer: Sở Xây dựng tỉnh Thái Bình")


def test_the_abbreviation_of_the_agency_is_told_with_its_name() -> None:
    text = page({"title": "Một", "date": "2026-01-15", "period": "2026", "issuer": INFO.agency.abbreviation or "SXD"})
    (problem,) = name_problems(site({"ke-hoach/a.md": text + "\nChữ.\n"}))
    assert INFO.agency.name in problem.hint


def test_a_second_file_for_one_document_names_the_file_to_merge_with() -> None:
    files = {
        "van-ban/a.md": _document("12/2020/NĐ-CP", "Chính phủ"),
        "van-ban/b.md": _document("12/2020/NĐ-CP", "Chính phủ"),
    }
    _, (problem,) = linked(files)
    assert (problem.code, problem.path) == ("CC150", "content/van-ban/b.md")
    assert "content/van-ban/a.md" in problem.hint
    assert "slug" not in problem.hint


def test_two_items_that_only_share_an_address_are_told_to_choose_another_slug() -> None:
    files = {
        path: page({"title": "Tin", "date": "2026-01-15", "slug": "tin"}, "Chữ.")
        for path in ("tin-tuc/a.md", "tin-tuc/b.md")
    }
    _, (problem,) = linked(files)
    assert "slug" in problem.hint
