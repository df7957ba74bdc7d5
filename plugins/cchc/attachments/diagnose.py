"""From facts to what an editor should know: the problems of one file, and files of the same content."""

from collections.abc import Iterator, Mapping

from cchc.attachments.attachment_codes import Code, problem
from cchc.attachments.attachment_paths import folded_name
from cchc.attachments.content_tree import ContentFile
from cchc.attachments.discover import FoundFile, Origin
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.file_labels import size_text
from cchc.attachments.limits import Limits
from cchc.attachments.media_types import (
    HTML,
    MACRO_EXTENSIONS,
    OLE,
    PAGE_EXTENSIONS,
    PROGRAM_EXTENSIONS,
    XML,
    ZIP,
    extension_agrees,
    extension_of,
    is_known_extension,
    type_name,
)
from cchc.records.diagnostic import Diagnostic

_PAGES = frozenset({HTML, XML})
"""Types that a browser shows as a page of the site wherever a server does not tell it another type."""

_SILENT_ON_TYPE = frozenset({Code.EMPTY, Code.COSTLY, Code.UNREADABLE, Code.POLYGLOT, Code.EXECUTABLE})
"""Findings after which nothing sure can be said of the extension, or nothing more need be."""


def problems_of(file: ContentFile, facts: FileFacts, limits: Limits, content: str = "content") -> Iterator[Diagnostic]:
    """Yield the problems of `file`, those found inside it first; its type is judged for the name under which it will stand.

    `content` is the name of the content folder.
    """
    published = folded_name(file.name)
    extension = extension_of(published)
    plain = extension_agrees(published, facts.media_type) and extension not in MACRO_EXTENSIONS
    if plain and not (facts.findings or facts.macro or facts.text_layer is False or facts.size > limits.large):
        return  # nearly every file
    path = f"{content}/{file.path}"
    codes = {finding.code for finding in facts.findings}
    for finding in facts.findings:
        told_better = is_known_extension(published) or extension in PAGE_EXTENSIONS or facts.media_type in _PAGES
        if finding.code is not Code.UNKNOWN_TYPE or not told_better:
            yield problem(finding.code, path, name=file.name, detail=finding.detail)
    if extension in PROGRAM_EXTENSIONS | PAGE_EXTENSIONS and Code.EXECUTABLE not in codes:
        yield problem(Code.EXECUTABLE, path, name=file.name, detail=f"đuôi .{extension}")
    elif facts.media_type in _PAGES and not is_known_extension(published):
        detail = f"{type_name(facts.media_type)}, trình duyệt có thể chạy như một trang"
        yield problem(Code.EXECUTABLE, path, name=file.name, detail=detail)
    elif _breaks_promise(published, facts, codes):
        yield problem(Code.WRONG_EXTENSION, path, name=file.name, detail=type_name(facts.media_type))
    if facts.macro or extension in MACRO_EXTENSIONS:
        yield problem(Code.ACTIVE, path, name=file.name, detail="macro hoặc mã lệnh")
    if facts.text_layer is False:
        yield problem(Code.SCAN, path, name=file.name)
    if facts.size > limits.large:
        yield problem(Code.LARGE, path, name=file.name, detail=size_text(facts.size))


def picture_problems(found: FoundFile, facts: FileFacts, path: str) -> Iterator[Diagnostic]:
    """Yield the problem of a file that is shown as a picture and cannot be; `path` is that of what shows it."""
    if found.origin is not Origin.PICTURE or facts.width or facts.findings:
        return
    picture = facts.media_type.startswith("image/")
    detail = "không ghi kích thước" if picture else f"nội dung là {type_name(facts.media_type)}"
    yield problem(Code.NOT_A_PICTURE, path, name=found.file.name, detail=detail, place=found.place)


def _breaks_promise(published: str, facts: FileFacts, codes: set[Code]) -> bool:
    """Whether the extension promises what the content is not; a type that nobody knows makes no false promise."""
    if codes & _SILENT_ON_TYPE or extension_agrees(published, facts.media_type):
        return False
    if facts.media_type in {ZIP, OLE} and codes & {Code.BROKEN, Code.BOMB, Code.ENCRYPTED}:
        return False  # a container that could not be looked into may well be the document it says
    return Code.UNKNOWN_TYPE not in codes or is_known_extension(published)


def duplicates(facts: Mapping[str, FileFacts], content: str = "content") -> Iterator[Diagnostic]:
    """Yield a problem for each file whose content another, earlier in order of paths, has too. `facts` is by path."""
    first: dict[str, str] = {}
    for path in sorted(facts):
        original = first.setdefault(facts[path].digest, path)
        if original != path and facts[path].size:
            yield problem(Code.DUPLICATE, f"{content}/{path}", name=path.rpartition("/")[2], detail=original)
