"""Articles to measure with: Vietnamese prose of about 7.5 kB each, seven citations, the same for the same seed.

The words are our own; nothing that is said happened. Every article has headings, lists, emphasis, a link, and in one of
four a table, as news of a department has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

SIZE = 7500
"""Bytes of a body, at least; the last paragraph may go a little beyond."""

CITATIONS = 7
"""Citations in a body."""

FIRST_DAY = datetime(2017, 1, 2, 8)
LAST_DAY = datetime(2025, 12, 30, 17)

AREAS = ("the-che", "thu-tuc-hanh-chinh", "to-chuc-bo-may", "che-do-cong-vu", "tai-chinh-cong", "chinh-quyen-so")
TAGS = (
    "một cửa",
    "hồ sơ trực tuyến",
    "chữ ký số",
    "kiểm tra công vụ",
    "tập huấn",
    "chuyển đổi số",
    "khảo sát",
    "lệ phí",
    "số hóa",
    "đối thoại",
)

_WHO = (
    "Văn phòng Sở",
    "Bộ phận một cửa",
    "Phòng Quản lý xây dựng",
    "Phòng Quy hoạch",
    "Thanh tra Sở",
    "Ban chỉ đạo của tỉnh",
    "Tổ công tác liên ngành",
    "Lãnh đạo các phường",
    "Nhóm hỗ trợ kỹ thuật",
    "Đoàn kiểm tra",
)
_DOES = (
    "rà soát",
    "công khai",
    "rút ngắn",
    "đối chiếu",
    "số hóa",
    "hướng dẫn lại",
    "đơn giản hóa",
    "phân công rõ",
    "theo dõi hằng tuần",
    "tiếp tục hoàn thiện",
    "báo cáo định kỳ",
)
_WHAT = (
    "quy trình cấp phép xây dựng nhà ở riêng lẻ",
    "danh mục giấy tờ phải nộp",
    "thời hạn thẩm định bản vẽ",
    "kết quả khảo sát mức hài lòng",
    "mẫu đơn trên cổng dịch vụ công",
    "lịch tiếp công dân của từng phòng",
    "kho dữ liệu quy hoạch dùng chung",
    "các bước luân chuyển hồ sơ nội bộ",
    "việc thu phí không dùng tiền mặt",
    "bảng chấm điểm của từng đơn vị",
    "cách trả lời kiến nghị của doanh nghiệp",
)
_HOW = (
    "để người dân không phải đi lại nhiều lần",
    "ngay trong quý này",
    "trước kỳ họp cuối năm",
    "theo đúng cam kết với doanh nghiệp",
    "bằng phần mềm đang dùng ở cấp xã",
    "mà không phát sinh thêm giấy tờ",
    "với sự giám sát của Mặt trận các cấp",
    "ở cả ba điểm tiếp nhận",
    "sau khi lấy ý kiến rộng rãi",
    "và niêm yết tại nơi dễ thấy",
)
_LINK = (
    "Bên cạnh đó,",
    "Từ đầu tháng,",
    "Theo phân công,",
    "Qua kiểm tra,",
    "Đáng chú ý,",
    "Trên cơ sở ấy,",
    "Ở chiều ngược lại,",
    "Cùng thời gian này,",
)
_HEADINGS = ("Việc đã làm", "Con số đáng chú ý", "Điều còn vướng", "Bước tiếp theo", "Ý kiến người dân", "Phân công")
_ISSUED = (
    ("Nghị định", "{number}/{year}/NĐ-CP", "Chính phủ"),
    ("Thông tư", "{number}/{year}/TT-BXD", "Bộ Xây dựng"),
    ("Nghị quyết", "{number}/NQ-CP", "Chính phủ"),
    ("Quyết định", "{number}/QĐ-TTg", "Thủ tướng Chính phủ"),
    ("Quyết định", "{number}/QĐ-UBND", "UBND tỉnh"),
    ("Kế hoạch", "{number}/KH-UBND", "UBND tỉnh"),
)
_LEADS = ("Căn cứ", "Thực hiện", "Theo", "Triển khai", "Bám sát", "Đối chiếu với")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A document that articles cite."""

    kind: str
    number: str
    issued: date
    issuer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article; `body` is Markdown that every generator reads alike."""

    slug: str
    title: str
    date: datetime
    area: str
    tags: tuple[str, ...]
    summary: str
    body: str


def articles(count: int, seed: int = 1) -> Iterator[Article]:
    """Yield `count` articles, spread evenly over the days, each a function of `seed` and its number alone."""
    for number in range(count):
        yield _article(number, count, Random(f"{seed} {number}"))  # noqa: S311 - to vary, not to hide


def _article(number: int, count: int, chance: Random) -> Article:
    who, does, what = (chance.choice(words) for words in (_WHO, _DOES, _WHAT))
    day = FIRST_DAY + (LAST_DAY - FIRST_DAY) * number / count
    return Article(
        slug=f"tin-so-{number:06}",
        title=f"{who} {does} {what}, kỳ {number + 1}",
        date=day.replace(microsecond=0, second=0) + timedelta(minutes=number % 30),
        area=chance.choice(AREAS),
        tags=tuple(chance.sample(TAGS, 2)),
        summary=_sentence(chance).replace("*", ""),
        body=_body(chance),
    )


def _body(chance: Random) -> str:
    """Headings, paragraphs, a list and perhaps a table; citations fall into the first paragraphs."""
    blocks = [_paragraph(chance, cites=2)]
    for section, heading in enumerate(chance.sample(_HEADINGS, 4)):
        blocks += [f"## {heading}", _paragraph(chance, cites=int(section < 3)), _paragraph(chance, cites=0)]
    blocks.insert(4, "\n".join(f"- {_sentence(chance)}" for _ in range(4)))
    blocks.insert(8, f"> {_cited(chance)}.")
    if chance.random() < 0.25:
        blocks.insert(6, _table(chance))
    blocks.append(f"Chi tiết xem tại [trang của đơn vị](https://so.vidu.example/muc-{chance.randrange(900)}).")
    blocks.append(_paragraph(chance, cites=1))
    while len("\n\n".join(blocks).encode()) < SIZE:
        blocks.append(_paragraph(chance, cites=0))
    return "\n\n".join(blocks) + "\n"


def _paragraph(chance: Random, *, cites: int) -> str:
    sentences = [_sentence(chance) for _ in range(chance.randint(3, 4))]
    for _ in range(cites):
        sentences.insert(chance.randrange(len(sentences)), f"{_cited(chance)}.")
    return " ".join(sentences)


def _clause(chance: Random) -> str:
    who, does, what, how = (chance.choice(words) for words in (_WHO, _DOES, _WHAT, _HOW))
    return f"{who[0].lower()}{who[1:]} {does} {what} {how}"


def _sentence(chance: Random) -> str:
    who, does, what, how = (chance.choice(words) for words in (_WHO, _DOES, _WHAT, _HOW))
    start = f"{chance.choice(_LINK)} {who[0].lower()}{who[1:]}" if chance.random() < 0.4 else who
    shape = chance.random()
    if shape < 0.15:
        return f"{start} {does} **{what}** {how}."
    if shape < 0.3:
        return f"{start} {does} {what} {how}, đạt {chance.randint(61, 99)},{chance.randrange(10)}% kế hoạch."
    if shape < 0.4:
        return f"{start} {does} {what} {how}; {chance.randint(12, 480)} hồ sơ được giải quyết *sớm hạn*."
    return f"{start} {does} {what} {how}."


def _cited(chance: Random) -> str:
    return f"{chance.choice(_LEADS)} {_citation(chance)}, {_clause(chance)}"


def _citation(chance: Random) -> str:
    cited = DOCUMENTS[int(chance.random() ** 2 * len(DOCUMENTS))]  # the first ones are the most cited
    point = f"khoản {chance.randint(1, 5)} Điều {chance.randint(1, 30)} " if chance.random() < 0.3 else ""
    return f"{point}{cited.kind} số {cited.number} ngày {cited.issued:%d/%m/%Y} của {cited.issuer}"


def _documents(count: int) -> Iterator[Cited]:
    """Yield documents that articles may cite; no two have one number."""
    for position in range(count):
        chance = Random(position)  # noqa: S311 - to vary, not to hide
        kind, number, issuer = _ISSUED[position % len(_ISSUED)]
        issued = date(chance.randint(2010, 2025), chance.randint(1, 12), chance.randint(1, 28))
        yield Cited(
            kind=kind, number=number.format(number=position + 1, year=issued.year), issued=issued, issuer=issuer
        )


DOCUMENTS = tuple(_documents(300))
"""Every document that articles cite, the most cited first."""


def _table(chance: Random) -> str:
    rows = "\n".join(
        f"| {chance.choice(_WHO)} | {chance.randint(10, 900)} | {chance.randint(60, 100)}% |" for _ in range(5)
    )
    return f"| Đơn vị | Hồ sơ | Đúng hạn |\n|---|---|---|\n{rows}"
