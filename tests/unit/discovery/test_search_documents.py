"""What search knows of a result: the day that lists show, the type that its number tells, the words that count of its title."""

import pytest

from cchc.discovery.search.search_documents import SearchDocument, search_documents
from cchc.site.cards import card
from kit.site_factory import news, page, plan, site

DECREE = {"number": "2/2025/NĐ-CP", "title": "Về công tác văn thư", "issued": "2025-06-01", "issuer": "Chính phủ"}


def test_a_result_has_the_day_of_its_card() -> None:
    model = site(
        {
            "ke-hoach/a.md": plan("Đăng muộn", "2026", number="7/KH-SXD", issued="2026-02-05", date="2026-02-27"),
            "tin-tuc/b.md": news("Tin", "2026-03-05"),
            "van-ban/c.md": page(DECREE),
        }
    )

    shown = {entry.url: moment.text for entry in model.listed if (moment := card(entry.face).moment)}

    assert {found.url: found.day for group in search_documents(model) for found in group} == shown
    assert shown["/ke-hoach/2026/a/"] == "05/02/2026"


def test_a_document_has_the_type_that_its_number_tells() -> None:
    model = site({"van-ban/c.md": page(DECREE), "tin-tuc/b.md": news("Tin", "2026-03-05")})
    assert {found.type for group in search_documents(model) for found in group} == {"Nghị định", ""}


@pytest.mark.parametrize(
    ("title", "issuer", "words", "left"),
    [
        ("Về công tác văn thư", "", 4, 1),
        ("Về việc sắp xếp đơn vị hành chính", "", 6, 2),
        ("Cải cách hành chính của Sở Xây dựng", "Sở Xây dựng", 4, 4),
        ("Vệ sinh môi trường", "", 4, 0),
    ],
)
def test_words_of_a_title_that_readers_leave_out_do_not_count(title: str, issuer: str, words: int, left: int) -> None:
    found = SearchDocument(kind="van-ban", title=title, url="/", body="", length=0, issuer=("so", issuer))
    assert (found.title_words, found.left_words) == (words, left)
