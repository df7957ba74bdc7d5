"""The header's tree against the table of keys: typed values by attribute, places by key, and every problem."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from cchc.reading.front_matter.values import read_value
from cchc.reading.front_matter.yaml_hints import in_quotes, plain_or_quoted, quoted
from cchc.reading.front_matter.yaml_tree import Node, YamlMapping, YamlScalar, YamlSequence
from cchc.reading.source_text import SourceText, Spot
from cchc.records import header_rules
from cchc.records.diagnostic import Diagnostic
from cchc.records.field import Field, Type
from cchc.records.rule import Rule
from cchc.records.source_positions import SourcePosition
from cchc.text.fold import fold

_KINDS_OF_NODE: Final[Mapping[type[YamlScalar | YamlSequence | YamlMapping], str]] = {
    YamlScalar: "một giá trị",
    YamlSequence: "một danh sách",
    YamlMapping: "một nhóm khóa",
}
_LISTED: Final = 'viết mỗi mục một dòng sau dấu "- "'
_BRACES: Final = re.compile(r"\{([^{}]*)\}\s*")


class HeaderSchema:
    """One header while its values are typed. `places` and `problems` grow; nothing is raised for content."""

    def __init__(self, source: SourceText, elsewhere: Mapping[str, str] | None = None) -> None:
        """Start. `elsewhere` says of a key of other kinds which kinds have it, for a better hint."""
        self.places: list[tuple[str, SourcePosition]] = []
        self.problems: list[Diagnostic] = []
        self._source = source
        self._elsewhere = elsewhere or {}

    def group(self, group: YamlMapping, fields: Sequence[Field], whole: Spot, prefix: str = "") -> dict[str, object]:
        """Return the typed values of a group by attribute. `whole` is where a missing key is reported."""
        known = {field.key: field for field in fields}
        values: dict[str, object] = {}
        for key, (scalar, node) in group.items.items():
            field = known.get(key)
            if field is None:
                self._unknown(scalar, known, top=not prefix)
                continue
            path = prefix + key
            if isinstance(node, YamlScalar) and not node.text.strip():
                if field.required:
                    hint = (
                        f"viết giá trị, ví dụ {key}: {field.example}"
                        if field.example
                        else "viết giá trị sau dấu hai chấm"
                    )
                    self._add(header_rules.EMPTY_VALUE, scalar.spot, f"khóa {field.described} chưa có giá trị", hint)
                continue
            self.places.append((path, self._source.place(node.spot)))
            if (value := self._value(field, node, path)) is not None:
                values[field.name] = value
        for field in fields:
            if field.required and field.key not in group.items:
                hint = f"thêm dòng {field.key}: {field.example}" if field.example else f'thêm dòng "{field.key}: …"'
                self._add(header_rules.MISSING_KEY, whole, f"thiếu khóa {field.described}", hint)
        return values

    def _value(self, field: Field, node: Node, path: str) -> object:
        """Return the typed value of a field, or None where it has problems."""
        if field.amount == "one":
            if isinstance(node, YamlSequence):
                return self._wrong(field, node)
            return self._single(field, node, path)
        if isinstance(node, YamlSequence):
            members = []
            for number, item in enumerate(node.items):
                self.places.append((f"{path}.{number}", self._source.place(item.spot)))
                members.append(self._single(field, item, f"{path}.{number}"))
        elif field.amount == "either":
            members = [self._single(field, node, path)]
        else:
            return self._wrong(field, node)
        return tuple(member for member in members if member is not None)

    def _single(self, field: Field, node: Node, path: str) -> object:
        match node:
            case YamlSequence():
                return self._wrong(field, node)
            case YamlMapping():
                return self._made(field, node, path) if field.type is Type.GROUP else self._split_at_colon(field, node)
            case YamlScalar():
                if not node.text.strip():
                    self._add(
                        header_rules.EMPTY_VALUE,
                        node.spot,
                        f"mục trống trong {field.described}",
                        "xóa mục này hoặc viết giá trị",
                    )
                    return None
                if field.type is not Type.GROUP:
                    return self._read(field, node)
                if not field.short:
                    return self._wrong(field, node)
                short = YamlScalar(node.spot, field.short)
                return self._made(field, YamlMapping(node.spot, {field.short: (short, node)}), path)

    def _split_at_colon(self, field: Field, node: YamlMapping) -> object:
        """Report an item of a list that YAML took for a key and its value because of its colon."""
        line = self._source.lines[node.spot.line].strip()
        if field.amount == "one" or not line.startswith("- "):
            return self._wrong(field, node)
        message = f"mục của {field.described} có dấu hai chấm nên phải nằm trong dấu nháy"
        self._add(header_rules.WRONG_TYPE, node.spot, message, f"viết - {quoted(line[2:].strip())}")
        return None

    def _made(self, field: Field, group: YamlMapping, path: str) -> object:
        before = len(self.problems)
        values = self.group(group, field.fields, group.spot, f"{path}.")
        if field.makes is None:
            message = f"field {field.key} makes nothing"
            raise TypeError(message)
        return field.makes(**values) if len(self.problems) == before else None

    def _read(self, field: Field, node: YamlScalar) -> object:
        value = read_value(field, node.text.strip())
        if isinstance(value, Diagnostic):
            self.problems.append(self._source.placed(value, node.spot))
            return None
        return value

    def _wrong(self, field: Field, node: Node) -> object:
        """Report a value of another kind than the field takes; what is returned stands for no value."""
        wanted = f"một giá trị ({field.type.value})"
        hint = f"viết {field.key}: {field.example}" if field.example else "viết một giá trị sau dấu hai chấm"
        line = self._source.lines[node.spot.line]
        if field.type in {Type.LINE, Type.PROSE} and line[node.spot.column] in "[{":
            hint = in_quotes(line)
        if field.type is Type.GROUP:
            keys = [f"{inner.key}: …" for inner in field.fields if inner.required] or [f"{field.fields[0].key}: …"]
            wanted = "danh sách các nhóm khóa" if field.amount != "one" else "nhóm khóa"
            hint = f"xuống dòng, thụt vào rồi viết {'- ' if field.amount != 'one' else ''}{', '.join(keys)}"
        elif field.amount != "one":
            wanted = "danh sách"
            hint = _LISTED
            if isinstance(node, YamlScalar):
                hint = f"viết {field.key}: [{_members(node.text)}]"
            elif braces := _BRACES.fullmatch(line, node.spot.column):
                hint = f"viết {field.key}: [{_members(braces[1])}]"
        message = f"khóa {field.described} cần {wanted}, ở đây là {_KINDS_OF_NODE[type(node)]}"
        self._add(header_rules.WRONG_TYPE, node.spot, message, hint)
        return None

    def _unknown(self, key: YamlScalar, known: Mapping[str, Field], *, top: bool) -> None:
        written = " ".join(key.text.split())[:40]
        if top and key.text in self._elsewhere:
            message, hint = f'khóa "{written}" không dùng ở đây', f"khóa này chỉ có ở {self._elsewhere[key.text]}"
        else:
            message = f'khóa "{written}" không có trong danh sách'
            near = {fold(word): field for field in known.values() for word in (field.label, field.key)}
            match = get_close_matches(fold(written), near, n=1, cutoff=0.6)
            hint = (
                f"có phải ý bạn là {near[match[0]].described}?" if match else f"các khóa dùng được: {', '.join(known)}"
            )
        self._add(header_rules.UNKNOWN_KEY, key.spot, message, hint)

    def _add(self, rule: Rule, spot: Spot, message: str, hint: str) -> None:
        self.problems.append(self._source.diagnostic(rule, spot, message, hint))


def _members(text: str) -> str:
    """Return a text as the members of a list: what commas or semicolons divide, in quotes where YAML needs them."""
    members = [member.strip() for member in re.split(";|\n" if ";" in text else "[,\n]", text) if member.strip()]
    return ", ".join(map(plain_or_quoted, members))
