"""CC301–CC308: problems of finding the files of an item.

In messages and hints `{name}` is the file as its editor knows it, `{detail}` what was seen.
"""

from typing import Final

from cchc.records.diagnostic import Diagnostic, Severity
from cchc.records.rule import Rule
from cchc.records.source_positions import SourcePosition
from cchc.text.portable_names import visible

BAD_NAME: Final = Rule(
    code="CC318",
    title="Tên tệp đính kèm không dùng được",
    why="Tên tệp được chép qua máy Windows, git và máy chủ, và hiện ra cho người đọc. Tên dành cho thiết bị (con, aux), tên có dấu ? : * |, "
    "ký tự đổi chiều chữ hay không hiện ra thì không giữ được hoặc đánh lừa người đọc.",
    wrong="content/tin-tuc/2026/hoi-nghi/index.md\n"
    "---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\nattachments: ['giay?moi.pdf']\n---\n"
    "content/tin-tuc/2026/hoi-nghi/giay?moi.pdf (PDF có chữ)",
    right="giay-moi.pdf (PDF có chữ)",
    message='tên tệp "{name}" không dùng được: {detail}',
    hint="đổi tên tệp thành chữ, chữ số, dấu cách và dấu gạch nối, rồi sửa tên ở bài cho khớp",
)
MISSING: Final = Rule(
    code="CC301",
    title="Không tìm thấy tệp",
    why="Tệp mà bài khai báo, liên kết hoặc cho hiện làm ảnh phải nằm cạnh bài hoặc trong thư mục "
    "content/tep, đúng từng chữ của tên và đuôi tệp. Thiếu tệp thì người đọc bấm vào chỗ trống.",
    wrong="attachments: [giay-moi.pdf]",
    right="giay-moi.pdf (PDF có chữ)",
    message='không tìm thấy tệp "{name}"',
    hint="đặt tệp cạnh bài hoặc trong thư mục tep/, hay sửa lại tên cho đúng{detail}",
)
OUTSIDE: Final = Rule(
    code="CC302",
    title="Đường dẫn đi ra ngoài thư mục nội dung",
    why="Chỉ những gì nằm trong thư mục nội dung mới được công bố, để không vô tình đăng tệp khác của máy. "
    "Chép tệp vào cạnh bài hoặc vào content/tep.",
    wrong="attachments: [../../../giay-moi.pdf]",
    right="giay-moi.pdf (PDF có chữ)",
    message='đường dẫn "{name}" đi ra ngoài thư mục nội dung',
    hint='chép tệp vào cạnh bài hoặc vào thư mục tep/; không dùng ".." hay liên kết tượng trưng trỏ ra ngoài',
)
NOT_A_FILE: Final = Rule(
    code="CC303",
    title="Đính kèm không phải là tệp",
    why="Chỉ đính kèm được tệp thường: thư mục, ống dẫn, thiết bị không có nội dung để tải về. Có nhiều tệp "
    "thì khai báo từng tệp một.",
    wrong="giay-moi.pdf (thư mục)",
    right="giay-moi.pdf (PDF có chữ)",
    message='"{name}" không phải là tệp thường ({detail})',
    hint="chỉ đính kèm được tệp; nếu có nhiều tệp, khai báo từng tệp một",
)
UNDECLARED: Final = Rule(
    code="CC304",
    severity=Severity.WARNING,
    title="Tệp nằm cạnh bài mà bài không nhắc đến",
    why="Tệp trong thư mục riêng của bài được công bố cùng bài. Khai báo ở khóa attachments thì người đọc "
    "thấy tên gọi và biết đó là bản gì; tệp không định công bố thì chuyển đi nơi khác.",
    wrong="content/tin-tuc/2026/hoi-nghi/index.md\n"
    "---\n"
    "title: Hội nghị cải cách hành chính\n"
    "date: 2026-01-15\n"
    "---\n"
    "content/tin-tuc/2026/hoi-nghi/giay-moi.pdf (PDF có chữ)",
    right="content/tin-tuc/2026/hoi-nghi/index.md\n"
    "---\n"
    "title: Hội nghị cải cách hành chính\n"
    "date: 2026-01-15\n"
    "attachments: [giay-moi.pdf]\n"
    "---\n"
    "content/tin-tuc/2026/hoi-nghi/giay-moi.pdf (PDF có chữ)",
    message='tệp "{name}" nằm trong thư mục của bài nhưng không được khai báo hay liên kết',
    hint="khai báo trong `attachments` để có tên gọi và loại bản; nếu không định công bố, chuyển tệp ra khỏi thư mục",
)
UNUSED: Final = Rule(
    code="CC305",
    severity=Severity.WARNING,
    title="Tệp không bài nào dùng",
    why="Tệp không bài nào khai báo hay liên kết thì không được công bố: hoặc bài quên khai báo, hoặc tệp đã thừa.",
    wrong="content/tep/mau-don.pdf (PDF có chữ)",
    right="content/tin-tuc/2026/mau-don-moi.md\n"
    "---\n"
    "title: Mẫu đơn mới\n"
    "date: 2026-01-15\n"
    "attachments: [mau-don.pdf]\n"
    "---\n"
    "content/tep/mau-don.pdf (PDF có chữ)",
    message='không bài nào dùng tệp "{name}"',
    hint="khai báo tệp ở bài cần dùng, hoặc xóa đi; tệp không được dùng thì không được công bố{detail}",
)
DUPLICATE: Final = Rule(
    code="CC306",
    severity=Severity.WARNING,
    title="Hai tệp cùng một nội dung",
    why="Hai bản giống nhau thì sớm muộn một bản được sửa, bản kia thì không. Giữ một bản trong content/tep "
    "rồi khai báo ở mọi bài cần dùng.",
    wrong="mau-don.pdf (PDF có chữ)\nmau-don-ban-sao.pdf (PDF có chữ)",
    right="mau-don.pdf (PDF có chữ)",
    message='tệp "{name}" trùng nội dung với "{detail}"',
    hint="giữ một bản trong thư mục tep/ rồi khai báo ở mọi bài cần dùng",
)
UNREADABLE: Final = Rule(
    code="CC307",
    title="Không đọc được tệp",
    why="Máy không mở được tệp để kiểm tra, nên không công bố tệp. Thường do quyền đọc, ổ đĩa mạng bị ngắt, "
    "hoặc liên kết tượng trưng hỏng.",
    wrong="giay-moi.pdf (liên kết tượng trưng trỏ vào chính nó)",
    right="giay-moi.pdf (PDF có chữ)",
    message='không đọc được tệp "{name}" ({detail})',
    hint="kiểm tra quyền đọc của tệp và ổ đĩa chứa tệp",
)
NOT_A_PICTURE: Final = Rule(
    code="CC308",
    title="Tệp không hiện được như một ảnh",
    why="Khóa image và ảnh trong bài cần một ảnh mà trình duyệt hiện được. Tệp loại khác thì để ở khóa attachments.",
    wrong="content/tin-tuc/2026/hoi-nghi/index.md\n"
    "---\n"
    "title: Hội nghị cải cách hành chính\n"
    "date: 2026-01-15\n"
    "image: {file: giay-moi.pdf, alt: Giấy mời}\n"
    "---\n"
    "content/tin-tuc/2026/hoi-nghi/giay-moi.pdf (PDF có chữ)",
    right="content/tin-tuc/2026/hoi-nghi/index.md\n"
    "---\n"
    "title: Hội nghị cải cách hành chính\n"
    "date: 2026-01-15\n"
    "image: {file: hoi-truong.png, alt: Toàn cảnh hội trường}\n"
    "---\n"
    "content/tin-tuc/2026/hoi-nghi/hoi-truong.png (ảnh PNG)",
    message='tệp "{name}" không hiện được như một ảnh ({detail})',
    hint="dùng ảnh PNG, JPEG, WebP, hoặc SVG có ghi kích thước; tệp khác thì để ở attachments",
)

RULES: Final = (
    BAD_NAME,
    MISSING,
    OUTSIDE,
    NOT_A_FILE,
    UNDECLARED,
    UNUSED,
    DUPLICATE,
    UNREADABLE,
    NOT_A_PICTURE,
)


def problem(rule: Rule, path: str, *, name: str, detail: str = "", place: SourcePosition | None = None) -> Diagnostic:
    """Return the problem of a file at `path` (relative to the content folder's parent), at `place` if known."""
    name = visible(name)
    message, hint = (text.format(name=name, detail=detail) for text in (rule.message, rule.hint))
    return rule.problem(message, hint, path=path, place=place)
