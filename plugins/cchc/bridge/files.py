"""The files of all items, found and known: the one place where attachments touch the disk during a build."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cchc.attachments.diagnose import duplicates, problems_of
from cchc.attachments.discover import Discovery, Origin, discover, unused
from cchc.attachments.facts import FileFacts
from cchc.attachments.inspector import Inspector
from cchc.attachments.limits import Limits
from cchc.attachments.memo import Means, facts_of
from cchc.attachments.preview import first_pages
from cchc.attachments.tree import ContentFile, ContentTree
from cchc.bridge.memo import AttachmentMemo
from cchc.reading.result import Reading
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.site.files import Held, hold


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFiles:
    """The files that each item has, by the item's path, and the problems of all of them."""

    held: dict[str, tuple[Held, ...]]
    problems: tuple[Diagnostic, ...]


def site_files(
    content: Path, readings: Iterable[Reading], memo: AttachmentMemo, limits: Limits, jobs: int
) -> SiteFiles:
    """Find the files of every item that could be read, and learn what is in them."""
    seen = time.time_ns()
    tree = ContentTree(content)
    items: list[tuple[Item, Discovery]] = []
    for reading in readings:
        if reading.record is not None:
            targets = reading.body.targets if reading.body else ()
            items.append((reading.record, discover(reading.record, targets, tree)))
    files = {found.file.path: found.file for _, discovery in items for found in discovery.files}
    attached = dict.fromkeys(
        found.file.path for _, discovery in items for found in discovery.files if found.origin is not Origin.PICTURE
    )
    with Inspector(limits, jobs) as inspector:
        means = Means(inspect=inspector.inspect, seen_ns=seen, limits=limits, jobs=jobs)
        known = facts_of(tuple(files.values()), store=memo, means=means, content=tree.name)
        facts = {path: found for path, found in known.items() if isinstance(found, FileFacts)}
        drawable = ((files[path], facts[path]) for path in attached if path in facts)
        previews = first_pages(drawable, store=memo, draw=inspector.draw, jobs=jobs)
    memo.keep_only(found.digest for found in facts.values())
    problems = [problem for _, discovery in items for problem in discovery.problems]
    problems += [problem for problem in known.values() if isinstance(problem, Diagnostic)]
    for path, found in facts.items():
        problems += problems_of(files[path], found, limits, tree.name)
    problems += duplicates(facts, tree.name)
    problems += unused(tree, frozenset(files))
    return SiteFiles(held=hold(items, facts, previews), problems=tuple(dict.fromkeys(problems)))


def logo_file(content: Path, logo: str) -> ContentFile | None:
    """The logo that `site.yaml` names, beside it or below the content folder; None where there is none."""
    found = ContentTree(content).look_up(os.path.normpath(logo)) if logo else None
    return found if isinstance(found, ContentFile) else None
