"""A page saved or copied from a portal: the news in it, and what the portal put around it.

Lines of counters, log-in notices, menus, calendars and buttons are left out and listed. What this misses: a menu in words that are no
menu's elsewhere; it stays in the body, for the editor to take away.
"""

import re
from typing import Final

from cchc.importing.layout.proposal import Findings
from cchc.importing.layout.text_lines import LayoutLine
from cchc.text.fold import fold

_CHROME: Final = re.compile(
    r"^(?:y kien ban doc|binh luan.{0,20}|gui binh luan|cac tin khac|tin (?:khac|lien quan|moi(?: hon| nhat)?|cu hon|noi bat|cung chuyen muc|doc nhieu)|"
    r"bai viet (?:khac|lien quan|cung chuyen muc)|xem tin theo ngay|xem them|doc tiep|thong ke truy cap|"
    r"(?:tong )?(?:so )?(?:luot )?truy cap.{0,40}|tong (?:so )?(?:luot )?truy cap.{0,30}|so nguoi dang truy cap.{0,20}|dang truy cap.{0,20}|"
    r"(?:hom nay|hom qua|tuan nay|thang nay|tat ca|tong cong|truc tuyen|dang online|online)\s*:?\s*[\d.,]+.{0,10}|khach(?: vieng tham)?\s*:?\s*[\d.,]*|"
    r"tim kiem(?: tin tuc| nang cao)?|nhap tu khoa.{0,30}|dang nhap|dang ky|dang xuat|quen mat khau.{0,5}|ten dang nhap|mat khau|trang chu|"
    r"ban da khong su dung site.{0,200}|thoi gian cho\s*:.{0,20}|bam vao day de.{0,60}|thong tin cai cach|lien ket (?:web|website|nhanh)|lien he|"
    r"gioi thieu|so do (?:cong|trang|site|website).{0,10}|ban quyen.{0,200}|quay (?:lai|ve).{0,20}|ve dau trang|len dau trang|in (?:trang|bai|ra).{0,20}|ban in|"
    r"gui (?:mail|email|cho ban be).{0,20}|chia se(?: facebook| zalo| bai viet)?.{0,10}|facebook|zalo|twitter|tweet|youtube|luot xem.{0,20}|da xem.{0,20}|"
    r"so lan xem.{0,20}|(?:luot )?doc\s*:\s*[\d.,]+|danh gia.{0,40}|thong tin (?:ve )?tac gia|hinh anh|video(?: clip)?|menu|chuyen muc|danh muc|tin tuc|"
    r"(?:co chu|kich thuoc chu|do tuong phan).{0,40}|a[-+]|aa?|[«‹<>»›|/\\]+|(?:truoc|sau|tiep|dau|cuoi)|tin tuc su kien|rss|tap tin dinh kem:?|tep dinh kem:?|"
    r"file dinh kem:?|he thong van ban.{0,20}|thu dien tu.{0,20}|hop thu.{0,20}|ngon ngu.{0,20}|tieng viet|english|giao dien.{0,20}|"
    r"tu khoa\s*:?|tags?\s*:?|nguon tin\s*:?|thich|like|share|xin vui long cho.*|loading.{0,5}|javascript.{0,80}|cookie.{0,120})$"
)
_DATE_LINE: Final = re.compile(
    r"^(?:(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|mon|tue|wed|thu|fri|sat|sun|ngay (?:cap nhat|dang|xuat ban|viet|gui)|cap nhat(?: luc| ngay)?|dang (?:luc|ngay))\b[\s,:|-]*)?"
    r"(?:luc\s*)?(?:(?P<hour1>\d{1,2})[:h](?P<minute1>\d{2})\s*[,|-]?\s*(?:ngay\s*)?)?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"
    r"(?:[\s,|-]*(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::\d{2})?\s*(?P<half>am|pm|sa|ch)?)?(?P<rest>.{0,60})$"
)
_REST: Final = re.compile(r"^[\s|,.;:()-]*(?:gmt\s*[+]?\d*|[\d.,]+|luot xem|da xem|xem|phan hoi|doc|[\s|,.;:()+-])*$")
_NAME: Final = re.compile(
    r"^(?:(?:Tác giả|Bài|Tin|Tin, ảnh|Tin, bài|Người viết|Nguồn|Bài, ảnh)\s*:\s*)?(?P<name>[A-ZĐÀ-Ỹ][\w]*(?:[ -–]+[A-ZĐÀ-Ỹ(][\w)]*){1,5})$"
)
_SAYS_AUTHOR: Final = re.compile(r"^(?:Tác giả|Bài|Tin, ảnh|Tin, bài|Người viết|Bài, ảnh|Tin)\s*:")
_TAIL: Final = re.compile(
    r"^(?:y kien ban doc|cac tin khac|tin (?:khac|lien quan|moi hon|cu hon|cung chuyen muc)|bai viet (?:khac|lien quan)|thong ke truy cap|xem tin theo ngay|binh luan)\b"
)
_SENTENCE: Final = 90
"""Letters of a line that is no part of a menu."""


