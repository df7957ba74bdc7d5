"""Help for those who write and publish: new files, the built site on a git branch.

Lives here: drafts of new content, repairs of what is there, changes since an earlier state; what of an output is published, where it may go, and git as a command.
Not here: anything a build needs.
Speaks to: everything below; `cli` calls it.
Start at drafts/scaffold.py and publishing.py.
"""
