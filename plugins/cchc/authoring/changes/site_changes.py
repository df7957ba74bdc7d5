"""Changes from one state of a site to another, as sections of a report."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cchc.authoring.changes.site_state import PageState, SiteState
from cchc.authoring.changes.word_changes import WordChange, word_changes
from cchc.text.fold import sort_key

MOST_CHANGES: Final = 30
"""Changes of words told of one page; the rest are counted."""

MOST_ITEMS: Final = 200
"""Entries of a section; the rest are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeEntry:
    """One thing that changed: what it is, where, and the words that changed."""

    title: str
    place: str = ""
    words: tuple[WordChange, ...] = ()
    left_off: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeList:
    """Changes of one sort under a heading; `count` is how many there are, of which `entries` are the first."""

    title: str
    count: int
    entries: tuple[ChangeEntry, ...]


def changes(old: SiteState, new: SiteState) -> tuple[ChangeList, ...]:
    """Return the sections in which there is anything, in the order of their weight for a reviewer."""
    sections = (
        ("Căn cứ của kế hoạch không còn hiệu lực", _lost_force(old, new)),
        ("Nhiệm vụ mới quá hạn", _newly_overdue(old, new)),
        ("Liên kết hỏng, địa chỉ mất", _lost_links(old, new)),
        ("Trang mới", _added(old, new)),
        ("Trang bị bỏ", _removed(old, new)),
        ("Trang thay đổi", _changed(old, new)),
        ("Văn bản mới được viện dẫn", _newly_cited(old, new)),
        ("Tệp mới", _files(new, old)),
        ("Tệp bị bỏ", _files(old, new)),
        ("Tệp thay đổi", _changed_files(old, new)),
    )
    found = ((title, tuple(entries)) for title, entries in sections)
    return tuple(
        ChangeList(title=title, count=len(entries), entries=entries[:MOST_ITEMS]) for title, entries in found if entries
    )


def _lost_force(old: SiteState, new: SiteState) -> Iterator[ChangeEntry]:
    for key in sorted(new.basis):
        now, before = new.basis[key], old.basis.get(key)
        if before is not None and before.holds and not now.holds:
            yield ChangeEntry(title=f"{now.plan}: {now.document}. {now.told}", place=key[0])


def _newly_overdue(old: SiteState, new: SiteState) -> Iterator[ChangeEntry]:
    for key in sorted(new.overdue.keys() - old.overdue.keys()):
        yield ChangeEntry(title=new.overdue[key], place=key[0])


def _lost_links(old: SiteState, new: SiteState) -> Iterator[ChangeEntry]:
    for path, message in sorted(new.broken - old.broken):
        yield ChangeEntry(title=message, place=path)
    for url in sorted(old.pages.keys() - new.pages.keys()):
        if url not in new.redirects:
            yield ChangeEntry(title=f"địa chỉ {url} không còn, không bài nào ghi redirect_from", place=url)


def _added(old: SiteState, new: SiteState) -> Iterator[ChangeEntry]:
    for url in sorted(new.pages.keys() - old.pages.keys()):
        page = new.pages[url]
        yield ChangeEntry(title=f"{page.title} ({len(page.text.split())} chữ)", place=url)


def _removed(old: SiteState, new: SiteState) -> Iterator[ChangeEntry]:
    for url in sorted(old.pages.keys() - new.pages.keys()):
        moved = " (chuyển hướng)" if url in new.redirects else ""
        yield ChangeEntry(title=f"{old.pages[url].title}{moved}", place=url)


def _changed(old: SiteState, new: SiteState) -> Iterator[ChangeEntry]:
    for url in sorted(old.pages.keys() & new.pages.keys()):
        before, now = old.pages[url], new.pages[url]
        words = (
            *_values_changed(before, now),
            *(word_changes(before.text, now.text) if before.text != now.text else ()),
        )
        if words:
            left = len(words) - MOST_CHANGES
            yield ChangeEntry(title=now.title, place=url, words=words[:MOST_CHANGES], left_off=max(0, left))


def _values_changed(before: PageState, now: PageState) -> Iterator[WordChange]:
    for label in dict.fromkeys((*before.values, *now.values)):
        was, is_now = before.values.get(label, ""), now.values.get(label, "")
        if was != is_now:
            changed = word_changes(was, is_now)
            for number, each in enumerate(changed):
                lead = f"{label}: {each.before}".rstrip() if number == 0 else each.before
                yield WordChange(before=lead, removed=each.removed, added=each.added, after=each.after)


def _newly_cited(old: SiteState, new: SiteState) -> Iterator[ChangeEntry]:
    fresh = [new.cited[key] for key in new.cited.keys() - old.cited.keys()]
    for said, pages in sorted(fresh, key=lambda each: (sort_key(each[0]), each[1])):
        others = f" và {len(pages) - 3} trang nữa" if len(pages) > 3 else ""
        yield ChangeEntry(title=said, place=f"{'; '.join(pages[:3])}{others}")


def _files(here: SiteState, there: SiteState) -> Iterator[ChangeEntry]:
    for path in sorted(here.files.keys() - there.files.keys()):
        yield ChangeEntry(title=path)


def _changed_files(old: SiteState, new: SiteState) -> Iterator[ChangeEntry]:
    for path in sorted(old.files.keys() & new.files.keys()):
        if old.files[path] != new.files[path]:
            yield ChangeEntry(title=path)
