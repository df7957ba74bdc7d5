"""CC120–CC139: problems of the values in a header."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

BAD_DATE: Final = Rule(
    code="CC120",
    title="Ngày viết sai dạng",
    why="Ngày viết theo một trong hai cách: 2022-02-05 (năm-tháng-ngày) hoặc 05/02/2022 (ngày/tháng/năm, "
    "tức ngày 5 tháng 2). Có thể thêm giờ: 2022-02-05 14:30.",
    wrong="modified: 05-02-2026",
    right="modified: 05/02/2026",
)
NO_SUCH_DATE: Final = Rule(
    code="CC121",
    title="Ngày không có thật",
    why="Lịch không có ngày ấy: tháng chỉ đến 12, và tháng 2 có 28 hoặc 29 ngày.",
    wrong="modified: 2026-02-30",
    right="modified: 2026-02-28",
)
BAD_PERIOD: Final = Rule(
    code="CC122",
    title="Giai đoạn viết sai dạng",
    why="Giai đoạn là một năm (2026) hoặc năm đầu và năm cuối (2026-2030).",
    wrong="period: năm 2026",
    right="period: 2026",
    folder="ke-hoach",
)
REVERSED_PERIOD: Final = Rule(
    code="CC123",
    title="Giai đoạn viết ngược",
    why="Năm đầu của giai đoạn phải đứng trước năm cuối.",
    wrong="period: 2030-2026",
    right="period: 2026-2030",
    folder="ke-hoach",
)
BAD_NUMBER: Final = Rule(
    code="CC124",
    title="Số, ký hiệu không hợp lệ",
    why="Số, ký hiệu gồm số thứ tự, (năm), chữ viết tắt tên loại và tên cơ quan, viết đúng chữ Đ và chữ hoa, "
    "không có dấu cách (Nghị định 30/2020/NĐ-CP, Phụ lục I và Phụ lục III).",
    wrong="number: 61/2018/ND-CP",
    right="number: 61/2018/NĐ-CP",
    folder="van-ban",
)
BAD_DUE: Final = Rule(
    code="CC125",
    title="Thời hạn viết sai dạng",
    why="Thời hạn của nhiệm vụ là một ngày (30/6/2026), một quý (2026-Q2) hoặc một năm (2026).",
    wrong="tasks:\n  - title: Rà soát thủ tục\n    due: quý II/2026",
    right="tasks:\n  - title: Rà soát thủ tục\n    due: 2026-Q2",
    folder="ke-hoach",
)
NOT_A_CHOICE: Final = Rule(
    code="CC126",
    title="Giá trị không có trong danh sách",
    why="Khóa này chỉ nhận một trong các giá trị định sẵn.",
    wrong="status: nháp",
    right="status: draft",
)
BAD_FLAG: Final = Rule(
    code="CC127",
    title="Không rõ có hay không",
    why="Khóa này chỉ nhận true (có) hoặc false (không).",
    wrong="featured: 1",
    right="featured: true",
)
BAD_ADDRESS: Final = Rule(
    code="CC128",
    title="Địa chỉ không hợp lệ",
    why="Địa chỉ trong trang bắt đầu bằng dấu gạch chéo (/ke-hoach/); địa chỉ trang khác ghi đủ https://; "
    "đường dẫn tệp dùng dấu gạch chéo và tính từ chỗ của bài hoặc từ thư mục tep.",
    wrong="redirect_from: [tin-cu/1.html]",
    right="redirect_from: [/tin-cu/1.html]",
)
BAD_YEAR: Final = Rule(
    code="CC129",
    title="Năm không hợp lệ",
    why="Năm gồm bốn chữ số, từ 1945 đến 2099.",
    wrong="period: 1026",
    right="period: 2026",
    folder="ke-hoach",
)
WRONG_ORDER: Final = Rule(
    code="CC130",
    title="Hai ngày trái thứ tự",
    why="Ngày kết thúc phải sau ngày bắt đầu: hết hạn sau khi đăng, hết hiệu lực sau khi có hiệu lực, trả lời sau khi hỏi.",
    wrong="expires: 2000-01-01",
    right="expires: 2099-01-01",
)
UNLIKELY_ORDER: Final = Rule(
    code="CC131",
    title="Hai ngày có thứ tự lạ",
    why="Thứ tự này pháp luật cho phép nhưng hiếm, thường là viết nhầm: văn bản có hiệu lực trước ngày ban hành "
    "(hiệu lực trở về trước), bài đăng trước ngày ký, sửa trước khi đăng.",
    wrong="modified: 2000-01-01",
    right="modified: 2099-01-01",
    severity=Severity.WARNING,
)
REPEATED_KIND: Final = Rule(
    code="CC132",
    title="Tiêu đề lặp lại loại văn bản",
    why="Trang in loại văn bản phía trên trích yếu, như bản giấy; trích yếu bắt đầu lại bằng loại ấy thì thành “KẾ HOẠCH Kế hoạch …”. "
    "Bỏ loại ở đầu tiêu đề.",
    wrong="title: Kế hoạch cải cách hành chính năm 2026",
    right="title: Cải cách hành chính năm 2026",
    folder="ke-hoach",
    severity=Severity.WARNING,
)

RULES: Final = (
    BAD_DATE,
    NO_SUCH_DATE,
    BAD_PERIOD,
    REVERSED_PERIOD,
    BAD_NUMBER,
    BAD_DUE,
    NOT_A_CHOICE,
    BAD_FLAG,
    BAD_ADDRESS,
    BAD_YEAR,
    WRONG_ORDER,
    UNLIKELY_ORDER,
    REPEATED_KIND,
)
