"""Attribution before a mention: the issuer as subject of a verb or behind "của", and the date."""

import re
from typing import Final, NamedTuple

from cchc.law.citations.issuer_phrases import begins_issuer, issuer_at
from cchc.law.citations.mentions import Mention
from cchc.law.citations.prose_dates import DAY, iso
from cchc.law.citations.trailing_attribution import TrailingAttribution
from cchc.law.word_patterns import spelled, words

# The last word before a mention whose issuer or date stands before it; after "các" and the like the word before counts.
# Behind any other word nothing is looked for, which clears nearly all mentions at once.
_LEADING: Final = words(
    "tại bằng trong ở theo hành ký ra có qua gửi các những sung mới án bản sau gồm như kèm thời ngay"
)
# When and how a body acts, between it and its verb: "vừa qua đã", "kịp thời". Another adverb hides the issuer.
_ADVERBS: Final = spelled(
    "đã|vừa|vừa mới|vừa qua|mới|mới đây|gần đây|cũng|chỉ|chính thức|tiếp tục|thống nhất|kịp thời|"
    "khẩn trương|nhanh chóng|hỏa tốc|hoả tốc|khẩn cấp|liên tiếp|liên tục|lần lượt|sớm|ngay|lập tức|"
    "trực tiếp|đồng loạt|đồng thời|chủ động|tích cực|hôm nay|hôm qua|sáng nay|chiều nay|tối nay|trước đó|"
    "sau đó|tiếp đó|ngay sau đó|cùng ngày|đang|sẽ|hằng năm|hàng năm|thường xuyên"
)
# What a body issues several of, before they are named: "14 văn bản, trong đó có", "các thông tư mới như".
_LISTED: Final = spelled("văn bản|tài liệu|nghị quyết|quyết định|thông tư|kế hoạch|công văn|chỉ thị|hướng dẫn")
# A verb of issue at the end of what stands before a mention: "Sở Xây dựng vừa ban hành các …". Its subject must stand
# directly before it or an adverb, so "Sở Xây dựng, sau khi họp, đã ban hành" gives no issuer.
_ISSUE_VERB: Final = re.compile(
    rf"""
    (?=[\s,(]) (?: \s*\([^()]{{1,60}}\) )? \s*,?\s+
    (?: (?: {_ADVERBS} ) \s*,?\s+ ){{0,4}}
    (?: (?: {spelled("trả lời|hướng dẫn|chỉ đạo|yêu cầu|thông báo|đề nghị|chấp thuận|đồng ý|giao|phê duyệt|công bố")} )
        (?:\s+[^\W\d]+){{0,4}} \s+ (?:tại|bằng|qua)
      | {spelled("ký (?:và )?ban hành|ban hành|ký|ra|có|ban hành kèm theo|thông qua|gửi|phát hành|ký kết")} )
    (?: \s+ (?: {spelled("các|những|bổ sung|mới|dự án|bản|kịp thời|ngay|liên tiếp|kèm|kèm theo|khẩn")} ) )*
    (?: \s+ (?: {spelled("các |một số |nhiều |những ")} | [0-9]+\s+ )? (?: {_LISTED} ) (?:\s+[^\W\d]+){{0,5}}? \s*
        (?: (?=:) | ,?\s+ (?: {spelled("trong đó có|trong đó|gồm có|gồm|như|cụ thể|điển hình là|tiêu biểu là")} ) )
    )?
    \s*[:“"]?\s*(?:[-+•*]\s*)?$
    """,
    re.VERBOSE,
)
# What stands between an issuer and the mention it decided by: "… phê duyệt tại", "giao ngày 02/3/2024, tại", ": ".
_AT_MENTION: Final = re.compile(
    rf"""
    \s*
    (?: \s (?: {spelled("phê duyệt|ban hành|thông qua|quyết định|giao|chấp thuận|cho phép|nêu|quy định|công bố|đề ra")} )
        (?:\s+[^\W\d]+){{0,4}}? \s* (?: \s*ngày\s+{DAY}\s*,? )? \s*
    )?
    (?: \s (?: tại | trong | ở | theo ) \s+ (?: các\s+ | những\s+ )? | :\s* | \s*\(\s* )? $
    """,
    re.VERBOSE,
)
# The date before an acting issuer ("Ngày 02/3/2024, tại kỳ họp thứ 5, HĐND tỉnh ban hành"), and before "tại" itself.
_DATE_BEFORE: Final = re.compile(
    rf"ngày\s+ {DAY} \s*,?\s* (?:tại\s+)? (?: kỳ\s+họp\s+thứ\s+\w+\s*,?\s* )? $", re.VERBOSE
)
_DATE_AT: Final = re.compile(rf"ngày\s+ {DAY} \s*,?\s* (?: tại | bằng ) \s+ $", re.VERBOSE)
_AT: Final = re.compile(r"(?<!\w)(?:tại|bằng)\s+$")
_COMMA: Final = re.compile(r"\s*,\s*")
# What a body does in a document that stands before it: "Tại Quyết định số …, UBND tỉnh giao". A verb that is not listed
# leaves the document without issuer.
_STATING: Final = re.compile(
    rf"""
    \s+ (?: (?: đã | cũng | vừa | chính\s+thức ) \s+ )*
    (?: {spelled("quyết định|giao|yêu cầu|phê duyệt|ban hành|hướng dẫn|chỉ đạo|đề nghị|thông báo|quy định|cho biết")}
      | {spelled("đồng ý|thống nhất|công bố|bổ nhiệm|chấp thuận|kết luận|nêu|truyền đạt|nhắc|trả lời|đôn đốc|nhấn mạnh")}
      | {spelled("khẳng định|đánh giá|xác định|cho phép|chuyển|kiến nghị|báo cáo")} )
    (?!\w)
    """,
    re.VERBOSE,
)
_WORD: Final = re.compile(r"(?<!\w)\w")
# A noun for what a body said, or "được", before the body: "theo đề nghị của Sở Nội vụ tại", "được UBND tỉnh phê duyệt tại".
_AUTHOR_NOUN: Final = re.compile(
    rf"""
    (?: (?<!\w)
        (?: {spelled("đề nghị|chỉ đạo|ý kiến|kết luận|yêu cầu|quan điểm|đề xuất|báo cáo|hướng dẫn|thông báo|tờ trình")}
          | {spelled("trả lời|phê duyệt|chủ trương|thống nhất|kiến nghị|phúc đáp|chấp thuận|quyết định|nghị quyết|văn bản")} )
        \s+của
      | (?<!\w)được
    )
    \s+ (?:các\s+)?
    """,
    re.VERBOSE,
)
# The next author of one list: "của Sở Nội vụ tại Tờ trình số … và của Sở Tài chính tại".
_ALSO: Final = re.compile(r"(?:,|;|(?<!\w)và)\s+(?:của\s+)?(?=[^.;:,]{2,110}\stại\s+$)")
_ALSO_OF: Final = re.compile(r"của\s+")
_ON_BEHALF: Final = re.compile(r"thay\s+mặt\s+")
_CLAUSE: Final = re.compile(r"[;:!?]\s|\.(?<!\btp\.)(?<!\btx\.)\s|\n\s*\n|\]")
_REACH: Final = 260
_LAST_WORDS: Final = 24
_VERB_REACH: Final = 110
_DATE_REACH: Final = 60
"""How far before a mention its clause, its last words and a verb of issue are looked for; before the issuer, its date."""


