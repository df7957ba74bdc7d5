"""Files within files, the members of an archive and what a document embeds: each is looked at as if it lay beside the item.

Limits: how many members are read, how large each may be, and how large all together.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.media_types import MACRO_EXTENSIONS, ZIP, extension_of
from cchc.attachments.readers.archive import Archive, shown
from cchc.attachments.readers.file_text import MOST_CHECKED, FileText, Openable

MOST_MEMBERS: Final = 300
LARGEST_MEMBER: Final = 16_000_000
_MOST_BYTES: Final = 64_000_000
_TOLD_OF_MEMBERS: Final = frozenset(
    {
        file_rules.EXECUTABLE,
        file_rules.ACTIVE,
        file_rules.POLYGLOT,
        file_rules.UNREAD,
        file_rules.HIDDEN,
        file_rules.ENCRYPTED,
        file_rules.REFUSED_FORMAT,
    }
)
"""Problems of a member that are problems of the archive; what a member is called, or is not, is not."""
_UNREADABLE: Final = frozenset({file_rules.UNKNOWN_TYPE, file_rules.BROKEN})
_EMBEDDED: Final = re.compile(r"(?:^|/)(?:embeddings/|afchunk)[^/]+$|^Object \d{1,4}$", re.IGNORECASE)
"""Parts of an office document that are files of their own."""

Look = Callable[[Openable, int], tuple[FileFacts, FileText]]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldFile:
    """A member in memory: the worker may write no file."""

    content: bytes

    def open(self, _mode: str = "rb", /) -> BytesIO:
        """Return its bytes as a stream."""
        return BytesIO(self.content)


def members(path: Openable, facts: FileFacts, look: Look) -> tuple[FileFacts, FileText]:
    """Return the facts of an archive or a document with the problems of its members, and their text, which is checked only."""
    problems: list[WireProblem] = []
    parts: list[FileText] = []
    letters = 0
    with Archive(path, facts.size) as archive:
        for name, content in _read(archive, problems, plain=facts.media_type == ZIP):
            inner, text = look(HeldFile(content=content), len(content))
            if inner.macro or extension_of(name) in MACRO_EXTENSIONS:
                inner = inner.found(WireProblem(file_rules.ACTIVE, "macro"))
            problems += (told for problem in inner.problems if (told := _told(problem, name)) is not None)
            letters += sum(len(part.text) for part in text)
            parts.append(tuple(replace(part, hidden=True, place=_place(name, part.place)) for part in text))
            if letters >= MOST_CHECKED:
                break
    return facts.found(*problems), tuple(part for text in parts for part in text)


def _told(problem: WireProblem, name: str) -> WireProblem | None:
    """Return what a problem of a member is for the whole, None where it is none."""
    if problem.rule in _UNREADABLE:
        return WireProblem(file_rules.UNREAD, _place(name, problem.detail))
    return WireProblem(problem.rule, _place(name, problem.detail)) if problem.rule in _TOLD_OF_MEMBERS else None


def _place(name: str, place: str) -> str:
    return ": ".join(filter(None, (f"trong “{shown(name)}”", place)))


def _read(archive: Archive, problems: list[WireProblem], *, plain: bool) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each member; what is not read is added to `problems`."""
    left = _MOST_BYTES
    files = [
        entry
        for entry in archive.entries
        if not entry.is_dir() and entry.file_size and (plain or _EMBEDDED.search(entry.filename))
    ]
    for entry in files[:MOST_MEMBERS]:
        if entry.file_size > min(left, LARGEST_MEMBER):
            problems.append(WireProblem(file_rules.UNREAD, f"“{shown(entry.filename)}” quá lớn"))
            continue
        left -= entry.file_size
        try:
            content = b"".join(archive.part(entry.filename))[:LARGEST_MEMBER]
        except RejectedFile:
            problems.append(WireProblem(file_rules.UNREAD, f"không giải nén được “{shown(entry.filename)}”"))
            continue
        yield entry.filename, content
    if len(files) > MOST_MEMBERS:
        problems.append(WireProblem(file_rules.UNREAD, f"{MOST_MEMBERS} tệp đầu trong {len(files)} tệp"))
