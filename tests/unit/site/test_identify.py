"""A document's address follows from what it is; what an editor wrote stays."""

import pytest

from cchc.law.issuers.issuer import issuer_of
from cchc.law.issuers.issuer_register import load_issuers
from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings
from cchc.site.document_slugs import with_document_slugs
from kit.site_factory import INFO, news, page

CENTRAL = {"number": "61/2018/NĐ-CP", "title": "T", "issuer": "Chính phủ", "issued": "23/4/2018"}
CASES = {
    "số tự nó là một": (CENTRAL, "61-2018-nd-cp"),
    "số lặp lại hằng năm": ({**CENTRAL, "number": "76/NQ-CP", "issued": "15/7/2021"}, "76-nq-cp-2021"),
    "số của nhiều tỉnh": (
        {"number": "9/QĐ-UBND", "title": "T", "issuer": "UBND tỉnh Sơn La", "issued": "9/11/2021"},
        "9-qd-ubnd-2021-son-la",
    ),
    "tỉnh nhà": (
        {"number": "9/QĐ-UBND", "title": "T", "issuer": "UBND tỉnh", "issued": "9/11/2021"},
        "9-qd-ubnd-2021-thai-binh",
    ),
    "khóa Quốc hội": (
        {"number": "104/2016/QH13", "title": "Luật Tiếp cận thông tin", "kind": "Luật", "issuer": "Quốc hội"},
        "104-2016-qh13",
    ),
    "slug đã viết": ({**CENTRAL, "slug": "mot-cua"}, "mot-cua"),
    "luật không số": (
        {"title": "Luật Tiếp cận thông tin", "kind": "Luật", "issued": "6/4/2016"},
        "luat-tiep-can-thong-tin-2016",
    ),
}


def slug_of(path: str, text: str) -> str:
    issuers = load_issuers()
    reading = read(path, text.encode(), ReadingSettings())
    (found,) = with_document_slugs([reading], issuers, issuer_of(issuers.resolve(INFO.agency.name)))
    assert found.record is not None
    return found.record.slug


@pytest.mark.parametrize(("keys", "expected"), CASES.values(), ids=CASES.keys())
def test_a_document_is_found_by_its_number_and_what_makes_that_unique(keys: dict[str, str], expected: str) -> None:
    assert slug_of("van-ban/ten-tep.md", page(keys)) == expected


def test_other_items_keep_the_names_of_their_files() -> None:
    assert slug_of("tin-tuc/61-2018.md", news("Tin", "2026-01-02")) == "61-2018"


def test_a_file_that_could_not_be_read_passes_through() -> None:
    reading = read("van-ban/a.md", b"---\ntitle: T\nnumber: [\n---\n", ReadingSettings())

    assert with_document_slugs([reading], load_issuers(), None) == (reading,)
