"""CC100–CC119 and CC140–CC149: problems of a file, of its header as YAML, of its keys, and of its body."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

OUTSIDE: Final = Rule(
    code="CC100",
    title="Tệp nằm ngoài các thư mục nội dung",
    why="Thư mục đầu tiên quyết định loại nội dung, nên mỗi tệp .md phải nằm trong một thư mục đã biết: "
    "tin-tuc, ke-hoach, bao-cao, van-ban, phan-anh hoặc trang.",
    wrong="content/tin-bai/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---",
    right="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---",
)
NOT_UTF8: Final = Rule(
    code="CC101",
    title="Tệp không phải văn bản UTF-8",
    why="Chữ Việt chỉ hiện đúng khi tệp được lưu ở bảng mã UTF-8. Mở tệp bằng trình soạn thảo, "
    "chọn “Lưu thành…” và chọn bảng mã UTF-8.",
    wrong="content/tin-tuc/2026/hoi-nghi.md (bài lưu ở bảng mã UTF-16)",
    right="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
)
BINARY: Final = Rule(
    code="CC102",
    title="Tệp nhị phân",
    why="Tệp .md phải là văn bản. Tệp Word, PDF hay ảnh đổi đuôi thành .md không dùng được: "
    "chép chữ trong tệp Word vào một bài mới, còn chính tệp ấy, PDF và ảnh thì để làm tệp đính kèm.",
    wrong="content/tin-tuc/2026/hoi-nghi.md (tệp Word đổi đuôi)",
    right="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
)
EMPTY: Final = Rule(
    code="CC103",
    title="Tệp rỗng",
    why="Tệp không có chữ nào. Viết nội dung, hoặc xóa tệp.",
    wrong="content/tin-tuc/2026/hoi-nghi.md (tệp rỗng)",
    right="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
)
BAD_FILE_NAME: Final = Rule(
    code="CC118",
    title="Tên tệp hay thư mục không phải máy nào cũng giữ được",
    why="Nội dung được chép qua lại giữa máy Windows, máy chủ và git. Những tên như con.md, aux.md, tên có dấu ? : * |, tên kết thúc "
    "bằng dấu chấm, tên có ký tự không hiện ra hoặc đổi chiều chữ làm hỏng việc ấy ở máy của người khác. Đổi tên tệp hoặc thư mục.",
    wrong="content/tin-tuc/2026/hoi-nghi?.md\n---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
    right="content/tin-tuc/2026/hoi-nghi.md\n---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
)
BAD_LINK: Final = Rule(
    code="CC148",
    title="Liên kết không dùng được",
    why="Liên kết chỉ dẫn đến https://, http://, mailto:, tel:, một trang hay một tệp của trang này. Địa chỉ bắt đầu bằng // hay \\\\ "
    "dẫn sang máy chủ khác mà không ai thấy; javascript:, data: chạy mã trên máy người đọc; phần trước dấu @ che tên máy chủ thật.",
    wrong="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Xem](javascript:alert(1))",
    right="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Xem](https://example.com/)",
)
TOO_LARGE: Final = Rule(
    code="CC104",
    title="Tệp quá lớn",
    why="Một bài dài hơn 2 triệu byte hầu như luôn do dán nhầm. Văn bản dài nên để làm tệp đính kèm.",
    wrong="content/tin-tuc/2026/hoi-nghi.md (bài dài 3 triệu byte)",
    right="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
)
CONTROL: Final = Rule(
    code="CC105",
    title="Ký tự điều khiển",
    why="Ký tự không hiện ra trên màn hình, thường còn sót khi sao chép từ phần mềm khác hoặc khi tệp bị đổi sai bảng mã.",
    wrong="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\nHội nghị diễn ra\x02 sáng 15/01.",
    right="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
)
NO_HEADER: Final = Rule(
    code="CC106",
    title="Thiếu phần đầu tệp",
    why="Mỗi bài bắt đầu bằng các khóa nằm giữa hai dòng ba dấu gạch ngang (---).",
    wrong="content/tin-tuc/2026/hoi-nghi.md\nKế hoạch cải cách hành chính năm 2026.",
    right="---\ntitle: Hội nghị cải cách hành chính năm 2026\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
)
UNCLOSED: Final = Rule(
    code="CC107",
    title="Phần đầu tệp không đóng",
    why="Phần đầu tệp mở bằng dòng --- thì phải có một dòng --- nữa để kết thúc, trước khi đến nội dung bài.",
    wrong="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15",
    right="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---",
)
SYNTAX: Final = Rule(
    code="CC108",
    title="Phần đầu tệp sai cú pháp",
    why="Phần đầu tệp viết theo YAML: mỗi dòng một “khóa: giá trị”, thụt dòng bằng dấu cách; "
    "giá trị có dấu hai chấm hoặc dấu # thì đặt trong dấu nháy kép.",
    wrong="summary: Chủ đề: một cửa",
    right='summary: "Chủ đề: một cửa"',
)
TOO_COMPLEX: Final = Rule(
    code="CC109",
    title="Phần đầu tệp quá dài hoặc lồng quá sâu",
    why="Phần đầu tệp chỉ cần vài chục dòng. Quá giới hạn thường do bí danh YAML (& và *) lặp lại nhau hoặc dán nhầm.",
    wrong="tags: [[[[[[[[[[a]]]]]]]]]]",
    right="tags: [một cửa, trực tuyến]",
)
DUPLICATE_KEY: Final = Rule(
    code="CC110",
    title="Khóa viết hai lần",
    why="Một khóa chỉ được có một giá trị; viết hai lần thì không biết lấy giá trị nào.",
    wrong="author: Ban Biên tập\nauthor: Văn phòng",
    right="author: Ban Biên tập",
)
UNKNOWN_KEY: Final = Rule(
    code="CC111",
    title="Khóa không có trong danh sách",
    why="Khóa lạ thường là khóa viết sai; nếu bỏ qua thì điều người viết muốn sẽ không xảy ra.",
    wrong="sumary: Tóm tắt hội nghị",
    right="summary: Tóm tắt hội nghị",
)
MISSING_KEY: Final = Rule(
    code="CC112",
    title="Thiếu khóa bắt buộc",
    why="Loại nội dung này phải có khóa ấy thì trang mới lập được.",
    wrong="---\ntitle: Hội nghị cải cách hành chính\n---",
    right="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---",
)
EMPTY_VALUE: Final = Rule(
    code="CC113",
    title="Giá trị bắt buộc bị bỏ trống",
    why="Khóa có mặt nhưng chưa có giá trị.",
    wrong="title:",
    right="title: Hội nghị cải cách hành chính",
)
WRONG_TYPE: Final = Rule(
    code="CC114",
    title="Giá trị sai kiểu",
    why="Có khóa nhận một dòng chữ, có khóa nhận danh sách, có khóa nhận nhóm khóa con.",
    wrong="tags: một cửa, trực tuyến",
    right="tags: [một cửa, trực tuyến]",
)
BAD_SLUG: Final = Rule(
    code="CC115",
    title="Tên địa chỉ không hợp lệ",
    why="Địa chỉ của trang chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, mỗi bước nhiều nhất 200 ký tự. "
    "Thẻ và cơ quan cũng có trang riêng, nên tên của chúng phải có chữ hoặc số để thành địa chỉ.",
    wrong="slug: Hội nghị 2026",
    right="slug: hoi-nghi-2026",
)
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
    wrong='---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n<iframe src="https://example.com/"></iframe>',
    right="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Xem phim](https://example.com/)",
    severity=Severity.WARNING,
)
OVERLOADED: Final = Rule(
    code="CC143",
    title="Quá nhiều ký hiệu",
    why="Hàng trăm dấu [ hoặc < không có dấu đóng, hàng nghìn dấu ` hay dòng kẻ --- thường là phần dán nhầm, và làm việc "
    "dựng trang chậm hẳn đi.",
    wrong="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n" + "[" * 500,
    right="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Kế hoạch](https://example.com/)",
)

FOREIGN_PICTURE: Final = Rule(
    code="CC144",
    title="Ảnh lấy từ nơi khác",
    why="Ảnh lấy từ trang khác mất lúc nào không hay, và mỗi lần xem bài là báo cho trang kia biết người đọc là ai. "
    "Mọi ảnh của trang phải nằm trên trang: tải ảnh về, đặt cạnh bài.",
    wrong="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n![Hội trường](https://example.com/anh.jpg)",
    right="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Ảnh hội trường](https://example.com/anh.jpg)",
)
NO_ALT: Final = Rule(
    code="CC149",
    severity=Severity.WARNING,
    title="Ảnh chưa có lời mô tả",
    why="Người không nhìn thấy nghe lời mô tả thay cho ảnh; ảnh không tải được thì mọi người đọc lời ấy. Viết điều người xem ảnh "
    "biết được, ngắn gọn; sơ đồ, biểu đồ thì ghi cả số liệu chính.",
    wrong="content/tin-tuc/2026/hoi-nghi/index.md\n---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n![](hoi-truong.png)\n"
    "content/tin-tuc/2026/hoi-nghi/hoi-truong.png (ảnh PNG)",
    right="content/tin-tuc/2026/hoi-nghi/index.md\n---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n"
    "![Toàn cảnh hội trường](hoi-truong.png)\n"
    "content/tin-tuc/2026/hoi-nghi/hoi-truong.png (ảnh PNG)",
)

RULES: Final = (
    OUTSIDE,
    NOT_UTF8,
    BINARY,
    EMPTY,
    TOO_LARGE,
    CONTROL,
    NO_HEADER,
    UNCLOSED,
    SYNTAX,
    TOO_COMPLEX,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    EMPTY_VALUE,
    WRONG_TYPE,
    BAD_SLUG,
    TOO_DEEP,
    FIRST_LEVEL,
    DROPPED_HTML,
    OVERLOADED,
    FOREIGN_PICTURE,
    BAD_FILE_NAME,
    BAD_LINK,
    NO_ALT,
)
