"""Issuing bodies as sentences name them: where the noun phrase of an issuer begins and where it ends.

A phrase begins with a head ("Chính phủ", "Bộ trưởng", "UBND") and goes on through names and the nouns that names of
bodies are made of; it ends before the subject of the document (`về`, `quy định`, `phê duyệt` …).
"""

import re
from functools import cache
from typing import Final

from cchc.law.citations.word_patterns import words
from cchc.law.issuers.issuer_rows import load_rows

_HEADS: Final = re.compile(
    r"(?:các\s+)?(?:hội\s+đồng\s+bộ\s+trưởng|ch[íi]nh\s+ph[ủu]|th[ủu]\s+t[ưu][ớo]ng|phó\s+thủ\s+tướng|quốc\s+hội|[uủ][yỷ]\s+ban|uỷ\s+ban|hội\s+đồng|chủ\s+tịch|chủ\s+nhiệm|bộ\s+trưởng\s*,\s*chủ\s+nhiệm|bộ\s+trưởng|bộ|ban|"
    r"tỉnh\s+[uủ][yỷ]|thành\s+[uủ][yỷ]|huyện\s+[uủ][yỷ]|quận\s+[uủ][yỷ]|thị\s+[uủ][yỷ]|đảng\s+[uủ][yỷ]|đảng\s+bộ|đảng\s+đoàn|"
    r"đảng|sở|giám\s+đốc|phó|tổng|cục|chi\s+cục|vụ|viện|văn\s+phòng|thanh\s+tra|t[oò][aà]|đoàn|liên|ngân\s+hàng|thống\s+đốc|"
    r"kho\s+bạc|bảo\s+hiểm|trung\s+ương|trung\s+tâm|trường|đại\s+học|học\s+viện|công\s+ty|tập\s+đoàn|hội|hiệp\s+hội|mặt\s+trận|"
    r"quân\s+[uủ][yỷ]|quân\s+khu|công\s+an|kiểm\s+toán|nhà\s+nước|quốc\s+trưởng|chánh|cơ\s+quan|trưởng|thường\s+trực|thường\s+vụ|"
    r"phòng|xứ\s+[uủ][yỷ]|khu\s+[uủ][yỷ]|đài|tổ(?!\s+chức)|bệnh\s+viện|binh\s+chủng|đội|chính\s+quyền|tỉnh|thành\s+phố|huyện|quận|xã|phường|ubnd|hđnd|ubtvqh|tand|nhnn|bhxh|"
    r"btv|bch|bct|ttg|cp|qh|vpcp|tw|hđqt|hđtv|vks\w*|tandtc|ubmttq\w*)(?![^\W_])"
)
_TOKEN: Final = re.compile(r"[^\W_]+(?:[&/][^\W_]+)*|[^\s\w]|_+")
_STOP_ONE: Final = words(
    "về được đã đang sẽ là có thì mà để nhằm cho tại trong trên theo từ khi nếu do bởi với nêu nói này như gồm ngày năm số "
    "giao trình nhưng gửi ra ký lập cấp xin hoặc vv vừa cũng mới đều"
)
_STOP_TWO: Final = frozenset(
    {
        "quy định", "ban hành", "phê duyệt", "sửa đổi", "bổ sung", "hướng dẫn", "thực hiện", "triển khai", "công bố",
        "đề nghị", "điều chỉnh", "thay thế", "bãi bỏ", "hủy bỏ", "thông qua", "kèm theo", "đối với", "tăng cường",
        "tuyên truyền", "thành lập", "quyết định", "kết luận", "yêu cầu", "sau đây", "nay là", "căn cứ", "xác định",
        "cụ thể", "chỉ đạo", "tổ chức", "thông báo", "trả lời", "chấp thuận", "cho phép", "giải quyết", "phân công",
        "bổ nhiệm", "đính chính", "chi tiết",
        "đảm bảo", "bảo đảm", "tiếp tục", "nghị quyết", "nghị định", "thông tư",
        "chỉ thị", "công văn", "văn bản", "kế hoạch", "chương trình", "báo cáo", "tờ trình", "công điện", "pháp lệnh",
        "đề án", "đồng thời", "sắp xếp", "giai đoạn", "lần thứ", "liên quan", "đánh giá", "đẩy mạnh",
        "phối hợp", "hỗ trợ", "xử lý", "xử phạt", "nâng cao", "khen thưởng", "tặng thưởng", "đổi mới", "đưa vào",
        "phát động", "phát triển", "quán triệt", "xây dựng", "kiện toàn", "phân cấp", "ủy quyền", "hiện hành", "hợp đồng", "quy chế", "bộ luật", "hiến pháp", "sắc lệnh", "biên bản", "phương án",
    }
)  # fmt: skip
_MAY_STOP: Final = _STOP_ONE | {pair.split()[0] for pair in _STOP_TWO} | {"chỉ", "của"}
_NAME_NOUNS: Final = words(
    "nhân dân nhà nước xã hội chủ nghĩa nông thôn tối cao lưu trữ văn thư thư viện quốc gia tỉnh thành phố tp huyện quận xã phường thị trấn khóa khoá nhiệm kỳ đảng bộ "
    "ủy uỷ trung ương địa phương các khu công nghiệp kinh tế đặc khu chấp hành thường vụ trực vận tải công chính thể thao cộng sản dân sự thị trường chữa cháy cứu nạn "
    "hộ gia đình trẻ em quốc hội chính phủ dân tộc thiểu số hải đảo tư pháp hình quân kỹ thuật bầu cử cơ quan doanh lao động liên đoàn bộ đội chính trị tw lâm thời cấp phụ nữ việt nam"
)
_UNITS: Final = frozenset({"tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn", "tp", "khu"})
_PLACE_WORDS: Final = 3
_MAX_END: Final = 220
COMMON: Final = (
    r"(?:Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban Bí thư|(?:Ủy ban nhân dân|UBND) tỉnh"
    r"|(?:Bộ trưởng )?Bộ (?:Nội vụ|Tài chính|Xây dựng|Y tế|Tư pháp|Công an|Quốc phòng)|(?:Ban Thường vụ )?Tỉnh ủy)"
    r"(?=\s*[.;:)\]]|,(?!\s+\(?k)|\s+(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|ngày)(?!\w))"
)
"""The commonest names before a word or mark that surely ends them, to be recognised at once: a regular expression."""

