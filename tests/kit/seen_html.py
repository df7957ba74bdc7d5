"""What a reader sees of a body's HTML, in plain signs: tests of the dialect say what they expect in it.

A line for each block, indented by the list items around it: `¶` a paragraph, `##` a heading, the number that a browser shows or `-`
for an item, `|` between the cells of a row, `>` a quote, `~` code. Worked out from the HTML alone, by the rules of HTML.
"""

from html.parser import HTMLParser

_VOID = frozenset({"br", "col", "hr", "img", "wbr"})
_LEVELS = {f"h{level}": "#" * level for level in range(1, 7)}
_BLOCKS = frozenset(
    [
        "blockquote",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
) | frozenset(_LEVELS)


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._lists: list[list[int | None]] = []
        self._open: list[str] = []
        self._sign = "¶"
        self._text = ""
        self._row: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag in _BLOCKS:
            self._end()
        if tag == "br":
            self._text += " / "
        elif tag == "hr":
            self._say("----")
        elif tag in {"ol", "ul"}:
            self._lists.append([int(known.get("start") or 1) - 1 if tag == "ol" else None])
        elif tag == "li" and self._lists:
            number = self._lists[-1][0]
            if number is not None:
                self._lists[-1][0] = number = int(known["value"] or 0) if "value" in known else number + 1
            self._sign = "-" if number is None else f"{number}."
        elif tag in _LEVELS:
            self._sign = _LEVELS[tag]
        elif tag == "blockquote":
            self._sign = ">"
        elif tag == "pre":
            self._sign = "~"
        elif tag == "tr":
            self._row = []
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            if tag in {"td", "th"} and self._row is not None:
                self._row.append(" ".join(self._text.split()))
                self._text = ""
            elif tag == "li" and not self._text.strip() and self._sign not in {"¶", ">"}:
                self._say(self._sign)
            self._end()
        if tag == "tr" and self._row is not None:
            self._say("| " + " | ".join(self._row) + " |")
            self._row = None
        if tag in {"ol", "ul"}:
            self._lists.pop()
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self._text += data if "pre" in self._open else data.replace("\n", " ")

    def _end(self) -> None:
        if self._row is not None:
            return
        if self._text.strip():
            text = self._text.strip("\n") if "pre" in self._open else " ".join(self._text.split())
            self._say(f"{self._sign} {text}")
        self._text = ""

    def _say(self, line: str) -> None:
        depth = len(self._lists) - (not line.startswith(("¶", ">", "~", "|", "#", "----")))
        self.lines.append("  " * max(0, depth) + line)
        self._sign = "¶"


def seen(html: str) -> str:
    """Return the blocks of `html` as a reader sees them, one a line."""
    reader = _Seen()
    reader.feed(html)
    reader.close()
    reader._end()
    return "\n".join(reader.lines)
