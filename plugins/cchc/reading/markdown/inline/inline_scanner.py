"""A text with its marks, from left to right, once: escapes, code, emphasis, links, pictures, notes, tags, entities.

What is no mark stays as written. Every mark is an edit of the leaf: what a reader reads instead of it.
"""

import re
from collections.abc import Callable
from html import unescape
from string import punctuation
from typing import ClassVar, Final
from xml.etree.ElementTree import Element, SubElement

from cchc.reading.markdown.addresses import address_fault
from cchc.reading.markdown.blocks.definitions import label
from cchc.reading.markdown.code_spans import Backticks, is_escaped
from cchc.reading.markdown.inline.emphasis import emphasised, fill, run_at
from cchc.reading.markdown.inline.inline_tags import InlineTags
from cchc.reading.markdown.inline.link_syntax import destination
from cchc.reading.markdown.inline.node_buffer import Scope
from cchc.reading.markdown.page_draft import Edit, Stretch
from cchc.reading.markdown.tag_remarks import unclosed_tag, undescribed_picture
from cchc.reading.source_text import CONTROL, clean
from cchc.records.body_rules import UNMATCHED_NOTE

_SIGN: Final = re.compile(r"[\\`*_\[\]<&~\n]")
_VERBATIM_SIGN: Final = re.compile(r"[<&]")
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_NOTE: Final = re.compile(r"\[\^([^\s\[\]]{1,60})\]")
_PUNCTUATION: Final = frozenset(punctuation)


