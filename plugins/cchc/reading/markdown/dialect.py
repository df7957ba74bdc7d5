"""The dialect as an extension of Python-Markdown, and a body from its lines to the finished page.

Python-Markdown drives: its block parser has one processor, that of blocks/block_parser.py; its tree processors are those below,
in this order; its serialiser is page_writer.py. Its own block processors and inline patterns are not asked: they number lists
anew, want four columns for a level, and take the square of a text's length. The dialect is in docs/bien-tap/cach-viet.md.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from cchc.reading.markdown.abbreviations import set_abbreviations
from cchc.reading.markdown.addresses import is_local
from cchc.reading.markdown.anchors import set_anchors
from cchc.reading.markdown.blocks.block_parser import BodyParser
from cchc.reading.markdown.coverage import check_leaf, check_lines
from cchc.reading.markdown.footnotes import set_footnotes
from cchc.reading.markdown.inline.inline_scanner import InlineScanner
from cchc.reading.markdown.inline.plain_emphasis import emphasise_plainly
from cchc.reading.markdown.page_draft import Draft, Leaf, Remark, Stretch
from cchc.reading.markdown.page_writer import PageWriter
from cchc.reading.reading_result import BodyHeading
from cchc.records.body_rules import UNMATCHED_NOTE

_MARKS: Final = ("*", "_", "[", "]", "`", "\\", "<", "&", "~")
"""Signs that mean something within a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedPage:
    """A body's HTML and plain text, its headings, its addresses as (written, is a picture, place), and what is to be told.

    `addresses` are the local ones but those of anchors that the body has, `web_addresses` those of http and https.

    `blocks` are as PageWriter has them, `holders` the elements of each. `tags` tells whether the editor wrote HTML, so that it has
    to be sanitised.
    """

    html: str
    text: str
    blocks: list[tuple[int, int, int]]
    holders: list[Element]
    headings: tuple[BodyHeading, ...]
    addresses: tuple[tuple[str, bool, Stretch], ...]
    web_addresses: tuple[tuple[str, bool, Stretch], ...]
    remarks: tuple[Remark, ...]
    leaves: list[Leaf]
    tags: bool


def render(text: str) -> FinishedPage:
    """Return the page of a body that source_text.py has cleaned. Raises TooDeepError; linear in the length of `text`."""
    dialect, converter = _converter()
    dialect.begin(text)
    converter.convert(text)
    return dialect.page()