_WHOLE: Final = re.compile(COMMON)
_SHORT: Final = 64
_AHEAD: Final = 2
_AHEAD_OF_JOINER: Final = 8
"""Words behind one that are looked at to tell whether it belongs to the name, and behind a joiner."""
_TERM: Final = re.compile(
    r"(?:\s+nước\s+cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam)?,?\s+\(?(?:khóa|khoá)\s+[IVXLC0-9]+(?![0-9])\)?"
    r"(?:\s+nước\s+cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam)?(?:\s*,\s*kỳ\s+họp\s+thứ\s+\w+)?"
    r"|\s+nước\s+cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|,\s+kỳ\s+họp\s+thứ\s+\w+",
    re.IGNORECASE,
)


def issuer_at(text: str, pos: int, *, joint: bool = False) -> int | None:
    """Return the end of the issuer that begins at `pos` of `text`, None if none does.

    EBNF: issuer = body, [ "của", body ], { joiner, issuer } | plenum ;
    body = ( registered name | head ), { name word | noun of names | place }, [ term ] ;
    joiner = "và" | "-" | "," (the comma for joint documents only) ; term = "khóa", numeral.
    `joint` tells that the document has several issuers.
    """
    end = _single(text, pos)
    owner = _OF.match(text, end) if end and text[pos : pos + 4].lower().startswith(_OWNED) else None
    if owner:
        end = _single(text, owner.end()) or end
    for _ in range(5):
        if end is None:
            return None
        join = _JOINER.match(text, end)
        if join is None or (join[1] == "," and not joint) or not begins_issuer(text, join.end()):
            return end
        following = _single(text, join.end())
        if following is None:
            return end
        end = following
    return end


