"""Report of an import on the console: of one file all that was found and left out, of many a table."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from cchc.importing.imported_file import ImportedFile
from cchc.importing.layout.proposal import Proposal

_MOST_SHOWN: Final = 12
_WIDTH: Final = 72


def file_report(imported: ImportedFile) -> Iterator[str]:
    """Yield the lines on one file: values with how they were found, words left out, what was done otherwise."""
    yield f"{imported.source}: {imported.kind}"
    for proposal in imported.proposals:
        sign = "?" if not proposal.certain else "✓"
        yield f"  {sign} {proposal.key}: {_shown(proposal)}  ({proposal.how})"
    for remark in imported.remarks:
        yield f"  ! {remark}"
    for reason, entries in groupby(
        sorted(imported.left_out, key=lambda each: each.reason), key=lambda each: each.reason
    ):
        texts = [_cut(each.text) for each in entries]
        more = f" … và {len(texts) - _MOST_SHOWN} chỗ nữa" if len(texts) > _MOST_SHOWN else ""
        yield f"  – không đưa vào bài, {reason}: {' | '.join(texts[:_MOST_SHOWN])}{more}"
    for words in imported.lost[:_MOST_SHOWN]:
        yield f"  × chữ của tệp không có trong bài, thêm bằng tay: {_cut(words)}"


def table_report(rows: Sequence[tuple[ImportedFile, str]]) -> Iterator[str]:
    """Yield a table of many files, each with what became of it."""
    head = ("tệp", "loại", "số", "ngày ký", "cơ quan", "xem lại", "kết quả")
    lines = [head]
    for imported, outcome in rows:
        lines.append(
            (
                _cut(imported.source, 32),
                imported.kind,
                imported.value("number"),
                imported.value("issued"),
                _cut(imported.value("issuer"), 32),
                str(len(imported.uncertain) or ""),
                outcome,
            )
        )
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for line in lines:
        yield "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()


def _shown(proposal: Proposal) -> str:
    value = proposal.value
    if isinstance(value, str):
        return _cut(value)
    if all(isinstance(each, str) for each in value):
        return _cut("; ".join(map(str, value)))
    if all(isinstance(each, tuple) and len(each) == 2 and isinstance(each[0], str) for each in value):
        return _cut("; ".join(str(each[1]) for each in value))
    return f"{len(value)} mục"


def _cut(text: str, width: int = _WIDTH) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