class Dialect(Extension):
    """The extension, and the one body that it is at."""

    def __init__(self) -> None:
        super().__init__()
        self.draft = Draft()
        self.headings: tuple[BodyHeading, ...] = ()
        self._writer = PageWriter()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Take the places of the stock processors."""
        for stock in ("normalize_whitespace", "html_block"):
            md.preprocessors.deregister(stock)
        for stock in ("inline", "prettify", "unescape"):
            md.treeprocessors.deregister(stock)
        for stock in ("raw_html", "amp_substitute"):
            md.postprocessors.deregister(stock)
        md.preprocessors.register(_Lines(md, self), "dialect_lines", 30)
        md.parser.blockprocessors.register(_Blocks(md.parser, self), "dialect", 1000)
        md.treeprocessors.register(_Inline(md, self), "dialect_inline", 50)
        md.treeprocessors.register(_Names(md, self), "dialect_names", 40)

    def begin(self, text: str) -> None:
        """Begin with another body."""
        self.draft = Draft.of(text)
        self.headings = ()
        self._writer = PageWriter(escaping=_needs_escaping(text))

    def serialize(self, root: Element) -> str:
        """Return the HTML of the whole tree."""
        self._writer.marks = self.draft.marks
        if self.draft.notes:  # their links back stand behind no-break spaces
            self._writer.escaping = True
        self._writer.write(root)
        return self._writer.html

    def page(self) -> FinishedPage:
        """Return the body as it is finished."""
        draft = self.draft
        addresses: list[tuple[str, bool, Stretch]] = []
        web_addresses: list[tuple[str, bool, Stretch]] = []
        for element, place in sorted(draft.addressed, key=lambda each: each[1]):
            picture = element.tag == "img"
            written = element.get("src" if picture else "href")
            if written is None or (written[:1] == "#" and unquote(written[1:]) in draft.anchors):
                continue
            if is_local(written):
                addresses.append((written, picture, place))
            elif written[:4].lower() == "http":
                web_addresses.append((written, picture, place))
        return FinishedPage(
            html=self._writer.html,
            text=self._writer.text,
            blocks=self._writer.blocks,
            holders=self._writer.holders,
            headings=self.headings,
            addresses=tuple(addresses),
            web_addresses=tuple(web_addresses),
            remarks=tuple(sorted(draft.remarks, key=lambda remark: remark[1:3])),
            leaves=draft.leaves,
            tags=draft.tags,
        )


class _Lines(Preprocessor):
    """Keeps the lines of a body as they are; what Python-Markdown would make of them is nothing."""

    def __init__(self, md: Markdown, dialect: Dialect) -> None:
        super().__init__(md)
        self._dialect = dialect

    def run(self, lines: list[str]) -> list[str]:
        self._dialect.draft.lines = lines
        return []


class _Blocks(BlockProcessor):
    """Takes the place of every block processor."""

    def __init__(self, parser: BlockParser, dialect: Dialect) -> None:
        super().__init__(parser)
        self._dialect = dialect

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's signature
        return True

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the lines of the body into `parent`."""
        blocks.clear()
        draft = self._dialect.draft
        BodyParser(draft, draft.lines, parent).parse()
        check_lines(draft)


class _Inline(Treeprocessor):
    """Reads the marks of every text that holds a sign of one."""

    def __init__(self, md: Markdown, dialect: Dialect) -> None:
        super().__init__(md)
        self._dialect = dialect

    def run(self, root: Element) -> None:  # noqa: ARG002 - the draft knows every text of the tree
        draft = self._dialect.draft
        marks = [sign for sign in _MARKS if sign in draft.text]
        others = [sign for sign in marks if sign != "*"]
        for leaf in draft.leaves:
            text = leaf.text
            for sign in marks:
                if sign in text:
                    break
            else:
                if not leaf.more or "  \n" not in text:
                    leaf.element.text = text
                    continue
            if leaf.mode == "code":
                leaf.element.text = text
            elif not emphasise_plainly(leaf, others):
                InlineScanner(draft, leaf).read()
                check_leaf(draft, leaf)


class _Names(Treeprocessor):
    """Gives elements their ids, notes their numbers, abbreviations their meanings."""

    def __init__(self, md: Markdown, dialect: Dialect) -> None:
        super().__init__(md)
        self._dialect = dialect

    def run(self, root: Element) -> None:
        draft = self._dialect.draft
        self._dialect.headings = set_anchors(draft)
        set_footnotes(draft, root)
        set_abbreviations(draft, root)
        for name, defined in draft.addresses.items():
            if not defined.uses:
                message = f'không liên kết nào trong bài dùng địa chỉ đặt tên "{name}"'
                draft.remark(
                    UNMATCHED_NOTE, defined.place, message, f"xóa dòng này, hoặc viết [chữ][{name}] ở chỗ cần liên kết"
                )


def _needs_escaping(text: str) -> bool:
    """Return whether a text may hold a sign that HTML writes otherwise; `>` at the start of a line is that of a quote."""
    if "&" in text or "<" in text or "\xa0" in text:
        return True
    at = text.find(">")
    while at >= 0:
        if at and text[at - 1] != "\n":
            return True
        at = text.find(">", at + 1)
    return False


@cache
def _converter() -> tuple[Dialect, Markdown]:
    dialect = Dialect()
    converter = Markdown(extensions=[dialect])
    converter.serializer = dialect.serialize
    converter.stripTopLevelTags = False
    return dialect, converter
