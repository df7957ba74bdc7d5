"""Every problem an attachment can have: one row per code, with its weight, words and remedy.

Messages are templates: `{name}` is the file as its editor knows it, `{detail}` what was seen.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from cchc.records.diagnostic import Diagnostic, Severity
from cchc.records.record import SourcePosition
from cchc.text.portable_names import visible


class Code(StrEnum):
    """The stable codes: CC30x finding, CC31x type and size, CC32x reading, CC33x what must not be public."""

    MISSING = "CC301"
    OUTSIDE = "CC302"
    NOT_A_FILE = "CC303"
    UNDECLARED = "CC304"
    UNUSED = "CC305"
    DUPLICATE = "CC306"
    UNREADABLE = "CC307"
    NOT_A_PICTURE = "CC308"
    EMPTY = "CC310"
    WRONG_EXTENSION = "CC311"
    EXECUTABLE = "CC312"
    ACTIVE = "CC313"
    REFUSED_SIZE = "CC314"
    LARGE = "CC315"
    UNKNOWN_TYPE = "CC316"
    POLYGLOT = "CC317"
    BAD_NAME = "CC318"
    SCAN = "CC320"
    ENCRYPTED = "CC321"
    BROKEN = "CC322"
    BOMB = "CC323"
    COSTLY = "CC324"
    UNSAFE_NAMES = "CC325"
    UNSAFE_XML = "CC326"
    NESTED = "CC327"
    CLASSIFIED = "CC330"
    INTERNAL = "CC331"
    PERSONAL_NUMBERS = "CC332"
    PHONE_LIST = "CC333"


CODES: Final[frozenset[str]] = frozenset(Code)
"""All codes, to prove text read from elsewhere against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A code with its weight, its message template and what the editor can do."""

    code: Code
    severity: Severity
    message: str
    hint: str


def _error(code: Code, message: str, hint: str) -> Rule:
    return Rule(code=code, severity=Severity.ERROR, message=message, hint=hint)


def _warning(code: Code, message: str, hint: str) -> Rule:
    return Rule(code=code, severity=Severity.WARNING, message=message, hint=hint)


_ROWS: Final = (
    _error(
        Code.MISSING,
        'không tìm thấy tệp "{name}"',
        "đặt tệp cạnh bài hoặc trong thư mục tep/, hay sửa lại tên cho đúng{detail}",
    ),
    _error(
        Code.OUTSIDE,
        'đường dẫn "{name}" đi ra ngoài thư mục nội dung',
        'chép tệp vào cạnh bài hoặc vào thư mục tep/; không dùng ".." hay liên kết tượng trưng trỏ ra ngoài',
    ),
    _error(
        Code.NOT_A_FILE,
        '"{name}" không phải là tệp thường ({detail})',
        "chỉ đính kèm được tệp; nếu có nhiều tệp, khai báo từng tệp một",
    ),
    _warning(
        Code.UNDECLARED,
        'tệp "{name}" nằm trong thư mục của bài nhưng không được khai báo hay liên kết',
        "khai báo trong `attachments` để có tên gọi và loại bản; nếu không định công bố, chuyển tệp ra khỏi thư mục",
    ),
    _warning(
        Code.UNUSED,
        'không bài nào dùng tệp "{name}"',
        "khai báo tệp ở bài cần dùng, hoặc xóa đi; tệp không được dùng thì không được công bố{detail}",
    ),
    _warning(
        Code.DUPLICATE,
        'tệp "{name}" trùng nội dung với "{detail}"',
        "giữ một bản trong thư mục tep/ rồi khai báo ở mọi bài cần dùng",
    ),
    _error(
        Code.UNREADABLE,
        'không đọc được tệp "{name}" ({detail})',
        "kiểm tra quyền đọc của tệp và ổ đĩa chứa tệp",
    ),
    _error(
        Code.NOT_A_PICTURE,
        'tệp "{name}" không hiện được như một ảnh ({detail})',
        "dùng ảnh PNG, JPEG, WebP, hoặc SVG có ghi kích thước; tệp khác thì để ở attachments",
    ),
    _error(
        Code.EMPTY,
        'tệp "{name}" rỗng',
        "chép lại tệp từ bản gốc; việc chép trước có lẽ đã bị ngắt",
    ),
    _error(
        Code.WRONG_EXTENSION,
        'tệp "{name}" mang đuôi không đúng với nội dung: nội dung là {detail}',
        "đổi đuôi cho đúng, hoặc mở tệp rồi lưu lại đúng định dạng mong muốn",
    ),
    _error(
        Code.EXECUTABLE,
        'tệp "{name}" là hoặc chứa chương trình chạy được ({detail})',
        "không đăng chương trình lên trang; hãy dẫn liên kết đến nơi phát hành chính thức, trang HTML thì xuất ra PDF",
    ),
    _error(
        Code.ACTIVE,
        'tệp "{name}" có {detail}',
        "lưu lại thành định dạng không có macro (.docx, .xlsx) hoặc xuất ra PDF; hình SVG thì xuất lại dạng SVG đơn giản hay PNG",
    ),
    _error(
        Code.REFUSED_SIZE,
        'tệp "{name}" quá lớn ({detail}) nên không được đọc và không được đăng',
        "nén ảnh trong tệp, quét lại ở 200–300 dpi, hoặc chia thành nhiều tệp",
    ),
    _warning(
        Code.LARGE,
        'tệp "{name}" lớn ({detail}), khó tải bằng điện thoại',
        "nén ảnh trong tệp, quét lại ở 200–300 dpi, hoặc chia thành nhiều tệp",
    ),
    _warning(
        Code.UNKNOWN_TYPE,
        'không nhận ra loại của tệp "{name}" ({detail})',
        "dùng định dạng phổ biến mà người dân mở được: PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG",
    ),
    _error(
        Code.POLYGLOT,
        'tệp "{name}" vừa là {detail}',
        "tệp hai mặt thường dùng để giấu mã độc; xin lại bản sạch từ nơi gửi hoặc xuất lại từ bản gốc",
    ),
    _error(
        Code.BAD_NAME,
        'tên tệp "{name}" không dùng được: {detail}',
        "đổi tên tệp thành chữ, chữ số, dấu cách và dấu gạch nối, rồi sửa tên ở bài cho khớp",
    ),
    _warning(
        Code.SCAN,
        'tệp "{name}" là bản quét không có lớp chữ: không tìm kiếm được, trình đọc màn hình không đọc được',
        "đăng thêm bản có chữ (xuất từ Word), hoặc nhận dạng chữ (OCR) trước khi đăng",
    ),
    _error(
        Code.ENCRYPTED,
        'tệp "{name}" đặt mật khẩu, người đọc không mở được',
        "bỏ mật khẩu rồi lưu lại",
    ),
    _error(
        Code.BROKEN,
        'tệp "{name}" bị hỏng hoặc không trọn vẹn ({detail})',
        "mở tệp trên máy để kiểm tra, rồi chép hoặc xuất lại từ bản gốc",
    ),
    _error(
        Code.BOMB,
        'tệp "{name}" nở ra quá lớn khi giải nén ({detail})',
        "tệp có thể được làm ra để làm treo máy người đọc; xuất lại từ bản gốc",
    ),
    _error(
        Code.COSTLY,
        'đọc tệp "{name}" tốn quá mức cho phép ({detail})',
        "tệp có thể hỏng hoặc được làm ra để làm treo máy; xuất lại từ bản gốc",
    ),
    _error(
        Code.UNSAFE_NAMES,
        'tệp "{name}" chứa tên đường dẫn nguy hiểm: {detail}',
        'nén lại từ một thư mục thường; tên bên trong không được có ".." hay bắt đầu bằng "/"',
    ),
    _error(
        Code.UNSAFE_XML,
        'tệp "{name}" chứa XML có khai báo thực thể (DTD)',
        "tệp văn phòng thật không có khai báo này: mở bằng Word hay LibreOffice rồi lưu lại; hình SVG thì xuất lại dạng SVG đơn giản",
    ),
    _error(
        Code.NESTED,
        'tệp "{name}" chứa tệp nén trong tệp nén: {detail}',
        "giải nén tệp bên trong rồi nén lại một lần, hoặc đăng từng tệp",
    ),
    _error(
        Code.CLASSIFIED,
        'tệp "{name}" có dấu chỉ độ mật "{detail}"',
        "không đăng tài liệu mật. Nếu tài liệu đã được giải mật, đăng bản có dấu giải mật và bỏ dấu chỉ độ mật",
    ),
    _warning(
        Code.INTERNAL,
        'tệp "{name}" có chữ "{detail}"',
        "hỏi người ký xem tài liệu có được công bố không trước khi đăng",
    ),
    _warning(
        Code.PERSONAL_NUMBERS,
        'tệp "{name}" có vẻ chứa số căn cước của công dân ({detail})',
        "che hoặc bỏ số căn cước trước khi đăng (pháp luật về bảo vệ dữ liệu cá nhân)",
    ),
    _warning(
        Code.PHONE_LIST,
        'tệp "{name}" có vẻ chứa danh sách số điện thoại cá nhân ({detail})',
        "bỏ số điện thoại cá nhân, hoặc chỉ giữ số máy của cơ quan",
    ),
)

RULES: Final = MappingProxyType({row.code: row for row in _ROWS})


def problem(code: Code, path: str, *, name: str, detail: str = "", place: SourcePosition | None = None) -> Diagnostic:
    """Return the diagnostic of `code` at `path` (relative to the content folder's parent), at `place` if known."""
    rule = RULES[code]
    name = visible(name)
    return Diagnostic(
        code=rule.code.value,
        path=path,
        message=rule.message.format(name=name, detail=detail),
        hint=rule.hint.format(name=name, detail=detail),
        line=place.line if place else 0,
        column=place.column if place else 0,
        length=place.length if place else 1,
        severity=rule.severity,
    )
