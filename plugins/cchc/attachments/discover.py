"""The files of an item: declared in front matter, linked or shown in its body, lying in its bundle folder."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from urllib.parse import unquote

from cchc.attachments import attachment_rules
from cchc.attachments.attachment_rules import problem
from cchc.attachments.content_tree import ContentFile, ContentTree, NoFile
from cchc.reading.reading_result import LinkTarget
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.record_kind import is_index
from cchc.records.section_addresses import FILES, folder_of
from cchc.records.source_positions import SourcePosition
from cchc.text.portable_names import name_fault

SHARED: Final = folder_of(FILES)
"""The folder, below the content folder, of files that several items share."""

_DRIVE: Final = re.compile(r"[A-Za-z]:")
_PAGES: Final = ("/", ".md", ".html")
_NAME_AFTER_MARK: Final = re.compile(r"[?#](?:.*[^/.])?\.[A-Za-z][A-Za-z0-9]{1,4}$")
"""An address that goes on as a file's name does after `?` or `#`: `Biểu #1.txt`, while `#muc-1.2` is a place in a page."""
_LIKE_TEXT: Final = re.compile(r"\.(?:markdown|mdown|mkd|txt)$", re.IGNORECASE)
_STRAY: Final = re.compile(r"\.(?:asd|ba?k|backup|crdownload|old|orig|part|save?|swp|wbk|xlk)$", re.IGNORECASE)
"""Endings of copies that programs keep beside a file and of broken downloads; nobody means to publish these."""
_STRAY_COPY: Final = "; có vẻ là bản sao lưu hay tệp tải dở, nên xóa"
_MEANT_AS_TEXT: Final = "; nếu đây là một bài thì đổi đuôi tệp thành .md"


class Origin(StrEnum):
    """The way in which an item came to have a file; the first that holds."""

    DECLARED = "declared"
    LINKED = "linked"
    PICTURE = "picture"
    BUNDLE = "bundle"


_ORDER: Final = {origin: place for place, origin in enumerate(Origin)}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file of an item. `title`, `kind` and `language` are as declared; `written` are the addresses in the body that mean it.

    `shown` says that it stands on the page as a picture, whatever else it is.
    """

    file: ContentFile
    origin: Origin
    title: str = ""
    kind: str = ""
    language: str = ""
    written: tuple[str, ...] = ()
    shown: bool = False
    place: SourcePosition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """The files of an item in the order declared, linked, shown, lying in the bundle; and the problems met."""

    files: tuple[FoundFile, ...]
    problems: tuple[Diagnostic, ...]


def discover(item: Item, targets: Sequence[LinkTarget], tree: ContentTree) -> Discovery:
    """Return the files of `item`, whose body has the local addresses `targets`.

    A path means the file beside the item, else the one below `tep/`. A local address without a file is a problem
    only if it is a picture, or relative and ends in an extension that no page has; other addresses are the site's to resolve.
    """
    files: dict[str, FoundFile] = {}
    problems: list[Diagnostic] = []
    source = f"{tree.name}/{item.path}"
    for reference in _references(item, targets):
        found = _found(reference, posixpath.dirname(item.path), tree)
        if isinstance(found, ContentFile):
            _remember(files, reference, found)
            if fault := name_fault(found.name):
                problems.append(
                    problem(attachment_rules.BAD_NAME, source, name=found.name, detail=fault, place=reference.place)
                )
        elif not reference.optional:
            problems.append(
                problem(found.rule, source, name=reference.shown, detail=found.detail, place=reference.place)
            )
    if is_index(item.path):
        for lying in tree.files_below(posixpath.dirname(item.path)):
            if isinstance(lying, NoFile):
                problems.append(
                    problem(
                        lying.rule,
                        f"{tree.name}/{lying.path}",
                        name=posixpath.basename(lying.path),
                        detail=lying.detail,
                    )
                )
            elif lying.path not in files and _STRAY.search(lying.name):
                path = f"{tree.name}/{lying.path}"
                problems.append(problem(attachment_rules.UNUSED, path, name=lying.name, detail=_STRAY_COPY))
            elif lying.path not in files:
                files[lying.path] = FoundFile(file=lying, origin=Origin.BUNDLE)
                path = f"{tree.name}/{lying.path}"
                problems.append(problem(attachment_rules.UNDECLARED, path, name=lying.name))
                if fault := name_fault(lying.name):
                    problems.append(problem(attachment_rules.BAD_NAME, path, name=lying.name, detail=fault))
    return Discovery(
        files=tuple(sorted(files.values(), key=lambda found: _ORDER[found.origin])),
        problems=tuple(dict.fromkeys(problems)),
    )


def unused(
    tree: ContentTree, folders: Iterable[str], used: frozenset[str], unread: Iterable[str] = ()
) -> Iterator[Diagnostic]:
    """Yield a problem for each file below `tep/` or the `folders` of items whose path is not in `used`, and for what in `tep/` is no file.

    Nobody knows what the items at the paths `unread`, which have errors, use: while there are any, nothing below their
    folders or `tep/` is called unused. A file in the folder of another item that only they use is.
    """
    unsure = {f"{posixpath.dirname(path)}/" for path in unread}
    unsure |= {f"{SHARED}/"} if unsure else set()
    for folder in (SHARED, *folders):
        for lying in tree.files_below(folder):
            path = f"{tree.name}/{lying.path}"
            if isinstance(lying, NoFile):
                if folder == SHARED:
                    yield problem(lying.rule, path, name=posixpath.basename(lying.path), detail=lying.detail)
            elif lying.path not in used and not lying.path.startswith(tuple(unsure)):
                like_text = _LIKE_TEXT.search(lying.name) and folder != SHARED
                detail = _STRAY_COPY if _STRAY.search(lying.name) else _MEANT_AS_TEXT if like_text else ""
                yield problem(attachment_rules.UNUSED, path, name=lying.name, detail=detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reference:
    """A path as written, made plain: `optional` if it may also mean a page.

    `shown` is what a message names: the path, without `?…` and `#…` where these seem to be parts of an address.
    """

    path: str
    shown: str
    origin: Origin
    place: SourcePosition | None
    title: str = ""
    kind: str = ""
    language: str = ""
    written: str = ""
    optional: bool = False


def _references(item: Item, targets: Sequence[LinkTarget]) -> Iterator[_Reference]:
    places = item.places
    for index, declared in enumerate(item.attachments):
        key = f"attachments.{index}"
        yield _Reference(
            path=declared.file,
            shown=declared.file,
            origin=Origin.DECLARED,
            place=places.get(f"{key}.file") or places.get(key),
            title=declared.title,
            kind=declared.kind,
            language=declared.language,
        )
    if item.image is not None:
        place = places.get("image.file") or places.get("image")
        yield _Reference(path=item.image.file, shown=item.image.file, origin=Origin.PICTURE, place=place)
    for target in targets:
        path = unquote(target.written)
        cut = _without_query(target.written)
        if cut and (target.image or not (cut.lower().endswith(_PAGES) or path.lower().endswith(_PAGES))):
            shown = path if _NAME_AFTER_MARK.search(path) else cut
            yield _Reference(
                path=path,
                shown=shown,
                origin=Origin.PICTURE if target.image else Origin.LINKED,
                place=target.place,
                written=target.written,
                optional=not target.image and (shown.startswith("/") or _may_be_page(shown)),
            )


def _found(reference: _Reference, folder: str, tree: ContentTree) -> ContentFile | NoFile:
    """What a reference means: a file whose name holds `#`, `?` or `%` before what the address means without them."""
    written = reference.written
    to_last = unquote(written.rpartition("#")[0])
    for path in dict.fromkeys((reference.path, to_last, _without_query(written), written)):
        if path and isinstance(found := _resolve(path, folder, tree), ContentFile):
            return found
    return _resolve(reference.shown, folder, tree)


def _without_query(written: str) -> str:
    """The path in an address as a browser reads it: what stands before `?` and `#`."""
    return unquote(re.split(r"[?#]", written, maxsplit=1)[0])


def _may_be_page(path: str) -> bool:
    """Return whether an address without a file may be a page's: it does not end as file names do."""
    return not re.search(r"[^/.]\.[A-Za-z0-9]{1,5}$", path)


