"""Marks within a stretch of Markdown, for prose_page.py: `*emphasis*`, `**strong**`, `[links](address)`, `![pictures](address)`.

Emphasis holds no emphasis and begins and ends at a letter or sign, links hold no brackets, an address is one that
sanitising lets through as it is, and may have a title in double quotes. A stretch in which a `*`, `_` or bracket is
left over is declined, so notes, references and what they stand for are.
"""

import re
from typing import Final

_HOST: Final = r"(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+(?:-[a-z0-9]+)*"
_STEP: Final = r"""[^\s()<>"'&;:\[\]\\]"""
_ADDRESS: Final = (
    rf"https?://{_HOST}(?:[/?#](?:{_STEP}|:)*)?"
    r"|mailto:[a-z0-9._-]+@[a-z0-9.-]+"
    r"|tel:[0-9+.-]+"
    rf"|(?!//){_STEP}(?:(?:{_STEP}|[ ])*{_STEP})?"
)
_TITLE: Final = r"""(?:[ ]+"([^"'&<>\s](?:[^"'&<>\n]*[^"'&<>\s])?)")?"""
_LINK: Final = re.compile(rf"(!?)\[([^\[\]^]*)\]\(({_ADDRESS}){_TITLE}\)")
_EMPHASIS: Final = re.compile(r"(\*\*?)(?![\s*])([^*]*[^\s*])\1(?!\*)")
"""A run of more than two leaves one over."""
_HELD: Final = "\x02"
"""Stands for a link while emphasis is looked for; no clean text holds it."""
_ELSEWHERE: Final = re.compile(r"[a-z]+:|#")
_NOT_ALTERNATIVE: Final = re.compile(r'["&<>\n]')
_TAG: Final = re.compile(r"<[^>]*>")


class DeclinedError(Exception):
    """The text holds something that is not rendered here."""


def marked(text: str) -> bool:
    """Whether a stretch has to be looked at at all."""
    return "*" in text or "[" in text or "_" in text or ">" in text or "&" in text or "]" in text


def inline(text: str, addresses: list[tuple[str, bool]]) -> tuple[str, str]:
    """Return the HTML of a stretch and its plain text; local addresses in it go to `addresses`, as `PostprocessedHtml` has them.

    Raises DeclinedError.
    """
    html = text.replace("&", "&amp;").replace(">", "&gt;") if ">" in text or "&" in text else text
    held: list[str] = []

    def hold(link: re.Match[str]) -> str:
        held.append(_link(link, addresses))
        return _HELD

    if "[" in html:
        html = _LINK.sub(hold, html)
    if "[" in html or "]" in html:
        raise DeclinedError
    html = _emphasised(html)
    if held:
        first, *rest = html.split(_HELD)
        html = first + "".join([link + after for link, after in zip(held, rest, strict=True)])
    plain = _TAG.sub("", html) if "<" in html else html
    return html, plain.replace("&gt;", ">").replace("&amp;", "&") if "&" in plain else plain


def _emphasised(html: str) -> str:
    if "*" in html:
        html = _EMPHASIS.sub(_element, html)
    if "*" in html or "_" in html:
        raise DeclinedError
    return html


def _element(match: re.Match[str]) -> str:
    name = "em" if match[1] == "*" else "strong"
    return f"<{name}>{match[2]}</{name}>"


def _link(link: re.Match[str], addresses: list[tuple[str, bool]]) -> str:
    sign, text, address, title = link.groups()
    elsewhere = _ELSEWHERE.match(address) is not None
    if not elsewhere:
        addresses.append((address, bool(sign)))
    named = f' title="{title}"' if title else ""
    if not sign:
        return f'<a href="{address}"{named}>{_emphasised(text)}</a>'
    if elsewhere or _NOT_ALTERNATIVE.search(text) is not None:
        raise DeclinedError
    return f'<img alt="{text}" src="{address}"{named}>'
