"""Values by the type of their field."""

import pytest

from cchc.reading.front_matter.shown_value import shown
from cchc.reading.front_matter.values import read_value
from cchc.records.diagnostic import Diagnostic
from cchc.records.field import Field, Type
from cchc.records.record_parts import PublicationStatus


def field(of: Type) -> Field:
    return Field(
        key="k", type=of, label="khóa", choices=(("published", "đăng"), ("draft", "nháp")), makes=PublicationStatus
    )


@pytest.mark.parametrize(
    ("of", "text", "value"),
    [
        (Type.LINE, "một   hai\nba", "một hai ba"),
        (Type.PROSE, "một\n\nhai ", "một\n\nhai"),
        (Type.SLUG, "ke-hoach-2026", "ke-hoach-2026"),
        (Type.NUMBER, "61/2018/NĐ-CP", "61/2018/NĐ-CP"),
        (Type.NUMBER, "30c/NQ-CP", "30c/NQ-CP"),
        (Type.NUMBER, "2231/SNV-CCHC&PC", "2231/SNV-CCHC&PC"),
        (Type.NUMBER, "01-CTr/TU", "01-CTr/TU"),
        (Type.NUMBER, "148/2025/QH15", "148/2025/QH15"),
        (Type.NUMBER, "55/2005/TTLT-BNV-VPCP", "55/2005/TTLT-BNV-VPCP"),
        (Type.NUMBER, "118/VBHN-VPQH", "118/VBHN-VPQH"),
        (Type.FLAG, "true", True),
        (Type.FLAG, "Có", True),
        (Type.FLAG, "không", False),
        (Type.FLAG, "no", False),
        (Type.FILE, "tep/kế hoạch 2026.pdf", "tep/kế hoạch 2026.pdf"),
        (Type.PATH, "/tin-cu/1.html", "/tin-cu/1.html"),
        (Type.WEB, "https://chinhphu.vn/a", "https://chinhphu.vn/a"),
        (Type.LINK, "/", "/"),
        (Type.CONTACT, "gopy@so.example", "gopy@so.example"),
        (Type.CHOICE, "draft", PublicationStatus.DRAFT),
    ],
)
def test_values(of: Type, text: str, value: object) -> None:
    assert read_value(field(of), text) == value


@pytest.mark.parametrize(
    "text",
    [
        "/",
        "//evil.example/x",
        "/a//b",
        "/./a",
        "/a/%2e%2e/b",
        "/.htaccess",
        "/.git/config",
        "/a:b",
        "/a%00b",
        "/" + "a" * 300,
        "/tin.aspx?id=7",
        "/tin-cu.html#ket-qua",
        "/?p=12",
    ],
)
def test_an_old_address_that_cannot_be_laid_out_is_refused(text: str) -> None:
    refused = read_value(field(Type.PATH), text)
    assert isinstance(refused, Diagnostic)
    assert refused.code == "CC128"


def test_a_link_to_the_site_never_leads_to_another_server() -> None:
    assert isinstance(read_value(field(Type.LINK), "//evil.example/"), Diagnostic)


@pytest.mark.parametrize(
    ("of", "text", "code", "hint"),
    [
        (Type.SLUG, "Kế hoạch", "CC115", "viết ke-hoach"),
        (Type.SLUG, "???", "CC115", "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối"),
        (Type.NUMBER, "61/2018/ND-CP", "CC124", 'viết "61/2018/NĐ-CP"'),
        (Type.NUMBER, "61 / 2018/NĐ-CP", "CC124", 'viết "61/2018/NĐ-CP"'),
        (Type.NUMBER, "01-Ctr/TU", "CC124", 'viết "01-CTr/TU"'),
        (Type.NUMBER, "số 36/KH-SXD", "CC124", 'viết "36/KH-SXD"'),
        (Type.NUMBER, "……/KH-SXD", "CC124", "xóa dòng này khi văn bản chưa có số"),
        (Type.NUMBER, "Số:     /KH-SXD", "CC124", "xóa dòng này khi văn bản chưa có số"),
        (Type.NUMBER, "kế hoạch", "CC124", 'viết đủ số và ký hiệu, ví dụ "1136/KH-SXD"'),
        (Type.FLAG, "đúng", "CC127", "viết true hoặc false"),
        (Type.FILE, "C:\\a.pdf", "CC128", "chép tệp vào cạnh bài và chỉ ghi tên tệp"),
        (Type.FILE, "a\\b.pdf", "CC128", 'viết "a/b.pdf"'),
        (Type.FILE, "/a.pdf", "CC128", "chép tệp vào cạnh bài hoặc vào thư mục tep, rồi ghi tên tệp"),
        (
            Type.PATH,
            "/a/../b",
            "CC128",
            "địa chỉ trong trang bắt đầu bằng dấu gạch chéo, không có dấu cách: /tin-cu/1.html",
        ),
        (Type.WEB, "javascript:alert(1)", "CC128", "ghi đủ https:// ở đầu"),
        (Type.LINK, "javascript:alert(1)", "CC128", "ghi /… cho địa chỉ trong trang, https://… cho trang khác"),
        (Type.CONTACT, "gopy", "CC128", "ghi một địa chỉ thư điện tử hoặc một địa chỉ https://"),
        (Type.CHOICE, "pub", "CC126", "có phải ý bạn là published?"),
        (Type.CHOICE, "Nhap", "CC126", "có phải ý bạn là draft?"),
        (Type.CHOICE, "x", "CC126", "chọn một trong: published (đăng), draft (nháp)"),
    ],
)
def test_faults_say_what_was_meant(of: Type, text: str, code: str, hint: str) -> None:
    problem = read_value(field(of), text)
    assert isinstance(problem, Diagnostic)
    assert (problem.code, problem.hint) == (code, hint)


def test_messages_quote_long_values_short_and_on_one_line() -> None:
    assert shown("một\nhai") == '"một hai"'
    assert shown("a" * 61) == f'"{"a" * 59}…"'
