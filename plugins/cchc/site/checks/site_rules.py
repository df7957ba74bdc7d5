"""The codes of problems between items: addresses, what every page must say of its owner, links from file to file."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

SAME_ADDRESS: Final = Rule(
    code="CC150",
    title="Hai mục cùng một địa chỉ",
    why="Mỗi trang cần một địa chỉ riêng. Địa chỉ lấy từ khóa slug, không có slug thì từ tên tệp hoặc tên thư mục "
    "của bài, cùng với năm; thông báo nêu tên cả hai tệp. Đặt slug khác cho một trong hai.",
    wrong="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n"
    "content/tin-tuc/2026/hoi-nghi/index.md\n---\ntitle: Hội nghị giao ban\ndate: 2026-01-15\n---",
    right="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n"
    "content/tin-tuc/2026/hoi-nghi/index.md\n---\ntitle: Hội nghị giao ban\ndate: 2026-01-15\n"
    "slug: hoi-nghi-giao-ban\n---",
)
RESERVED_ADDRESS: Final = Rule(
    code="CC151",
    title="Địa chỉ dành riêng cho trang mục lục",
    why="Những tên như tin-tuc, ke-hoach, tep, tim-kiem là địa chỉ của các trang danh sách do hệ thống lập. "
    "Đặt slug khác cho mục này.",
    wrong="slug: tim-kiem",
    right="slug: huong-dan-tim-kiem",
    folder="trang",
)
LIVING_OLD_ADDRESS: Final = Rule(
    code="CC152",
    title="Địa chỉ cũ đang có trang sử dụng",
    why="Địa chỉ trong redirect_from dẫn người đọc sang địa chỉ mới, nên không thể là địa chỉ của một trang đang có, "
    "cũng không thể do hai mục cùng nhận.",
    wrong="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n"
    "content/tin-tuc/2026/giao-ban.md\n---\ntitle: Hội nghị giao ban\ndate: 2026-01-15\n"
    "redirect_from: [/tin-tuc/2026/hoi-nghi/]\n---",
    right="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n"
    "content/tin-tuc/2026/giao-ban.md\n---\ntitle: Hội nghị giao ban\ndate: 2026-01-15\n"
    "redirect_from: [/tin-cu/giao-ban/]\n---",
)
MISSING_OWNER: Final = Rule(
    code="CC160",
    title="Thiếu thông tin bắt buộc ở chân trang",
    why="Trang xuất bản phải ghi cơ quan chủ quản, cơ quan cấp trên, địa chỉ, điện thoại, thư điện tử và người chịu "
    "trách nhiệm nội dung (Thông tư 32/2017/TT-BTTTT, Điều 16 khoản 3). Bổ sung vào content/site.yaml. "
    "Bản dựng để xem trên máy không đòi hỏi điều này.",
    wrong="content/site.yaml\nname: Cải cách hành chính\nagency:\n  name: Sở Xây dựng tỉnh Lam Giang\n"
    "  parent: Ủy ban nhân dân tỉnh Lam Giang\n  address: Số 00 đường Minh Họa, tỉnh Lam Giang\n"
    "  email: sxd@lamgiang.example\nresponsible: Nguyễn Văn Mẫu",
    right="content/site.yaml\nname: Cải cách hành chính\nagency:\n  name: Sở Xây dựng tỉnh Lam Giang\n"
    "  parent: Ủy ban nhân dân tỉnh Lam Giang\n  address: Số 00 đường Minh Họa, tỉnh Lam Giang\n"
    "  phone: 0000 000 001\n  email: sxd@lamgiang.example\nresponsible: Nguyễn Văn Mẫu",
)
NO_SUCH_FILE: Final = Rule(
    code="CC501",
    title="Liên kết đến tệp không có",
    why="Liên kết đến một tệp .md của trang phải đúng tên tệp, tính từ chỗ của bài, hoặc từ thư mục content khi "
    "bắt đầu bằng dấu gạch chéo. Viết liên kết bằng tên tệp thì đổi địa chỉ trang không làm hỏng liên kết.",
    wrong="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\n"
    "Xem [tin trước](giao-ban-thang-1.md).",
    right="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\n"
    "Xem [tin trước](giao-ban.md).\n"
    "content/tin-tuc/2026/giao-ban.md\n---\ntitle: Hội nghị giao ban\ndate: 2026-01-15\n---",
)
UNSEEN_TARGET: Final = Rule(
    code="CC502",
    title="Liên kết đến mục chưa hiện trên trang",
    why="Mục được liên kết là bản nháp, chưa đến ngày đăng, đã hết hạn hoặc đang có lỗi. Chữ của liên kết được giữ, liên kết được bỏ "
    "cho đến khi mục ấy hiện.",
    wrong="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\n"
    "Xem [tin trước](giao-ban.md).\n"
    "content/tin-tuc/2026/giao-ban.md\n---\ntitle: Hội nghị giao ban\ndate: 2026-01-15\nstatus: draft\n---",
    right="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\n"
    "Xem [tin trước](giao-ban.md).\n"
    "content/tin-tuc/2026/giao-ban.md\n---\ntitle: Hội nghị giao ban\ndate: 2026-01-15\n---",
    severity=Severity.WARNING,
)

DEAD_ADDRESS: Final = Rule(
    code="CC506",
    title="Địa chỉ không có trên trang",
    why="Liên kết trong bài, thực đơn, danh sách liên kết và thông báo trong site.yaml phải dẫn đến một trang hay một tệp mà bản dựng "
    "có; nếu không người đọc gặp trang báo lỗi. Địa chỉ trong trang bắt đầu và kết thúc bằng dấu gạch chéo (/ke-hoach/). "
    "Liên kết đến một bài nên viết bằng tên tệp .md của bài ấy: địa chỉ đổi thì liên kết vẫn đúng.",
    wrong="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\n"
    "Xem [các kế hoạch](/ke-hoach-nam/).",
    right="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\n"
    "Xem [các kế hoạch](/ke-hoach/).",
)
DEAD_ANCHOR: Final = Rule(
    code="CC507",
    title="Liên kết đến phần không có",
    why="Phần sau dấu # của liên kết phải là tên của một đề mục, một khoản hay một neo có ở trang được liên kết; nếu không người đọc "
    "chỉ đến đầu trang. Tên của đề mục là chữ của nó, không dấu, nối bằng gạch nối: “Kết quả” là #ket-qua.",
    wrong="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\n"
    "Xem [kết quả](#ket-qa).\n\n## Kết quả\n\nĐạt.",
    right="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\n"
    "Xem [kết quả](#ket-qua).\n\n## Kết quả\n\nĐạt.",
)

UNKNOWN_ITEM: Final = Rule(
    code="CC503",
    title="Nêu một mục không có trên trang",
    why="Khóa reports_on của báo cáo và about của phản ánh phải nêu một mục đang hiện: bằng số hiệu, đường dẫn tệp hoặc địa chỉ. "
    "Không tìm thấy thì trang chỉ hiện chữ đã ghi, không thành liên kết.",
    wrong="---\ntitle: Phải chờ hai giờ\nquestion: Vì sao tôi phải chờ hai giờ?\nasked: 2026-10-02\n"
    "about: /tin-tuc/2026/hoi-nghi/\n---",
    right="---\ntitle: Phải chờ hai giờ\nquestion: Vì sao tôi phải chờ hai giờ?\nasked: 2026-10-02\n---",
    folder="phan-anh",
    severity=Severity.WARNING,
)

HALF_ANSWERED: Final = Rule(
    code="CC504",
    title="Phản ánh mới trả lời một nửa",
    why="Ngày trả lời (answered) và câu trả lời (thân bài) phải đi cùng nhau: thiếu ngày thì trang ghi là chờ trả lời và không "
    "tính được số ngày, thiếu câu trả lời thì người đọc không có gì để đọc.",
    wrong="---\ntitle: Phải chờ hai giờ\nquestion: Vì sao tôi phải chờ hai giờ?\nasked: 2026-10-02\n"
    "answered: 2026-10-05\n---",
    right="---\ntitle: Phải chờ hai giờ\nquestion: Vì sao tôi phải chờ hai giờ?\nasked: 2026-10-02\n"
    "answered: 2026-10-05\n---\n\nSở đã mở thêm một quầy.",
    folder="phan-anh",
    severity=Severity.WARNING,
)
PERSONAL_DATA: Final = Rule(
    code="CC505",
    title="Phản ánh có thông tin cá nhân",
    why="Chưa có sự đồng ý thì không nêu họ tên, số điện thoại, thư điện tử, số căn cước của người phản ánh (Luật Bảo vệ dữ liệu "
    "cá nhân số 91/2025/QH15). Có sự đồng ý thì ghi consent: true.",
    wrong="---\ntitle: Chờ lâu\nquestion: Tôi là Trần Thị Ví Dụ, tôi phải chờ hai giờ.\nasked: 2026-10-02\n---",
    right="---\ntitle: Chờ lâu\nquestion: Tôi phải chờ hai giờ.\nasked: 2026-10-02\n---",
    folder="phan-anh",
    severity=Severity.WARNING,
)

RULES: Final = (
    SAME_ADDRESS,
    RESERVED_ADDRESS,
    LIVING_OLD_ADDRESS,
    MISSING_OWNER,
    NO_SUCH_FILE,
    UNSEEN_TARGET,
    DEAD_ADDRESS,
    DEAD_ANCHOR,
    UNKNOWN_ITEM,
    HALF_ANSWERED,
    PERSONAL_DATA,
)
