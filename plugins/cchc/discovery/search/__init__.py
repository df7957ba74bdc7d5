"""Full-text search without a server: documents, terms, groups, shards, and the search page.

Start at search_documents.py, then search_files.py.
"""
