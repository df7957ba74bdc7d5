"""The register of files at `/tep/`: rows, facets, pages, and JSON beside them.

Start at register_pages.py.
"""
