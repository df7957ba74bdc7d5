"""The codes of problems that only show when all outputs are known."""

from typing import Final

from cchc.records.rule import Rule

SAME_PATH: Final = Rule(
    code="CC590",
    title="Hai trang hoặc tệp cùng một địa chỉ",
    why="Mỗi địa chỉ chỉ chứa được một tệp. Chữ hoa, chữ thường và cách gõ dấu không phân biệt được hai địa chỉ, "
    "vì máy Windows và macOS coi chúng là một. Đặt khóa slug khác hoặc đổi tên một trong hai tệp.",
    wrong="redirect_from: [/tim-kiem/]",
    right="redirect_from: [/tim-kiem-cu/]",
)
BAD_PATH: Final = Rule(
    code="CC591",
    title="Địa chỉ không hợp lệ",
    why="Địa chỉ của một trang hay tệp phải nằm trong thư mục xuất bản: không có “..”, không bắt đầu bằng “/”, "
    "không có bước rỗng, ký tự điều khiển hay đổi chiều chữ, dấu hoặc tên mà Windows, git không giữ được. Thư mục .cchc dành cho hệ thống.",
    wrong="output/../gioi-thieu.html (trang do một plugin khác lập)",
    right="output/gioi-thieu.html (trang do một plugin khác lập)",
)
OBSTRUCTED: Final = Rule(
    code="CC592",
    title="Thư mục xuất bản có vật cản",
    why="Ở chỗ phải ghi một tệp đang có một thư mục, hoặc ngược lại, mà hệ thống không tạo ra nên không tự xóa. "
    "Chuyển nó ra khỏi thư mục xuất bản rồi dựng lại.",
    wrong="output/index.html/ghi-chu.txt (tệp tự chép vào)",
    right="output/ghi-chu/ghi-chu.txt (tệp tự chép vào)",
)
UNREADABLE: Final = Rule(
    code="CC593",
    title="Không đọc được tệp nội dung",
    why="Mỗi bài là một tệp thường nằm trong thư mục nội dung và đọc được. Liên kết tượng trưng chỉ được trỏ đến một tệp "
    "trong chính thư mục nội dung; liên kết ra ngoài, liên kết hỏng, ống dẫn, tệp không có quyền đọc đều không dùng được. "
    "Chép chính tệp ấy vào đây, hoặc sửa quyền của tệp.",
    wrong="content/tin-tuc/2026/hoi-nghi.md (liên kết tượng trưng trỏ vào chỗ trống)",
    right="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
)
SOURCE_CHANGED: Final = Rule(
    code="CC594",
    title="Tệp đính kèm đổi trong khi dựng",
    why="Tệp được đăng phải đúng là tệp đã được kiểm tra, từng byte một. Trong khi dựng, tệp này bị sửa, bị thay hoặc bị xóa "
    "(thường do đang chép dở hay đang mở bằng chương trình khác), nên không có gì được đăng. Dựng lại khi tệp đã yên.",
    wrong="giay-moi.pdf (PDF đổi trong khi dựng)",
    right="giay-moi.pdf (PDF có chữ)",
)
RULES: Final = (SAME_PATH, BAD_PATH, OBSTRUCTED, UNREADABLE, SOURCE_CHANGED)
