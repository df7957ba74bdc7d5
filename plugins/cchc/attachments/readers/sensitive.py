"""What must not be public, looked for in the text of a file: marks of secrecy, citizens' numbers, lists of phones."""

import re
from collections.abc import Iterator
from typing import Final

from cchc.attachments import sensitive_rules
from cchc.attachments.file_facts import WireProblem
from cchc.text.fold import nfc

PHONES_OF_A_LIST: Final = 5
"""So many different mobile numbers make a list; an administrative document gives one or two to ask at."""

# A stamp stands alone on its line, perhaps in a frame of punctuation or after "Độ mật:"; "BẢO MẬT" and "MẬT ĐỘ" do not.
# Frames are bounded, so that a text of blanks alone costs no more than its length.
_STAMP: Final = re.compile(
    r"^[ \t\xa0|\[(*_-]{0,40}(?:(?:ĐỘ MẬT|Độ mật)[ \t:]{1,10})?"
    r"(?P<mark>TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật)[ \t\xa0\r|\])*_.-]{0,40}$",
    re.MULTILINE,
)
_INTERNAL: Final = re.compile(r"lưu\s{1,9}hành\s{1,9}nội\s{1,9}bộ", re.IGNORECASE)

# Twelve digits: province (001–096), century and sex, year of birth, six at random (NĐ 137/2015/NĐ-CP Điều 13).
_CITIZEN: Final = re.compile(r"(?<![\d.,])0(?:0[1-9]|[1-8]\d|9[0-6])(?:\d{9}|(?:[ .]\d{3}){3})(?!\d|[.,]\d)")
_MOBILE: Final = re.compile(r"(?<![\d.,])(?:\+?84[ .]?|0)[35789]\d(?:[ .-]?\d){7}(?!\d|[.,]\d)")
_NOT_DIGIT: Final = re.compile(r"\D")


def sensitive_problems(text: str) -> Iterator[WireProblem]:
    """Yield at most one problem of each kind; a citizen's number itself is never repeated in `detail`.

    Sources: marks of secrecy Luật Bảo vệ bí mật nhà nước and NĐ 30/2020/NĐ-CP Điều 8; the form of the number
    NĐ 137/2015/NĐ-CP Điều 13; mobile numbers begin with 03, 05, 07, 08 or 09.
    """
    text = nfc(text)
    if stamp := _STAMP.search(text):
        yield WireProblem(sensitive_rules.CLASSIFIED, stamp["mark"])
    if internal := _INTERNAL.search(text):
        yield WireProblem(sensitive_rules.INTERNAL, " ".join(internal[0].split()))
    citizens = {_NOT_DIGIT.sub("", match[0]) for match in _CITIZEN.finditer(text)}
    if citizens:
        yield WireProblem(sensitive_rules.PERSONAL_NUMBERS, f"{len(citizens)} số")
    phones = {_NOT_DIGIT.sub("", match[0])[-9:] for match in _MOBILE.finditer(text)}
    if len(phones) >= PHONES_OF_A_LIST:
        yield WireProblem(sensitive_rules.PHONE_LIST, f"{len(phones)} số")
