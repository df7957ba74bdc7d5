"""CC330–CC335: what must not be public, found in the text of a file."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

CLASSIFIED: Final = Rule(
    code="CC330",
    title="Tệp có dấu chỉ độ mật",
    why="Tài liệu mật không được đưa lên mạng (Luật Bảo vệ bí mật nhà nước). Đã giải mật thì đăng bản có dấu "
    "giải mật và bỏ dấu chỉ độ mật.",
    wrong="ke-hoach.docx (Word có dấu MẬT)",
    right="ke-hoach.docx (Word có chữ)",
    message='tệp "{name}" có dấu chỉ độ mật {detail}',
    hint="không đăng tài liệu mật. Nếu tài liệu đã được giải mật, đăng bản có dấu giải mật và bỏ dấu chỉ độ mật",
)
INTERNAL: Final = Rule(
    code="CC331",
    severity=Severity.WARNING,
    title="Tệp ghi “lưu hành nội bộ” hay “dự thảo”",
    why="Người soạn tài liệu không định công bố tài liệu. Hỏi người ký trước khi đăng.",
    wrong="ke-hoach.docx (Word ghi lưu hành nội bộ)",
    right="ke-hoach.docx (Word có chữ)",
    message='tệp "{name}" có chữ {detail}',
    hint="hỏi người ký xem tài liệu có được công bố không trước khi đăng",
)
PERSONAL_NUMBERS: Final = Rule(
    code="CC332",
    severity=Severity.WARNING,
    title="Tệp có số căn cước của công dân",
    why="Số căn cước là dữ liệu cá nhân, công khai thì dễ bị lợi dụng. Che hoặc bỏ số trước khi đăng.",
    wrong="danh-sach.docx (Word có số căn cước)",
    right="danh-sach.docx (Word có chữ)",
    message='tệp "{name}" có vẻ chứa số căn cước của công dân ({detail})',
    hint="che hoặc bỏ số căn cước trước khi đăng (pháp luật về bảo vệ dữ liệu cá nhân)",
)
PHONE_LIST: Final = Rule(
    code="CC333",
    severity=Severity.WARNING,
    title="Tệp có danh sách số điện thoại cá nhân",
    why="Từ năm số di động trở lên thường là danh sách của người dân hay cán bộ, không phải số máy để liên "
    "hệ công việc.",
    wrong="danh-sach.docx (Word có năm số di động)",
    right="danh-sach.docx (Word có chữ)",
    message='tệp "{name}" có vẻ chứa danh sách số điện thoại cá nhân ({detail})',
    hint="bỏ số điện thoại cá nhân, hoặc chỉ giữ số máy của cơ quan",
)

CONTACT_LIST: Final = Rule(
    code="CC334",
    severity=Severity.WARNING,
    title="Tệp có danh sách thư điện tử hay tài khoản cá nhân",
    why="Từ năm địa chỉ thư riêng hay số tài khoản trở lên thường là danh sách của người dân hay cán bộ.",
    wrong="danh-sach.docx (Word có năm thư điện tử)",
    right="danh-sach.docx (Word có chữ)",
    message='tệp "{name}" có vẻ chứa danh sách cá nhân ({detail})',
    hint="bỏ địa chỉ thư riêng và số tài khoản, hoặc chỉ giữ của cơ quan",
)
OLD_ENCODING: Final = Rule(
    code="CC335",
    severity=Severity.WARNING,
    title="Chữ trong tệp ở bảng mã cũ hoặc bị vỡ",
    why="Chữ gõ ở bảng mã TCVN3 (phông .Vn…), VNI hay VPS chỉ đọc được trên máy có phông ấy; chữ vỡ thì không ai đọc được.",
    wrong="ke-hoach.docx (Word ở bảng mã TCVN3)",
    right="ke-hoach.docx (Word có chữ)",
    message='tệp "{name}" có {detail}',
    hint="chuyển tệp sang Unicode (UniKey: Ctrl+Shift+F6, chọn nguồn và đích Unicode), đổi phông Times New Roman rồi lưu lại",
)

RULES: Final = (
    CLASSIFIED,
    INTERNAL,
    PERSONAL_NUMBERS,
    PHONE_LIST,
    CONTACT_LIST,
    OLD_ENCODING,
)
