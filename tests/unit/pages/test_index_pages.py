"""A list in pages: nothing lost, nothing twice, every page with a title and an address of its own."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.pages.data_files import alternates
from cchc.pages.index_pages import Listing, pages_of
from cchc.pages.list_views import ListView
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.shared_views import Link

HEADS = MetadataViews(site="Trang", agency="Sở")


def listing(items: list[int]) -> Listing[int]:
    return Listing(
        url="/x/",
        title="Việc",
        items=items,
        order="Mới nhất trước",
        intro="Lời mở.",
        description="Việc. Lời mở.",
        crumbs=(Link(title="Trên", url="/"),),
        data=alternates("/x/index"),
        empty="Chưa có.",
    )


@given(st.integers(0, 60), st.integers(1, 20))
def test_pages_hold_every_item_once_and_in_order(count: int, size: int) -> None:
    pages = list(pages_of(listing([*range(count)]), size, HEADS))
    assert [item for page in pages for item in page.listing.items] == [*range(count)]
    assert all(len(page.listing.items) == size for page in pages[:-1])
    assert len({page.path for page in pages}) == len({page.head.title for page in pages}) == len(pages)
    assert {page.pager.total for page in pages} == {count}


def test_an_empty_list_has_one_page_that_says_so() -> None:
    (page,) = pages_of(listing([]), 20, HEADS)
    view: ListView[int] = page.view(())
    assert (page.path, view.rows, view.empty) == ("/x/", (), "Chưa có.")


def test_later_pages_say_which_they_are_and_name_the_data_of_the_whole_list() -> None:
    first, second = (page.view(page.listing.items) for page in pages_of(listing([1, 2, 3]), 2, HEADS))
    assert (first.head.title, second.head.title) == ("Việc", "Việc – trang 2")
    assert second.head.path == "/x/trang-2/"
    assert second.head.description == "Việc. Lời mở."
    assert [one.url for one in second.head.data] == ["/x/index.json", "/x/index.csv"]
    assert [crumb.title for crumb in second.head.crumbs] == ["Trang chủ", "Trên", "Việc – trang 2"]


def test_a_table_is_named_by_the_list_and_its_order() -> None:
    (page,) = pages_of(listing([1]), 2, HEADS)
    table = page.table(("Số",), [(Link(title="1"),)])
    assert (table.caption, table.columns, table.rows) == ("Việc, mới nhất trước", ("Số",), ((Link(title="1"),),))
