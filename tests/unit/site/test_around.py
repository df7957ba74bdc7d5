"""What stands around an item is near it in time, so that a new item changes few pages."""

from cchc.site.neighbours import around, neighbours
from kit.site_factory import news, site

TWENTY = {f"tin-tuc/t{day:02}.md": news(f"Tin {day:02}", f"2026-01-{day:02}") for day in range(1, 21)}


def test_neighbours_are_the_next_newer_and_the_next_older() -> None:
    entries = site(TWENTY).news

    found = around(neighbours(entries, 10, "Mới hơn", "Cũ hơn"))

    assert found.newer is not None
    assert found.older is not None
    assert (found.newer.title, found.older.title) == ("Tin 11", "Tin 09")
    assert "Tin 10" not in [card.title for card in found.others]


def test_the_ends_have_one_neighbour_only() -> None:
    entries = site(TWENTY).news

    assert around(neighbours(entries, 0, "", "")).newer is None
    assert around(neighbours(entries, 19, "", "")).older is None


def test_a_new_item_changes_what_stands_around_few_others() -> None:
    before = site(TWENTY).news
    after = site({**TWENTY, "tin-tuc/moi.md": news("Tin mới", "2026-02-01")}).news

    changed = [
        entry.url
        for position, entry in enumerate(before)
        if neighbours(before, position, "", "") != neighbours(after, position + 1, "", "")
    ]

    assert len(changed) <= 3
