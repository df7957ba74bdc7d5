"""Citations in prose: found, attributed to an issuer and a date, related, and resolved to a registered document.

Start at find.py; each step is a module that it names. resolve.py is the way from a citation to a document,
annotate.py the way back into a text.
"""