_OF: Final = re.compile(r"\s+của\s+")
_OWNED: Final = ("tổ ", "ban ", "đoàn")  # bodies of another body: "Ban Pháp chế của Hội đồng nhân dân tỉnh"
_PLAIN_WORDS: Final = 3
# A meeting that issues: "Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII".
_PLENUM: Final = re.compile(
    r"[Hh]ội\s+nghị\s+(?:(?:lần\s+thứ\s+[\w ]{1,12}?\s+)?(?:của\s+)?(?:Ban\s+Chấp\s+hành\s+)?(?:Trung\s+ương|TW)(?:\s+Đảng)?)"
    r"(?:\s+lần\s+thứ\s+(?:\w+\s+)?\w+)?(?:,?\s+\(?kh[óo][aá]\s+[IVXLC]+\)?)?"
)
_JOINER: Final = re.compile(r"\s*(,|và|-|–)\s+", re.IGNORECASE)
_ACRONYM: Final = re.compile(r"[A-ZĐ]{2,}[A-ZĐ0-9&]*(?![^\W_])")
_STEERING: Final = re.compile(
    r"(?:ban\s+chỉ\s+đạo|hội\s+đồng|ủy\s+ban|uỷ\s+ban)\s+(?:(?:trung\s+ương|tỉnh|thành\s+phố|quốc\s+gia)\s+)?về\s(?!việc)|tổ\s+công\s+tác\s"
)
_STEERING_STOPS: Final = frozenset(
    {"ban hành", "phê duyệt", "quy định", "hướng dẫn", "về việc", "tại phiên", "tại cuộc"}
)
_ALONE: Final = frozenset({"Thuế"})
_LAWS: Final = frozenset({"luật", "lệnh"})
_JOINS: Final = frozenset({"và", "-", "–", ","})
_Token = tuple[str, int, int]


def begins_issuer(text: str, pos: int) -> bool:
    """Tell whether the name of a body can begin at `pos`."""
    return _head(text, pos) is not None


def _head(text: str, pos: int) -> re.Match[str] | None:
    """Match the head of a body's name at `pos` (in a slice that begins there)."""
    return _HEADS.match(text[pos : pos + 40].lower()) or _ACRONYM.match(text[pos : pos + 40])


def _single(text: str, pos: int) -> int | None:
    """Return the end of one body's name that begins at `pos`. Most names are short: a short look is tried first."""
    whole = _WHOLE.match(text, pos)
    if whole:
        return whole.end()
    head = _head(text, pos)
    if head is None:
        return None
    plenum = _PLENUM.match(text, pos) if head.group() == "hội" else None
    if plenum:
        return plenum.end()
    known = _registered().match(text[pos : pos + _MAX_END].lower())
    head_end = known.end() if known else head.end()
    keep = _name(text[pos : pos + _SHORT], head_end, cut=pos + _SHORT < len(text))
    if keep is None:
        keep = _name(text[pos : pos + _MAX_END], head_end, cut=False) or 0
    if keep == 0:
        return None
    term = _TERM.match(text, pos + keep) if text[pos + keep : pos + keep + 1] in {",", " ", "\n"} else None
    return term.end() if term else pos + keep


@cache
def _registered() -> re.Pattern[str]:
    """Return a pattern of the registered names of ministries and departments, whose words no letter case tells apart."""
    rows = load_rows()
    named = {name.lower() for row in rows.bodies for name in (row.name, *row.aliases)}
    named |= {name.lower() for row in rows.departments for name in (row.name, *row.aliases)}
    longest_first = sorted(
        (name for name in named if len(name.split()) > _PLAIN_WORDS), key=lambda name: (-len(name), name)
    )
    spelled = ("\\s+".join(map(re.escape, name.split())) for name in longest_first)
    names = "|".join(name.replace("\\s+và\\s+", "\\s+(?:và|&)\\s+").replace(",", ",?") for name in spelled)
    return re.compile(rf"(?:(?:bộ\s+trưởng|thứ\s+trưởng|(?:phó\s+)?(?:tổng\s+)?giám\s+đốc)\s+)?(?:{names})(?![^\W_])")


