"""The words of issuers' names in prose: which begin a name, which go on with it, and which show that it has ended."""

import re
from typing import Final

from cchc.law.lexicon import LEXICON
from cchc.law.word_patterns import any_of, spelled, words

# The head of a body's name in lower-cased text. "tổ chức" is a verb or a noun, never a body. A body that the lexicon
# does not list begins no name, unless it is written as an acronym.
HEAD: Final = re.compile(
    rf"""
    (?:các\s+)? (?!tổ\s+chức)
    (?: {any_of(head.lower() for head in (*LEXICON.issuers.authorities, *LEXICON.issuers.bodies))} ) (?![^\W_])
    """,
    re.VERBOSE,
)
ACRONYM: Final = re.compile(r"[A-ZĐ]{2,}[A-ZĐ0-9&]*(?![^\W_])")

COMMON: Final = r"""
    (?: (?-x:Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị, Ban Bí thư|Bộ Chính trị|Ban Bí thư)
      | (?-x:(?:Ủy ban nhân dân|UBND) tỉnh|(?:Ban Thường vụ )?Tỉnh ủy)
      | (?-x:(?:Bộ trưởng )?Bộ (?:Nội vụ|Tài chính|Xây dựng|Y tế|Tư pháp|Công an|Quốc phòng))
    )
    (?= \s*[.;:)\]] | ,(?!\s+\(?k) | \s+(?-x:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|ngày)(?!\w) )
"""
"""The commonest names before a word or mark that surely ends them, to be recognised at once: a verbose pattern."""

# A body named after its task, whose name holds verbs and prepositions ("Ban Chỉ đạo về …", "Tổ công tác …"): it ends by
# `STEERING_STOPS` only, so a subject that begins otherwise is taken into the name.
STEERING: Final = re.compile(
    r"""
    (?: ban\s+chỉ\s+đạo | hội\s+đồng | ủy\s+ban | uỷ\s+ban ) \s+
    (?: (?: trung\s+ương | tỉnh | thành\s+phố | quốc\s+gia ) \s+ )? về\s(?!việc)
  | tổ\s+công\s+tác\s (?!số\s)
    """,
    re.VERBOSE,
)
# One named after its task at once, in small letters: "Hội đồng thanh lý tài sản", "Ban Chỉ đạo cải cách hành chính".
TASKED: Final = re.compile(
    r"""
    (?: Hội\s+đồng | Ban\s+[Cc]hỉ\s+đạo | Tổ\s+giúp\s+việc ) \s+ (?=[a-zà-ỹđ])
    (?! (?: nhân\s+dân | quốc\s+gia | trung\s+ương | bộ\s+trưởng | chính\s+phủ | nhà\s+nước | thẩm\s+phán | trường
          | tỉnh | thành | huyện | quận | xã | phường | khu | các | cấp ) (?!\w) )
    (?P<task> \w+\s+\w+ )
    """,
    re.VERBOSE,
)
STEERING_STOPS: Final = frozenset(
    {
        "ban hành",
        "phê duyệt",
        "quy định",
        "hướng dẫn",
        "về việc",
        "tại phiên",
        "tại cuộc",
        "yêu cầu",
        "đề nghị",
        "thông báo",
    }
)
STEERING_ENDS: Final = frozenset({"ngày", "của", "có", "ra", "nêu", "đã", "vừa", "gửi", "giao"})
"""The pairs and words that end such a name."""

# A meeting that issues: "Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII". Meetings of other bodies than the
# Central Committee issue nothing with a number.
PLENUM: Final = re.compile(
    r"""
    [Hh]ội\s+nghị\s+
    (?: (?: lần\s+thứ\s+[\w ]{1,12}?\s+ )? (?:của\s+)? (?:Ban\s+Chấp\s+hành\s+)? (?: Trung\s+ương | TW ) (?:\s+Đảng)? )
    (?: \s+[0-9]{1,2}(?![0-9/.]) )?
    (?: \s+lần\s+thứ\s+(?:\w+\s+)?\w+ )?
    (?: ,?\s+\(?kh[óo][aá]\s+[IVXLC]+\)? )?
    """,
    re.VERBOSE,
)