# Central bodies that a symbol names, and the word that every way of writing their names holds.
_TOLD: Final = {"CP": "chính phủ", "TTg": "thủ tướng", "CTN": "chủ tịch", "HĐBT": "bộ trưởng", "UBTVQH": "quốc hội"}


class LeadingAttribution(NamedTuple):
    """The attribution before a mention: `date` (ISO) and the span of its issuer."""

    date: str | None = None
    issuer: tuple[int, int] | None = None


NO_LEAD: Final = LeadingAttribution()
"""Nothing before the mention: the commonest case."""


def is_told_otherwise(lower: str, mention: Mention, issuer: tuple[int, int]) -> bool:
    """Tell whether the symbol leaves no choice but another body than the one that stands before the mention.

    "theo đề nghị của Bộ Nội vụ tại Nghị định số 61/2018/NĐ-CP" does not make a ministry the issuer of the decree.
    """
    word = _TOLD.get(mention.issuer_code.rstrip("0123456789"))
    return word is not None and word not in lower[issuer[0] : issuer[1]]


def leading_attribution(
    text: str, lower: str, base: int, floor: int, mention: Mention, tail: TrailingAttribution
) -> LeadingAttribution:
    """Read the date and issuer that stand before a mention.

    EBNF: leading attribution = acting issuer | author, "tại" | [ "ngày", day, [ "," ] ], "tại", mention, ",", speaker ;
    acting issuer = [ "ngày", day, [ "," ] ], issuer, [ "đã" ], issue verb ;
    issue verb = "ban hành" | "ký" | "ra" | "có" | "thông qua" | "gửi" | "phát hành" ;
    author = ( author noun, "của" | "được" ), issuer, [ ? verb ? ] | ( "và" | "," | ";" ), [ "của" ], issuer ;
    author noun = "đề nghị" | "ý kiến" | "kết luận" | "báo cáo" | ? another word for what a body says ? ;
    speaker = issuer, [ "đã" ], ( "quyết định" | "giao" | "yêu cầu" | ? another verb of deciding ? ).

    Args:
        text: normalised text, and `lower` the same in lower case.
        base: where the mention begins, with its pinpoint or the head of its list.
        floor: the end of the mention before.
        mention: what is attributed, and `tail` what was read behind it.
    """
    said = lower[max(floor, base - _LAST_WORDS) : base].rstrip(' \n\t:“"(-+•*').rsplit(None, 1)
    if not said or said[-1] not in _LEADING:
        return NO_LEAD
    low = max(floor, base - _REACH)
    for match in _CLAUSE.finditer(lower, low, base):
        if lower[match.end() : base].strip(" \n\t-+•*") or (match.end() < base and match.group()[0] != ":"):
            low = match.end()
    direct = _DATE_AT.search(lower, low, base)
    date = iso(direct) if direct else None
    if mention.number and (base >= mention.start or mention.head is not None):
        issuer = _author(text, lower, low, base) or _speaker(text, lower, low, base, tail)
        if issuer:
            return LeadingAttribution(date=date, issuer=issuer)
    verb = _ISSUE_VERB.search(lower, max(low, base - _VERB_REACH), base)
    if verb is None:
        return LeadingAttribution(date=date)
    return _acting_issuer(text, lower, low, verb.start(), date)


