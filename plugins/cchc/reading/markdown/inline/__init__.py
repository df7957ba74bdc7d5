"""Marks within a text: emphasis, links, pictures, code, tags, notes.

Start at inline_scanner.py.
"""
