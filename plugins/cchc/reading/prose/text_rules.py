"""CC180–CC185: what the words of an item should not tell, or tell in letters that nobody can read."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

_HEADER: Final = "---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n"
_WORDS: Final = f"{_HEADER}Sở công khai quy trình trên cổng thông tin."

CLASSIFIED_TEXT: Final = Rule(
    code="CC180",
    title="Bài có dấu chỉ độ mật",
    why="Tài liệu mật không được đưa lên mạng (Luật Bảo vệ bí mật nhà nước). Tài liệu đã giải mật thì bỏ dấu ấy khỏi bài.",
    wrong=f"{_HEADER}TỐI MẬT\n\nSở báo cáo kết quả.",
    right=_WORDS,
    message="có dấu chỉ độ mật “{name}”",
    hint="không đăng tài liệu mật; đã giải mật thì bỏ dấu này{detail}",
)
INTERNAL_TEXT: Final = Rule(
    code="CC181",
    severity=Severity.WARNING,
    title="Bài ghi “lưu hành nội bộ” hay “dự thảo lần …”",
    why="Người soạn không định công bố. Hỏi người ký trước khi đăng.",
    wrong=f"{_HEADER}(Lưu hành nội bộ)\n\nSở báo cáo kết quả.",
    right=_WORDS,
    message="có chữ “{name}”",
    hint="hỏi người ký xem có được công bố không{detail}",
)
CITIZEN_TEXT: Final = Rule(
    code="CC182",
    severity=Severity.WARNING,
    title="Bài có số căn cước của công dân",
    why="Số căn cước là dữ liệu cá nhân, công khai thì dễ bị lợi dụng. Che hoặc bỏ số trước khi đăng.",
    wrong=f"{_HEADER}Ông Mẫu, số căn cước 001203004567, đã nhận kết quả.",
    right=_WORDS,
    message="có vẻ là số căn cước của công dân",
    hint="che hoặc bỏ số{detail}",
)
CONTACTS_TEXT: Final = Rule(
    code="CC183",
    severity=Severity.WARNING,
    title="Bài có danh sách số điện thoại, thư hay tài khoản cá nhân",
    why="Từ năm số di động, năm thư riêng hay năm tài khoản trở lên thường là danh sách của người dân hay cán bộ, "
    "không phải chỗ để liên hệ công việc.",
    wrong=_HEADER + "\n".join(f"- Ông Mẫu, số 091234567{last}" for last in range(5)),
    right=_WORDS,
    message="có vẻ bắt đầu một danh sách {name} cá nhân",
    hint="bỏ đi, hoặc chỉ giữ của cơ quan{detail}",
)
UNREADABLE_TEXT: Final = Rule(
    code="CC184",
    severity=Severity.WARNING,
    title="Chữ ở bảng mã cũ hoặc bị vỡ",
    why="Chữ chép từ tệp TCVN3 (phông .Vn…), VNI hay VPS, chữ đọc sai bảng mã và dấu � thì người đọc không đọc được, máy không tìm được.",
    wrong=f"{_HEADER}Së X©y dùng b¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh n¨m 2026.",
    right=_WORDS,
    message="{name}",
    hint="chuyển sang Unicode (UniKey: Ctrl+Shift+F6), hoặc gõ lại đoạn này",
)
LOOK_ALIKE_TEXT: Final = Rule(
    code="CC185",
    severity=Severity.WARNING,
    title="Chữ cái giống mắt nhưng khác mã",
    why="Chữ chép từ PDF có khi là ƣ thay cho ư, hoặc chữ cái Nga, Hy Lạp trông như chữ ta. Trang sửa được ƣ và Ð khi hiện, "
    "nhưng tệp mang đi nơi khác thì vẫn sai, và chữ Nga thì ô tìm không thấy.",
    wrong=f"{_HEADER}Ngƣời dân nộp hồ sơ trực tuyến.",
    right=_WORDS,
    message="chữ “{name}” (U+{detail}) không phải chữ tiếng Việt",
    hint="xóa chữ ấy rồi gõ lại, trong cả bài",
)

RULES: Final = (CLASSIFIED_TEXT, INTERNAL_TEXT, CITIZEN_TEXT, CONTACTS_TEXT, UNREADABLE_TEXT, LOOK_ALIKE_TEXT)
