"""Bounds of a file's header, and the header as a group of keys."""

from dataclasses import dataclass
from typing import Final

from cchc.reading.front_matter.plain_header import plain_header
from cchc.reading.front_matter.yaml_tree import YamlMapping, compose
from cchc.reading.source_text import SourceText, Spot
from cchc.records import header_rules
from cchc.records.diagnostic import Diagnostic

FENCE: Final = "---"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A file in two: its header, None where it cannot be read, and the lines of its body from `body` on (zero-based).

    `fence` is the opening line, to which problems of the header as a whole belong.
    """

    header: YamlMapping | None
    body: int
    fence: Spot
    problems: tuple[Diagnostic, ...] = ()


def split(source: SourceText) -> Parts:
    """Divide a file at its two `---` lines; blank lines may stand before the first, spaces after each."""
    lines = source.lines
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    fence = Spot(first, 0, 3)
    if lines[first].rstrip() != FENCE:
        hint = 'bắt đầu tệp bằng một dòng ---, các khóa như "title: …", rồi một dòng --- nữa'
        problem = source.diagnostic(
            header_rules.NO_HEADER, source.rest_of_line(first, 0), "tệp không có phần đầu", hint
        )
        return Parts(header=None, body=first, fence=fence, problems=(problem,))
    closing = next((n for n in range(first + 1, len(lines)) if lines[n].rstrip() == FENCE), None)
    if closing is None:
        hint = "thêm một dòng --- sau khóa cuối cùng, trước nội dung bài"
        problem = source.diagnostic(header_rules.UNCLOSED, fence, "phần đầu tệp mở bằng --- mà không đóng", hint)
        return Parts(header=None, body=len(lines), fence=fence, problems=(problem,))
    if (header := plain_header(lines[first + 1 : closing], first + 1)) is not None:
        return Parts(header=header, body=closing + 1, fence=fence)
    root, problems = compose(source, first + 1, closing)
    header, problems = as_group(source, root, fence, problems)
    return Parts(header=header, body=closing + 1, fence=fence, problems=problems)


def as_group(
    source: SourceText, root: object, fence: Spot, problems: tuple[Diagnostic, ...]
) -> tuple[YamlMapping | None, tuple[Diagnostic, ...]]:
    """Return the tree's root as keys; an empty tree without problems is a group without keys."""
    if isinstance(root, YamlMapping):
        return root, problems
    if problems:
        return None, problems
    if root is None:
        return YamlMapping(fence, {}), ()
    spot = getattr(root, "spot", fence)
    message = 'dòng này không có dạng "khóa: giá trị"'
    hint = 'viết mỗi dòng một khóa, dấu hai chấm, dấu cách rồi giá trị: "title: …"'
    return None, (source.diagnostic(header_rules.SYNTAX, spot, message, hint),)
