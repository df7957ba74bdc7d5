"""New content files: from a title, from the words that name a document, from the file of an earlier plan.

Start at scaffold.py.
"""
