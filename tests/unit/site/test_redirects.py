"""Old addresses lead to the new ones, without a server and without search engines keeping them."""

import pytest

from cchc.site.item_views import RedirectView
from cchc.site.pages.redirect_pages import redirect_pages
from kit.site_factory import news, site


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/cu/tin.html", "cu/tin.html"),
        ("/cu/tin/", "cu/tin/index.html"),
        ("/cu/tin", "cu/tin/index.html"),
        ("/Pages/Tin.aspx", "Pages/Tin.aspx/index.html"),
    ],
)
def test_a_page_stands_at_the_old_address(written: str, path: str) -> None:
    (made,) = redirect_pages(site({"tin-tuc/a.md": news("Tin", "2026-01-02", redirect_from=f'["{written}"]')}))

    assert isinstance(made.shown, RedirectView)
    assert (made.path, made.shown.target.url, made.shown.target.title) == (path, "/tin-tuc/2026/a/", "Tin")
    assert made.shown.head.noindex
    assert made.shown.head.path == "/tin-tuc/2026/a/"


@pytest.mark.parametrize(
    ("keys", "count"), [({}, 2), ({"status": "hidden"}, 2), ({"status": "draft"}, 0), ({"expires": "2026-02-01"}, 0)]
)
def test_old_addresses_lead_only_to_pages_that_are_there(keys: dict[str, str], count: int) -> None:
    model = site({"tin-tuc/a.md": news("Tin", "2026-01-02", redirect_from="[/cu/a/, /cu/b/]", **keys)})

    assert len(list(redirect_pages(model))) == count
