"""CC510–CC519: problems of data files, of the charts drawn from them, and of the count of visits."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.rule import Rule

NO_TABLE: Final = Rule(
    code="CC510",
    title="Tệp số liệu không thành bảng",
    why="Tệp số liệu cần một dòng tên cột, mỗi cột một tên, và từ một đến 500 dòng số liệu bên dưới. "
    "Cột đầu tiên là năm hoặc tên của từng dòng. Tên bảng, dòng đánh số cột, cột STT, nguồn và ghi chú không nằm trong tệp.",
    wrong="content/du-lieu/par-index.csv\nNăm;Điểm\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n---",
    right="content/du-lieu/par-index.csv\nNăm;Điểm\n2024;82,45\n2025;85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n---",
)
UNEVEN_ROW: Final = Rule(
    code="CC511",
    title="Dòng thừa ô so với dòng tên cột",
    why="Thường do số thập phân viết dấu phẩy trong tệp ngăn cột cũng bằng dấu phẩy. Từ Excel, lưu lại bằng "
    "“CSV UTF-8”; viết tay thì ngăn cột bằng dấu chấm phẩy, hoặc đặt số trong nháy kép.",
    wrong="content/du-lieu/par-index.csv\nNăm,Điểm\n2024,82,45\n2025,85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n---",
    right="content/du-lieu/par-index.csv\nNăm;Điểm\n2024;82,45\n2025;85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n---",
)
NOT_A_FIGURE: Final = Rule(
    code="CC512",
    title="Ô không phải số",
    why="Cột số chỉ chứa số, mỗi tệp một cách viết: 1.080 và 82,45 (kiểu Việt Nam), hoặc 1080 và 82.45. "
    "Năm nào không có số liệu thì để trống ô, biểu đồ sẽ chừa chỗ; đừng điền số 0.",
    wrong="content/du-lieu/par-index.csv\nNăm;Điểm\n2024;82,45\n2025;chưa công bố\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n---",
    right="content/du-lieu/par-index.csv\nNăm;Điểm\n2024;82,45\n2025;\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n---",
)
SAME_ROW: Final = Rule(
    code="CC513",
    title="Hai dòng số liệu cùng tên",
    why="Mỗi năm, mỗi tên ở cột đầu tiên chỉ có một dòng; có hai dòng thì không biết vẽ dòng nào.",
    wrong="content/du-lieu/par-index.csv\nNăm;Điểm\n2024;82,45\n2024;85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n---",
    right="content/du-lieu/par-index.csv\nNăm;Điểm\n2024;82,45\n2025;85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n---",
)
NO_DATA_FILE: Final = Rule(
    code="CC514",
    title="Biểu đồ nêu tệp số liệu không có",
    why="Tệp số liệu của biểu đồ là tệp .csv nằm trong thư mục content/du-lieu; khóa file ghi tên tệp ấy.",
    wrong="charts:\n  - file: par-index-2025.csv",
    right="content/du-lieu/par-index.csv\nNăm;Điểm\n2024;82,45\n2025;85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n---",
)
NO_SUCH_COLUMN: Final = Rule(
    code="CC515",
    title="Biểu đồ nêu cột không vẽ được",
    why="Khóa columns ghi tên cột đúng như dòng đầu của tệp số liệu, và cột phải là cột số. Không có khóa này thì mọi cột "
    "số được vẽ. Một biểu đồ vẽ nhiều nhất 8 đường, hoặc 3 cột cạnh nhau; nhiều hơn thì không còn đọc được.",
    wrong="content/du-lieu/par-index.csv\nNăm;Điểm\n2024;82,45\n2025;85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n    columns: [Điểm số]\n---",
    right="content/du-lieu/par-index.csv\nNăm;Điểm\n2024;82,45\n2025;85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n    columns: [Điểm]\n---",
)
UNFIT_CHART: Final = Rule(
    code="CC516",
    title="Kiểu biểu đồ không hợp với số liệu",
    why="Biểu đồ đường cần cột đầu tiên là năm. Biểu đồ cột bắt đầu từ 0 nên không vẽ được số âm. "
    "Cột số thứ tự, phần trăm vẽ chung với số lượng, dòng tổng cộng giữa các năm làm người đọc hiểu sai số liệu.",
    wrong="content/du-lieu/par-index.csv\nĐơn vị;Điểm\nSở Xây dựng;82,45\nSở Nội vụ;85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n    kind: line\n---",
    right="content/du-lieu/par-index.csv\nĐơn vị;Điểm\nSở Xây dựng;82,45\nSở Nội vụ;85,10\n"
    "content/tin-tuc/2026/par-index.md\n---\ntitle: Chỉ số cải cách hành chính\ndate: 2026-01-15\ncharts:\n"
    "  - file: par-index.csv\n    kind: bar\n---",
)
NO_VISITS: Final = Rule(
    code="CC517",
    title="Không đọc được số lượt xem",
    why="Cấu hình CCHC_VIEWS chỉ đến tệp JSON mà GoAccess lập từ nhật ký của máy chủ. Không đọc được tệp thì trang vẫn dựng, "
    "chỉ không ghi lượt xem. Lập lại tệp theo hướng dẫn ở docs/dev/hosting.md.",
    wrong="luot-xem.json\n<html>404 Not Found</html>",
    right='luot-xem.json\n{"general": {}, "requests": {"data": []}}',
    severity=Severity.WARNING,
)

RULES: Final = (
    NO_TABLE,
    UNEVEN_ROW,
    NOT_A_FIGURE,
    SAME_ROW,
    NO_DATA_FILE,
    NO_SUCH_COLUMN,
    UNFIT_CHART,
    NO_VISITS,
)