def _name(region: str, head_end: int, *, cut: bool) -> int | None:
    """Return the end of the name that begins `region`; None if `region` was `cut` too short to tell."""
    free = region[:40].islower() or region[:30].isupper()
    steering = _STEERING.match(region.lower()) is not None
    broken = region.count("\n") > 1
    tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(region)]
    known = len(tokens) - _AHEAD if cut else len(tokens)
    lowers = 1 if " " in region[:head_end] else 0
    keep = 0
    place = -1
    for i, (word, start, stop) in enumerate(tokens):
        if i >= known:
            return None
        if broken and region.count("\n", keep, start) > 1:
            break
        lower = word.lower()
        if stop > head_end:
            if lower in _JOINS:
                if cut and i >= len(tokens) - _AHEAD_OF_JOINER:
                    return None
                if not _joins(region, tokens, i, free=free, steering=steering):
                    break
                lowers, place = 0, -1
                continue
            if not word[0].isalnum() or (lower in _MAY_STOP and _stops(tokens, i, steering=steering)):
                break
            if free:
                if place >= 0 and i - place > _PLACE_WORDS:
                    break
            elif not steering and word[0].islower():
                if word not in _NAME_NOUNS and (lowers or place >= 0 or tokens[i - 1][0] in _ALONE):
                    break
                lowers = 1
            elif word[0].isupper():
                lowers = 0
        if lower in _UNITS:
            place = i
        keep = stop
    return keep


def _stops(tokens: list[_Token], i: int, *, steering: bool) -> bool:
    """Tell whether token `i` is the first word after the name."""
    lower = tokens[i][0].lower()
    if steering:
        again = lower == "về" and any(token[0].lower() == "về" for token in tokens[:i])
        return again or lower in {"ngày", "của"} or _pair(tokens, i) in _STEERING_STOPS
    if lower == "chỉ":
        return _pair(tokens, i) not in {"chỉ đạo", "chỉ huy"}
    if lower in _STOP_ONE:
        return _pair(tokens, i) not in {"giao thông", "giao dịch"} and tokens[i - 1][0].lower() != "ngoại"
    pair = _pair(tokens, i)
    return (
        pair in _STOP_TWO
        and not _is_name_part(tokens, i)
        and not (tokens[i - 1][0].lower() in {"ban", "sở", "bộ", "ngành"} and pair in _AFTER_BODY)
    )


def _pair(tokens: list[_Token], i: int) -> str:
    """Return token `i` and the one behind it in small letters."""
    return " ".join(token[0] for token in tokens[i : i + 2]).lower()


# Verbs that names of bodies hold behind a joiner: "Thi đua - Khen thưởng", "Nông nghiệp và Phát triển nông thôn".
_NAME_VERBS: Final = frozenset({"phát triển", "khen thưởng", "đổi mới", "tổ chức", "hỗ trợ", "xây dựng", "giải quyết"})
_AFTER_BODY: Final = frozenset({"chỉ đạo", "tổ chức", "xây dựng", "phát triển", "kế hoạch"})


def _is_name_part(tokens: list[_Token], i: int) -> bool:
    """Tell whether the words at `i`, which could begin a subject, are written as a part of a name ("Phát triển")."""
    joiner, word, following = tokens[i - 1][0], tokens[i][0], tokens[i + 1][0] if i + 1 < len(tokens) else ""
    pair = f"{word.lower()} {following}"
    return joiner in _JOINS and word.istitle() and (pair in _NAME_VERBS or (joiner == "-" and pair == "kế hoạch"))


def _joins(region: str, tokens: list[_Token], i: int, *, free: bool, steering: bool) -> bool:
    """Tell whether the joiner at `i` goes on with the same body's name ("Lao động - Thương binh và Xã hội")."""
    if i + 1 >= len(tokens):
        return False
    word, start, _ = tokens[i + 1]
    if word.lower() in _LAWS and not steering:
        return False
    if steering:
        pair = " ".join(token[0].lower() for token in tokens[i + 1 : i + 3])
        return word[0].islower() and pair not in {"đồng thời", "cụ thể", "yêu cầu"} and not tokens[i - 1][0].isdigit()
    if begins_issuer(region, start) or _stops(tokens, i + 1, steering=False):
        return False
    if tokens[i][0] == ",":
        ahead = tokens[i + 1 : i + 7]
        after = next((j for j, token in enumerate(ahead) if token[0].lower() in _JOINS and token[0] != ","), None)
        return after is not None and (free or (word[0].isupper() and tokens[i + 2 + after][0][0].isupper()))
    return free or word[0].isupper()
