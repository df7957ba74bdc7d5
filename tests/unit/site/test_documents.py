"""The page of a registered document names it as the law does and leads to its indexes."""

import json

import pytest

from cchc.site.item_views import DocumentView
from cchc.site.kinds.document_pages import document_pages
from kit.site_factory import DECREES, page, site

WHOLE = {
    "title": "Về thực hiện cơ chế một cửa",
    "number": "61/2018/NĐ-CP",
    "issued": "23/4/2018",
    "effective": "21/6/2018",
    "issuer": "Chính phủ",
    "signer": "Nguyễn Văn Mẫu",
    "official_url": "https://vbpl.vn/x",
}


def document(keys: dict[str, str]) -> DocumentView:
    ((made),) = document_pages(site({"van-ban/a.md": page(keys)}))
    view = made.shown
    assert isinstance(view, DocumentView)
    return view


def test_a_document_is_called_by_its_name_everywhere_and_its_subject_stays_its_title() -> None:
    view = document(WHOLE)

    assert view.full_name == "Nghị định số 61/2018/NĐ-CP"
    assert (view.head.title, view.head.crumbs[-1].title, dict(view.head.meta)["DC.identifier"]) == (
        view.full_name,
        view.full_name,
        "/van-ban/61-2018-nd-cp/",
    )
    assert view.title == WHOLE["title"]
    assert view.full_name in json.dumps(json.loads(view.head.structured), ensure_ascii=False)


def test_what_is_known_stands_in_the_table_with_its_indexes() -> None:
    rows = {row.label: (row.values[0].title, row.values[0].url) for row in document(WHOLE).attributes}

    assert rows == {
        "Số, ký hiệu": ("61/2018/NĐ-CP", ""),
        "Loại văn bản": ("Nghị định", "/van-ban/loai/nghi-dinh/"),
        "Cơ quan ban hành": ("Chính phủ", "/van-ban/co-quan/chinh-phu/"),
        "Ngày ban hành": ("23/04/2018", "/van-ban/nam/2018/"),
        "Ngày có hiệu lực": ("21/06/2018", ""),
        "Người ký": ("Nguyễn Văn Mẫu", ""),
    }


def test_what_is_not_known_leaves_no_row() -> None:
    view = document({"title": "Luật Tiếp cận thông tin", "kind": "Luật"})

    assert [row.label for row in view.attributes] == ["Loại văn bản"]
    assert view.full_name == "Luật Tiếp cận thông tin"


@pytest.mark.parametrize("issuer", ["UBND", "Hội đồng nhân dân"])
def test_an_issuer_that_may_be_several_leads_to_no_index(issuer: str) -> None:
    view = document({"title": "T", "number": "9/QĐ-ABC", "issued": "9/11/2021", "issuer": issuer})

    (row,) = [row for row in view.attributes if row.label == "Cơ quan ban hành"]
    assert (row.values[0].title, row.values[0].url) == (issuer, "")


def test_a_hidden_document_has_its_page() -> None:
    assert document({**WHOLE, "status": "hidden"}).full_name == "Nghị định số 61/2018/NĐ-CP"


def test_a_replaced_document_says_so() -> None:
    pages = {made.source: made.shown for made in document_pages(site(DECREES))}
    old, new = pages["van-ban/61.md"], pages["van-ban/118.md"]

    assert isinstance(old, DocumentView)
    assert isinstance(new, DocumentView)
    assert (old.status.text, new.status.text) == ("Hết hiệu lực", "Còn hiệu lực")
    assert "20/11/2026" in old.status_note
