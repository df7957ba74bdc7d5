"""Addresses as browsers read them: honest ones pass, those that lead elsewhere or run do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.web_addresses import SCHEMES, dialled, link_fault, mail_fault, path_fault, web_fault

HONEST_WEB = [
    "https://chinhphu.vn/",
    "http://vbpl.vn:8080/a/b.aspx?id=1&x=a%20b#c",
    "https://vidu.gov.vn",
    "https://xn--vdu-hoa.vn/",
    "https://so-xay-dung.lamgiang.example/tin_tuc/(1)/a,b;c='d'",
    "https://tên-miền.vn/đường/dẫn",
    "https://203.0.113.7/",
    "https://[2001:db8::1]:8443/",
    "https://bieu-mau.example/f?trang={url}&ten={title}",
    "https://a.example./",
    "https://x.example/~u/@b.vn",
]
FAULTY_WEB = [
    "javascript:alert(1)//@b.vn",
    "javascript://a.vn/%0aalert(1)",
    "data:text/html,<script>1</script>",
    "ftp://a.vn/x",
    "//a.vn/x",
    "https:/a.vn",
    "https:a.vn",
    "https://",
    "https:///a",
    "https://a.vn@evil.example/",
    "https://user:pass@a.vn/",
    "https://a.vn\\@evil.example/",
    "https://a.vn:99999/",
    "https://a.vn:x/",
    "https://a b.vn/",
    "https://a.vn/a b",
    'https://a.vn/"onclick="x',
    "https://a.vn/<script>",
    "https://a.vn/\u202efdp.exe",
    "https://a\u200b.vn/",
    "https://a.vn/\x00",
    "https://-a.vn/",
    "https://a..vn/",
    "https://exa%6dple.vn/",
    "https://" + "a" * 64 + ".vn/",
]
FAULTY_MAIL = [
    "gopy",
    "a@b",
    "a@b.vn?bcc=c@d.vn",
    "a@b.vn,c@d.vn",
    "javascript:alert(1)//@b.vn",
    "a b@c.vn",
    "<a@b.vn>",
    "a@@b.vn",
    ".a@b.vn",
    "a@b..vn",
    "a%0abcc:x@b.vn",
    'a"b@c.vn',
    "a&b@c.vn",
    "a#b@c.vn",
    "a@b.vn/x",
    "x" * 65 + "@b.vn",
]
FAULTY_PATHS = [
    "tin-tuc/",
    "//a.vn/",
    "/\\a.vn/",
    "\\\\a.vn",
    "/a b",
    "/a/../b",
    "/a/%2e%2E/b",
    "/./a",
    "/a\\b",
    '/a"b',
    "/a<b",
    "/a\u202eb",
    "/a\nb",
    "javascript:alert(1)",
]
FAULTY_LINKS = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\r\nscript:alert(1)",
    "vbscript:x",
    "data:text/html;base64,PHNjcmlwdD4=",
    "blob:https://a.vn/1",
    "file:///etc/passwd",
    "ftp://a.vn/",
    "intent://a#Intent;end",
    "view-source:https://a.vn",
    "//a.vn/x",
    "\\\\a.vn\\x",
    "/\\a.vn",
    "\\/a.vn",
    "/\t/a.vn",
    "https:a.vn",
    "http:/a.vn",
    "https://",
    "https://gov.vn@evil.example/",
    "https://a.vn/\u202efdp.exe",
]
HONEST_LINKS = [
    "",
    "#muc",
    "?trang=2",
    "tep/Biểu #1.docx",
    "../van-ban/a.md",
    "/tin-tuc/",
    "mailto:a@b.vn?subject=x",
    "mailto:?subject=Chia%20sẻ",
    "tel:+84-24-1022",
    "HTTPS://A.VN/",
    "https://a.vn/tìm kiếm|kết quả",
    "tep\\bieu-mau.docx",
]


@pytest.mark.parametrize("text", HONEST_WEB)
def test_an_honest_web_address_passes(text: str) -> None:
    assert web_fault(text) == ""


@pytest.mark.parametrize("text", FAULTY_WEB)
def test_what_is_no_plain_web_address_has_its_fault(text: str) -> None:
    assert web_fault(text)


@pytest.mark.parametrize("text", ["a@b.vn", "Gop.Y_2-x+tin@so.lamgiang.gov.vn", "x" * 64 + "@b.vn"])
def test_an_honest_mail_address_passes(text: str) -> None:
    assert mail_fault(text) == ""


@pytest.mark.parametrize("text", FAULTY_MAIL)
def test_what_is_no_single_mail_address_has_its_fault(text: str) -> None:
    assert mail_fault(text)


@pytest.mark.parametrize("text", ["/", "/tin-tuc/2026/", "/a?b=/../c", "/a#..", "/đường-dẫn/", "/a//b"])
def test_a_path_within_the_site_passes(text: str) -> None:
    assert path_fault(text) == ""


@pytest.mark.parametrize("text", FAULTY_PATHS)
def test_a_path_that_may_leave_the_site_has_its_fault(text: str) -> None:
    assert path_fault(text)


@pytest.mark.parametrize("text", HONEST_LINKS)
def test_an_honest_link_passes(text: str) -> None:
    assert link_fault(text) == ""


@pytest.mark.parametrize("text", FAULTY_LINKS)
def test_a_link_that_runs_or_leads_elsewhere_unseen_has_its_fault(text: str) -> None:
    assert link_fault(text)


@given(st.text(max_size=30))
def test_a_link_without_fault_has_an_allowed_scheme_or_none(text: str) -> None:
    if not link_fault(text):
        read = "".join(char for char in text if char not in "\t\n\r").lstrip("".join(map(chr, range(33))))
        scheme, colon, _ = read.partition(":")
        plain = scheme.isascii() and scheme[:1].isalpha() and all(char.isalnum() or char in "+.-" for char in scheme)
        assert not colon or not plain or scheme.lower() in SCHEMES
        assert not read.replace("\\", "/").startswith("//")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0227 3731 234", "02273731234"),
        ("(0227) 3731.234", "02273731234"),
        ("+84 24 3974-0567", "+842439740567"),
        ("1022 (nhánh 5)", "1022"),
        ("0227 3731 234 - 0227 3731 235", "02273731234"),
        ("0227 3731 234; 0227 3731 235", "02273731234"),
        ("Tổng đài 1022", "1022"),
        ("không có", ""),
        ("12", ""),
        ("javascript:alert(1)", ""),
        ("12345678901234567890", ""),
    ],
)
def test_the_first_number_of_a_line_is_dialled(text: str, number: str) -> None:
    assert dialled(text) == number
