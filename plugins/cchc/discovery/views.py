"""What the pages of this room show."""

from dataclasses import dataclass

from cchc.build.views import Group, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page; `index` is the address of the index's root, `groups` are the indexes for readers without scripts."""

    head: Head
    index: str
    groups: tuple[Group, ...]
