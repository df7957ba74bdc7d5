"""Help for those who write: a new file from a few words, and the built site on a branch.

Lives here: scaffolds for new content, publishing with git.
Not here: anything a build needs.
Speaks to: everything below; `cli` calls it.
Start at scaffold.py.
"""
