"""Readers of files: each makes a `NeutralDocument` of bytes, with no idea of what an official document is.

Start at read_source.py.
"""
