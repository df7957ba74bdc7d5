"""The files of all items, found and known: the one place where attachments touch the disk during a build."""

import posixpath
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc.attachments import attachment_rules
from cchc.attachments.attachment_paths import folded_name
from cchc.attachments.attachment_rules import problem
from cchc.attachments.content_tree import ContentFile, ContentTree, NoFile
from cchc.attachments.derived.picture_copies import picture_copies
from cchc.attachments.derived.text_versions import text_versions
from cchc.attachments.diagnose import duplicates, picture_problems, problems_of
from cchc.attachments.discover import Discovery, FoundFile, Origin, discover, unused
from cchc.attachments.facts_cache import InspectionContext, facts_of
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.first_pages import first_pages
from cchc.attachments.inspector import Inspector
from cchc.attachments.limits import Limits
from cchc.bridge.store_caches import StoredFacts
from cchc.engine.outputs.output import FileCopy
from cchc.pages.page_paths import output_path
from cchc.reading.reading_result import Reading
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.record_parts import accepted_codes
from cchc.records.section_addresses import THEME
from cchc.records.site_info import SITE_FILE
from cchc.site.kind_registry import record_kinds
from cchc.site.published_files import PublishedFiles, assign_paths
from cchc.text.portable_names import name_fault


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFiles:
    """The files that each item has, by the item's path, the logo of the site, and the problems of all of them."""

    held: dict[str, tuple[PublishedFiles, ...]]
    problems: tuple[Diagnostic, ...]
    logo: FileCopy | None = None


def site_files(
    content: Path, readings: Iterable[Reading], memo: StoredFacts, limits: Limits, jobs: int, logo: str = ""
) -> SiteFiles:
    """Find the files of every item that could be read, and the `logo` of the site, and learn what is in them."""
    seen = time.time_ns()
    tree = ContentTree(content)
    items: list[tuple[Item, Discovery]] = []
    unread: list[str] = []
    for reading in readings:
        if reading.record is None:
            unread.append(reading.path)
        else:
            targets = reading.body.targets if reading.body else ()
            items.append((reading.record, discover(reading.record, targets, tree)))
    files = {found.file.path: found.file for _, discovery in items for found in discovery.files}
    shown = _logo(tree, logo)
    if isinstance(shown, FoundFile):
        files[shown.file.path] = shown.file
    attached = dict.fromkeys(
        found.file.path for _, discovery in items for found in discovery.files if found.origin is not Origin.PICTURE
    )
    on_pages = dict.fromkeys(found.file.path for _, discovery in items for found in discovery.files if found.shown)
    with Inspector(limits, jobs) as inspector:
        means = InspectionContext(inspect=inspector.inspect, seen_ns=seen, limits=limits, jobs=jobs)
        known = facts_of(tuple(files.values()), store=memo, means=means, content=tree.name)
        facts = {path: found for path, found in known.items() if isinstance(found, FileFacts)}
        drawable = ((files[path], facts[path]) for path in attached if path in facts)
        previews = first_pages(drawable, store=memo, draw=inspector.draw, jobs=jobs)
        shown_files = ((files[path], facts[path]) for path in on_pages if path in facts)
        copies = picture_copies(shown_files, store=memo, draw=inspector.copy, jobs=jobs)
    texts = text_versions((facts[path] for path in attached if path in facts), store=memo, most=limits.text)
    memo.keep_only(found.digest for found in facts.values())
    problems = [told for _, discovery in items for told in discovery.problems]
    problems += [shown] if isinstance(shown, Diagnostic) else []
    problems += [told for told in known.values() if isinstance(told, Diagnostic)]
    accepted = _accepted(items)
    for path, fact in facts.items():
        told = problems_of(files[path], fact, limits, tree.name)
        problems += (problem for problem in told if problem.code not in accepted.get(path, frozenset()))
    pictures = [(f"{tree.name}/{item.path}", found) for item, discovery in items for found in discovery.files]
    pictures += [(_site_file(tree), shown)] if isinstance(shown, FoundFile) else []
    for path, found in pictures:
        if found.file.path in facts:
            shown_facts = facts[found.file.path]
            problems += picture_problems(found, shown_facts, path, light=shown_facts.digest in copies)
    problems += duplicates(facts, tree.name)
    problems += unused(tree, (kind.folder for kind in record_kinds()), frozenset(files), unread)
    return SiteFiles(
        held=assign_paths(items, facts, previews, copies, texts),
        problems=tuple(dict.fromkeys(problems)),
        logo=_logo_copy(shown.file, facts) if isinstance(shown, FoundFile) else None,
    )


def _accepted(items: Iterable[tuple[Item, Discovery]]) -> dict[str, frozenset[str]]:
    """Return, by path of a file, the codes that every item which has the file accepts."""
    accepted: dict[str, frozenset[str]] = {}
    for item, discovery in items:
        codes = accepted_codes(item.accepted)
        for found in discovery.files:
            accepted[found.file.path] = accepted.get(found.file.path, codes) & codes
    return accepted


def _logo_copy(file: ContentFile, facts: Mapping[str, FileFacts]) -> FileCopy | None:
    """The logo under a name of its own, None where it could not be read."""
    known = facts.get(file.path)
    if known is None:
        return None
    return FileCopy(path=output_path(f"{THEME}{folded_name(file.name)}"), origin=file.origin, digest=known.digest)


def _logo(tree: ContentTree, logo: str) -> FoundFile | Diagnostic | None:
    """The logo as a picture that is shown, or why there is none; None where none is wanted."""
    if not logo:
        return None
    path = posixpath.normpath(logo)
    found = NoFile(rule=attachment_rules.OUTSIDE) if path.startswith("..") else tree.look_up(path)
    if isinstance(found, NoFile):
        return problem(found.rule, _site_file(tree), name=logo, detail=found.detail)
    if fault := name_fault(found.name):
        return problem(attachment_rules.BAD_NAME, _site_file(tree), name=found.name, detail=fault)
    return FoundFile(file=found, origin=Origin.PICTURE, shown=True)


def _site_file(tree: ContentTree) -> str:
    return f"{tree.name}/{SITE_FILE}"
