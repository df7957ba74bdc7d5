"""The editors' reference as Markdown, made from the tables that the checks themselves read: all codes, all keys.

`docs/bien-tap/ma-loi.md` and `khoa.md` are what these functions return; `cchc explain` prints them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Final

from cchc.records.diagnostic import Severity
from cchc.records.field import Field, Type
from cchc.records.fields import COMMON, REFERENCE
from cchc.records.record_kind import RecordKind
from cchc.records.rule import Rule
from cchc.records.section_addresses import FILES, NEWS
from cchc.records.site_fields import SITE

SEVERITIES: Final[Mapping[Severity, str]] = MappingProxyType({Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"})

GROUPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "CC1": "Tệp, phần đầu tệp, địa chỉ",
        "CC2": "Viện dẫn và sổ văn bản",
        "CC3": "Tệp đính kèm",
        "CC4": "Kế hoạch",
        "CC5": "Liên kết và kết quả dựng",
    }
)
"""The hundred of a code → what its problems are about."""

WRITTEN: Final[Mapping[Type, str]] = MappingProxyType(
    {
        Type.LINE: "chữ trên một dòng; đặt trong nháy kép nếu có dấu hai chấm hoặc dấu thăng",
        Type.PROSE: "chữ; xuống dòng được",
        Type.SLUG: "chữ thường không dấu, chữ số, gạch nối: `ke-hoach-2026`",
        Type.DATE: "`2026-01-15` hoặc `15/1/2026` (ngày trước, tháng sau)",
        Type.MOMENT: "như ngày, thêm giờ được: `2026-01-15 08:30`",
        Type.YEAR: "bốn chữ số: `2026`",
        Type.PERIOD: "một năm `2026`, hai năm `2026-2030` hoặc một quý `2026-Q2`",
        Type.DUE: "một ngày `30/6/2026`, một quý `2026-Q2`, một năm `2026`; việc lặp lại: `thường xuyên`, `hằng tháng`, `ngày 20 hằng tháng`, `hằng quý`, `6 tháng`, `hằng năm`, `15/6 hằng năm`",
        Type.NUMBER: "đúng chữ hoa, đúng chữ Đ, không dấu cách: `1136/KH-SXD`",
        Type.CHOICE: "một trong các giá trị liệt kê ở cột “kiểu”",
        Type.FLAG: "`true` hoặc `false`",
        Type.FILE: f"tên tệp cạnh bài, hoặc tệp trong `content{FILES}`",
        Type.PATH: "bắt đầu bằng dấu gạch chéo: `/tin-cu/1.html`",
        Type.WEB: "ghi đủ: `https://…`",
        Type.LINK: f"`{NEWS}` hoặc `https://…`",
        Type.CONTACT: "`gopy@vidu.example` hoặc `https://…`",
        Type.MAIL: "`sxd@vidu.example`",
        Type.PHONE: "`0227 3731 234`; nhiều số thì liên kết gọi số đầu tiên",
        Type.GROUP: "các khóa con thụt vào hai dấu cách",
    }
)
"""How a value of each type is written."""

_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")

_WIDEST: Final = 100
"""Characters of an example's line that are shown."""


def codes_markdown(rules: Sequence[Rule], command: str) -> str:
    """Return the page of all codes; `command` is what renews it."""
    lines = [
        "# Mã lỗi và cảnh báo",
        "",
        f"<!-- Trang này do lệnh lập ra, không sửa bằng tay: {command} -->",
        "",
        "Mỗi vấn đề của nội dung có một mã. **Lỗi** làm dừng việc dựng trang và giữ nguyên bản dựng trước; **cảnh báo** chỉ để biết.",
        "Xem một mã ngay trên máy: `.venv/bin/cchc explain CC203`.",
    ]
    for hundred, group in groupby(rules, key=lambda rule: rule.code[:3]):
        lines += ["", f"## {GROUPS[hundred]}"]
        for rule in group:
            lines += ["", *_rule_markdown(rule)]
    return "\n".join(lines) + "\n"


def _rule_markdown(rule: Rule) -> Iterator[str]:
    yield f"### {rule.code}"
    yield ""
    yield f"**{rule.title}** ({SEVERITIES[rule.severity]})"
    yield ""
    yield rule.why
    for said, example in (("Sai", rule.wrong), ("Đúng", rule.right)):
        yield ""
        yield f"{said}:"
        yield ""
        yield "```text"
        yield from shortened(example)
        yield "```"


def shortened(example: str) -> Iterator[str]:
    """Yield the lines of an example, long ones cut, what cannot be seen as a dot."""
    for line in (_UNSEEN.sub("·", line) for line in example.split("\n")):
        yield line if len(line) <= _WIDEST * 2 else f"{line[:_WIDEST]}…"


def keys_markdown(kinds: Iterable[RecordKind], command: str) -> str:
    """Return the page of the keys of all `kinds`; `command` is what renews it."""
    lines = [
        "# Các khóa",
        "",
        f"<!-- Trang này do lệnh lập ra, không sửa bằng tay: {command} -->",
        "",
        "Khóa viết ở phần đầu tệp, giữa hai dòng `---`. Khóa in **đậm** là bắt buộc. “→” chỉ khóa con.",
        "",
        "## Cách viết từng kiểu giá trị",
        "",
        "| kiểu | cách viết |",
        "|---|---|",
        *(f"| {kind} | {WRITTEN[kind]} |" for kind in Type),
        "",
        "## Khóa chung của mọi loại",
        "",
        *_table(COMMON),
    ]
    common = {field.key: field for field in COMMON}
    for kind in kinds:
        own = [field for field in kind.fields if common.get(field.key) != field]
        if own:
            lines += ["", f"## Riêng cho {kind.name} (`content/{kind.folder}/`)", "", *_table(own)]
    lines += [
        "",
        "## Cách nêu một văn bản",
        "",
        "Dùng cho `replaces` và các khóa con của `relations`. Số đủ để nhận ra văn bản thì chỉ ghi số; nếu không, ghi thêm năm hoặc cơ quan.",
        "",
        *_table(REFERENCE),
        "",
        "## Khóa của `content/site.yaml`",
        "",
        *_table(SITE),
    ]
    return "\n".join(lines) + "\n"


def _table(fields: Iterable[Field]) -> Iterator[str]:
    yield "| khóa | là gì | kiểu | ví dụ |"
    yield "|---|---|---|---|"
    for field in fields:
        yield from _rows(field, "")


def _rows(field: Field, above: str) -> Iterator[str]:
    """Yield the row of a key and those of the keys below it."""
    name = f"`{field.key}`"
    shown = f"{above}**{name}**" if field.required else f"{above}{name}"
    example = f"`{field.example}`" if field.example else ""
    yield f"| {shown} | {field.label} | {_type(field)} | {example} |"
    if field.fields is not REFERENCE:
        for inner in field.fields:
            yield from _rows(inner, f"{above}{name} → ")


def _type(field: Field) -> str:
    """Say what may stand at a key."""
    said = str(field.type)
    if field.fields is REFERENCE:
        said = "văn bản, [xem cách nêu](#cách-nêu-một-văn-bản)"
    elif field.choices:
        said = ", ".join(f"`{value}` ({label})" if label else f"`{value}`" for value, label in field.choices)
    elif field.short:
        said = f"{field.type}, hoặc chỉ ghi giá trị của `{field.short}`"
    return {"one": said, "list": f"danh sách: {said}", "either": f"một hoặc danh sách: {said}"}[field.amount]
