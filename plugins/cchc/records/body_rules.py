"""CC140–CC149 and CC170–CC179: words of a body that would not reach its page, and a structure that is not what it seems."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

_HEADER: Final = "---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n"

TOO_DEEP: Final = Rule(
    code="CC140",
    title="Thân bài lồng quá sâu",
    why="Danh sách, trích dẫn hoặc thẻ HTML lồng quá nhiều cấp thường do dán nhầm, người đọc cũng không theo được.",
    wrong="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n" + "> " * 40 + "chữ",
    right="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n> chữ",
)
FIRST_LEVEL: Final = Rule(
    code="CC141",
    title="Tiêu đề cấp 1 trong thân bài",
    why="Trang đã có một tiêu đề cấp 1 là tên bài; đề mục trong bài bắt đầu từ cấp 2 (##). "
    "Mọi đề mục của bài được hạ một cấp cho đúng.",
    wrong="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n# Kết quả",
    right="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n## Kết quả",
    severity=Severity.WARNING,
)
DROPPED_HTML: Final = Rule(
    code="CC142",
    title="Thẻ HTML bị bỏ",
    why="Vì an toàn của người đọc, thẻ chạy mã, nhúng trang khác hay đổi kiểu chữ không được giữ lại.",
    wrong='---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\nPhim về hội nghị:\n\n<iframe src="https://example.com/"></iframe>',
    right="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Xem phim](https://example.com/)",
    severity=Severity.WARNING,
)
FOREIGN_PICTURE: Final = Rule(
    code="CC144",
    title="Ảnh lấy từ nơi khác",
    why="Ảnh lấy từ trang khác mất lúc nào không hay, và mỗi lần xem bài là báo cho trang kia biết người đọc là ai. "
    "Ảnh dán thẳng vào bài (data:…) hoặc nằm trên máy người viết (C:\\…) thì trang không có. "
    "Mọi ảnh của trang phải nằm trên trang: tải ảnh về, đặt cạnh bài.",
    wrong="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n![Hội trường](https://example.com/anh.jpg)",
    right="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Ảnh hội trường](https://example.com/anh.jpg)",
)
BAD_LINK: Final = Rule(
    code="CC148",
    title="Liên kết không dùng được",
    why="Liên kết chỉ dẫn đến https://, http://, mailto:, tel:, một trang hay một tệp của trang này. Địa chỉ bắt đầu bằng // hay \\\\ "
    "dẫn sang máy chủ khác mà không ai thấy; javascript:, data: chạy mã trên máy người đọc; phần trước dấu @ che tên máy chủ thật.",
    wrong="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Xem](javascript:alert(1))",
    right="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Xem](https://example.com/)",
)
LOST_WORDS: Final = Rule(
    code="CC145",
    title="Chữ trong bài không có trên trang",
    why="Mọi chữ, mọi số người viết ghi trong thân bài phải có trên trang, đúng thứ tự. Chữ bị mất hoặc bị đảo thường do thẻ HTML "
    "đặt sai chỗ, ví dụ chữ nằm trong bảng mà ngoài mọi ô.",
    wrong=f"{_HEADER}<table>\n<tr><td>Hồ sơ</td></tr>\nGhi chú: số liệu quý I\n</table>",
    right=f"{_HEADER}<table>\n<tr><td>Hồ sơ</td></tr>\n</table>\n\nGhi chú: số liệu quý I",
)
UNCLOSED_TAG: Final = Rule(
    code="CC146",
    title="Thẻ HTML, chú thích HTML hoặc khối mã không đóng",
    why="Thẻ mở mà không đóng làm phần sau của bài bị cuốn vào trong thẻ. Thẻ như <iframe /> hay <div /> không tự đóng. "
    "Muốn hiện chính dấu < thì viết \\<.",
    wrong=f"{_HEADER}<div>\n\nSáng 15/01, Sở tổ chức hội nghị.",
    right=f"{_HEADER}<div>\n\nSáng 15/01, Sở tổ chức hội nghị.\n\n</div>",
)
UNMATCHED_NOTE: Final = Rule(
    code="CC147",
    title="Chú thích, chữ viết tắt hoặc địa chỉ đặt tên không khớp",
    why="Mỗi [^1] trong bài có một dòng “[^1]: lời chú thích” và ngược lại; hai lời không mang cùng một tên. Lời không được gọi vẫn "
    "hiện ở cuối bài; chữ viết tắt, địa chỉ đặt tên không dùng đến thì không hiện ở đâu.",
    wrong=f"{_HEADER}Tiếp nhận 15 hồ sơ.\n\n[^1]: Chưa kể hồ sơ chuyển tiếp.",
    right=f"{_HEADER}Tiếp nhận 15[^1] hồ sơ.\n\n[^1]: Chưa kể hồ sơ chuyển tiếp.",
    severity=Severity.WARNING,
)
JOINED_LINES: Final = Rule(
    code="CC149",
    title="Nhiều dòng ngắn thành một đoạn",
    why="Các dòng không có dòng trống ở giữa là một đoạn. Nhiều dòng ngắn, không hết câu, bắt đầu bằng chữ thường thì không rõ "
    "người viết muốn xuống dòng hay không: mỗi dòng một mục thì thêm dấu “- ” ở đầu.",
    wrong=f"{_HEADER}Hồ sơ gồm\nđơn đề nghị\nbản sao giấy phép",
    right=f"{_HEADER}Hồ sơ gồm\n- đơn đề nghị\n- bản sao giấy phép",
    severity=Severity.WARNING,
)
TABLE_SHAPE: Final = Rule(
    code="CC170",
    title="Hàng của bảng khác số cột",
    why="Hàng có nhiều ô hơn dòng tiêu đề thì bảng có thêm cột không tên. Thường do một dấu | trong chữ: viết \\| thì dấu ấy không ngăn ô.",
    wrong=f"{_HEADER}| A | B |\n|---|---|\n| 1 | 2 | 3 |",
    right=f"{_HEADER}| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |",
    severity=Severity.WARNING,
)
HEADING_STEP: Final = Rule(
    code="CC171",
    title="Đề mục nhảy cấp",
    why="Dưới đề mục ## là ###, rồi ####. Nhảy cấp làm mục lục và máy đọc màn hình hiểu sai bài.",
    wrong=f"{_HEADER}## Kết quả\n\n#### Hồ sơ\n\nĐạt 99%.",
    right=f"{_HEADER}## Kết quả\n\n### Hồ sơ\n\nĐạt 99%.",
    severity=Severity.WARNING,
)
UNDERLINED: Final = Rule(
    code="CC172",
    title="Dòng gạch dưới chữ không làm thành đề mục",
    why="Dòng --- ngay dưới một dòng chữ là đường kẻ. Đề mục viết bằng dấu ## ở đầu dòng.",
    wrong=f"{_HEADER}Kết quả\n-------\n\nĐạt 99%.",
    right=f"{_HEADER}## Kết quả\n\nĐạt 99%.",
    severity=Severity.WARNING,
)
EMPTY_BODY: Final = Rule(
    code="CC173",
    title="Thân bài chưa có chữ nào",
    why="Dưới phần đầu tệp chưa có nội dung, hoặc chỉ có ghi chú <!-- … --> mà trang không hiện; cũng không có tệp, biểu đồ hay "
    "nhiệm vụ nào. Trang như thế chỉ có tiêu đề.",
    wrong="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n<!-- Viết nội dung ở đây. -->",
    right=f"{_HEADER}Sáng 15/01, Sở tổ chức hội nghị.",
    severity=Severity.WARNING,
)
REPEATED_NUMBER: Final = Rule(
    code="CC174",
    title="Số thứ tự lặp lại",
    why="Trang hiện đúng số người viết đã ghi, không đánh số lại. Hai mục liền nhau cùng một số thường là gõ nhầm.",
    wrong=f"{_HEADER}1. Rà soát thủ tục.\n2. Công khai.\n2. Báo cáo.",
    right=f"{_HEADER}1. Rà soát thủ tục.\n2. Công khai.\n3. Báo cáo.",
    severity=Severity.WARNING,
)
REFUSED_ANCHOR: Final = Rule(
    code="CC175",
    title="Tên neo không dùng được",
    why="Tên neo ở cuối đề mục (dấu # trong ngoặc móc) gồm chữ không dấu, chữ số, dấu gạch nối, không trùng trong bài và không trùng với các phần có sẵn của trang "
    "(noi-dung, tep, can-cu…). Đề mục vẫn có neo theo chữ của nó.",
    wrong=f"{_HEADER}## Tệp đính kèm {{#tep}}\n\nKhông có.",
    right=f"{_HEADER}## Tệp đính kèm {{#cac-tep}}\n\nKhông có.",
    severity=Severity.WARNING,
)
SECOND_FILE: Final = Rule(
    code="CC176",
    title="Thư mục của bài có thêm một tệp .md",
    why="Thư mục có index.md là của một bài: ảnh, tệp của bài để ở đó. Tệp .md thứ hai thành một bài riêng có địa chỉ riêng, thường "
    "không phải điều người viết muốn. Bài khác thì để ra ngoài thư mục; ghi chú không đăng thì đổi đuôi hoặc xóa.",
    wrong="content/tin-tuc/2026/hoi-nghi/index.md\n---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\nSở họp sáng 15/01.\n"
    "content/tin-tuc/2026/hoi-nghi/ghi-chu.md\n---\ntitle: Ghi chú\ndate: 2026-01-15\n---\n\nViệc còn lại.",
    right="content/tin-tuc/2026/hoi-nghi/index.md\n---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\nSở họp sáng 15/01.",
    severity=Severity.WARNING,
)
NO_ALT: Final = Rule(
    code="CC177",
    severity=Severity.WARNING,
    title="Ảnh chưa có lời mô tả",
    why="Người không nhìn thấy nghe lời mô tả thay cho ảnh; ảnh không tải được thì mọi người đọc lời ấy. Viết điều người xem ảnh "
    "biết được, ngắn gọn; sơ đồ, biểu đồ thì ghi cả số liệu chính.",
    wrong="content/tin-tuc/2026/hoi-nghi/index.md\n---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\nSở họp sáng 15/01.\n\n![](hoi-truong.png)\n"
    "content/tin-tuc/2026/hoi-nghi/hoi-truong.png (ảnh PNG)",
    right="content/tin-tuc/2026/hoi-nghi/index.md\n---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\nSở họp sáng 15/01.\n\n"
    "![Toàn cảnh hội trường](hoi-truong.png)\n"
    "content/tin-tuc/2026/hoi-nghi/hoi-truong.png (ảnh PNG)",
)

RULES: Final = (
    TOO_DEEP,
    FIRST_LEVEL,
    DROPPED_HTML,
    FOREIGN_PICTURE,
    BAD_LINK,
    LOST_WORDS,
    UNCLOSED_TAG,
    UNMATCHED_NOTE,
    JOINED_LINES,
    TABLE_SHAPE,
    HEADING_STEP,
    UNDERLINED,
    EMPTY_BODY,
    REPEATED_NUMBER,
    REFUSED_ANCHOR,
    SECOND_FILE,
    NO_ALT,
)