class InlineScanner(InlineTags):
    """One leaf while it is read. A method for a sign returns where the text goes on."""

    _ticks: Backticks | None = None

    def read(self) -> None:
        """Put the text with its marks into the leaf's element."""
        text, leaf = self._text, self._leaf
        search = (_VERBATIM_SIGN if leaf.mode else _SIGN).search
        methods = self._METHODS
        at = 0
        while (found := search(text, at)) is not None:
            start, end = found.span()
            at = methods[text[start]](self, start, end)
        self._flush(len(text))
        while self._tags:
            scope = self._tags[-1]
            unclosed_tag(self._draft, self._stretch(scope.start, scope.start + 1 + len(scope.name)), scope.name)
            self._end_tag()
        fill(leaf.element, emphasised(self._nodes, self._edits))
        leaf.edits = self._edits

    def _break(self, start: int, end: int) -> int:
        """Two blanks before the end of a line break it."""
        text = self._text
        if start < 2 or text[start - 2 : start] != "  ":
            return end
        first = start - 2
        while first > self._done and text[first - 1] in " \t":
            first -= 1
        self._put(Element("br"), max(first, self._done), start)
        return end

    def _escape(self, start: int, end: int) -> int:
        after = self._text[end : end + 1]
        if after == "\n":
            self._edits.append(Edit(start, end))
            self._put(Element("br"), start, end)
            return end + 1
        if after not in _PUNCTUATION or not after:
            return end
        self._drop(start, end)
        return end + 1

    def _code(self, start: int, end: int) -> int:
        text = self._text
        while text.startswith("`", end):
            end += 1
        if self._ticks is None:
            self._ticks = Backticks(text)
        partner = self._ticks.partner(end, end - start)
        if partner is None:
            return end
        code = Element("code")
        code.text = text[end:partner].replace("\n", " ").strip()
        after = partner + end - start
        self._edits += (Edit(start, end), Edit(partner, after))
        return self._put(code, start, after)

    def _run(self, start: int, _: int) -> int:
        run = run_at(self._text, start)
        end = start + run.length
        return self._put(run, start, end) if run.opens or run.closes else end

    def _entity(self, start: int, end: int) -> int:
        found = _ENTITY.match(self._text, start)
        if found is None:
            return end
        sign = unescape(found[0])
        if sign != "\xa0" and not sign.isprintable():
            sign = clean(sign)
        if sign == found[0] or CONTROL.search(sign) is not None:
            return found.end()
        self._edits.append(Edit(start, found.end(), sign))
        return self._put(sign, start, found.end())

    def _opening(self, start: int, end: int) -> int:
        if (note := _NOTE.match(self._text, start)) is not None:
            return self._note(note)
        picture = start > self._done and self._text[start - 1] == "!" and not is_escaped(self._text, start - 1)
        first = start - 1 if picture else start
        self._put("![" if picture else "[", first, end)
        self._brackets.append(Scope(len(self._nodes) - 1, first, "!" if picture else ""))
        return end

    def _note(self, found: re.Match[str]) -> int:
        note = self._draft.notes.get(found[1])
        if note is None:
            hint = f"thêm dòng [^{found[1]}]: … ở cuối bài, hoặc xóa dấu này"
            message = f"chú thích [^{found[1]}] không có lời"
            self._draft.remark(UNMATCHED_NOTE, self._stretch(*found.span()), message, hint)
            return found.end()
        mark = Element("sup")
        SubElement(mark, "a", {"class": "footnote-ref"})
        note.calls.append(mark)
        self._draft.calls.setdefault(found[1], len(self._draft.calls))
        self._edits.append(Edit(*found.span()))
        return self._put(mark, *found.span())

    def _closing(self, start: int, end: int) -> int:
        floor = self._tags[-1].brackets if self._tags else 0
        if len(self._brackets) <= floor:
            return end
        scope = self._brackets.pop()
        barred = len(self._brackets) < self._linked
        self._linked = min(self._linked, len(self._brackets))
        if barred and not scope.name:
            return end
        link = self._destination(scope, start)
        if link is None:
            return end
        after, address, title, place = link
        self._flush(start)
        nodes = emphasised(self._nodes[scope.node + 1 :], self._edits)
        del self._nodes[scope.node :]
        self._done = after
        if (fault := address_fault(address, picture=bool(scope.name))) is not None:
            self._draft.remark(fault[0], place, fault[1], fault[2])
            self._edits += (Edit(scope.start, scope.start + 1 + len(scope.name)), Edit(start, after))
            self._nodes += nodes
            return after
        titled = {"title": title} if title else {}
        if scope.name:
            holder = Element("span")
            fill(holder, nodes)
            alt = "".join(holder.itertext())
            if not alt.strip():
                undescribed_picture(self._draft, place, address)
            element = Element("img", {"alt": alt, "src": address, **titled})
            self._edits.append(Edit(scope.start, after))
        else:
            element = Element("a", {"href": address, **titled})
            fill(element, nodes)
            self._edits += (Edit(scope.start, scope.start + 1), Edit(start, after))
            self._linked = len(self._brackets)
        self._draft.addressed.append((element, place))
        self._nodes.append(element)
        return after

    def _destination(self, scope: Scope, start: int) -> tuple[int, str, str, Stretch] | None:
        """Return the end of a link whose words end at `start`, its address, its title, and where the address is written."""
        found = destination(self._text, start + 1)
        known = self._draft.addresses
        if found is not None and found.name is None:
            place = self._stretch(found.at, found.until)
            return (found.end, found.address, found.title, place) if found.address else None
        if not known:
            return None
        words = label(self._text[scope.start + 1 + len(scope.name) : start])
        name = label(found.name) if found is not None and found.name else words
        defined = known.get(name)
        end = start + 1 if found is None else found.end
        if defined is None and found is not None:
            defined, end = known.get(words), start + 1
        if defined is None:
            return None
        defined.uses += 1
        return end, defined.value, defined.title, defined.value_place

    _METHODS: ClassVar[dict[str, Callable[["InlineScanner", int, int], int]]] = {
        "\\": _escape,
        "`": _code,
        "*": _run,
        "_": _run,
        "~": _run,
        "[": _opening,
        "]": _closing,
        "<": InlineTags.angle,
        "&": _entity,
        "\n": _break,
    }
