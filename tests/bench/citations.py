"""What finding costs: an article of 10 kB, and texts made to be slow, from 10 kB to 10 MB.

Run `python tests/bench/citations.py [LARGEST_MB]`; prints one table. Linear means that the last column stays level.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "plugins"))

from cchc.law.citations.find import find

SENTENCE = (
    "Công tác cải cách hành chính năm nay tập trung vào việc đơn giản hóa thủ tục, rút ngắn 30% thời gian giải quyết hồ sơ, "
    "nâng tỷ lệ hồ sơ trực tuyến lên 85% và tạo thuận lợi cho người dân, doanh nghiệp trên địa bàn. "
    "Các phòng chuyên môn rà soát quy trình nội bộ, niêm yết công khai mức phí và trả kết quả đúng hẹn - không để hồ sơ trễ hạn; "
    "cán bộ tiếp dân giữ thái độ đúng mực, chấp hành kỷ luật và hiểu rõ quy định của pháp luật. "
    "Cuối mỗi quý, bộ phận một cửa tổng hợp ý kiến đánh giá, báo cáo lãnh đạo và đăng kết quả lên trang tin điện tử của cơ quan. "
)
CITATIONS = (
    "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách hành chính. ",
    "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về cơ chế một cửa; ",
    "theo khoản 2 Điều 5 Luật Cán bộ, công chức số 22/2008/QH12, ",
    "Quyết định số 1136/QĐ-UBND ngày 17/5/2021 của Ủy ban nhân dân tỉnh phê duyệt kế hoạch. ",
    "Chương trình số 01-CTr/TU của Ban Thường vụ Tỉnh ủy về phát triển đô thị. ",
    "sửa đổi, bổ sung một số điều của Thông tư số 01/2018/TT-VPCP. ",
    "Công văn số 123/BNV-CCHC ngày 05/3/2024 của Bộ Nội vụ hướng dẫn đánh giá. ",
)


def article(size: int) -> str:
    """Return an article of `size` bytes that holds seven citations."""
    parts: list[str] = []
    for citation in CITATIONS:
        parts.extend((SENTENCE, citation))
    text = "".join(parts)
    while len(text.encode()) < size:
        text += SENTENCE
    return text


ADVERSARIES: dict[str, Callable[[int], str]] = {
    "văn xuôi": lambda n: SENTENCE * (n // len(SENTENCE)),
    "viện dẫn dày đặc": lambda n: "".join(CITATIONS) * (n // 500),
    "chữ số": lambda n: "1" * n,
    "số và gạch": lambda n: "1/" * (n // 2),
    "ký hiệu không dứt": lambda n: "1/A-" + "A-" * (n // 2),
    "danh sách số": lambda n: "số 1/QĐ-UB, " * (n // 12),
    "danh sách không số hiệu": lambda n: "Nghị định 1, " * (n // 13),
    "từ Luật": lambda n: "Luật " * (n // 5),
    "luật sửa đổi": lambda n: "Luật sửa đổi, bổ sung một số điều của " * (n // 38),
    "điều khoản": lambda n: "điểm a khoản 1 Điều 2, " * (n // 23),
    "từ quan hệ": lambda n: "căn cứ theo thực hiện " * (n // 22),
    "cơ quan": lambda n: "của Ủy ban nhân dân và " * (n // 23),
    "ngày": lambda n: "ngày " * (n // 5),
    "dấu tổ hợp": lambda n: "a" + "\u0301\u0323" * (n // 2),
    "NFD": lambda n: "Nghi\u0323 đi\u0323nh số 1/2020/NĐ-CP " * (n // 32),
    "khoảng trắng": lambda n: "Nghị định số" + " " * n + "1/2020/NĐ-CP",
    "ngoặc": lambda n: "(" * (n // 2) + "1/QĐ-UB" + ")" * (n // 2),
}


def seconds(text: str, least: float = 0.02) -> float:
    """Return the best of several timings of `find(text)`."""
    best = float("inf")
    spent = 0.0
    for _ in range(50):
        began = time.process_time()
        find(text)
        took = time.process_time() - began
        best = min(best, took)
        spent += took
        if spent > least * 10:
            break
    return best


def show(line: str) -> None:
    """Write one line of the table at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Print the table."""
    largest = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    text = article(10_000)
    show(f"bài 10 kB, {len(find(text))} viện dẫn: {seconds(text, 0.1) * 1e3:.3f} ms")
    sizes = [10_000, 100_000, 1_000_000, *([10_000_000] if largest >= 10 else [])]
    show(f"{'văn bản':<26}" + "".join(f"{size / 1e6:>10.2f} M" for size in sizes) + "   (micro giây trên 1.000 ký tự)")
    for name, make in ADVERSARIES.items():
        row = "".join(f"{seconds(make(size), 0.005) / size * 1e9:>12.1f}" for size in sizes)
        show(f"{name:<26}{row}")


if __name__ == "__main__":
    main()
