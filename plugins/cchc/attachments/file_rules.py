"""CC310–CC329, CC340–CC341: problems of a file's type and size (CC31x), and of reading it."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

EMPTY: Final = Rule(
    code="CC310",
    title="Tệp rỗng",
    why="Tệp không có byte nào, thường do việc chép bị ngắt giữa chừng.",
    wrong="giay-moi.pdf (tệp rỗng)",
    right="giay-moi.pdf (PDF có chữ)",
    message='tệp "{name}" rỗng',
    hint="chép lại tệp từ bản gốc; việc chép trước có lẽ đã bị ngắt",
)
WRONG_EXTENSION: Final = Rule(
    code="CC311",
    title="Đuôi tệp không đúng với nội dung",
    why="Trình duyệt và máy người đọc chọn chương trình mở tệp theo đuôi; đuôi sai thì tệp không mở được, và "
    "hay bị phần mềm diệt vi-rút chặn.",
    wrong="giay-moi.pdf (ảnh PNG)",
    right="giay-moi.png (ảnh PNG)",
    message='tệp "{name}" mang đuôi không đúng với nội dung: nội dung là {detail}',
    hint="đổi đuôi cho đúng, hoặc mở tệp rồi lưu lại đúng định dạng mong muốn",
)
EXECUTABLE: Final = Rule(
    code="CC312",
    title="Tệp là chương trình chạy được",
    why="Trang của cơ quan không phát tán chương trình: người đọc tin mà mở thì máy họ chịu. Dẫn liên kết "
    "đến nơi phát hành chính thức; trang HTML thì xuất ra PDF.",
    wrong="cai-dat.exe (chương trình)",
    right="huong-dan-cai-dat.pdf (PDF có chữ)",
    message='tệp "{name}" là hoặc chứa chương trình chạy được ({detail})',
    hint="không đăng chương trình lên trang; hãy dẫn liên kết đến nơi phát hành chính thức, trang HTML thì xuất ra PDF",
)
ACTIVE: Final = Rule(
    code="CC313",
    title="Tệp có phần chạy được hoặc trỏ ra ngoài",
    why="Macro chạy trên máy người đọc ngay khi mở tệp, nên hay bị lợi dụng và bị phần mềm văn phòng chặn. "
    "Lưu lại ở định dạng không có macro.",
    wrong="bao-cao.docm (Word có macro)",
    right="bao-cao.docx (Word có chữ)",
    message='tệp "{name}" có {detail}',
    hint="lưu lại thành định dạng không có macro (.docx, .xlsx) hoặc xuất ra PDF; hình SVG thì xuất lại dạng SVG đơn giản hay PNG",
)
REFUSED_SIZE: Final = Rule(
    code="CC314",
    title="Tệp quá lớn, không đăng được",
    why="Tệp trên 200 MB không được đọc và không được đăng. Bản quét thường lớn vì độ phân giải cao quá mức cần.",
    wrong="ban-do.png (ảnh PNG 300 MB)",
    right="ban-do.png (ảnh PNG)",
    message='tệp "{name}" quá lớn ({detail}) nên không được đọc và không được đăng',
    hint="nén ảnh trong tệp, quét lại ở 200–300 dpi, hoặc chia thành nhiều tệp",
)
LARGE: Final = Rule(
    code="CC315",
    severity=Severity.WARNING,
    title="Tệp lớn, khó tải bằng điện thoại",
    why="Tệp lớn hơn mức CCHC_MAX_FILE_MB của trang (thường là 25 MB) tải lâu và tốn tiền của người đọc bằng "
    "điện thoại. Ảnh hiện trong bài được thu nhỏ sẵn; ảnh động, hình SVG thì không, nên chỉ được nặng đến 1 MB.",
    wrong="ban-do.png (ảnh PNG 30 MB)",
    right="ban-do.png (ảnh PNG)",
    message='tệp "{name}" lớn ({detail}), khó tải bằng điện thoại',
    hint="nén ảnh trong tệp, quét lại ở 200–300 dpi, hoặc chia thành nhiều tệp",
)
UNKNOWN_TYPE: Final = Rule(
    code="CC316",
    severity=Severity.WARNING,
    title="Không nhận ra loại tệp",
    why="Người đọc có thể không có chương trình để mở. Dùng định dạng phổ biến: PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG.",
    wrong="ho-so.xyz (nội dung không rõ loại)",
    right="ho-so.pdf (PDF có chữ)",
    message='không nhận ra loại của tệp "{name}" ({detail})',
    hint="dùng định dạng phổ biến mà người dân mở được: PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG",
)
POLYGLOT: Final = Rule(
    code="CC317",
    title="Tệp vừa là loại này vừa là loại khác",
    why="Một tệp mở được theo hai cách thường được làm ra để giấu mã độc trước phần mềm kiểm tra. Xin lại "
    "bản sạch, hoặc xuất lại từ bản gốc.",
    wrong="giay-moi.pdf (PDF kèm tệp ZIP ở đuôi)",
    right="giay-moi.pdf (PDF có chữ)",
    message='tệp "{name}" vừa là {detail}',
    hint="tệp hai mặt thường dùng để giấu mã độc; xin lại bản sạch từ nơi gửi hoặc xuất lại từ bản gốc",
)
REFUSED_FORMAT: Final = Rule(
    code="CC340",
    title="Định dạng không đăng được",
    why="Định dạng này nhiều máy không mở được, hoặc máy kiểm tra không đọc được bên trong.",
    wrong="so-lieu.xlsb (Excel nhị phân)",
    right="so-lieu.docx (Word có chữ)",
    message='tệp "{name}" ở định dạng không đăng được: {detail}',
    hint="mở tệp bằng Excel hoặc Word rồi lưu thành .xlsx hoặc .docx",
)
SCAN: Final = Rule(
    code="CC320",
    severity=Severity.WARNING,
    title="Bản quét không có lớp chữ",
    why="Bản quét chỉ là ảnh: không tìm kiếm được, không chép được, trình đọc màn hình của người khiếm thị "
    "không đọc được. Máy xét từng trang: trang bị ảnh che kín mà chữ chỉ là dấu, chữ ký số, tên phần mềm quét là trang quét.",
    wrong="quyet-dinh.pdf (PDF chỉ có ảnh quét)",
    right="quyet-dinh.pdf (PDF có chữ)",
    message='tệp "{name}" {detail}: không tìm kiếm được, trình đọc màn hình không đọc được',
    hint="đăng thêm bản có chữ (xuất từ Word), hoặc nhận dạng chữ (OCR) trước khi đăng",
)
LOCATED: Final = Rule(
    code="CC319",
    severity=Severity.WARNING,
    title="Ảnh ghi vị trí chụp",
    why="Điện thoại ghi tọa độ nơi chụp vào ảnh, có khi là nhà riêng của người dân. Ảnh hiện trong bài được trang bỏ thông tin ấy; "
    "ảnh đính kèm để tải về thì giữ nguyên, và tệp trong kho nội dung vẫn còn.",
    wrong="hoi-truong.jpg (ảnh JPEG có tọa độ)",
    right="hoi-truong.png (ảnh PNG)",
    message='ảnh "{name}" ghi tọa độ nơi chụp (GPS)',
    hint="mở ảnh, lưu lại không kèm thông tin (Windows: Thuộc tính, Chi tiết, Loại bỏ thuộc tính và thông tin cá nhân), "
    "rồi thay tệp",
)
ENCRYPTED: Final = Rule(
    code="CC321",
    title="Tệp đặt mật khẩu",
    why="Người đọc không có mật khẩu thì không mở được tệp.",
    wrong="giay-moi.pdf (PDF đặt mật khẩu)",
    right="giay-moi.pdf (PDF có chữ)",
    message='tệp "{name}" đặt mật khẩu, người đọc không mở được',
    hint="bỏ mật khẩu rồi lưu lại",
)
BROKEN: Final = Rule(
    code="CC322",
    title="Tệp hỏng hoặc không trọn vẹn",
    why="Tệp chép dở, tải dở hoặc hỏng thì người đọc mở ra chỉ thấy báo lỗi. Mở tệp trên máy để kiểm tra, "
    "rồi chép hoặc xuất lại từ bản gốc.",
    wrong="bao-cao.docx (Word chép dở)",
    right="bao-cao.docx (Word có chữ)",
    message='tệp "{name}" bị hỏng hoặc không trọn vẹn ({detail})',
    hint="mở tệp trên máy để kiểm tra, rồi chép hoặc xuất lại từ bản gốc",
)
BOMB: Final = Rule(
    code="CC323",
    title="Tệp nở ra quá lớn khi giải nén",
    why="Tệp nhỏ mà giải nén thành rất lớn thường được làm ra để làm treo máy người mở.",
    wrong="ho-so.zip (ZIP nở ra gấp nghìn lần)",
    right="ho-so.zip (ZIP có một tệp chữ)",
    message='tệp "{name}" nở ra quá lớn khi giải nén ({detail})',
    hint="tệp có thể được làm ra để làm treo máy người đọc; xuất lại từ bản gốc",
)
COSTLY: Final = Rule(
    code="CC324",
    title="Đọc tệp tốn quá mức cho phép",
    why="Mỗi tệp được đọc trong một tiến trình riêng, có hạn về thời gian và bộ nhớ. Tệp làm tiến trình ấy "
    "cạn hạn hoặc chết thì có thể hỏng, hoặc được làm ra để làm treo máy.",
    wrong="ban-ve.pdf (PDF làm treo chương trình đọc)",
    right="ban-ve.pdf (PDF có chữ)",
    message='đọc tệp "{name}" tốn quá mức cho phép ({detail})',
    hint="tệp có thể hỏng hoặc được làm ra để làm treo máy; xuất lại từ bản gốc",
)
UNSAFE_NAMES: Final = Rule(
    code="CC325",
    title="Tệp nén chứa đường dẫn nguy hiểm",
    why="Tên có “..” hay bắt đầu bằng “/” làm việc giải nén ghi đè lên tệp khác của máy người đọc. Nén lại "
    "từ một thư mục thường.",
    wrong="ho-so.zip (ZIP có đường dẫn ra ngoài)",
    right="ho-so.zip (ZIP có một tệp chữ)",
    message='tệp "{name}" chứa tên đường dẫn nguy hiểm: {detail}',
    hint='nén lại từ một thư mục thường; tên bên trong không được có ".." hay bắt đầu bằng "/"',
)
UNSAFE_XML: Final = Rule(
    code="CC326",
    title="Tệp văn phòng chứa khai báo thực thể",
    why="Word hay LibreOffice không ghi khai báo thực thể (DTD) vào tệp; có khai báo ấy thì tệp do công cụ "
    "khác làm ra, có thể để đọc trộm tệp của máy mở nó. Mở bằng Word rồi lưu lại.",
    wrong="bao-cao.docx (Word có khai báo thực thể)",
    right="bao-cao.docx (Word có chữ)",
    message='tệp "{name}" chứa XML có khai báo thực thể (DTD)',
    hint="tệp văn phòng thật không có khai báo này; mở bằng Word hay LibreOffice rồi lưu lại; hình SVG thì xuất lại dạng SVG đơn giản",
)
NESTED: Final = Rule(
    code="CC327",
    title="Tệp nén trong tệp nén",
    why="Tệp nén nhiều lớp giấu được nội dung trước phần mềm kiểm tra, và người đọc phải giải nén nhiều lần.",
    wrong="ho-so.zip (ZIP chứa ZIP)",
    right="ho-so.zip (ZIP có một tệp chữ)",
    message='tệp "{name}" chứa tệp nén trong tệp nén: {detail}',
    hint="giải nén tệp bên trong rồi nén lại một lần, hoặc đăng từng tệp",
)
PHONE_PICTURE: Final = Rule(
    code="CC329",
    title="Ảnh dạng mà nhiều máy không mở được",
    why="Điện thoại iPhone lưu ảnh dạng HEIC, vài phần mềm lưu dạng AVIF: trình duyệt và máy Windows thường không mở được.",
    wrong="hoi-truong.heic (ảnh HEIC)",
    right="hoi-truong.png (ảnh PNG)",
    message='tệp "{name}" là {detail}, nhiều trình duyệt và máy không mở được',
    hint="mở ảnh trên điện thoại hay máy tính rồi lưu lại (xuất ra) dạng JPEG. Trên iPhone: Cài đặt, Camera, Định dạng, "
    "chọn Tương thích nhất",
)

UNREAD: Final = Rule(
    code="CC328",
    severity=Severity.WARNING,
    title="Một phần tệp chưa được đọc",
    why="Phần không đọc được thì không được kiểm tra dấu mật, dữ liệu cá nhân và mã chạy. Cần người xem lại.",
    wrong="ho-so.7z (7-Zip)",
    right="ho-so.zip (ZIP có một tệp chữ)",
    message='tệp "{name}" chưa được đọc hết: {detail}',
    hint="xem lại bằng mắt phần chưa đọc, hoặc đăng ở dạng đọc được (.docx, .xlsx, PDF có chữ, ZIP)",
)
HIDDEN: Final = Rule(
    code="CC341",
    severity=Severity.WARNING,
    title="Tệp còn ghi chú, chữ đã xóa hoặc phần ẩn",
    why="Ghi chú, chữ đã xóa khi theo dõi thay đổi và trang tính ẩn vẫn ở trong tệp: người tải về đọc được.",
    wrong="bao-cao.docx (Word còn ghi chú)",
    right="bao-cao.docx (Word có chữ)",
    message='tệp "{name}" còn {detail}',
    hint="trong Word chấp nhận mọi thay đổi và xóa ghi chú (Review), trong Excel bỏ trang tính ẩn, rồi lưu lại",
)

RULES: Final = (
    EMPTY,
    WRONG_EXTENSION,
    EXECUTABLE,
    ACTIVE,
    REFUSED_SIZE,
    LARGE,
    UNKNOWN_TYPE,
    POLYGLOT,
    LOCATED,
    REFUSED_FORMAT,
    SCAN,
    ENCRYPTED,
    BROKEN,
    BOMB,
    COSTLY,
    UNSAFE_NAMES,
    UNSAFE_XML,
    NESTED,
    PHONE_PICTURE,
    UNREAD,
    HIDDEN,
)