def read_news(lines: list[LayoutLine], title: str, findings: Findings) -> set[int]:
    """Propose title, date and author of a page of news; return the numbers of the lines that do not stay in the body.

    `title` is what the file declares as its title, "" where it declares none.
    """
    used: set[int] = set()
    _date(lines, used, findings)
    tail = False
    for number, line in enumerate(lines):
        folded = " ".join(fold(line.text).split())
        if number in used:
            continue
        if _TAIL.match(folded):
            tail = True
        if _CHROME.match(folded) or (tail and len(line.text) < _SENTENCE and not line.table):
            used.add(number)
            findings.leave(line.text, "phần của cổng thông tin: thực đơn, bộ đếm, nút bấm")
    left = [number for number in range(len(lines)) if number not in used]
    _title(lines, left, title, used, findings)
    _author(lines, [number for number in left if number not in used], used, findings)
    return used


def _date(lines: list[LayoutLine], used: set[int], findings: Findings) -> None:
    for number, line in enumerate(lines):
        found = _DATE_LINE.match(" ".join(fold(line.text).split()))
        if found is None or not _REST.match(found["rest"]):
            continue
        hour, minute = found["hour"] or found["hour1"], found["minute"] or found["minute1"]
        late = 12 if found["half"] in {"pm", "ch"} and int(hour or 0) < 12 else 0
        clock = f" {int(hour) + late:02}:{minute}" if hour else ""
        day = f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
        if not (1 <= int(found["month"]) <= 12 and 1 <= int(found["day"]) <= 31):
            continue
        used.add(number)
        if findings.text("date"):
            findings.leave(line.text, "ngày khác trên trang")
        else:
            findings.propose("date", day + clock, f"dòng “{line.text[:60]}”")
            findings.take("date", line.text)


def _title(lines: list[LayoutLine], left: list[int], declared: str, used: set[int], findings: Findings) -> None:
    """The title is the declared one where the page shows it; else the first line, or the second where the first is a section's short name."""
    if not left:
        return
    bare = declared.strip()
    shown = next((number for number in left[:12] if bare and fold(lines[number].text) == fold(bare)), None)
    if shown is None:
        shown = next(
            (
                number
                for number in left[:12]
                if bare and len(lines[number].text) > 20 and fold(bare).startswith(fold(lines[number].text))
            ),
            None,
        )
    certain = shown is not None
    if shown is None:
        shown = left[0]
        if (
            len(left) > 1
            and len(lines[shown].text) < 30
            and lines[shown].text[-1:].isalpha()
            and 20 < len(lines[left[1]].text) < 220
            and not lines[left[1]].text.endswith(".")
        ):
            findings.leave(lines[shown].text, "tên chuyên mục của trang")
            used.add(shown)
            shown = left[1]
    title = lines[shown].text
    if len(title) > 300:
        findings.propose(
            "title", title[:140].rsplit(" ", 1)[0], "đầu đoạn thứ nhất: bài không có dòng tên", certain=False
        )
        return
    findings.propose("title", title.rstrip("."), "dòng tên bài", certain=certain or len(left) > 2)
    for number in left:
        if number == shown or (number <= shown + 4 and fold(lines[number].text) == fold(title)):
            used.add(number)
            findings.take("title", lines[number].text)
        elif number < shown and number not in used and len(lines[number].text) < _SENTENCE:
            used.add(number)
            findings.leave(lines[number].text, "phần của cổng thông tin đứng trên tên bài")


def _author(lines: list[LayoutLine], left: list[int], used: set[int], findings: Findings) -> None:
    for number in reversed(left[-3:]):
        found = _NAME.match(lines[number].text)
        if found is not None and len(lines[number].text) < 60:
            findings.propose(
                "author", found["name"], "dòng tên cuối bài", certain=bool(_SAYS_AUTHOR.match(lines[number].text))
            )
            findings.take("author", lines[number].text)
            used.add(number)
            return
