"""YAML as a tree of texts with places: every scalar stays as it was written.

The tree is built from the parser's events, without recursion and without typing: `2021`, `no` and `05/02/2022`
stay text. Depth and size are bounded while it grows, so that no header can take the machine's time or memory.
"""

from dataclasses import dataclass
from typing import Final

from yaml import CBaseLoader, MarkedYAMLError, parse
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from cchc.reading.front_matter.scalar_checks import check_scalar
from cchc.reading.front_matter.yaml_hints import explain, in_quotes
from cchc.reading.source_text import CONTROL, SourceText, Spot, clean
from cchc.records import header_rules
from cchc.records.diagnostic import Diagnostic
from cchc.text.fold import nfc

DEEPEST: Final = 8
"""Levels of lists and groups within each other."""
LARGEST: Final = 4_000
"""Values of a header, those repeated by aliases counted each time."""
LONGEST: Final = 100_000
"""Characters of a header."""


@dataclass(slots=True)
class YamlScalar:
    """A single value as written, without quotes; `spot` covers it on its first line."""

    spot: Spot
    text: str
    size: int = 1


@dataclass(slots=True)
class YamlSequence:
    """A list of values."""

    spot: Spot
    items: "list[Node]"
    size: int = 1


@dataclass(slots=True)
class YamlMapping:
    """Keys and values in their order. Duplicate keys are not here; they are problems."""

    spot: Spot
    items: "dict[str, tuple[YamlScalar, Node]]"
    size: int = 1
    key: YamlScalar | None = None
    """The key that waits for its value while the tree grows."""


Node = YamlScalar | YamlSequence | YamlMapping


class _Refused(Exception):  # noqa: N818 - it carries a problem, not an error of ours
    """The header cannot be read further."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(problem.message)
        self.problem = problem


def compose(source: SourceText, start: int, end: int) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Return the tree of `source.lines[start:end]` and its problems; None where it is empty or cannot be read."""
    text = "\n".join(source.lines[start:end])
    if len(text) > LONGEST:
        message = f"phần đầu tệp dài {len(text)} ký tự, quá giới hạn {LONGEST}"
        hint = "chuyển phần chữ dài xuống thân bài"
        return None, (source.diagnostic(header_rules.TOO_COMPLEX, Spot(max(0, start - 1), 0, 3), message, hint),)
    tree = _Tree(source, start)
    try:
        for event in parse(text, Loader=CBaseLoader):
            tree.take(event)
    except MarkedYAMLError as error:
        tree.problems.append(explain(source, start, error))
        return None, tuple(tree.problems)
    except _Refused as refused:
        return None, (*tree.problems, refused.problem)
    tree.check_anchors()
    if any(problem.code == header_rules.SYNTAX.code for problem in tree.problems):
        return None, tuple(tree.problems)
    return tree.root, tuple(tree.problems)


