"""Tags, comments and addresses in angle brackets within a text; words in angle brackets are words."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from cchc.reading.markdown.html_tags import OPAQUE, VOID, Tag, tag_at
from cchc.reading.markdown.inline.emphasis import emphasised, fill
from cchc.reading.markdown.inline.node_buffer import NodeBuffer, Scope
from cchc.reading.markdown.page_draft import Edit, Stretch
from cchc.reading.markdown.tag_remarks import (
    address_place,
    attributes_told_of,
    dropped_tag,
    stray_tag,
    unclosed_tag,
    undescribed_picture,
)
from cchc.records.body_rules import TOO_DEEP

_AUTOLINK: Final = re.compile(r"<((?:https?://|mailto:|tel:)[^\s<>]+|([\w.+-]+@[\w-]+(?:\.[\w-]+)+))>")
_DEEPEST: Final = 50
"""Tags that may be open at once within a text."""


class InlineTags(NodeBuffer):
    """The part of the scanner that reads what begins with `<`."""

    _open_comment = False

    def angle(self, start: int, end: int) -> int:
        """Take what begins with the sign `<` at `start`; return where reading goes on."""
        text = self._text
        if text.startswith("!--", end):
            return self._comment(start, end)
        if (tag := tag_at(text, start)) is not None:
            return self._tag(tag)
        if not self._leaf.mode and (link := _AUTOLINK.match(text, start)) is not None:
            element = Element("a", {"href": f"mailto:{link[2]}" if link[2] else link[1]})
            element.text = link[1]
            self._edits += (Edit(start, end), Edit(link.end() - 1, link.end()))
            self._draft.addressed.append((element, self._stretch(end, link.end() - 1)))
            return self._put(element, start, link.end())
        return end

    def _comment(self, start: int, end: int) -> int:
        close = -1 if self._open_comment else self._text.find("-->", end + 3)
        if close < 0:
            if not self._open_comment:
                unclosed_tag(self._draft, self._stretch(start, end + 3), "!--")
            self._open_comment = True
            return end
        return self._drop(start, close + 3)

    def _tag(self, tag: Tag) -> int:
        draft, place = self._draft, self._stretch(tag.start, tag.end)
        draft.tags = True
        if not tag.kept:
            dropped_tag(draft, place, tag)
            if tag.name in OPAQUE and not tag.closing:
                close = re.compile(f"</{tag.name}>", re.IGNORECASE).search(self._text, tag.end)
                if close is not None:
                    return self._drop(tag.start, close.end())
                unclosed_tag(draft, place, tag.name)
            return self._drop(tag.start, tag.end)
        if tag.closing:
            return self._closing_tag(tag, place)
        if len(self._tags) >= _DEEPEST and tag.name not in VOID:
            draft.remark(TOO_DEEP, place, f"thẻ HTML lồng quá {_DEEPEST} cấp", "bớt số cấp lồng nhau")
            return self._drop(tag.start, tag.end)
        element = Element(tag.name, attributes_told_of(draft, place, tag))
        if "id" in element.attrib:
            draft.named.append((element, place))
        if tag.name in {"a", "img"}:
            address = element.get("href") or element.get("src") or ""
            at = address_place(draft, place, address)
            draft.addressed.append((element, at))
            if tag.name == "img" and address and "alt" not in element.attrib:  # `alt=""` says that it only decorates
                undescribed_picture(draft, at, address)
        self._drop(tag.start, tag.end)
        self._nodes.append(element)
        if tag.name not in VOID:
            self._tags.append(Scope(len(self._nodes) - 1, tag.start, tag.name, element, len(self._brackets)))
        return tag.end

    def _closing_tag(self, tag: Tag, place: Stretch) -> int:
        if not any(scope.name == tag.name for scope in self._tags):
            stray_tag(self._draft, place, tag)
            return self._drop(tag.start, tag.end)
        self._flush(tag.start)
        while self._tags[-1].name != tag.name:
            scope = self._tags[-1]
            unclosed_tag(self._draft, self._stretch(scope.start, scope.start + 1 + len(scope.name)), scope.name)
            self._end_tag()
        self._end_tag()
        return self._drop(tag.start, tag.end)

    def _end_tag(self) -> None:
        """Close the innermost tag: what was read since then stands in its element."""
        scope = self._tags.pop()
        del self._brackets[scope.brackets :]
        self._linked = min(self._linked, len(self._brackets))
        if scope.element is not None:
            fill(scope.element, emphasised(self._nodes[scope.node + 1 :], self._edits))
        del self._nodes[scope.node + 1 :]
