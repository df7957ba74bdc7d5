"""Help for those who write: a new file from a few words, and a check of what was published.

Lives here: scaffolds for new content, checks of built HTML; the only room that parses HTML with bs4.
Not here: anything a build needs.
Speaks to: everything below; `cli` calls it.
Start at new.py.
"""
