"""What a page shows of the law: links in its text, and its bases with their force at two dates."""

import pytest

from cchc.legal_basis.page_law import PageLaw
from cchc.pages.shared_views import Basis
from cchc.site.model import SiteModel
from kit.site_factory import DECREES, news, page, plan, site

CITES_61 = "Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ."


def _law(path: str, text: str) -> PageLaw:
    return _law_in(site({**DECREES, path: text}), path)


def _law_in(model: SiteModel, path: str) -> PageLaw:
    found = model.law.get(path)
    assert found is not None
    return found


def _only(law: PageLaw) -> Basis:
    """The one document that a page rests on or cites."""
    (basis,) = (*law.basis, *law.cited)
    return basis


def test_a_citation_is_linked_with_its_title_and_force() -> None:
    (link,) = _law("tin-tuc/a.md", news("Tin", "2026-01-02", CITES_61)).links

    assert f"<p>{CITES_61}</p>"[link.start : link.end] == "Nghị định số 61/2018/NĐ-CP"
    assert (link.url, link.style) == ("/van-ban/61-2018-nd-cp/", "citation-ended")
    assert link.title == "Về thực hiện cơ chế một cửa, một cửa liên thông (hết hiệu lực)"


def test_a_basis_that_held_then_and_was_replaced_since_says_both() -> None:
    basis = _only(_law("ke-hoach/a.md", plan("Kế hoạch", "2022", CITES_61)))

    assert basis.force is not None
    assert basis.force_then is not None
    assert (basis.force.text, basis.force_then.text) == ("Hết hiệu lực", "Còn hiệu lực, đã được sửa đổi")
    assert basis.warning == "Đã được thay thế bởi Nghị định số 118/2025/NĐ-CP từ ngày 01/7/2025"
    assert basis.warning_url == "/van-ban/118-2025-nd-cp/"


def test_a_basis_that_was_already_dead_says_so_first() -> None:
    basis = _only(_law("ke-hoach/a.md", plan("Kế hoạch", "2026", CITES_61)))

    assert basis.warning.startswith("Đã hết hiệu lực khi được viện dẫn: đã được thay thế bởi")


def test_a_basis_in_force_has_no_warning() -> None:
    basis = _only(_law("ke-hoach/a.md", plan("Kế hoạch", "2026", "Căn cứ Nghị định số 118/2025/NĐ-CP.")))

    assert (basis.warning, basis.force_then) == ("", None)


def test_bases_stand_in_the_legal_order_each_once_declared_or_not() -> None:
    declared = "[Kế hoạch số 15/KH-UBND ngày 07/02/2022 của UBND tỉnh, Nghị định số 61/2018/NĐ-CP]"
    text = f"{CITES_61} Theo Luật Tiếp cận thông tin và Nghị định số 61/2018/NĐ-CP."

    law = _law("ke-hoach/a.md", plan("Kế hoạch", "2022", text, legal_basis=declared))

    assert _names(law.basis) == [
        "Nghị định số 61/2018/NĐ-CP",
        "Kế hoạch số 15/KH-UBND ngày 07/02/2022 của UBND tỉnh",
    ]
    assert _names(law.cited) == ["Luật Tiếp cận thông tin"]


@pytest.mark.parametrize(
    ("text", "basis", "cited"),
    [
        ("Căn cứ Nghị định số 61/2018/NĐ-CP;", ["Nghị định số 61/2018/NĐ-CP"], []),
        ("Nghị định số 61/2018/NĐ-CP nêu rõ.", [], ["Nghị định số 61/2018/NĐ-CP"]),
        (
            "Nghị định số 61/2018/NĐ-CP nêu rõ.\n\nCăn cứ Nghị định số 61/2018/NĐ-CP;",
            ["Nghị định số 61/2018/NĐ-CP"],
            [],
        ),
        (
            "Căn cứ các Nghị định: số 61/2018/NĐ-CP, số 118/2025/NĐ-CP;\n\nSửa đổi Quyết định số 7/QĐ-SXD.",
            ["Nghị định số 61/2018/NĐ-CP", "Nghị định số 118/2025/NĐ-CP"],
            ["Quyết định số 7/QĐ-SXD"],
        ),
    ],
    ids=["căn cứ", "nhắc đến", "cả hai là căn cứ", "căn cứ của danh sách"],
)
def test_what_a_text_rests_on_is_told_from_what_it_mentions(text: str, basis: list[str], cited: list[str]) -> None:
    law = _law("ke-hoach/a.md", plan("Kế hoạch", "2026", text))

    assert (_names(law.basis), _names(law.cited)) == (basis, cited)


def _names(rows: tuple[Basis, ...]) -> list[str]:
    return [row.text.split(",")[0] for row in rows]


