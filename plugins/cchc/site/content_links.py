"""Links that editors wrote to other content files, as addresses of their pages."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from cchc.engine.outputs.body_views import Target
from cchc.reading.reading_result import LocalTarget
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.rule import Rule
from cchc.site.checks.site_rules import NO_SUCH_FILE, UNSEEN_TARGET

Resolved = Target | Diagnostic


def page_links(
    item: Item, targets: Sequence[LocalTarget], pages: Mapping[str, str], hidden: frozenset[str]
) -> Iterator[Resolved]:
    """Yield where each link of `item` to a Markdown file leads, or why it leads nowhere.

    `pages` are addresses by path under the content folder; `hidden` are files whose items are not on the site now:
    such a link stays as text, with a warning.
    """
    for target in targets:
        whole = unquote(target.written)
        path, _, fragment = whole.partition("#")
        if whole.lower().endswith(".md") and not path.lower().endswith(".md"):
            path, fragment = whole, ""  # the mark is a letter of the file's name: "Phụ lục #2.md"
        if target.image or not path.lower().endswith(".md"):
            continue
        found = _content_path(path, posixpath.dirname(item.path))
        if found in pages:
            yield Target(written=target.written, url=pages[found] + (f"#{fragment}" if fragment else ""))
        elif found in hidden:
            yield Target(written=target.written, url="")
            hint = "chữ được giữ, liên kết được bỏ"
            yield _problem(item, target, UNSEEN_TARGET, "mục này hiện không có trên trang", hint)
        else:
            yield _problem(item, target, NO_SUCH_FILE, "không có tệp này", "kiểm tra tên tệp và thư mục")


def _content_path(written: str, folder: str) -> str:
    """The path under the content folder that a link means: from the root of the content, or beside the item."""
    if written.startswith("/"):
        return written.lstrip("/").removeprefix("content/")
    return posixpath.normpath(posixpath.join(folder, written))


def _problem(item: Item, target: LocalTarget, rule: Rule, what: str, hint: str) -> Diagnostic:
    return rule.problem(f'liên kết "{target.written}": {what}', hint, path=f"content/{item.path}", place=target.place)
