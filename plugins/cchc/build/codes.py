"""The codes of problems that only show when all outputs are known."""

from typing import Final

from cchc.records.code import Code

SAME_PATH: Final = Code(
    code="CC590",
    title="Hai trang hoặc tệp cùng một địa chỉ",
    explanation="Mỗi địa chỉ chỉ chứa được một tệp. Chữ hoa, chữ thường và cách gõ dấu không phân biệt được hai địa chỉ, "
    "vì máy Windows và macOS coi chúng là một. Đặt khóa slug khác hoặc đổi tên một trong hai tệp.",
)
BAD_PATH: Final = Code(
    code="CC591",
    title="Địa chỉ không hợp lệ",
    explanation="Địa chỉ của một trang hay tệp phải nằm trong thư mục xuất bản: không có “..”, không bắt đầu bằng “/”, "
    "không có dấu “\\”, ký tự điều khiển, hoặc bước rỗng. Thư mục .cchc dành cho hệ thống.",
)
OBSTRUCTED: Final = Code(
    code="CC592",
    title="Thư mục xuất bản có vật cản",
    explanation="Ở chỗ phải ghi một tệp đang có một thư mục, hoặc ngược lại, mà hệ thống không tạo ra nên không tự xóa. "
    "Chuyển nó ra khỏi thư mục xuất bản rồi dựng lại.",
)
CODES: Final = (SAME_PATH, BAD_PATH, OBSTRUCTED)
