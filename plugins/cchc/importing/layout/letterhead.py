"""The head of an official document: agency, national motto, number, place and date, kind and abstract (NĐ 30/2020/NĐ-CP, Phụ lục I, phần II).

Lines are recognised by what they say, in any order, since tables, tabs and pasted text give them in different ones. A line that is none of
them stays in the body.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from cchc.importing.layout.casing import Casing, kind_words
from cchc.importing.layout.proposal import Findings
from cchc.importing.layout.text_lines import LayoutLine
from cchc.law.documents.document_number import normalise_number
from cchc.law.issuers.issuer_names import MARKS, take_apart
from cchc.text.fold import fold

_MOTTO: Final = re.compile(
    r"C[ỘO]NG\s+H[ÒOÓ][ÀA]?\s+X[ÃA]\s+H[ỘO]I\s+CH[ỦU]\s+NGH[ĨI]A(?:\s+VI[ỆE]T(?:\s+NAM)?)?|^(?:VIỆT\s+)?NAM$|"
    r"Đ[ộo]c\s+l[ậa]p\s*[-–—]\s*T[ựu]\s+do\s*[-–—]\s*H[ạa]nh\s+ph[úu]c|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM",
    re.IGNORECASE,
)
NUMBER_LINE: Final = re.compile(
    r"(?:^|(?<=\s))Số\s*[:.]?\s*(?P<number>[0-9]+[a-zđ]?\s*(?:/\s*[0-9]{4}\s*)?[-/]\s*[0-9A-ZĐƯÔÂa-zđ&.]+(?:\s*[-/]\s*[0-9A-ZĐƯÔÂa-zđ&.]+)*)"
)
_BLANK_NUMBER: Final = re.compile(r"^Số\s*[:.]?[\s….·_]*(?P<symbol>[-/]\s*[^\W\d_][\w&.]*(?:\s*[-/]\s*[\w&.]+)*)?\s*$")
_DATE: Final = re.compile(
    r"(?:(?P<place>[A-ZĐÁÀẢÂĂÊÔƠƯÍÝ][^,;:\d\n]{1,40}?)\s*,\s*)?[Nn]gày\s*(?P<day>[0-9]{1,2})?[\s….·_]*tháng\s*(?P<month>[0-9]{1,2})?[\s….·_]*"
    r"năm\s*(?P<year>[0-9]{4})?[\s….·_]*$"
)
_ABOUT: Final = re.compile(r"^(?:V/v|V/V|Về việc|Về|v/v)\s*:?\s*")
_DECOR: Final = re.compile(r"[-_=*~.—–\s]{2,}")
_DRAFT: Final = re.compile(r"^\(?\s*(?:bản\s+)?dự thảo(?:\s+lần\s+\w+)?\s*\)?$", re.IGNORECASE)
_URGENT: Final = re.compile(r"^(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN)$")
_AGENCY: Final = re.compile(
    r"^(?:UBND|HĐND|ỦY BAN|UỶ BAN|SỞ|BỘ|BAN|CHI CỤC|CỤC|TỔNG CỤC|VĂN PHÒNG|PHÒNG|TRUNG TÂM|THANH TRA|HỘI ĐỒNG|CHÍNH PHỦ|TRƯỜNG|VIỆN|"
    r"BẢO HIỂM|CÔNG AN|TÒA ÁN|VIỆN KIỂM SÁT|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|ĐẢNG BỘ|CHI BỘ|LIÊN|HỘI|ĐOÀN|TỔ|MẶT TRẬN|BƯU ĐIỆN|KHO BẠC|THUẾ|"
    r"QUỐC HỘI|ĐỘI|HẠT|QUỸ|TỔNG CÔNG TY|CÔNG TY|NGÂN HÀNG|KIỂM TOÁN)\b"
)
_GOES_ON: Final = re.compile(r"^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|VÀ|CỦA)\b")
_OPENS_BODY: Final = re.compile(
    r"^(?:Căn cứ|Thực hiện|Kính gửi|Xét |Theo |Trên cơ sở|Triển khai|Nhằm|Để |Tiếp tục|Sau khi|Điều 1|I\.|1\.|A\.)"
)
_OFFICE: Final = re.compile(
    r"^(?:GIÁM ĐỐC|CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BỘ TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG|CHÁNH|THỦ TƯỚNG|CHÍNH PHỦ|HIỆU TRƯỞNG)\b"
)
_MOST_LINES: Final = 60
"""Lines in which a head is looked for; a head has about twelve, broken by tables into more."""
_LONGEST_ABSTRACT: Final = 420
LETTERHEAD: Final = "phần đầu văn bản"


@dataclass(slots=True)
class Letterhead:
    """Parts of a head. `used` are the numbers of its lines; `kind` is the type word, "" where none stands."""

    agencies: list[LayoutLine] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    kind: str = ""
    abstract: list[LayoutLine] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    official: bool = False
    draft: bool = False
    place: str = ""


def find_letterhead(lines: list[LayoutLine], findings: Findings) -> Letterhead:
    """Read the head of a document; propose its number and date, and say which lines it takes."""
    head = Letterhead()
    for number, line in enumerate(lines[:_MOST_LINES]):
        if _DECOR.fullmatch(line.text):
            head.used.add(number)
            findings.leave(line.text, "gạch trang trí")
            continue
        if (kind := _kind_at(line.text)) is not None and not (
            head.official and line.table and line.column == 0 and not line.text.isupper()
        ):
            _abstract(head, lines, number, kind, findings)
            break
        if _OPENS_BODY.match(line.text) or (len(line.text) > 150 and not line.table):
            break
        if _read_line(head, lines, number, findings):
            head.used.add(number)
    return head


def _kind_at(text: str) -> str | None:
    """Return the rest of a line that begins with a kind in capitals: "" where it is the kind alone."""
    for capitals in sorted(kind_words(), key=len, reverse=True):
        if text == capitals or (
            text.startswith(capitals + " ") and (text.isupper() or text[len(capitals) + 1 :].startswith("V"))
        ):
            return text[len(capitals) :].strip()
    return None


def _read_line(head: Letterhead, lines: list[LayoutLine], number: int, findings: Findings) -> bool:
    """Take what a line says; return whether nothing of it is left."""
    line = lines[number]
    text = line.text
    for motto in _MOTTO.finditer(text):
        findings.leave(motto[0], "quốc hiệu, tiêu ngữ: trang tự in")
        head.official = True
    text = " ".join(_MOTTO.sub(" ", text).split())
    if (found := _DATE.search(text)) is not None and (found["place"] or text.startswith(found[0])):
        _date(head, found, findings)
        text = text[: found.start()].strip()
    if (found := NUMBER_LINE.search(text)) is not None:
        findings.propose("number", normalise_number(found["number"]), "dòng “Số:”")
        findings.take("number", found[0])
        head.official = True
        text = f"{text[: found.start()]} {text[found.end() :]}".strip()
    elif _BLANK_NUMBER.match(text):
        findings.leave(text, "số để trống")
        findings.remarks.append("văn bản chưa có số")
        head.official = True
        text = ""
    if not text:
        return True
    if _DRAFT.match(text):
        head.draft = True
        findings.take("state", text)
        return True
    if _URGENT.match(text):
        findings.leave(text, "độ khẩn")
        return True
    if _ABOUT.match(text) and not head.kind and (line.column == 0 or line.table):
        head.about.append(text)
        return True
    if (
        head.about
        and line.table
        and line.column == 0
        and number - 1 in head.used
        and lines[number - 1].block == line.block
    ):
        head.about.append(text)
        return True
    above = head.agencies[-1] if head.agencies else None
    bare = text.replace("TP. ", "TP ")
    if bare.isupper() and (
        _AGENCY.match(bare) or (above is not None and (_GOES_ON.match(bare) or above.text.endswith(",")))
    ):
        head.agencies.append(
            LayoutLine(text=text, block=line.block, column=line.column, bold=line.bold, table=line.table)
        )
        return True
    return False


def _date(head: Letterhead, found: re.Match[str], findings: Findings) -> None:
    head.official = True
    head.place = (found["place"] or "").strip()
    if found["day"] and found["month"] and found["year"]:
        findings.propose(
            "issued", f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}", "dòng địa danh, ngày tháng"
        )
        findings.take("issued", found[0])
        return
    findings.leave(found[0], "ngày ký để trống")
    findings.remarks.append("văn bản chưa ghi đủ ngày, tháng, năm ký")
    if found["year"]:
        findings.take("year", found["year"])


def _abstract(head: Letterhead, lines: list[LayoutLine], number: int, rest: str, findings: Findings) -> None:
    """Take the kind at line `number` and the lines of its abstract."""
    line = lines[number]
    capitals = line.text[: len(line.text) - len(rest)].strip() if rest else line.text
    head.kind = kind_words()[capitals]
    head.official = True
    head.used.add(number)
    if rest:
        head.abstract.append(LayoutLine(text=rest, block=line.block, bold=line.bold, align=line.align))
    length = len(rest)
    for at in range(number + 1, min(number + 12, len(lines))):
        below = lines[at]
        if _DECOR.fullmatch(below.text):
            head.used.add(at)
            findings.leave(below.text, "gạch trang trí")
            if head.abstract:
                break
            continue
        if _DRAFT.match(below.text):
            head.draft = True
            head.used.add(at)
            findings.take("state", below.text)
            continue
        if below.table or not _is_abstract(head, line, below):
            break
        length += len(below.text)
        if length > _LONGEST_ABSTRACT:
            break
        head.abstract.append(below)
        head.used.add(at)


def _is_abstract(head: Letterhead, kind: LayoutLine, line: LayoutLine) -> bool:
    """Whether a line under the kind goes on with the abstract."""
    if _OPENS_BODY.match(line.text) or (_OFFICE.match(line.text) and not line.text.startswith("CHỦ TỊCH NƯỚC")):
        return False
    if kind.align == "center" and line.align != "center":
        return False
    above = head.abstract[-1] if head.abstract else None
    if above is None:
        return not line.text.endswith((".", ";"))
    if line.align == "center" == kind.align:
        return (
            above.text.isupper() or not line.text.isupper() or _GOES_ON.match(line.text) is not None
        ) and not line.text.endswith(":")
    if above.text.isupper():
        return line.text.isupper()
    if line.text.startswith("(") and line.text.endswith(")"):
        return False
    return line.text[:1].islower() or above.text.endswith(",") or line.bold


def issuer_of(head: Letterhead, casing: Casing, own: str) -> tuple[str, str]:
    """Return the agency that issues, named in full, and the agency above it; "" where the head has none. `own` is the site's agency.

    NĐ 30/2020/NĐ-CP: the agency above stands first; an agency without a place of its own belongs to the place of that above it.
    """
    names: list[tuple[str, bool]] = []
    for line in head.agencies:
        above = names[-1] if names else None
        if above is not None and (_GOES_ON.match(line.text) or above[0].endswith(",") or not _AGENCY.match(line.text)):
            names[-1] = (f"{above[0]} {line.text}", above[1] or line.bold)
        else:
            names.append((line.text, line.bold))
    if not names:
        return "", ""
    written = names[-1][0]
    parent = casing.usual(names[0][0], name=True) if len(names) > 1 else ""
    issuer = _in_full(casing.usual(written, name=True))
    above_parts = take_apart(parent).places if parent else ()
    if not take_apart(issuer).places and above_parts and not issuer.startswith("Ủy ban"):
        issuer = f"{issuer} {', '.join(map(str, above_parts))}"
    if own and fold(issuer) == fold(own):
        issuer = own
    return issuer, _in_full(parent)


def _in_full(name: str) -> str:
    return re.sub(r"^UBND\b", "Ủy ban nhân dân", re.sub(r"^HĐND\b", "Hội đồng nhân dân", name))


def title_of(head: Letterhead, casing: Casing) -> tuple[str, bool]:
    """Return the abstract as a title, and whether it stands so in the text: capitals are changed to the usual form."""
    lines = [line.text for line in head.abstract] or head.about
    if not lines:
        return "", True
    joined = " ".join(lines).rstrip(" .;")
    if not head.abstract:
        joined = _ABOUT.sub("", joined)
    certain = not any(line.isupper() for line in lines)
    if not certain:
        joined = " ".join(
            casing.usual(line, first=not number) if line.isupper() else line for number, line in enumerate(lines)
        )
    return joined[:1].upper() + joined[1:], certain


def has_place_mark(name: str) -> bool:
    """Return whether a name says of which place the agency is."""
    lowered = f" {name.lower()} "
    return any(f" {mark} " in lowered for mark in MARKS)
