"""The preview's page of what readers do not see names each file, leads to its address and says why."""

from cchc.bridge.serving.unshown_page import unshown_page
from cchc.site.unshown import UnshownItem


def test_each_item_is_named_with_its_reason_and_as_text() -> None:
    item = UnshownItem(path="tin-tuc/<a>.md", url="/tin-tuc/2026/a/", why="bản nháp (status: draft)")
    page = unshown_page([item]).decode()
    assert '<a href="/tin-tuc/2026/a/"><code>tin-tuc/&lt;a&gt;.md</code></a><br>bản nháp (status: draft)' in page
    assert "trên trang: 1</h1>" in page


def test_a_site_that_shows_everything_says_so() -> None:
    assert "Mọi mục đều đang hiện." in unshown_page([]).decode()