def test_a_document_that_nobody_registered_is_listed_without_link() -> None:
    basis = _only(
        _law(
            "tin-tuc/a.md", news("Tin", "2026-01-02", "Theo Nghị định số 999/2025/NĐ-CP ngày 02/01/2025 của Chính phủ.")
        )
    )

    assert (basis.text, basis.url) == ("Nghị định số 999/2025/NĐ-CP ngày 02/01/2025 của Chính phủ", "")


def test_a_plan_does_not_rest_on_itself() -> None:
    text = plan("Kế hoạch", "2026", "Kế hoạch số 7/KH-SXD nêu rõ.", number="7/KH-SXD", issued="2026-01-10")

    law = _law("ke-hoach/a.md", text)
    assert (law.basis, law.cited) == ((), ())


def test_plans_of_the_site_are_linked_to_their_own_pages() -> None:
    own = plan("Kế hoạch", "2026", number="7/KH-SXD", issued="2026-01-10")
    tells = news("Tin", "2026-02-01", "Sở ban hành Kế hoạch số 7/KH-SXD ngày 10/01/2026.")

    model = site({"ke-hoach/kh.md": own, "tin-tuc/a.md": tells})

    assert [link.url for link in _law_in(model, "tin-tuc/a.md").links] == ["/ke-hoach/2026/kh/"]


def test_the_peoples_committee_is_that_of_the_citing_agencys_province() -> None:
    def decision(province: str) -> str:
        return page(
            {"number": "9/QĐ-UBND", "title": province, "issued": "2021-11-09", "issuer": f"UBND tỉnh {province}"}
        )

    model = site(
        {
            "van-ban/a.md": decision("Thái Bình"),
            "van-ban/b.md": decision("Sơn La"),
            "ke-hoach/kh.md": plan("Kế hoạch", "2022", "Theo Quyết định số 9/QĐ-UBND ngày 09/11/2021 của UBND tỉnh."),
        }
    )

    assert [link.url for link in _law_in(model, "ke-hoach/kh.md").links] == ["/van-ban/9-qd-ubnd-2021-thai-binh/"]


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    basis = _only(_law("tin-tuc/a.md", news("Tin", "2026-01-02", "Thực hiện Quyết định số 7/QĐ-SXD ngày 31/02/2025.")))

    assert basis.text == "Quyết định số 7/QĐ-SXD"


def _named(number: str, issued: str, effective: str) -> str:
    facts = {"number": number, "title": "Luật Xây dựng", "issued": issued, "effective": effective, "issuer": "Quốc hội"}
    return page({**facts, "kind": "Luật"})


LAWS = {
    "van-ban/cu.md": _named("50/2014/QH13", "2014-06-18", "2015-01-01"),
    "van-ban/moi.md": _named("135/2025/QH15", "2025-12-10", "2026-07-01"),
}


def test_a_new_law_is_the_one_that_the_page_names() -> None:
    text = "Luật Xây dựng số 135/2025/QH15 sắp có hiệu lực. Rà soát theo Luật Xây dựng mới."
    law = _law_in(site({**LAWS, "ke-hoach/a.md": plan("Kế hoạch", "2026", text)}), "ke-hoach/a.md")

    assert [link.url for link in law.links] == ["/van-ban/135-2025-qh15/"] * 2


def test_a_new_law_that_the_page_does_not_name_is_not_guessed() -> None:
    law = _law_in(
        site({**LAWS, "ke-hoach/a.md": plan("Kế hoạch", "2026", "Rà soát theo Luật Xây dựng mới.")}), "ke-hoach/a.md"
    )

    assert law.links == ()
    assert "cùng tên" in _only(law).warning


def test_no_name_goes_on_in_the_next_cell_of_a_table() -> None:
    row = "| Kế hoạch số 9/KH-SXD ngày 30/12/2020 của Sở Xây dựng tỉnh Tây Ninh | Cải cách hành chính |"
    model = site({"tin-tuc/a.md": news("Tin", "2026-01-02", f"| A | B |\n|---|---|\n{row}")})

    assert _only(_law_in(model, "tin-tuc/a.md")).text.endswith("của Sở Xây dựng tỉnh Tây Ninh")


def test_a_document_does_not_cite_itself_though_its_day_is_unknown() -> None:
    own = page({"number": "01-CTr/TU", "title": "Chương trình", "issuer": "Tỉnh ủy Sơn La"}, "Tin viết là 01-Ctr/TU.")
    model = site({"van-ban/a.md": own})

    assert model.law.get("van-ban/a.md") is None or _law_in(model, "van-ban/a.md").links == ()
    assert all(not mentions for mentions in model.legal.citations.of.values())
