"""CC100–CC119 and CC140–CC149: problems of a file, of its header as YAML, of its keys, and of its body."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.diagnostic_code import Code

OUTSIDE: Final = Code(
    code="CC100",
    title="Tệp nằm ngoài các thư mục nội dung",
    explanation="Thư mục đầu tiên quyết định loại nội dung, nên mỗi tệp .md phải nằm trong một thư mục đã biết: "
    "tin-tuc, ke-hoach, bao-cao, van-ban, phan-anh hoặc trang.",
)
NOT_UTF8: Final = Code(
    code="CC101",
    title="Tệp không phải văn bản UTF-8",
    explanation="Chữ Việt chỉ hiện đúng khi tệp được lưu ở bảng mã UTF-8. Mở tệp bằng trình soạn thảo, "
    "chọn “Lưu thành…” và chọn bảng mã UTF-8.",
)
BINARY: Final = Code(
    code="CC102",
    title="Tệp nhị phân",
    explanation="Tệp .md phải là văn bản. Tệp Word, PDF hay ảnh đổi đuôi thành .md không dùng được: "
    "nhập tệp Word bằng lệnh “cchc import”, còn PDF và ảnh thì để làm tệp đính kèm.",
)
EMPTY: Final = Code(
    code="CC103",
    title="Tệp rỗng",
    explanation="Tệp không có chữ nào. Viết nội dung, hoặc xóa tệp.",
)
TOO_LARGE: Final = Code(
    code="CC104",
    title="Tệp quá lớn",
    explanation="Một bài dài hơn 2 triệu byte hầu như luôn do dán nhầm. Văn bản dài nên để làm tệp đính kèm.",
)
CONTROL: Final = Code(
    code="CC105",
    title="Ký tự điều khiển",
    explanation="Ký tự không hiện ra trên màn hình, thường còn sót khi sao chép từ phần mềm khác hoặc khi tệp bị đổi sai bảng mã.",
)
NO_HEADER: Final = Code(
    code="CC106",
    title="Thiếu phần đầu tệp",
    explanation="Mỗi bài bắt đầu bằng các khóa nằm giữa hai dòng ba dấu gạch ngang (---).",
    bad="Kế hoạch cải cách hành chính năm 2026.",
    good="---\ntitle: Hội nghị cải cách hành chính năm 2026\ndate: 2026-01-15\n---\n\nHội nghị diễn ra sáng 15/01.",
)
UNCLOSED: Final = Code(
    code="CC107",
    title="Phần đầu tệp không đóng",
    explanation="Phần đầu tệp mở bằng dòng --- thì phải có một dòng --- nữa để kết thúc, trước khi đến nội dung bài.",
    bad="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15",
    good="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---",
)
SYNTAX: Final = Code(
    code="CC108",
    title="Phần đầu tệp sai cú pháp",
    explanation="Phần đầu tệp viết theo YAML: mỗi dòng một “khóa: giá trị”, thụt dòng bằng dấu cách; "
    "giá trị có dấu hai chấm hoặc dấu # thì đặt trong dấu nháy kép.",
    bad="summary: Chủ đề: một cửa",
    good='summary: "Chủ đề: một cửa"',
)
TOO_COMPLEX: Final = Code(
    code="CC109",
    title="Phần đầu tệp quá dài hoặc lồng quá sâu",
    explanation="Phần đầu tệp chỉ cần vài chục dòng. Quá giới hạn thường do bí danh YAML (& và *) lặp lại nhau hoặc dán nhầm.",
    bad="tags: [[[[[[[[[[a]]]]]]]]]]",
    good="tags: [một cửa, trực tuyến]",
)
DUPLICATE_KEY: Final = Code(
    code="CC110",
    title="Khóa viết hai lần",
    explanation="Một khóa chỉ được có một giá trị; viết hai lần thì không biết lấy giá trị nào.",
    bad="author: Ban Biên tập\nauthor: Văn phòng",
    good="author: Ban Biên tập",
)
UNKNOWN_KEY: Final = Code(
    code="CC111",
    title="Khóa không có trong danh sách",
    explanation="Khóa lạ thường là khóa viết sai; nếu bỏ qua thì điều người viết muốn sẽ không xảy ra.",
    bad="sumary: Tóm tắt hội nghị",
    good="summary: Tóm tắt hội nghị",
)
MISSING_KEY: Final = Code(
    code="CC112",
    title="Thiếu khóa bắt buộc",
    explanation="Loại nội dung này phải có khóa ấy thì trang mới lập được.",
    bad="---\ntitle: Hội nghị cải cách hành chính\n---",
    good="---\ntitle: Hội nghị cải cách hành chính\ndate: 2026-01-15\n---",
)
EMPTY_VALUE: Final = Code(
    code="CC113",
    title="Giá trị bắt buộc bị bỏ trống",
    explanation="Khóa có mặt nhưng chưa có giá trị.",
    bad="title:",
    good="title: Hội nghị cải cách hành chính",
)
WRONG_TYPE: Final = Code(
    code="CC114",
    title="Giá trị sai kiểu",
    explanation="Có khóa nhận một dòng chữ, có khóa nhận danh sách, có khóa nhận nhóm khóa con.",
    bad="tags: một cửa, trực tuyến",
    good="tags: [một cửa, trực tuyến]",
)
BAD_SLUG: Final = Code(
    code="CC115",
    title="Tên địa chỉ không hợp lệ",
    explanation="Địa chỉ của trang chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, mỗi bước nhiều nhất 200 ký tự. "
    "Thẻ và cơ quan cũng có trang riêng, nên tên của chúng phải có chữ hoặc số để thành địa chỉ.",
    bad="slug: Hội nghị 2026",
    good="slug: hoi-nghi-2026",
)
BAD_FILE_NAME: Final = Code(
    code="CC118",
    title="Tên tệp hay thư mục không phải máy nào cũng giữ được",
    explanation="Nội dung được chép qua lại giữa máy Windows, máy chủ và git. Những tên như con.md, aux.md, tên có dấu ? : * |, tên kết thúc "
    "bằng dấu chấm, tên có ký tự không hiện ra hoặc đổi chiều chữ làm hỏng việc ấy ở máy của người khác. Đổi tên tệp hoặc thư mục.",
)
TOO_DEEP: Final = Code(
    code="CC140",
    title="Thân bài lồng quá sâu",
    explanation="Danh sách, trích dẫn hoặc thẻ HTML lồng quá nhiều cấp thường do dán nhầm, người đọc cũng không theo được.",
    bad="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n" + "> " * 40 + "chữ",
    good="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n> chữ",
)
FIRST_LEVEL: Final = Code(
    code="CC141",
    title="Tiêu đề cấp 1 trong thân bài",
    explanation="Trang đã có một tiêu đề cấp 1 là tên bài; đề mục trong bài bắt đầu từ cấp 2 (##). "
    "Mọi đề mục của bài được hạ một cấp cho đúng.",
    bad="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n# Kết quả",
    good="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n## Kết quả",
    severity=Severity.WARNING,
)
DROPPED_HTML: Final = Code(
    code="CC142",
    title="Thẻ HTML bị bỏ",
    explanation="Vì an toàn của người đọc, thẻ chạy mã, nhúng trang khác hay đổi kiểu chữ không được giữ lại.",
    bad='---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n<iframe src="https://example.com/"></iframe>',
    good="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Xem phim](https://example.com/)",
    severity=Severity.WARNING,
)
OVERLOADED: Final = Code(
    code="CC143",
    title="Quá nhiều ký hiệu",
    explanation="Hàng trăm dấu [ hoặc < không có dấu đóng, hàng nghìn dấu ` hay dòng kẻ --- thường là phần dán nhầm, và làm việc "
    "dựng trang chậm hẳn đi.",
    bad="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n" + "[" * 500,
    good="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Kế hoạch](https://example.com/)",
)

FOREIGN_PICTURE: Final = Code(
    code="CC144",
    title="Ảnh lấy từ nơi khác",
    explanation="Ảnh lấy từ trang khác mất lúc nào không hay, và mỗi lần xem bài là báo cho trang kia biết người đọc là ai. "
    "Mọi ảnh của trang phải nằm trên trang: tải ảnh về, đặt cạnh bài.",
    bad="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n![Hội trường](https://example.com/anh.jpg)",
    good="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Ảnh hội trường](https://example.com/anh.jpg)",
)

BAD_LINK: Final = Code(
    code="CC148",
    title="Liên kết không dùng được",
    explanation="Liên kết chỉ dẫn đến https://, http://, mailto:, tel:, một trang hay một tệp của trang này. Địa chỉ bắt đầu bằng // hay \\\\ "
    "dẫn sang máy chủ khác mà không ai thấy; javascript:, data: chạy mã trên máy người đọc; phần trước dấu @ che tên máy chủ thật.",
    bad="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Xem](javascript:alert(1))",
    good="---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n[Xem](https://example.com/)",
)

CODES: Final = (
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
    BAD_FILE_NAME,
    TOO_DEEP,
    FIRST_LEVEL,
    DROPPED_HTML,
    OVERLOADED,
    FOREIGN_PICTURE,
    BAD_LINK,
)
