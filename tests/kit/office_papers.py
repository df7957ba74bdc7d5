"""Made-up official documents, as data, and what an import has to find in each. The expectations were written before the results were seen."""

from dataclasses import dataclass

from kit.office_word import OfficePaper


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedImport:
    """Values by key, headings as (level, text), the words with which items of the body begin, words that stand nowhere in the body."""

    folder: str
    values: dict[str, object]
    headings: tuple[tuple[int, str], ...] = ()
    absent: tuple[str, ...] = ("CỘNG HÒA", "Nơi nhận")
    unset: tuple[str, ...] = ()


PLAN = OfficePaper(
    left=["UBND TỈNH LAM GIANG", "SỞ XÂY DỰNG"],
    number="Số: 07/KH-SXD",
    dated="Lam Giang, ngày 09 tháng 01 năm 2026",
    kind="KẾ HOẠCH",
    abstract=["Cải cách hành chính năm 2026"],
    body=[
        (
            "em",
            "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về Chương trình tổng thể cải cách hành chính;",
        ),
        ("", "Sở Xây dựng ban hành Kế hoạch như sau:"),
        ("I", "MỤC ĐÍCH, YÊU CẦU"),
        ("1", "Mục đích"),
        ("-", "Hồ sơ đúng hẹn từ 98% trở lên."),
        ("-", "Lời văn dễ hiểu."),
        ("1", "Yêu cầu"),
        ("a", "Rõ người, rõ việc;"),
        ("a", "Rõ thời hạn."),
        ("I", "NHIỆM VỤ"),
        (
            "table",
            (
                "TT|Nội dung công việc|Đơn vị chủ trì|Đơn vị phối hợp|Thời hạn|Sản phẩm\n"
                "1|Rà soát 58 thủ tục|Văn phòng Sở|Các phòng|Quý II/2026|Báo cáo\n"
                "2|Tập huấn một cửa|^|Các phòng|30/6/2026|02 lớp\n"
                "3|Trực đường dây nóng|Thanh tra Sở||Thường xuyên|Sổ theo dõi"
            ),
        ),
        ("I", "TỔ CHỨC THỰC HIỆN"),
        ("1", "Văn phòng Sở chủ trì, đôn đốc, tổng hợp kết quả gửi Giám đốc Sở trước ngày 15/12/2026."),
        ("1", "Các phòng thực hiện, báo cáo khi có vướng mắc./."),
    ],
    recipients=["UBND tỉnh (b/c)", "Các phòng, đơn vị thuộc Sở", "Lưu: VT, VP"],
    signature=["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Nguyễn Văn Mẫu"],
)
PLAN_EXPECTED = ExpectedImport(
    folder="ke-hoach/2026/07-kh-sxd",
    values={
        "number": "07/KH-SXD",
        "issued": "2026-01-09",
        "issuer": "Sở Xây dựng tỉnh Lam Giang",
        "title": "Cải cách hành chính năm 2026",
        "period": "2026",
        "series": "cai-cach-hanh-chinh",
        "recipients": ("UBND tỉnh (b/c)", "Các phòng, đơn vị thuộc Sở", "Lưu: VT, VP"),
        "signer": (("name", "Nguyễn Văn Mẫu"), ("position", "Phó Giám đốc"), ("authority", "KT. Giám đốc")),
        "tasks": (
            (("title", "Rà soát 58 thủ tục"), ("owner", "Văn phòng Sở"), ("due", "2026-Q2"), ("output", "Báo cáo")),
            (("title", "Tập huấn một cửa"), ("owner", "Văn phòng Sở"), ("due", "2026-06-30"), ("output", "02 lớp")),
            (("title", "Trực đường dây nóng"), ("owner", "Thanh tra Sở"), ("output", "Sổ theo dõi")),
        ),
    },
    headings=(
        (2, "I. MỤC ĐÍCH, YÊU CẦU"),
        (3, "1. Mục đích"),
        (3, "2. Yêu cầu"),
        (2, "II. NHIỆM VỤ"),
        (2, "III. TỔ CHỨC THỰC HIỆN"),
    ),
)

