"""Values that become addresses: each parsed as browsers, mail programs and hosts will read it."""

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import unquote

from cchc.reading.front_matter.shown_value import shown
from cchc.records import value_rules
from cchc.records.diagnostic import Diagnostic
from cchc.text.fold import LONGEST_STEP
from cchc.text.portable_names import name_fault
from cchc.text.web_addresses import dialled, mail_fault, path_fault, web_fault

PATH_HINT: Final = "địa chỉ trong trang bắt đầu bằng dấu gạch chéo, không có dấu cách: /tin-cu/1.html"
_COPIED_HINT: Final = "mở trang ấy rồi chép lại địa chỉ từ thanh địa chỉ của trình duyệt"
_STEP_HINT: Final = "bỏ địa chỉ này: không phải máy chủ nào cũng giữ được một trang ở đó"

_SERVER_NAMES: Final = frozenset(
    [
        "web.config",
        "app_browsers",
        "app_code",
        "app_data",
        "app_globalresources",
        "app_localresources",
        "app_webreferences",
        "bin",
        "global.asax",
        "nginx.conf",
        "cname",
        "_config.yml",
        "_headers",
        "_redirects",
        "_routes.json",
        "_worker.js",
    ]
)
"""Names that web servers and hosts of static sites read as their own configuration or refuse to send, in lower case."""


def _checked(fault_of: Callable[[str], str], hint: str) -> Callable[[str], str | Diagnostic]:
    """Return a reader of values in which `fault_of` finds nothing wrong."""

    def read(text: str) -> str | Diagnostic:
        if fault := fault_of(text):
            return _fault(text, fault, _COPIED_HINT if re.match(r"https?://", text) else hint)
        return text

    return read


def _fault(text: str, fault: str, hint: str) -> Diagnostic:
    message = f"địa chỉ {shown(text)} không hợp lệ: {fault}"
    return value_rules.BAD_ADDRESS.problem(message, hint)


def _link_fault(text: str) -> str:
    return path_fault(text) if text.startswith("/") else web_fault(text)


def _contact_fault(text: str) -> str:
    if re.match(r"https?:", text):
        return web_fault(text)
    return mail_fault(text.removeprefix("mailto:"))


def _step_fault(step: str) -> str:
    """Return why an old address may not have this step, decoded: what is laid out for it must stand on every host."""
    if not step:
        return "có bước rỗng"
    if step.startswith("."):
        return "có bước bắt đầu bằng dấu chấm"
    if step.lower() in _SERVER_NAMES:
        return f"có bước “{step}” mà máy chủ web dành cho cấu hình của nó"
    if len(step.encode("utf-8", "surrogatepass")) > LONGEST_STEP:
        return f"có bước dài quá {LONGEST_STEP} byte"
    fault = name_fault(step)
    return f"có bước “{step[:40]}”: {fault}" if fault else ""


def read_old_path(text: str) -> str | Diagnostic:
    """Return an address that can be laid out as folders and files on every host."""
    decoded = unquote(text.partition("#")[0].partition("?")[0]).strip("/")
    if fault := path_fault(text):
        return _fault(text, fault, PATH_HINT)
    sign = next((sign for sign in text if sign in "?#"), "")
    if sign:
        page = text.partition(sign)[0]
        hint = f"viết {page} nếu chỉ bài này có địa chỉ ấy, không thì bỏ dòng này" if decoded else "bỏ địa chỉ này"
        return _fault(text, f"có phần sau dấu {sign}, mà máy chủ chọn trang không theo phần ấy", hint)
    fault = next((found for step in decoded.split("/") if (found := _step_fault(step))), "")
    return _fault(text, fault, _STEP_HINT) if fault else text


def read_phone(text: str) -> str | Diagnostic:
    """Return a line in which there is a number to dial."""
    line = " ".join(text.split())
    if dialled(line) and not re.search(r'[<>":]', line):
        return line
    message = f"{shown(text)} không có số điện thoại gọi được"
    return value_rules.BAD_ADDRESS.problem(message, "ghi số điện thoại, ví dụ 0227 3731 234")


def read_file(text: str) -> str | Diagnostic:
    """Return the path of a file beside the item or in the shared folder."""
    if "\\" in text:
        meant = text.replace("\\", "/")
        hint = "chép tệp vào cạnh bài và chỉ ghi tên tệp" if ":" in text else f"viết {shown(meant)}"
        return value_rules.BAD_ADDRESS.problem(f"đường dẫn {shown(text)} có dấu \\", hint)
    if "://" in text or text.startswith("/"):
        hint = "chép tệp vào cạnh bài hoặc vào thư mục tep, rồi ghi tên tệp"
        return value_rules.BAD_ADDRESS.problem(f"{shown(text)} không phải tệp cạnh bài", hint)
    return text


read_web: Final = _checked(web_fault, "ghi đủ https:// ở đầu")
read_link: Final = _checked(_link_fault, "ghi /… cho địa chỉ trong trang, https://… cho trang khác")
read_contact: Final = _checked(_contact_fault, "ghi một địa chỉ thư điện tử hoặc một địa chỉ https://")
read_mail: Final = _checked(mail_fault, "ghi một địa chỉ thư điện tử, ví dụ sxd@vidu.example")
