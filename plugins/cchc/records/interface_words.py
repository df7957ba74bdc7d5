"""Words of the interface that stand in more than one place: headings, names of pages, column heads, states, buttons.

Who changes one changes the text between the quotes, and nothing else; templates see this module as `words`. A word
that stands in one place only is changed where it stands. Labels of what an editor chooses (states of plans and tasks,
kinds of attachment, areas) are in choices.py, names of kinds of content in record.py.
"""

from typing import Final

from cchc.records.record import Document, Feedback, Plan

# --- Names of pages ---
HOME: Final = "Trang chủ"
SEARCH: Final = "Tìm kiếm"
TREE: Final = "Sơ đồ trang"
BY_DAY: Final = "Tin theo ngày"
OPEN_DATA: Final = "Dữ liệu và nguồn cấp tin"
STATISTICS: Final = "Số liệu, thống kê"
TASKS_AND_TIME: Final = "Nhiệm vụ và thời hạn"
TIMELINESS: Final = "Theo dõi thời hạn công khai"
EVIDENCE: Final = "Tài liệu kiểm chứng"
UNRESOLVED: Final = "Văn bản được viện dẫn nhưng chưa có trong sổ"
LOOKUP: Final = "Tra cứu theo nhiều tiêu chí"

# --- Headings of sections and of groups of links ---
CONTENTS: Final = "Mục lục"
NEWEST: Final = "Tin mới"
OTHER_NEWS: Final = "Các tin khác"
LEGAL_BASIS: Final = "Căn cứ pháp lý"
CITED: Final = "Văn bản được viện dẫn"
ATTACHED_FILES: Final = "Tệp đính kèm"
TASKS_AND_PROGRESS: Final = "Nhiệm vụ và tiến độ"
TASKS_BY_OWNER: Final = "Nhiệm vụ theo đơn vị chủ trì"
PLAN_BOARDS: Final = "Bảng theo dõi kế hoạch"
HEADINGS: Final = "Đề mục"
ANSWER: Final = "Trả lời"
NOTICE: Final = "Thông báo"
LETTER_SIZE: Final = "Cỡ chữ"
HOTLINE: Final = "Đường dây nóng"
BY_KIND: Final = "Theo loại"
BY_AREA: Final = "Theo lĩnh vực"
BY_ISSUER: Final = "Theo cơ quan"
BY_STATE: Final = "Theo trạng thái"
BY_SERIES: Final = "Theo loại kế hoạch"
NEWEST_FIRST: Final = "Mới nhất trước"

# --- Marks before titles ---
TAKEN_DOWN: Final = "[Đã gỡ]"

# --- What a page is to the document that was issued ---
SUMMARY_NOTE: Final = "Bản tóm tắt, không phải văn bản gốc."
COPY_NOTE: Final = "Bản đăng lại, không phải văn bản gốc."

# --- Buttons ---
ASK_ACCESSIBLE: Final = "Yêu cầu bản dễ tiếp cận"

# --- Names of what an item has, and heads of columns ---
PLAN: Final = Plan.kind.word
DOCUMENT: Final = Document.kind.word
FEEDBACK: Final = Feedback.kind.word
TASK: Final = "Nhiệm vụ"
FILE: Final = "Tệp"
AREA: Final = "Lĩnh vực"
TAG: Final = "Từ khóa"
NUMBER: Final = "Số, ký hiệu"
ISSUER: Final = "Cơ quan ban hành"
SIGNER: Final = "Người ký"
ORIGIN: Final = "Nguồn"
RECIPIENTS: Final = "Nơi nhận"
ISSUED_ON: Final = "Ngày ban hành"
ISSUED: Final = "Ban hành"
POSTED_ON: Final = "Ngày đăng"
POSTED: Final = "Đăng"
UPDATED: Final = "Cập nhật"
YEAR: Final = "Năm"
PERIOD: Final = "Giai đoạn"
TIME: Final = "Thời gian"
STATE: Final = "Trạng thái"
LEADER: Final = "Chủ trì"
COORDINATORS: Final = "Phối hợp"
PRODUCT: Final = "Sản phẩm"
DUE: Final = "Thời hạn"
TASK_STATE: Final = "Tình trạng"
SECTION: Final = "Thuộc mục"
TOTAL: Final = "Cộng"
POST_BY: Final = "Hạn đăng"
POSTED_AT: Final = "Đã đăng"
WORKING_DAYS: Final = "Ngày làm việc"
RESULT: Final = "Kết quả"
JUDGED: Final = "Đủ cơ sở đánh giá"
SHARE: Final = "Tỷ lệ"
LONGEST: Final = "Chậm nhất"
FINISHED: Final = "Hoàn thành"
COLUMN_HEAD: Final = "Tiêu đề cột"
FIELD_TYPE: Final = "Kiểu"
MEANING: Final = "Ý nghĩa"

# --- States that follow from dates and are not chosen ---
OVERDUE: Final = "Quá hạn"
WITHDRAWN: Final = "Đã gỡ"
WAITING: Final = "Chờ trả lời"
ANSWERED: Final = "Đã trả lời"
ON_TIME: Final = "Đúng hạn"

# --- What stands where there is nothing ---
NO_NUMBER: Final = "Không số"
NOT_SAID: Final = "–"
NO_ITEMS: Final = "Chưa có mục nào."
