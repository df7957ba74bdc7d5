"""What search finds bears the day that lists show."""

from cchc.discovery.search.search_documents import search_documents
from cchc.site.cards import card
from kit.site_factory import news, page, plan, site


def test_a_result_has_the_day_of_its_card() -> None:
    decree = {"number": "2/2025/NĐ-CP", "title": "Nghị định", "issued": "2025-06-01", "issuer": "Chính phủ"}
    model = site(
        {
            "ke-hoach/a.md": plan("Đăng muộn", "2026", number="7/KH-SXD", issued="2026-02-05", date="2026-02-27"),
            "tin-tuc/b.md": news("Tin", "2026-03-05"),
            "van-ban/c.md": page(decree),
        }
    )

    shown = {entry.url: moment.text for entry in model.listed if (moment := card(entry.face).moment)}

    assert {found.url: found.day for group in search_documents(model) for found in group} == shown
    assert shown["/ke-hoach/2026/a/"] == "05/02/2026"
