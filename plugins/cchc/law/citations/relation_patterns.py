"""The words of relations between documents: triggers, passives, and what may stand between a trigger and a mention.

All patterns are for lower-cased text. A group is named after the relation that its words state.
"""

import re
from typing import Final

from cchc.law.word_patterns import any_of, spelled, words

# "quy định chi tiết (thi hành)", "chi tiết một số điều", "hướng dẫn (thực hiện)". "hướng dẫn tại", "hướng dẫn của" name
# the guidance itself, so they are left out; "chi tiết" before any other word is an adjective.
_GUIDES: Final = rf"""
    (?: quy\s+định\s+ (?:cụ\s+thể\s*,?\s*)? chi\s+tiết
      | chi\s+tiết (?= \s+ (?: {spelled("và|một số|thi hành|hướng dẫn")} ) \s )
    )
    (?: (?:\s+[^\W\d]+){{0,9}}? \s+ (?: {spelled("thi hành|thực hiện")} ) (?=\s) )?
  | {spelled("hướng dẫn(?: chi tiết)?")}
    (?: \s+ (?:về\s+)? (?:việc\s+)? (?: {spelled("thi hành|thực hiện|áp dụng|triển khai")} ) )?
    (?! \s+ (?: tại | của | trong ) (?!\w) )
"""
# Words between a verb and a mention that take the mention out of the verb's reach: where something is written, what a
# document came with, how it is called.
_NO_RELATION: Final = rf"""
    {spelled("quy định tại|(?:ban hành )?kèm theo|ban hành(?: theo)?|gọi (?:tắt )?là|viết tắt là|phù hợp với")}
  | {spelled("thể chế h(?:óa|oá)|tiếp theo|theo dõi|theo đó|theo hướng(?! dẫn)|tại|trong|kể từ ngày|từ ngày")}
  | {spelled("nêu tại|so với|với")}
"""
_REPEALS: Final = spelled("bãi bỏ|h(?:ủy|uỷ) bỏ|thu hồi|hết hiệu lực")
_REPLACES: Final = spelled("thay thế(?: cho)?|thay cho")
_AMENDS: Final = rf"""
    sửa\s+đ[ổồ]i\s*,?\s*(?:và\s+)?bổ\s+sung | {spelled("sửa đ[ổồ]i|bổ sung|điều chỉnh|đính chính")}
"""
# "Căn cứ", also misspelt; "theo" with what is followed and whose, up to "tại"; "xét" before what is put forward. "căn cứ
# pháp lý" is a noun but as a heading, "xem xét" another verb. An author longer than 110 letters hides the "tại" behind it.
_BASIS: Final = rf"""
    c[ăả]n\s+c[ứừửự] (?: \s+pháp\s+lý (?=\s*:) )? (?!\s+pháp\s+lý) {spelled("(?: (?:vào|theo|tại))*(?: quy định (?:tại|của))?")}
  | theo\s+ (?:đúng\s+)? (?:các\s+)?
    (?: {spelled("quy định|hướng dẫn|nội dung|tinh thần|yêu cầu|chỉ đạo|đề nghị|ý kiến|đề xuất|kết luận|thông báo")} )
    (?: \s+(?:của|về)\s[^.;:,]{{2,110}}? | \s+[^\W\d]+ ){{0,2}}? \s+ (?: tại | trong ) (?!\w)
  | theo
  | (?<!xem\s)xét\s+ (?: {spelled("đề nghị|kiến nghị|báo cáo")} ) \s+của\s[^.;:,]{{2,110}}? \s+tại
  | (?<!xem\s)xét (?= \s+ (?: {spelled("tờ trình|đề nghị|báo cáo|công văn|văn bản|kết quả")} ) | \s*$ )
  | {spelled("chiểu|trên cơ sở|dựa (?:trên|vào|theo)")}
"""
_IMPLEMENTS: Final = rf"""
    (?: {spelled("thực hiện|triển khai")} ) \s+ (?: {spelled("ý kiến|chỉ đạo|kết luận|yêu cầu|chủ trương")} )
    \s[^.;:,]{{2,110}}? \s+tại(?!\w)
  | (?: {spelled("tổ chức |triển khai ")} )? (?: {spelled("thực hiện|thi hành")} )
  | {spelled("triển khai|quán triệt|phổ biến")}
"""
TRIGGER: Final = re.compile(
    rf"""
    (?: (?P<guides> {_GUIDES} )
      | (?P<none> {_NO_RELATION} )
      | (?P<repeals> {_REPEALS} )
      | (?P<replaces> {_REPLACES} )
      | (?P<amends> {_AMENDS} )
      | (?P<basis> {_BASIS} )
      | (?P<implements> {_IMPLEMENTS} )
    )
    (?!\w)
    """,
    re.VERBOSE,
)
_FIRST: Final = words(
    "quy chi hướng kèm ban gọi viết phù thể tiếp theo tại trong kể từ nêu so với bãi hủy huỷ thu hết thay sửa bổ điều đính "
    "căn cản chiểu xét trên dựa tổ triển thực thi quán phổ"
)
FIRST_WORD: Final = re.compile(rf"(?<!\w)(?: {any_of(_FIRST)} )(?!\w)", re.VERBOSE)
"""The first word of a trigger: only where one stands the triggers are tried."""