class _Tree:
    """The tree as it grows, event by event."""

    def __init__(self, source: SourceText, offset: int) -> None:
        self.root: Node | None = None
        self.problems: list[Diagnostic] = []
        self._source = source
        self._offset = offset
        self._open: list[YamlSequence | YamlMapping] = []
        self._anchors: dict[str, Node] = {}
        self._uncalled: dict[str, Spot] = {}
        self._names: list[str | None] = []
        self._documents = 0
        self._size = 0

    def take(self, event: Event) -> None:
        """Grow by one event."""
        match event:
            case ScalarEvent():
                node = YamlScalar(self._spot(event), self._text(event))
                self.problems += check_scalar(event, self._source, self._offset)
                self._refuse_tag(event.tag, event)
                self._put(node)
                if event.anchor is not None:
                    self._anchors[event.anchor] = node
                    self._uncalled[event.anchor] = self._spot(event)
            case MappingStartEvent() | SequenceStartEvent():
                self._refuse_tag(event.tag, event)
                spot = self._spot(event)
                self._enter(
                    YamlMapping(spot, {}) if isinstance(event, MappingStartEvent) else YamlSequence(spot, []),
                    event.anchor,
                )
            case MappingEndEvent() | SequenceEndEvent():
                closed, name = self._open.pop(), self._names.pop()
                if name is not None:
                    self._anchors[name] = closed
                if self._open:
                    self._open[-1].size += closed.size
            case AliasEvent():
                self._put(self._aliased(event))
            case DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise self._refused(event, "phần đầu tệp có hai khối YAML", 'bỏ dòng "..." hoặc "---" thừa')

    def _text(self, event: ScalarEvent) -> str:
        """Return a value as clean as its line: within double quotes, what the cleaning took out can be written as an escape."""
        text = str(event.value)
        if event.style != '"' or text.isprintable():
            return text if text.isascii() else nfc(text)
        if (control := CONTROL.search(text)) is not None:
            message = f"ký tự điều khiển U+{ord(control.group()):04X} không hiện được"
            hint = "xóa mã bắt đầu bằng \\ trong giá trị này"
            self.problems.append(self._source.diagnostic(header_rules.CONTROL, self._spot(event), message, hint))
        return "\n".join(clean(line) for line in text.split("\n"))

    def _enter(self, node: YamlSequence | YamlMapping, anchor: str | None) -> None:
        self._put(node)
        self._open.append(node)
        self._names.append(anchor)
        if len(self._open) > DEEPEST:
            message = f"phần đầu tệp lồng quá {DEEPEST} cấp"
            hint = "bớt dấu ngoặc hoặc bớt thụt dòng"
            raise _Refused(self._source.diagnostic(header_rules.TOO_COMPLEX, node.spot, message, hint))

    def _put(self, node: Node) -> None:
        """Set a finished or just opened node in its place."""
        self._size += node.size
        if self._size > LARGEST:
            message = f"phần đầu tệp có hơn {LARGEST} giá trị"
            hint = "bỏ bí danh (& và *) hoặc chuyển bớt xuống thân bài"
            raise _Refused(self._source.diagnostic(header_rules.TOO_COMPLEX, node.spot, message, hint))
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(node, YamlScalar) or node.items:
            parent.size += node.size
        if isinstance(parent, YamlSequence):
            parent.items.append(node)
        elif parent.key is None:
            if not isinstance(node, YamlScalar):
                message = "tên khóa phải là chữ"
                hint = "giá trị có dấu ngoặc [ ] hoặc { } ở đầu thì đặt trong dấu nháy kép"
                raise _Refused(self._source.diagnostic(header_rules.SYNTAX, node.spot, message, hint))
            parent.key = node
        else:
            key, parent.key = parent.key, None
            if (first := parent.items.get(key.text)) is not None:
                line = self._source.place(first[0].spot).line
                self.problems.append(
                    self._source.diagnostic(
                        header_rules.DUPLICATE_KEY,
                        key.spot,
                        f'khóa "{key.text}" viết hai lần, lần đầu ở dòng {line}',
                        "giữ một dòng, xóa dòng kia",
                    )
                )
            else:
                parent.items[key.text] = (key, node)

    def _aliased(self, event: AliasEvent) -> Node:
        node = self._anchors.get(event.anchor or "")
        if node is None:
            raise self._refused(
                event,
                f'"*{event.anchor}" là bí danh YAML chưa được đặt',
                f"nếu dấu * là chữ thì {in_quotes(self._source.lines[self._spot(event).line])}",
            )
        self._uncalled.pop(event.anchor or "", None)
        return node

    def check_anchors(self) -> None:
        """Tell of a word behind `&` that no alias calls: YAML takes it for a name and out of the value."""
        for name, spot in self._uncalled.items():
            hint = in_quotes(self._source.lines[spot.line])
            self.problems.append(
                self._source.diagnostic(header_rules.CUT_VALUE, spot, f'"&{name}" bị bỏ khỏi giá trị', hint)
            )

    def _refuse_tag(self, tag: str | None, event: Event) -> None:
        if tag is not None:
            hint = in_quotes(self._source.lines[self._spot(event).line])
            raise self._refused(event, "không dùng kiểu YAML (dấu ! đứng đầu giá trị)", hint)

    def _refused(self, event: Event, message: str, hint: str) -> _Refused:
        return _Refused(self._source.diagnostic(header_rules.SYNTAX, self._spot(event), message, hint))

    def _spot(self, event: Event) -> Spot:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            message = "the parser gives marks with every event"
            raise TypeError(message)
        line = start.line + self._offset
        if start.line == end.line and end.column > start.column:
            return Spot(line, start.column, end.column - start.column)
        return self._source.rest_of_line(line, start.column)
