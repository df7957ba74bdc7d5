"""Help for those who write and publish: a new file from a few words, the built site on a git branch.

Lives here: scaffolds for new content; what of an output is published, where it may go, and git as a command.
Not here: anything a build needs.
Speaks to: everything below; `cli` calls it.
Start at scaffold.py and publishing.py.
"""