# What a document does to another: in the passive ("được sửa đổi bởi"), or between two mentions alone.
_VERB: Final = rf"""
    (?: (?P<amends> {spelled("sửa đổi|bổ sung|đính chính|điều chỉnh")} )
      | (?P<replaces> {spelled("thay(?: thế)?(?! đổi)")} )
      | (?P<repeals> {spelled("bãi bỏ|h(?:ủy|uỷ) bỏ")} )
    )
"""
VERB_WORDS: Final = ("sửa", "bổ", "đính", "chỉnh", "thay", "bỏ")
"""One of them stands in every such verb."""
PASSIVE: Final = re.compile(rf"(?<!\w)(?: được | bị )\s+ {_VERB}", re.VERBOSE)
BY: Final = re.compile(rf"{_VERB} [^.;:]{{0,50}}? \s+ (?: bởi | bằng ) (?:\s+các)? \s*:?\s* (?:các\s+)? $", re.VERBOSE)
BY_END: Final = re.compile(r"(?<!\w)(?:bởi|bằng|tại|(?<!kèm\s)(?:theo|thao))(?:\s+các)?\s*:?\s*(?:các\s+)?$")
BY_WORDS: Final = ("bởi", "bằng", "tại", "theo", "thao", "các")
"""The last word before a mention that acts."""
PASSIVE_REACH: Final = 51
"""Most letters between the verb and "bởi"."""
# "X, sửa đổi, bổ sung tại Y": the verb stands between two mentions alone, so the second acts on the first.
BETWEEN_TWO: Final = re.compile(
    rf"""
    \s*[,(]?\s* (?:và\s+)? (?:đã\s+)? {_VERB} (?: \s*,?\s* (?:và\s+)? (?: {spelled("bổ sung|thay thế")} ) )?
    \s+ (?: tại | theo | bởi | bằng ) \s* (?:các\s+)?
    """,
    re.VERBOSE,
)
CLAUSE_MARK: Final = re.compile(r"[.;:]")

