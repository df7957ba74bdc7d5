"""From facts to what an editor should know: the problems of one file, and files of the same content."""

from collections.abc import Iterator, Mapping

from cchc.attachments import attachment_rules, file_rules
from cchc.attachments.attachment_paths import folded_name
from cchc.attachments.attachment_rules import problem
from cchc.attachments.content_tree import ContentFile
from cchc.attachments.discover import FoundFile
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.file_labels import size_text
from cchc.attachments.limits import Limits
from cchc.attachments.media_types import (
    HTML,
    MACRO_EXTENSIONS,
    MHTML,
    OLE,
    PAGE_EXTENSIONS,
    PROGRAM_EXTENSIONS,
    SVG,
    XML,
    ZIP,
    extension_agrees,
    extension_of,
    is_known_extension,
    type_name,
)
from cchc.records.diagnostic import Diagnostic, Severity
from cchc.records.rule import Rule

_PAGES = frozenset({HTML, XML})
"""Types that a browser shows as a page of the site wherever a server does not tell it another type."""

_SHOWN = frozenset({"image/gif", "image/jpeg", "image/png", "image/webp", SVG})
"""Types of picture that every browser shows."""

MOST_SHOWN = 1_000_000
"""Bytes of a picture that a page may show as it is: a moving one, a drawing, one that cannot be copied."""

_OFFICE = frozenset({"doc", "docx", "rtf", "xls", "xlsx"})
"""Extensions under which programs export pages; Word and Excel open those, and save them as what they say."""

_SILENT_ON_TYPE = frozenset(
    {
        file_rules.EMPTY,
        file_rules.COSTLY,
        attachment_rules.UNREADABLE,
        file_rules.POLYGLOT,
        file_rules.EXECUTABLE,
        file_rules.REFUSED_FORMAT,
    }
)
"""Problems after which nothing sure can be said of the extension, or nothing more need be."""


def problems_of(file: ContentFile, facts: FileFacts, limits: Limits, content: str = "content") -> Iterator[Diagnostic]:
    """Yield the problems of `file`, those found inside it first; its type is judged for the name under which it will stand.

    `content` is the name of the content folder.
    """
    published = folded_name(file.name)
    extension = extension_of(published)
    plain = extension_agrees(published, facts.media_type) and extension not in MACRO_EXTENSIONS
    if plain and not (facts.problems or facts.macro or facts.text_layer is False or facts.size > limits.large):
        return  # nearly every file
    path = f"{content}/{file.path}"
    codes = {finding.rule for finding in facts.problems}
    for finding in facts.problems:
        told_better = is_known_extension(published) or extension in PAGE_EXTENSIONS or facts.media_type in _PAGES
        if finding.rule != file_rules.UNKNOWN_TYPE or not told_better:
            yield problem(finding.rule, path, name=file.name, detail=finding.detail)
    if extension in PROGRAM_EXTENSIONS | PAGE_EXTENSIONS and file_rules.EXECUTABLE not in codes:
        yield problem(file_rules.EXECUTABLE, path, name=file.name, detail=f"đuôi .{extension}")
    elif facts.media_type in {HTML, XML, MHTML} and extension in _OFFICE:
        detail = f"{type_name(facts.media_type)} mang đuôi .{extension}"
        yield problem(file_rules.REFUSED_FORMAT, path, name=file.name, detail=detail)
    elif facts.media_type in _PAGES and not is_known_extension(published):
        detail = f"{type_name(facts.media_type)}, trình duyệt có thể chạy như một trang"
        yield problem(file_rules.EXECUTABLE, path, name=file.name, detail=detail)
    elif _breaks_promise(published, facts, codes):
        yield problem(file_rules.WRONG_EXTENSION, path, name=file.name, detail=type_name(facts.media_type))
    if facts.macro or extension in MACRO_EXTENSIONS:
        yield problem(file_rules.ACTIVE, path, name=file.name, detail="macro hoặc mã lệnh")
    if facts.text_layer is False and file_rules.SCAN not in codes:
        yield problem(file_rules.SCAN, path, name=file.name, detail="là bản quét không có lớp chữ")
    if facts.size > limits.large:
        yield problem(file_rules.LARGE, path, name=file.name, detail=size_text(facts.size))


def picture_problems(found: FoundFile, facts: FileFacts, path: str, *, light: bool = False) -> Iterator[Diagnostic]:
    """Yield the problem of a file that is shown as a picture and cannot be, or weighs on every reader of the page.

    `path` is that of what shows it, `light` says that readers get copies of it that weigh little.
    """
    shows = facts.media_type in _SHOWN
    if found.shown and shows and not light and facts.size > MOST_SHOWN:
        yield problem(file_rules.LARGE, path, name=found.file.name, detail=size_text(facts.size), place=found.place)
    if (
        not found.shown
        or (shows and facts.width)
        or any(told.rule.severity is Severity.ERROR for told in facts.problems)
    ):
        return
    name = type_name(facts.media_type)
    detail = "không ghi kích thước" if shows else f"nội dung là {name}"
    if not shows and facts.width:
        detail = f"trình duyệt không hiện ảnh {name}; mở ảnh rồi lưu lại thành JPEG"
    yield problem(attachment_rules.NOT_A_PICTURE, path, name=found.file.name, detail=detail, place=found.place)


def _breaks_promise(published: str, facts: FileFacts, broken: set[Rule]) -> bool:
    """Return whether the extension promises what the content is not; a type that nobody knows makes no false promise."""
    if broken & _SILENT_ON_TYPE or extension_agrees(published, facts.media_type):
        return False
    if facts.media_type in {ZIP, OLE} and broken & {file_rules.BROKEN, file_rules.BOMB, file_rules.ENCRYPTED}:
        return False  # a container that could not be looked into may well be the document it says
    return not broken & {file_rules.UNKNOWN_TYPE, file_rules.PHONE_PICTURE} or is_known_extension(published)


def duplicates(facts: Mapping[str, FileFacts], content: str = "content") -> Iterator[Diagnostic]:
    """Yield a problem for each file whose content another, earlier in order of paths, has too. `facts` is by path."""
    first: dict[str, str] = {}
    for path in sorted(facts):
        original = first.setdefault(facts[path].digest, path)
        if original != path and facts[path].size:
            yield problem(
                attachment_rules.DUPLICATE, f"{content}/{path}", name=path.rpartition("/")[2], detail=original
            )
