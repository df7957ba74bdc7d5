"""The article of a saved page, told from what the portal put around it.

Elements that say of themselves that they are menus, searches, counters or comments go first. Of the rest the article is the smallest element
that holds most of the running text, with the page's heading. What this misses: portals that set an article in one element with its
neighbours; their lines are told apart later (layout/portal.py).
"""

import re
from typing import Final

from bs4 import BeautifulSoup, Comment, Tag

from cchc.importing.neutral_document import LeftOut

_SILENT: Final = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "head",
    "link",
    "meta",
    "object",
    "embed",
    "canvas",
    "iframe",
)
_ASKING: Final = ("input", "select", "button", "textarea", "option", "nav", "aside", "footer", "dialog")
_ROLES: Final = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "alert"}
)
_AROUND: Final = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|breadcrumbs?|footer|sidebar|comments?|binh-?luan|social|share|sharing|login|dang-?nhap|counter|thong-?ke|truy-?cap|"
    r"statistics?|visitors?|related|tin-?(?:khac|lien-?quan)|other-?news|calendar|lich|search|tim-?kiem|banner|advert|ads|quang-?cao|print|toolbar|"
    r"timeoutsess\w*|session\w*|popup|modal|cookie|pagination|rating|widget|hotline|copyright|skip-?link|language)(?:$|[\s_-]|s\b)",
    re.IGNORECASE,
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_ANY: Final = re.compile("")
"""The name of any element."""
_RUNNING: Final = 60
"""Letters of a stretch of text that is no button or menu."""
_MOST: Final = 0.75
"""The part of the running text that the article has to hold."""
CHROME: Final = "phần của cổng thông tin: thực đơn, bộ đếm, nút bấm"


def article_of(soup: BeautifulSoup) -> tuple[Tag, str, list[LeftOut]]:
    """Return the article of a page, its title, and the words around it, which are left out."""
    title = _title(soup)
    left_out: list[LeftOut] = []
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for element in soup.find_all(_SILENT):
        element.decompose()
    heading = next(
        (each for each in soup.find_all(["h1", "h2"]) if title and _words(each) == title), None
    ) or soup.find("h1")
    for element in list(soup.find_all(_ANY)):
        if element.decomposed or element.name in {"html", "body"}:
            continue
        if _is_around(element) and not (
            isinstance(heading, Tag) and (heading is element or heading in element.descendants)
        ):
            _drop(element, left_out)
    whole = soup.body or soup
    article = _smallest(whole, heading if isinstance(heading, Tag) else None)
    for element in _outside(whole, article):
        _drop(element, left_out)
    return article, title, left_out


def _title(soup: BeautifulSoup) -> str:
    """Return the title that a page declares: for sharing, else its one first-order heading, else that of the window without the site's name."""
    shared = soup.find("meta", property="og:title")
    if isinstance(shared, Tag) and isinstance(content := shared.get("content"), str) and content.strip():
        return " ".join(content.split())
    headings = soup.find_all("h1")
    if len(headings) == 1 and _words(headings[0]):
        return _words(headings[0])
    written = soup.title.get_text() if soup.title is not None else ""
    return re.split(r"\s+[|–-]\s+", " ".join(written.split()))[0]


def _is_around(element: Tag) -> bool:
    if element.name in _ASKING or str(element.get("role", "")).lower() in _ROLES:
        return True
    if element.has_attr("hidden") or _HIDDEN.search(str(element.get("style", ""))):
        return True
    names: object = element.get("class") or []
    said = " ".join([*(names if isinstance(names, list) else [str(names)]), str(element.get("id", ""))])
    return bool(said.strip()) and _AROUND.search(said) is not None and _running(element) < 1500


def _running(element: Tag) -> int:
    """Count the letters of running text in an element: stretches of some length that are no links."""
    return sum(
        len(text)
        for string in element.strings
        if len(text := string.strip()) >= _RUNNING and string.find_parent("a") is None
    )


def _smallest(whole: Tag, heading: Tag | None) -> Tag:
    """Return the smallest element that holds most of the running text and the heading."""
    total = _running(whole)
    chosen = whole
    while total:
        inner = next(
            (
                child
                for child in chosen.find_all(_ANY, recursive=False)
                if _running(child) >= _MOST * total and (heading is None or heading in child.descendants)
            ),
            None,
        )
        if inner is None or inner.name in {"p", "ul", "ol", "tbody", "table", "tr", "span"}:
            return chosen
        chosen = inner
    return chosen


def _outside(whole: Tag, article: Tag) -> list[Tag]:
    """Return the elements beside the article and beside what holds it."""
    beside: list[Tag] = []
    element: Tag | None = article
    while element is not None and element is not whole:
        parent = element.parent
        if parent is not None:
            beside += [each for each in parent.find_all(_ANY, recursive=False) if each is not element]
        element = parent
    return beside


def _drop(element: Tag, left_out: list[LeftOut]) -> None:
    words = " ".join(element.get_text(" ").split())
    if words:
        left_out.append(LeftOut(text=words, reason=CHROME))
    element.decompose()


def _words(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())
