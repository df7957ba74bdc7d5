"""The page of a news article."""

import pytest

from cchc.site.item_views import NewsView
from cchc.site.kinds.news_pages import news_pages
from kit.site_factory import news, site


@pytest.mark.parametrize(
    ("keys", "day"), [({}, "/lich/2021/05/20/"), ({"status": "hidden"}, "")], ids=["listed", "hidden"]
)
def test_the_day_of_an_article_leads_to_the_calendar_where_it_stands_there(keys: dict[str, str], day: str) -> None:
    (made,) = news_pages(site({"tin-tuc/a.md": news("Tin", "2021-05-20 22:00", **keys)}))
    view = made.shown
    assert isinstance(view, NewsView)
    assert view.day == day
