"""The members of an archive as files of their own: each is looked at as if it lay beside the item, within limits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.media_types import MACRO_EXTENSIONS, extension_of
from cchc.attachments.readers.archive import Archive, shown
from cchc.attachments.readers.file_text import MOST_CHECKED, FileText, Openable

_MOST_MEMBERS: Final = 300
_LARGEST: Final = 16_000_000
_MOST_BYTES: Final = 64_000_000
_TOLD_OF_MEMBERS: Final = frozenset(
    {
        file_rules.EXECUTABLE,
        file_rules.ACTIVE,
        file_rules.POLYGLOT,
        file_rules.UNREAD,
        file_rules.HIDDEN,
        file_rules.ENCRYPTED,
    }
)
"""Problems of a member that are problems of the archive; what a member is called, or is not, is not."""

Look = Callable[[Openable, int], tuple[FileFacts, FileText]]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldFile:
    """A member in memory: the worker may write no file."""

    content: bytes

    def open(self, _mode: str = "rb", /) -> BytesIO:
        """Return its bytes as a stream."""
        return BytesIO(self.content)


def members(path: Openable, facts: FileFacts, look: Look) -> tuple[FileFacts, FileText]:
    """Return the facts of an archive with the problems of its members, and their text, which is checked only."""
    problems: list[WireProblem] = []
    parts: list[FileText] = []
    letters = 0
    with Archive(path, facts.size) as archive:
        for name, content in _read(archive, problems):
            inner, text = look(HeldFile(content=content), len(content))
            if inner.macro or extension_of(name) in MACRO_EXTENSIONS:
                inner = inner.found(WireProblem(file_rules.ACTIVE, "macro"))
            problems += [
                replace_detail(problem, name) for problem in inner.problems if problem.rule in _TOLD_OF_MEMBERS
            ]
            letters += sum(len(part.text) for part in text)
            parts.append(tuple(replace(part, hidden=True, place=_place(name, part.place)) for part in text))
            if letters >= MOST_CHECKED:
                break
    return facts.found(*problems), tuple(part for text in parts for part in text)


def replace_detail(problem: WireProblem, name: str) -> WireProblem:
    """Return the problem of a member, with its name."""
    return WireProblem(problem.rule, f"{_place(name, problem.detail)}")


def _place(name: str, place: str) -> str:
    return ": ".join(filter(None, (f"trong “{shown(name)}”", place)))


def _read(archive: Archive, problems: list[WireProblem]) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each member; what is not read is added to `problems`."""
    left = _MOST_BYTES
    files = [entry for entry in archive.entries if not entry.is_dir() and entry.file_size]
    for entry in files[:_MOST_MEMBERS]:
        if entry.file_size > min(left, _LARGEST):
            problems.append(WireProblem(file_rules.UNREAD, f"“{shown(entry.filename)}” quá lớn"))
            continue
        left -= entry.file_size
        try:
            content = b"".join(archive.part(entry.filename))[:_LARGEST]
        except RejectedFile:
            problems.append(WireProblem(file_rules.UNREAD, f"không giải nén được “{shown(entry.filename)}”"))
            continue
        yield entry.filename, content
    if len(files) > _MOST_MEMBERS:
        problems.append(WireProblem(file_rules.UNREAD, f"{_MOST_MEMBERS} tệp đầu trong {len(files)} tệp"))