# What may stand between a verb that acts on a document and the document: its parts, and words that count them. Any other
# word makes something else the object ("sửa đổi thủ tục theo Nghị định …").
OBJECT_WORDS: Final = re.compile(
    rf"""
    (?: \s | ,
      | (?<!\w)
        (?: {spelled("một số|một phần|toàn bộ|các|những|điều|khoản|điểm|nội dung|quy định|của|tại|và|biện pháp|phụ lục")}
          | {spelled("thi hành|thực hiện|đối với|về|việc|hiệu lực|chương|mục|cụm từ|số|để|chi tiết|hướng dẫn|tổ chức|bản")}
          | [0-9]{{1,3}}[a-z]?
        )
        (?!\w)
    ){{0,30}}
    """,
    re.VERBOSE,
)
ITEM: Final = r"(?:[-+•*]|[0-9]{1,2}[.)]|[a-zđ]\))"
"""A pattern of the mark before an item of a list."""
# A heading of documents that the verb before acts on, and the first item ("bãi bỏ 12 văn bản sau:"). Types whose words
# say other things as well (kế hoạch, hướng dẫn, báo cáo) are left out: lists below such headings are tasks.
LISTED: Final = re.compile(
    rf"""
    [^.;:\n]{{0,160}} (?<!\w)
    (?: {spelled("văn bản|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|quy định")} ) (?!\w)
    [^.;:\n]{{0,160}} :\s*\n\s* (?:{ITEM}\s*)?
    """,
    re.VERBOSE,
)
# A heading that says of the documents below that they end ("Các văn bản sau hết hiệu lực kể từ ngày …:").
ENDING: Final = re.compile(
    rf"""
    (?<!\w) (?: {spelled("văn bản|quyết định|nghị quyết|nghị định|thông tư|chỉ thị")} ) [^.;:\n]{{0,80}}?
    (?: {spelled("hết hiệu lực|bị bãi bỏ|được bãi bỏ")} ) [^.;:\n]{{0,160}} :\s* (?:\n\s*(?:{ITEM}\s*)?)? $
    """,
    re.VERBOSE,
)
DIVIDED: Final = re.compile(r"[;:(]")
# Places and annexes between an opening "Căn cứ" and the mention they are in; up to six words name an annex.
PLACE: Final = re.compile(
    rf"""
    \s*
    (?: (?: {spelled("phụ lục|danh mục|tiểu mục|mục|điều|khoản|điểm|phần|chương|quy chế|quy định|chương trình|đề án")} )
        \s+ (?:số\s+)? (?:[0-9ivxlc]{{1,4}}[a-z]?\s+)?
    ){{0,4}}
    (?:[^\W\d]+\s+){{0,6}}? (?:được\s+)? (?:ban\s+hành\s+)? (?: kèm\s+theo | theo | tại | trong )? \s* (?:các\s+)?
    """,
    re.VERBOSE,
)
# A rule book named at length and the document it came with ("Căn cứ Quy chế làm việc … ban hành kèm theo").
ANNEX: Final = re.compile(r"[^.;:]{0,200}?\s(?:ban\s+hành\s+)?kèm(?:\s+theo)?\s*")
# Parts that an amendment changes in the document ("điều chỉnh một số mốc thời gian trong"): a noun phrase, and the verb
# is no mere "bổ sung" ("bổ sung hồ sơ tại").
PARTS: Final = re.compile(r"\s(?!.*\b(?:được|đã|theo|quy\s+định)\s)[^.,;:()]{2,70}\s")
CHANGES: Final = ("sửa", "điều", "đính")
# The clause of time that opens a sentence: what its verb acts on is not the subject behind the comma
# ("Sau một thời gian thực hiện, Quyết định …"). A clause that opens otherwise ("Nhờ thực hiện tốt, …") is not told.
TIME: Final = re.compile(
    rf"""
    (?: ^ | [;:.,] ) [\s\d.)–•+-]*
    (?: {spelled("sau|qua|trong|từ|kể từ|khi|trước|đến|trải qua|quá trình")} ) \s [^.,;:]* $
    """,
    re.VERBOSE,
)
RULES: Final = re.compile(r"\s+(?:một\s+số\s+|các\s+|những\s+)?(?:quy\s+định|nội\s+dung)")
"""What behind "bãi bỏ" is repealed, where the mention is only the place it stands in."""

# Other things that a subject says are repealed or out of force: "công bố danh mục thủ tục … bị bãi bỏ".
OTHERS: Final = re.compile(
    rf"(?<!\w)(?: {spelled('thủ tục|danh mục|(?:các|những|một số) (?:văn bản|quy định|nội dung)|mới ban hành')} )(?!\w)",
    re.VERBOSE,
)
# The clause behind a mention says that it loses force. "bị bãi bỏ bởi", "bị bãi bỏ một …" say something of a part, or
# name the document that does it.
ENDED: Final = re.compile(
    rf"""
    (?<!\w) (?: {spelled("hết|chấm dứt|không còn")} ) \s+hiệu\s+lực (?!\w)
  | (?<!\w) bị\s+ (?: bãi | hủy | huỷ ) \s+bỏ (?! \s+ (?: bởi | một ) )
    """,
    re.VERBOSE,
)
CLAUSE: Final = re.compile(r"[.;]\s|\n\s*\n")

# The end of a sentence or list item: a stop before a capital, figure or opening sign, but not behind the abbreviations of
# names (other abbreviations, "v.v." before a capital, do end one); a stop or bracket of a footnote; an empty line; an item.
SENTENCE_END: Final = re.compile(
    rf"""
    (?: (?P<stop> (?<!\bTP) (?<!\bTp) (?<!\bThS) (?<!\bTS) [.!?…]\s+ (?= ["“(\-–+0-9] | [^\W\d_] ) )
      | [.!?]\[
      | \](?=[A-ZĐ])
      | \n\s*\n
      | \n\s* {ITEM} \s
    )
    """,
    re.VERBOSE,
)
RARE_ENDINGS: Final = ("!", "?", "…", "\n", "]")
RARE_ENDING: Final = re.compile(r"[!?…\n\]]")