DECISION = OfficePaper(
    left=["ỦY BAN NHÂN DÂN", "TỈNH LAM GIANG"],
    number="Số: 1204/QĐ-UBND",
    dated="Lam Giang, ngày 21 tháng 4 năm 2026",
    kind="QUYẾT ĐỊNH",
    abstract=["Về việc ban hành Quy chế làm việc của Trung tâm Phục vụ hành chính công"],
    body=[
        ("center", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM GIANG"),
        ("em", "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;"),
        ("em", "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 15 tháng 4 năm 2026."),
        ("center", "QUYẾT ĐỊNH:"),
        ("", "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Trung tâm Phục vụ hành chính công tỉnh."),
        ("", "Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 5 năm 2026."),
        ("", "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này./."),
    ],
    recipients=["Như Điều 3", "Văn phòng Chính phủ (b/c)", "Lưu: VT, NC"],
    signature=["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Trần Thị Ví Dụ"],
    annex=[
        ("center", "PHỤ LỤC I"),
        ("", "Danh mục biểu mẫu kèm theo Quyết định."),
        ("table", "STT|Tên biểu mẫu\n1|Giấy hẹn"),
    ],
)
DECISION_EXPECTED = ExpectedImport(
    folder="van-ban/2026/1204-qd-ubnd",
    values={
        "number": "1204/QĐ-UBND",
        "issued": "2026-04-21",
        "issuer": "Ủy ban nhân dân tỉnh Lam Giang",
        "kind": "Quyết định",
        "title": "Về việc ban hành Quy chế làm việc của Trung tâm Phục vụ hành chính công",
        "signer": (
            ("name", "Trần Thị Ví Dụ"),
            ("position", "Phó Chủ tịch"),
            ("authority", "TM. Ủy ban nhân dân, KT. Chủ tịch"),
        ),
    },
    headings=((2, "PHỤ LỤC I"),),
    absent=("CỘNG HÒA", "Trần Thị Ví Dụ", "PHÓ CHỦ TỊCH"),
    unset=("recipients", "period", "tasks"),
)

LETTER = OfficePaper(
    left=["UBND TỈNH LAM GIANG", "SỞ NỘI VỤ"],
    number="Số: 512/SNV-CCHC",
    dated="Lam Giang, ngày 3 tháng 11 năm 2026",
    body=[
        ("", "V/v đăng ký nội dung cải cách hành chính năm 2027"),
        ("center", "Kính gửi: Các sở, ban, ngành tỉnh."),
        ("", "Sở Nội vụ đề nghị các cơ quan đăng ký nội dung trước ngày 20/11/2026."),
    ],
    recipients=["Như trên", "Lưu: VT, CCHC"],
    signature=["GIÁM ĐỐC", "", "Lê Văn Thử"],
)
LETTER_EXPECTED = ExpectedImport(
    folder="van-ban/2026/512-snv-cchc",
    values={
        "number": "512/SNV-CCHC",
        "issued": "2026-11-03",
        "issuer": "Sở Nội vụ tỉnh Lam Giang",
        "kind": "Công văn",
        "title": "Đăng ký nội dung cải cách hành chính năm 2027",
        "signer": (("name", "Lê Văn Thử"), ("position", "Giám đốc")),
    },
    absent=("CỘNG HÒA", "Lê Văn Thử"),
    unset=("recipients", "period"),
)

REPORT = OfficePaper(
    left=["UBND HUYỆN SÔNG MẪU", "PHÒNG NỘI VỤ"],
    number="Số: 45/BC-PNV",
    dated="Sông Mẫu, ngày 12 tháng 6 năm 2026",
    kind="BÁO CÁO",
    abstract=["KẾT QUẢ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH 6 THÁNG ĐẦU NĂM 2026", "TRÊN ĐỊA BÀN HUYỆN SÔNG MẪU"],
    body=[
        ("", "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND huyện, Phòng Nội vụ báo cáo như sau:"),
        ("I", "KẾT QUẢ"),
        ("1", "Công tác chỉ đạo"),
        ("", "Đã ban hành 12 văn bản trên địa bàn huyện Sông Mẫu."),
        ("1", "Thủ tục hành chính"),
        ("table", "Lĩnh vực|Hồ sơ|<|Tỷ lệ\n^|Tiếp nhận|Đúng hạn|^\nĐất đai|1.204|1.190|98,8%\nTư pháp|310|310|100%"),
        ("I", "PHƯƠNG HƯỚNG"),
        ("-", "Tiếp tục rà soát."),
    ],
    recipients=["UBND huyện", "Lưu: VT"],
    signature=["TRƯỞNG PHÒNG", "", "Phạm Minh Hoạ"],
)
REPORT_EXPECTED = ExpectedImport(
    folder="bao-cao/2026/45-bc-pnv",
    values={
        "number": "45/BC-PNV",
        "issued": "2026-06-12",
        "issuer": "Phòng Nội vụ huyện Sông Mẫu",
        "title": "Kết quả công tác cải cách hành chính 6 tháng đầu năm 2026 trên địa bàn huyện Sông Mẫu",
        "period": "2026",
        "recipients": ("UBND huyện", "Lưu: VT"),
        "signer": (("name", "Phạm Minh Hoạ"), ("position", "Trưởng phòng")),
    },
    headings=(
        (2, "I. KẾT QUẢ"),
        (3, "1. Công tác chỉ đạo"),
        (3, "2. Thủ tục hành chính"),
        (2, "II. PHƯƠNG HƯỚNG"),
    ),
)

DRAFT = OfficePaper(
    left=["UBND TỈNH LAM GIANG", "SỞ TƯ PHÁP"],
    number="Số:        /KH-STP",
    dated="Lam Giang, ngày      tháng      năm 2026",
    kind="KẾ HOẠCH",
    abstract=["Kiểm tra công tác kiểm soát thủ tục hành chính giai đoạn 2026 - 2030"],
    body=[
        ("", "Sở Tư pháp ban hành Kế hoạch kiểm tra như sau:"),
        ("1", "Mục đích"),
        ("", "Phát hiện chỗ vướng để sửa."),
        ("1", "Nội dung"),
        ("a", "Tiếp nhận hồ sơ:"),
        ("-", "trực tiếp;"),
        ("-", "trực tuyến."),
        ("a", "Trả kết quả."),
    ],
    recipients=["Lưu: VT"],
    signature=["GIÁM ĐỐC"],
)
DRAFT_EXPECTED = ExpectedImport(
    folder="ke-hoach/2026/kiem-tra-cong-tac-kiem-soat-thu-tuc-hanh-chinh-giai-doan",
    values={
        "issuer": "Sở Tư pháp tỉnh Lam Giang",
        "title": "Kiểm tra công tác kiểm soát thủ tục hành chính giai đoạn 2026 - 2030",
        "period": "2026-2030",
        "series": "kiem-tra",
        "recipients": ("Lưu: VT",),
    },
    headings=((2, "1. Mục đích"), (2, "2. Nội dung")),
    unset=("number", "issued", "signer"),
)

PAPERS = {
    "kế hoạch": (PLAN, PLAN_EXPECTED),
    "quyết định": (DECISION, DECISION_EXPECTED),
    "công văn": (LETTER, LETTER_EXPECTED),
    "báo cáo": (REPORT, REPORT_EXPECTED),
    "dự thảo": (DRAFT, DRAFT_EXPECTED),
}
