"""Remarks to the editor on the tags and the pictures in a body."""

from cchc.reading.front_matter.shown_value import shown
from cchc.reading.markdown.addresses import address_fault
from cchc.reading.markdown.html_tags import OPAQUE, Tag, kept_attributes
from cchc.reading.markdown.page_draft import Draft, Stretch
from cchc.records.body_rules import DROPPED_HTML, NO_ALT, UNCLOSED_TAG


def attributes_told_of(draft: Draft, place: Stretch, tag: Tag) -> dict[str, str]:
    """Return the attributes of a kept tag that pages may have; tell of an address that they may not lead to."""
    attributes = kept_attributes(tag)
    for key in ("href", "src", "cite"):
        if key in attributes:
            fault = address_fault(attributes[key], picture=tag.name == "img")
            if fault is not None:
                rule, message, hint = fault
                draft.remark(rule, address_place(draft, place, attributes.pop(key)), message, hint)
    return attributes


def address_place(draft: Draft, place: Stretch, address: str) -> Stretch:
    """Return where an address stands within the tag at `place`, or the tag where it is written otherwise."""
    at = draft.lines[place.line].find(address, place.start, place.end) if address else -1
    return Stretch(place.line, at, at + len(address)) if at >= 0 else place


def undescribed_picture(draft: Draft, place: Stretch, address: str) -> None:
    """Tell of a picture of this site that has no words for those who do not see it."""
    written = f"<{address}>" if " " in address else address
    hint = f"ghi lời mô tả trong ngoặc vuông: ![Toàn cảnh hội nghị]({written})"
    draft.remark(NO_ALT, place, f"ảnh {shown(address)} chưa có lời mô tả", hint)


def dropped_tag(draft: Draft, place: Stretch, tag: Tag) -> None:
    """Tell of a tag that pages may not have: the first of each name, and each that carries an address."""
    if tag.closing or (tag.name in draft.dropped and not tag.address):
        return
    draft.dropped.add(tag.name)
    content = " và nội dung của nó" if tag.name in OPAQUE else ""
    hint = (
        f"nếu cần, thay bằng liên kết: [chữ]({tag.address})"
        if tag.address
        else "dùng cách viết Markdown, hoặc bỏ thẻ này"
    )
    draft.remark(DROPPED_HTML, place, f"thẻ <{tag.name}>{content} không được giữ lại", hint)


def stray_tag(draft: Draft, place: Stretch, tag: Tag) -> None:
    """Tell of a closing tag that closes nothing."""
    draft.remark(UNCLOSED_TAG, place, f"thẻ </{tag.name}> không có thẻ mở", "xóa thẻ này, hoặc thêm thẻ mở ở trên")


def unclosed_tag(draft: Draft, place: Stretch, name: str) -> None:
    """Tell of an element, or a comment, that is not closed."""
    if name == "!--":
        draft.remark(UNCLOSED_TAG, place, "ghi chú <!-- không đóng", "thêm --> ở cuối ghi chú, hoặc viết \\<!--")
        return
    hint = f"thêm </{name}> ở chỗ kết thúc, hoặc viết \\< nếu muốn hiện chính dấu <"
    draft.remark(UNCLOSED_TAG, place, f"thẻ <{name}> không đóng", hint)
