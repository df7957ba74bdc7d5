"""Vietnamese legal documents: what they are and how sentences name them.

Lives here: identities, the citation grammar, issuers and their succession, relations, force at a date.
Not here: HTML, files, Pelican, today's date. Standard library only.
Speaks to: `text` (below), everything (above).
Start at citation.py, then citations/find.py.
"""
