"""Notes: the marks where they are called, and their texts at the end of the body."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from cchc.reading.markdown.page_draft import Definition, Draft
from cchc.records.body_rules import UNMATCHED_NOTE


def set_footnotes(draft: Draft, root: Element) -> None:
    """Number the notes and put their texts at the end of `root`.

    Where all names are numbers they are kept; else notes are counted as they are called. A note that nothing calls comes after the
    others, and is told of.
    """
    if not draft.notes:
        return
    written = all(name.isdecimal() and name.isascii() and not name.startswith("0") for name in draft.notes)
    block = SubElement(root, "div", {"class": "footnote"})
    SubElement(block, "hr")
    texts = SubElement(block, "ol")
    last = 0
    for name, note in _in_order(draft, by_name=written):
        number = int(name) if written and name else last + 1
        element = note.element
        if element is None:
            continue
        if number != last + 1:
            element.set("value", str(number))
        last = number
        texts.append(element)
        for count, mark in enumerate(note.calls, start=1):
            mark.set("id", f"fnref{count if count > 1 else ''}:{name}")
            mark[0].set("href", f"#fn:{name}")
            mark[0].text = str(number)
        if note.calls:
            element.set("id", f"fn:{name}")
            _lead_back(element, name, number, len(note.calls))
        elif name:
            message = f"không chỗ nào trong bài gọi chú thích [^{name}]; lời của nó hiện ở cuối bài"
            draft.remark(UNMATCHED_NOTE, note.place, message, f"ghi [^{name}] ở chỗ cần chú thích, hoặc xóa dòng này")


def _in_order(draft: Draft, *, by_name: bool) -> Iterator[tuple[str, Definition]]:
    """Yield the notes as they are to be listed, those without a name of their own at the end."""
    notes = list(draft.notes.items())
    if by_name:
        yield from sorted(notes, key=lambda each: int(each[0]))
    else:
        yield from sorted(notes, key=lambda each: draft.calls.get(each[0], len(draft.calls)))
    yield from (("", note) for note in draft.second_notes)


def _lead_back(element: Element, name: str, number: int, calls: int) -> None:
    """Put links to the places that call a note at the end of its text."""
    last = element[-1] if len(element) and element[-1].tag == "p" else SubElement(element, "p")
    if len(last):
        last[-1].tail = f"{last[-1].tail or ''}\xa0"
    else:
        last.text = f"{last.text or ''}\xa0"
    for count in range(1, calls + 1):
        title = f"Về chỗ gọi chú thích {number}"
        attributes = {
            "class": "footnote-backref",
            "href": f"#fnref{count if count > 1 else ''}:{name}",
            "title": title,
        }
        back = SubElement(last, "a", attributes)
        back.text = "↩"
        if count < calls:
            back.tail = " "
