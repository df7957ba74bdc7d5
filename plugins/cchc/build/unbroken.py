"""Numbers of documents and spans of years kept on one line: "số 61/2018/NĐ-CP", "2021-2025".

A browser breaks a line after any hyphen. No style forbids that within a word, and a hyphen of another kind would be copied
and searched for as such, so what belongs together stands in an element of its own.
"""

import re

from markupsafe import Markup, escape

_TOGETHER = re.compile(r"[Ss]ố \d[\w./-]*|(?<![\w/#-])\d[\w./]*(?:-[\w./]+)+")
_KEPT = r'<span class="cchc-number">\g<0></span>'


def unbroken_html(html: str) -> str:
    """Return text of HTML with its numbers kept together; HTML with tags in it as it is."""
    return html if "<" in html else _TOGETHER.sub(_KEPT, html)


def unbroken(text: str) -> str:
    """Return a text, escaped where anything was put into it, with its numbers kept together. The filter of templates."""
    if "/" not in text and "-" not in text:
        return text
    return Markup(_TOGETHER.sub(_KEPT, str(escape(text))))  # noqa: S704 - escaped in the same line
