"""CC510–CC519: problems of data files, of the charts drawn from them, and of the count of visits."""

from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.diagnostic_code import Code

NO_TABLE: Final = Code(
    code="CC510",
    title="Tệp số liệu không thành bảng",
    explanation="Tệp số liệu cần một dòng tên cột, mỗi cột một tên, và từ một đến 500 dòng số liệu bên dưới. "
    "Cột đầu tiên là năm hoặc tên của từng dòng.",
)
UNEVEN_ROW: Final = Code(
    code="CC511",
    title="Dòng thừa ô so với dòng tên cột",
    explanation="Thường do số thập phân viết dấu phẩy trong tệp ngăn cột cũng bằng dấu phẩy. Từ Excel, lưu lại bằng "
    "“CSV UTF-8”; viết tay thì ngăn cột bằng dấu chấm phẩy, hoặc đặt số trong nháy kép.",
)
NOT_A_FIGURE: Final = Code(
    code="CC512",
    title="Ô không phải số",
    explanation="Cột số chỉ chứa số, mỗi tệp một cách viết: 1.080 và 82,45 (kiểu Việt Nam), hoặc 1080 và 82.45. "
    "Năm nào không có số liệu thì để trống ô, biểu đồ sẽ chừa chỗ; đừng điền số 0.",
)
SAME_ROW: Final = Code(
    code="CC513",
    title="Hai dòng số liệu cùng tên",
    explanation="Mỗi năm, mỗi tên ở cột đầu tiên chỉ có một dòng; có hai dòng thì không biết vẽ dòng nào.",
)
NO_DATA_FILE: Final = Code(
    code="CC514",
    title="Biểu đồ nêu tệp số liệu không có",
    explanation="Tệp số liệu của biểu đồ là tệp .csv nằm trong thư mục content/du-lieu; khóa file ghi tên tệp ấy.",
)
NO_SUCH_COLUMN: Final = Code(
    code="CC515",
    title="Biểu đồ nêu cột không vẽ được",
    explanation="Khóa columns ghi tên cột đúng như dòng đầu của tệp số liệu, và cột phải là cột số. Không có khóa này thì mọi cột "
    "số được vẽ. Một biểu đồ vẽ nhiều nhất 8 đường, hoặc 3 cột cạnh nhau; nhiều hơn thì không còn đọc được.",
)
UNFIT_CHART: Final = Code(
    code="CC516",
    title="Kiểu biểu đồ không hợp với số liệu",
    explanation="Biểu đồ đường cần cột đầu tiên là năm. Biểu đồ cột bắt đầu từ 0 nên không vẽ được số âm.",
)
NO_VISITS: Final = Code(
    code="CC517",
    title="Không đọc được số lượt xem",
    explanation="Cấu hình CCHC_VIEWS chỉ đến tệp JSON mà GoAccess lập từ nhật ký của máy chủ. Không đọc được tệp thì trang vẫn dựng, "
    "chỉ không ghi lượt xem. Lập lại tệp theo hướng dẫn ở docs/dev/hosting.md.",
    severity=Severity.WARNING,
)

CODES: Final = (
    NO_TABLE,
    UNEVEN_ROW,
    NOT_A_FIGURE,
    SAME_ROW,
    NO_DATA_FILE,
    NO_SUCH_COLUMN,
    UNFIT_CHART,
    NO_VISITS,
)
