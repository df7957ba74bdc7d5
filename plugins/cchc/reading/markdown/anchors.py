"""Ids of a body: those of headings, of clauses by their numbers, and those that the editor gave.

A heading's own id is `muc-` and the slug of its text, which no id of the page around it begins with, or the one the editor gave.
Beside it stand what people guess, the slug alone, and the anchor of its number; where two want one name the first has it.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element

from cchc.reading.markdown.html_tags import HEADINGS
from cchc.reading.markdown.page_draft import Draft, Stretch
from cchc.reading.markdown.page_ids import HEADING_PREFIX, is_page_id
from cchc.reading.reading_result import BodyHeading
from cchc.records.body_rules import FIRST_LEVEL, HEADING_STEP, REFUSED_ANCHOR
from cchc.text.fold import slug

_FIT: Final = re.compile(r"[A-Za-z0-9][\w.:-]*")


class AnchorNames:
    """The ids of one body: `taken` are those in use."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def free(self, text: str) -> str:
        """Return an id for a heading whose text has this slug, with a number if another has it, and take it."""
        wanted = free = f"{HEADING_PREFIX}{text}".rstrip("-")
        while free in self.taken:
            self._numbers[wanted] = number = self._numbers.get(wanted, 1) + 1
            free = f"{wanted}-{number}"
        self.taken.add(free)
        return free

    def take(self, name: str) -> bool:
        """Take an id, unless it is in use, unfit, or the page around bodies may have it."""
        if name in self.taken or is_page_id(name):
            return False
        self.taken.add(name)
        return True


def set_anchors(draft: Draft) -> tuple[BodyHeading, ...]:
    """Give the elements of a body their ids, and headings their levels; return the headings."""
    names = AnchorNames()
    for element, place in draft.named:
        _keep_own(draft, names, element, place)
    _lower(draft)
    own = {element for element, _ in draft.named}
    told: list[BodyHeading] = []
    guessed: list[tuple[Element, str, str]] = []
    for heading in draft.headings:
        element = heading.element
        written = "".join(element.itertext()) if len(element) else element.text
        text = " ".join(written.split()) if written and element.tag in HEADINGS else ""
        if not text:
            continue
        guess = slug(text)
        if "id" in element.attrib and element not in own:
            _keep_own(draft, names, element, heading.place)
        if "id" not in element.attrib:
            element.set("id", names.free(guess))
        level = int(element.tag[1])
        _check_step(draft, heading.place, level, told[-1].level if told else 1)
        told.append(BodyHeading(level, element.attrib["id"], text))
        guessed.append((element, heading.anchor, guess))
    for element, anchor in draft.clauses:
        if "id" not in element.attrib and names.take(anchor):
            element.set("id", anchor)
    for element, anchor, guess in guessed:
        marks = [name for name in (anchor, guess) if name and names.take(name)]
        if marks:
            draft.marks[element] = marks
    draft.anchors = names.taken
    return tuple(told)


def _lower(draft: Draft) -> None:
    """Make all headings one level lower where one is of the first level, which is the page's own."""
    first = next((heading for heading in draft.headings if heading.element.tag == "h1"), None)
    if first is None:
        return
    hint = "bắt đầu từ cấp 2: ##"
    draft.remark(FIRST_LEVEL, first.place, "đề mục cấp 1 trong thân bài; mọi đề mục được hạ một cấp", hint)
    for heading in draft.headings:
        if heading.element.tag in HEADINGS:
            heading.element.tag = f"h{min(6, int(heading.element.tag[1]) + 1)}"


def _keep_own(draft: Draft, names: AnchorNames, element: Element, place: Stretch) -> None:
    """Keep an id that the editor gave, or tell why not."""
    own = element.attrib["id"]
    if _FIT.fullmatch(own) is not None and names.take(own):
        return
    del element.attrib["id"]
    why = (
        "đã có ở trên"
        if own in names.taken
        else "là tên của một phần có sẵn trên trang"
        if _FIT.fullmatch(own)
        else "có ký tự lạ"
    )
    draft.remark(
        REFUSED_ANCHOR, place, f'tên neo "{own}" {why}, nên không được giữ', "đặt tên khác, ví dụ thêm một chữ"
    )


def _check_step(draft: Draft, place: Stretch, level: int, above: int) -> None:
    """Tell of a heading more than one level below the one before."""
    if level > above + 1:
        hint = f"dùng {'#' * (above + 1)} cho đề mục này, hoặc thêm đề mục cấp {above + 1} ở trên"
        message = f"đề mục nhảy từ cấp {above} xuống cấp {level}" if above > 1 else f"đề mục đầu tiên ở cấp {level}"
        draft.remark(HEADING_STEP, place, message, hint)
