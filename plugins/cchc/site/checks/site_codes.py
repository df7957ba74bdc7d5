"""The codes of problems between items: addresses, what every page must say of its owner, links from file to file."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.diagnostic_code import Code

SAME_ADDRESS: Final = Code(
    code="CC150",
    title="Hai mục cùng một địa chỉ",
    explanation="Mỗi trang cần một địa chỉ riêng. Địa chỉ lấy từ khóa slug, không có slug thì từ tên tệp hoặc tên thư mục "
    "của bài, cùng với năm; thông báo nêu tên cả hai tệp. Đặt slug khác cho một trong hai.",
)
RESERVED_ADDRESS: Final = Code(
    code="CC151",
    title="Địa chỉ dành riêng cho trang mục lục",
    explanation="Những tên như tin-tuc, ke-hoach, tep, tim-kiem là địa chỉ của các trang danh sách do hệ thống lập. "
    "Đặt slug khác cho mục này.",
    bad="slug: tim-kiem",
    good="slug: huong-dan-tim-kiem",
    folder="trang",
)
LIVING_OLD_ADDRESS: Final = Code(
    code="CC152",
    title="Địa chỉ cũ đang có trang sử dụng",
    explanation="Địa chỉ trong redirect_from dẫn người đọc sang địa chỉ mới, nên không thể là địa chỉ của một trang đang có, "
    "cũng không thể do hai mục cùng nhận.",
)
MISSING_OWNER: Final = Code(
    code="CC160",
    title="Thiếu thông tin bắt buộc ở chân trang",
    explanation="Trang xuất bản phải ghi cơ quan chủ quản, cơ quan cấp trên, địa chỉ, điện thoại, thư điện tử và người chịu "
    "trách nhiệm nội dung (Thông tư 32/2017/TT-BTTTT, Điều 16 khoản 3). Bổ sung vào content/site.yaml. "
    "Bản dựng để xem trên máy không đòi hỏi điều này.",
)
NO_SUCH_FILE: Final = Code(
    code="CC501",
    title="Liên kết đến tệp không có",
    explanation="Liên kết đến một tệp .md của trang phải đúng tên tệp, tính từ chỗ của bài, hoặc từ thư mục content khi "
    "bắt đầu bằng dấu gạch chéo. Viết liên kết bằng tên tệp thì đổi địa chỉ trang không làm hỏng liên kết.",
)
UNSEEN_TARGET: Final = Code(
    code="CC502",
    title="Liên kết đến mục chưa hiện trên trang",
    explanation="Mục được liên kết là bản nháp, chưa đến ngày đăng hoặc đã hết hạn. Chữ của liên kết được giữ, liên kết được bỏ "
    "cho đến khi mục ấy hiện.",
    severity=Severity.WARNING,
)

UNKNOWN_ITEM: Final = Code(
    code="CC503",
    title="Nêu một mục không có trên trang",
    explanation="reports_on của báo cáo và about của phản ánh phải nêu một mục đang hiện: bằng số hiệu, đường dẫn tệp hoặc địa chỉ. "
    "Không tìm thấy thì trang chỉ hiện chữ đã ghi, không thành liên kết.",
    severity=Severity.WARNING,
)

HALF_ANSWERED: Final = Code(
    code="CC504",
    title="Phản ánh mới trả lời một nửa",
    explanation="Ngày trả lời (answered) và câu trả lời (thân bài) phải đi cùng nhau: thiếu ngày thì trang ghi là chờ trả lời và không "
    "tính được số ngày, thiếu câu trả lời thì người đọc không có gì để đọc.",
    severity=Severity.WARNING,
)
PERSONAL_DATA: Final = Code(
    code="CC505",
    title="Phản ánh có thông tin cá nhân",
    explanation="Chưa có sự đồng ý thì không nêu họ tên, số điện thoại, thư điện tử, số căn cước của người phản ánh (Luật Bảo vệ dữ liệu "
    "cá nhân số 91/2025/QH15). Có sự đồng ý thì ghi consent: true.",
    bad="---\ntitle: Chờ lâu\nquestion: Tôi là Trần Thị Ví Dụ, tôi phải chờ hai giờ.\nasked: 2026-10-02\n---",
    good="---\ntitle: Chờ lâu\nquestion: Tôi phải chờ hai giờ.\nasked: 2026-10-02\n---",
    folder="phan-anh",
    severity=Severity.WARNING,
)

CODES: Final = (
    SAME_ADDRESS,
    RESERVED_ADDRESS,
    LIVING_OLD_ADDRESS,
    MISSING_OWNER,
    NO_SUCH_FILE,
    UNSEEN_TARGET,
    UNKNOWN_ITEM,
    HALF_ANSWERED,
    PERSONAL_DATA,
)
