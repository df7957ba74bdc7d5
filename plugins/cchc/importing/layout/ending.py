"""The end of an official document: "Nơi nhận", who signs and by what power (NĐ 30/2020/NĐ-CP, Phụ lục I, phần II, mục 7 and 9).

Both stand side by side in a table, behind tabs, or under each other. A line that is neither stays in the body.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from cchc.importing.layout.casing import Casing
from cchc.importing.layout.proposal import Findings
from cchc.importing.layout.text_lines import LayoutLine, divided, lines_of, without_lines
from cchc.importing.neutral_document import Block, Paragraph, StyledRun, plain_paragraph

RECIPIENTS: Final = re.compile(r"^\**\s*N[ơƠ][iI] n[hH][ậẬ][nN]\s*:?\s*", re.IGNORECASE)
_AUTHORITY: Final = re.compile(r"^\**\s*(?:KT|TM|T/M|TL|TUQ|Q|K/T|T/L)\s*[.]?\s*(?=[A-ZĐỦUỶH])")
_POSITION: Final = re.compile(
    r"^\**\s*(?:QUYỀN |Q\. ?)?(?:PHÓ |TỔNG |THỨ |CHI )?(?:PHÓ )?(?:GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|TRƯỞNG|CHÁNH|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|"
    r"HIỆU TRƯỞNG|BÍ THƯ|THỦ TƯỚNG|CHÁNH ÁN|CHI CỤC TRƯỞNG|ỦY VIÊN|UỶ VIÊN|ĐỘI TRƯỞNG|TỔ TRƯỞNG)(?=\W|$)"
)
_COLLECTIVE: Final = re.compile(
    r"^\**\s*(?:TM\.?\s*)?(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BAN CHỈ ĐẠO)"
)
_SIGNED: Final = re.compile(r"^\(?\s*(?:đã ký|ký tên.*|ký,? đóng dấu|chữ ký.*|ký số.*)\s*\)?$", re.IGNORECASE)
_NAME: Final = re.compile(
    r"^(?:(?:TS|ThS|KS|KTS|BS|PGS|GS|CN|Ths|CVCC|BSCKI|BSCKII)\.?\s*)*[A-ZĐ][\w’'-]*(?:\s+[A-ZĐÁÀẢÃẠĂÂÉÈÊÍÌÓÒÔƠÚÙƯÝỲẠ-Ỹ][\w’'-]*){1,5}$"
)
_ITEM: Final = re.compile(r"^(?:[-–—+•*]\s*|\d{1,2}[.)]\s+)")
_SMALL_ITEM: Final = re.compile(
    r"^(?:Như |Lưu|UBND|Sở|Các|Ban|Bộ|Phòng|Văn phòng|Lãnh đạo|TT |Thường trực|Đ/c|HĐND|Chủ tịch|Giám đốc|Trang|Cổng)"
)
_MOST_ITEMS: Final = 60
_BEFORE: Final = 8
"""Blocks before the recipients in which a signature may stand."""
_MOST_END: Final = 14
"""Blocks at the end in which a signature without recipients is looked for."""


@dataclass(slots=True)
class Ending:
    """Recipients and signature of a document; `used` are the numbers of its lines."""

    recipients: list[str] = field(default_factory=list)
    authorities: list[str] = field(default_factory=list)
    positions: list[str] = field(default_factory=list)
    name: str = ""
    heading: str = ""
    signs: list[str] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


def find_ending(lines: list[LayoutLine]) -> Ending | None:
    """Return the end of a document, None where it has neither recipients nor a signature."""
    start = next((number for number, line in enumerate(lines) if RECIPIENTS.match(line.text)), None)
    if start is None:
        start = _signature_start(lines)
        if start is None:
            return None
    ending = Ending()
    block = lines[start].block
    first = start
    if lines[start].table:  # the signature may stand in an earlier cell of the same table
        first = next(number for number, line in enumerate(lines) if line.block == block)
    else:
        while first and (_is_signature(lines[first - 1].text) or _SIGNED.match(lines[first - 1].text)):
            first -= 1
    listing = False
    for number in range(first, len(lines)):
        line = lines[number]
        if (
            ending.name
            and not lines[start].table
            and line.block != block
            and not (RECIPIENTS.match(line.text) or listing)
        ):
            break
        if lines[start].table and line.block != block and (ending.name or not _is_signature(line.text)):
            break
        taken, listing = _take(ending, line, lines[start], listing=listing)
        if not taken:
            if lines[start].table:
                continue
            break
        ending.used.add(number)
    return ending if ending.used else None


def _take(ending: Ending, line: LayoutLine, start: LayoutLine, *, listing: bool) -> tuple[bool, bool]:
    """Take a line; return whether it was taken, and whether recipients are being listed after it."""
    text = line.text.strip("* ")
    if RECIPIENTS.match(text):
        ending.heading = text
        if rest := RECIPIENTS.sub("", text).strip():
            ending.recipients.append(_recipient(rest))
        return True, True
    if _SIGNED.match(text):
        ending.signs.append(text)
        return True, listing
    if _AUTHORITY.match(text) or (_COLLECTIVE.match(text) and text.isupper()):
        ending.authorities.append(text)
        return True, listing and (line.table or line.column > 0)
    if text.isupper() and _POSITION.match(text):
        ending.positions.append(text)
        return True, listing and (line.table or line.column > 0)
    same_column = not line.table or line.column == start.column
    if (
        listing
        and same_column
        and len(ending.recipients) < _MOST_ITEMS
        and not (text.isupper() and not _ITEM.match(text))
    ):
        if (
            _ITEM.match(text)
            or (not ending.positions and _SMALL_ITEM.match(text))
            or (line.table and not ending.recipients)
        ):
            ending.recipients.append(_recipient(_ITEM.sub("", text)))
            return True, True
        if ending.recipients and (line.table or text[:1].islower()) and not (_NAME.match(text) and ending.positions):
            ending.recipients[-1] = f"{ending.recipients[-1]} {_recipient(text)}"
            return True, True
    if (
        (ending.positions or ending.authorities)
        and not ending.name
        and _NAME.match(text)
        and not _ITEM.match(line.text)
    ):
        ending.name = text
        return True, listing
    if text.isupper() and (ending.positions or ending.authorities) and not ending.name and len(text) < 60:
        (ending.positions or ending.authorities)[-1] += f" {text}"
        return True, listing
    return False, listing


def _recipient(text: str) -> str:
    return text.strip().rstrip(";").rstrip(".").strip()


def _is_signature(text: str) -> bool:
    bare = text.strip("* ")
    return (
        bare.isupper()
        and len(bare) < 80
        and bool(_AUTHORITY.match(bare) or _POSITION.match(bare) or _COLLECTIVE.match(bare))
    )


def _signature_start(lines: list[LayoutLine]) -> int | None:
    """Return where a signature without recipients begins: lines of power near the end that a name follows."""
    for number in range(len(lines) - 1, max(len(lines) - 12, 0), -1):
        if _is_signature(lines[number].text):
            first = number
            while first and _is_signature(lines[first - 1].text):
                first -= 1
            below = lines[number + 1 : number + 4]
            if any(_NAME.match(line.text) or _SIGNED.match(line.text) for line in below) or number >= len(lines) - 2:
                return first
    return None


def take_ending(blocks: tuple[Block, ...], casing: Casing, findings: Findings, *, listed: bool) -> tuple[Block, ...]:
    """Propose signer and recipients; return the blocks without them. Where the kind has no recipients (not `listed`) they stay as text."""
    first = next((number for number, block in enumerate(blocks) if _has_recipients(block)), None)
    start = max(0, (len(blocks) if first is None else first) - (_BEFORE if first is not None else _MOST_END))
    zone = tuple(part for block in blocks[start:] for part in divided(block))
    lines = lines_of(zone)
    ending = find_ending(lines)
    if ending is None:
        return blocks
    left = without_lines(zone, lines, ending.used)
    _propose(ending, casing, findings, listed=listed)
    if listed or not ending.recipients:
        return (*blocks[:start], *left)
    place = lines[min(ending.used)].block
    said = (
        plain_paragraph("Nơi nhận:"),
        *(Paragraph(runs=(StyledRun(text=f"{each};"),), label="-") for each in ending.recipients),
    )
    return (*blocks[:start], *left[:place], *said, *left[place:])


def _has_recipients(block: Block) -> bool:
    return any(RECIPIENTS.match(line.text) for line in lines_of((block,)))


def _propose(ending: Ending, casing: Casing, findings: Findings, *, listed: bool) -> None:
    if listed and ending.recipients:
        findings.propose("recipients", tuple(ending.recipients), "phần “Nơi nhận”")
        findings.take("recipients", " ".join(["Nơi nhận:", *ending.recipients]))
    elif listed or not ending.recipients:
        findings.leave(ending.heading, "“Nơi nhận” không có mục nào")
    authority = ", ".join(_authority(each, casing) for each in ending.authorities)
    position = ", ".join(casing.usual(each.strip("* ")) for each in ending.positions)
    signed = " ".join([*ending.authorities, *ending.positions, ending.name])
    if not ending.name:
        findings.leave(signed, "chức vụ người ký; văn bản không có họ tên nên không ghi được khóa signer")
        return
    findings.take("signer", signed)
    findings.leave(" ".join(ending.signs), "dấu hiệu đã ký")
    name = ending.name if not ending.name.isupper() else ending.name.title()
    group = tuple(
        (key, value) for key, value in (("name", name), ("position", position), ("authority", authority)) if value
    )
    findings.propose("signer", group, "phần chữ ký", certain=not ending.name.isupper())


def _authority(text: str, casing: Casing) -> str:
    """Return "KT. GIÁM ĐỐC" in its usual form: "KT. Giám đốc"."""
    bare = text.strip("* ")
    found = _AUTHORITY.match(bare)
    if found is None:
        return casing.usual(bare)
    sign = found[0].strip(" .").replace("/", "")
    return f"{sign}. {casing.usual(bare[found.end() :])}"
