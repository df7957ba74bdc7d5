"""The preview's own page of what readers do not see: drafts, scheduled, expired and hidden ones, with their dates.

It is served and never written, so that it cannot be published.
"""

from collections.abc import Sequence
from html import escape

from cchc.site.unshown import UnshownItem

ADDRESS = "/__cchc__/chua-hien/"

_PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mục không hiện đầy đủ trên trang</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1a1a1a; background: #fff }}
h1 {{ font-size: 1.4rem; line-height: 1.3 }}
li {{ margin: 0 0 .75rem; overflow-wrap: anywhere }}
code {{ font-size: .95em }}
a {{ color: #0b4f8a }}
</style></head><body>
<p><a href="/">Về trang chủ</a></p>
<h1>Mục không hiện đầy đủ trên trang: {count}</h1>
<p>Trang này chỉ có khi xem trước, không được đăng.</p>
{items}
</body></html>
"""


def unshown_page(items: Sequence[UnshownItem]) -> bytes:
    """Return the page of such items."""
    rows = "\n".join(f"<li>{_link(item)}<br>{escape(item.why)}</li>" for item in items)
    shown = f"<ul>\n{rows}\n</ul>" if items else "<p>Mọi mục đều đang hiện.</p>"
    return _PAGE.format(count=len(items), items=shown).encode()


def _link(item: UnshownItem) -> str:
    return f'<a href="{escape(item.url)}"><code>{escape(item.path)}</code></a>'