def _author(text: str, lower: str, low: int, base: int) -> tuple[int, int] | None:
    """Read the issuer of "đề nghị của X tại", "được X phê duyệt tại", and of the next one, "và Y tại"."""
    also = _ALSO_OF.match(lower, low, base)
    starts = [*([also] if also else ()), *_AUTHOR_NOUN.finditer(lower, low, base), *_ALSO.finditer(lower, low, base)]
    for match in reversed(starts):
        end = issuer_at(text, match.end())
        if end and end < base and _AT_MENTION.fullmatch(lower, end, base):
            return match.end(), end
    return None


def _speaker(text: str, lower: str, low: int, base: int, tail: TrailingAttribution) -> tuple[int, int] | None:
    """Read the issuer of "Tại Quyết định số …, X đã quyết định"."""
    if not _AT.search(lower, low, base):
        return None
    comma = _COMMA.match(lower, tail.end)
    end = issuer_at(text, comma.end()) if comma else None
    return (comma.end(), end) if comma and end and _STATING.match(lower, end) else None


def _acting_issuer(text: str, lower: str, low: int, verb: int, date: str | None) -> LeadingAttribution:
    """Read the issuer that is the subject of the verb at `verb`, and the date before it."""
    behalf = _ON_BEHALF.search(lower, low, verb)
    if behalf:
        end = issuer_at(text, behalf.end())
        if end and end <= verb:
            return LeadingAttribution(date=date, issuer=(behalf.end(), end))
    spoken = text[low:verb].islower()
    for word in _WORD.finditer(lower, low, verb):
        start = word.start()
        if (text[start].isupper() or spoken) and begins_issuer(text, start):
            end = issuer_at(text, start)
            if end and not lower[end:verb].strip():
                before = _DATE_BEFORE.search(lower, max(0, start - _DATE_REACH), start)
                return LeadingAttribution(date=iso(before) if before else date, issuer=(start, end))
    return LeadingAttribution(date=date)