_REPUBLIC: Final = spelled(" nước cộng h(?:òa|oà) xã hội chủ nghĩa việt nam")
_SESSION: Final = spelled("kỳ họp thứ \\w+")
# The term of office behind a name, with the name of the state and the session: "Quốc hội khóa XI, kỳ họp thứ 4".
TERM: Final = re.compile(
    rf"""
    (?:{_REPUBLIC})? ,?\s+\(? (?: khóa | khoá ) \s+ (?P<numeral> [IVXLC0-9]+ ) (?![0-9]) \)?
    (?: ,?\s+nhiệm\s+kỳ\s+[0-9]{{4}}\s*[-–]\s*[0-9]{{4}} )? (?:{_REPUBLIC})? (?: \s*,\s*{_SESSION} )?
  | {_REPUBLIC}
  | ,\s+{_SESSION}
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Words that names of bodies do not hold: the first of a subject, a date, a verb of issue.
STOPS: Final = words(
    "về được đã đang sẽ là có thì mà để nhằm cho tại trong trên theo từ khi nếu do bởi với nêu nói này như gồm ngày năm số "
    "giao trình nhưng gửi ra ký lập cấp xin hoặc vv vừa cũng mới đều"
)
# Pairs of words that begin the subject of a document, and type words. Some are parts of names as well ("Sở Xây dựng",
# "Bộ Nông nghiệp và Phát triển nông thôn"): `NAME_VERBS` and `AFTER_BODY` say where.
PAIR_STOPS: Final = frozenset(
    {
        "quy định", "ban hành", "phê duyệt", "sửa đổi", "bổ sung", "hướng dẫn", "thực hiện", "triển khai", "công bố",
        "đề nghị", "điều chỉnh", "thay thế", "bãi bỏ", "hủy bỏ", "thông qua", "kèm theo", "đối với", "tăng cường",
        "tuyên truyền", "thành lập", "quyết định", "kết luận", "yêu cầu", "sau đây", "nay là", "căn cứ", "xác định",
        "cụ thể", "chỉ đạo", "tổ chức", "thông báo", "trả lời", "chấp thuận", "cho phép", "giải quyết", "phân công",
        "bổ nhiệm", "đính chính", "chi tiết", "đảm bảo", "bảo đảm", "tiếp tục", "đồng thời", "sắp xếp", "giai đoạn",
        "lần thứ", "liên quan", "đánh giá", "đẩy mạnh", "phối hợp", "hỗ trợ", "xử lý", "xử phạt", "nâng cao", "khen thưởng",
        "tặng thưởng", "đổi mới", "đưa vào", "phát động", "phát triển", "quán triệt", "xây dựng", "kiện toàn", "phân cấp",
        "ủy quyền", "hiện hành", "tổng kết", "liên tiếp", "liên tục", "kịp thời", "khẩn trương", "nhanh chóng", "khẩn cấp",
        "hỏa tốc", "hoả tốc", "lần lượt", "lập tức", "trực tiếp", "đồng loạt", "chủ động", "tích cực", "hôm nay", "hôm qua",
        "sáng nay", "chiều nay", "gần đây", "trước đó", "sau đó", "tiếp đó", "cùng ngày", "hằng năm", "hàng năm",
        *(row.word.lower() for row in LEXICON.types if row.word.count(" ") == 1 and not row.copy and not row.in_names),
    }
)  # fmt: skip
MAY_STOP: Final = STOPS | {pair.split()[0] for pair in PAIR_STOPS} | {"chỉ", "của", "khóa", "khoá", "thành"}
# Verbs that names hold behind a joiner, written with a capital: "Thi đua - Khen thưởng".
NAME_VERBS: Final = frozenset({"phát triển", "khen thưởng", "đổi mới", "tổ chức", "hỗ trợ", "xây dựng", "giải quyết"})
# Verbs that names hold directly behind their head: "Ban Chỉ đạo", "Sở Xây dựng".
AFTER_BODY: Final = frozenset({"chỉ đạo", "tổ chức", "xây dựng", "phát triển", "kế hoạch"})

# What a body is named after, written with a capital: "Ban Chỉ đạo Đề án 06". Bodies that get a figure: "Tổ công tác số 3".
TASKS: Final = frozenset({"đề án", "chương trình", "kế hoạch"})
NUMBERED: Final = frozenset({"tác", "tổ", "đội", "đoàn", "việc"})
ABBREVIATED: Final = frozenset({"tp", "tx", "tt", "q", "p", "h"})
"""Words for places that a full stop abbreviates: "UBND TP. Cần Thơ"."""

# Nouns in small letters that go on with a name. Any other word in small letters ends it, if one stood there already.
NAME_NOUNS: Final = words(
    "nhân dân nhà nước xã hội chủ nghĩa nông thôn tối cao lưu trữ văn thư thư viện quốc gia tỉnh thành phố tp huyện quận xã "
    "phường thị trấn nhiệm kỳ đảng bộ ủy uỷ trung ương địa phương các khu công nghiệp kinh tế đặc khu chấp hành "
    "thường vụ trực vực vận tải công chính thể thao cộng sản dân sự thị trường chữa cháy cứu nạn hộ gia đình trẻ em quốc hội "
    "chính phủ dân tộc thiểu số hải đảo tư pháp hình quân kỹ thuật bầu cử cơ quan doanh lao động liên đoàn bộ đội chính trị "
    "tw lâm thời cấp vùng chiến binh phụ nữ việt nam"
)
PLACE_MARKS: Final = frozenset({"tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn", "tp", "khu"})
ACTS: Final = PAIR_STOPS - {
    "xây dựng", "phát triển", "sắp xếp", "tổng kết", "giải quyết", "xử lý", "đánh giá", "khen thưởng", "thành lập", "hỗ trợ",
    "đổi mới",
}  # fmt: skip
"""Pairs of words that are no task behind such a name, but what the body does."""
WIDER: Final = {
    "tỉnh": words("huyện phố xã thị phường trấn khu"),
    "thành phố": words("huyện quận xã phường trấn khu"),
    "tp": words("huyện quận xã phường trấn khu"),
    "huyện": words("xã trấn"),
    "quận": words("phường"),
    "thị xã": words("xã phường"),
}
"""Places that others lie in, and words that the names of those begin with."""
OWNED: Final = ("tổ ", "ban ", "đoàn", "trưởng ban", "thường trực ban")
"""How bodies of another body begin: "Ban Pháp chế của Hội đồng nhân dân tỉnh"."""
