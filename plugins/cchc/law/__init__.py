"""Vietnamese legal documents: what they are and how sentences name them.

Three verbs are its interface: `find` yields the citations of a text (citations/find.py), `resolve` says which registered
document one means (citations/resolve.py), `annotate` marks them (citations/annotate.py). The kinds of a citation are the
types of citation.py; the words of the law stand in data/lexicon.toml.
Lives here: identities, the citation grammar, issuers and their succession, relations, force at a date.
Not here: HTML, files, Pelican, today's date. Standard library only.
Speaks to: `text` (below), everything (above).
Start at citation.py, then citations/find.py.
"""