def _resolve(written: str, folder: str, tree: ContentTree) -> ContentFile | NoFile:
    """Return what `written` means in an item that lies in `folder`: the first of its places that holds a file."""
    failures: list[NoFile] = []
    for path in _places(written.replace("\\", "/"), folder, tree.name):
        found = tree.look_up(path)
        if isinstance(found, ContentFile):
            return found
        failures.append(found)
    if not failures:
        return NoFile(rule=attachment_rules.OUTSIDE)
    # A place that exists but is no file says more than the nearest one that does not exist.
    return next((found for found in failures if found.rule != attachment_rules.MISSING), failures[0])


def _places(written: str, folder: str, content: str) -> Iterator[str]:
    """Yield the paths below the content folder that `written` may mean; none that leave it."""
    if "/" not in written and written.strip("."):
        yield f"{folder}/{written}"  # by far the most common form
        yield f"{SHARED}/{written}"
        return
    if _DRIVE.match(written):
        return
    if written.startswith("/"):
        rooted = written.lstrip("/").removeprefix(f"{content}/")
        candidates = [rooted]
    else:
        candidates = [posixpath.join(folder, written)]
        if not posixpath.normpath(written).startswith(".."):
            candidates += [posixpath.join(SHARED, written), written.removeprefix(f"{content}/")]
    for candidate in candidates:
        path = posixpath.normpath(candidate)
        if path != ".." and not path.startswith("../"):
            yield path


def _remember(files: dict[str, FoundFile], reference: _Reference, file: ContentFile) -> None:
    """Add `file`, or what `reference` says of it to what is known already."""
    known = files.get(file.path)
    if known is None:
        known = files[file.path] = FoundFile(
            file=file,
            origin=reference.origin,
            title=reference.title,
            kind=reference.kind,
            language=reference.language,
            place=reference.place,
        )
    if reference.written and reference.written not in known.written:
        known = replace(known, written=(*known.written, reference.written))
    if reference.origin is Origin.PICTURE:
        known = replace(known, shown=True, place=known.place or reference.place)
    files[file.path] = known
