"""The body of a file: Markdown to HTML, its plain text, and where links may stand in it.

Start at dialect.py; then blocks (lines to a tree), inline (marks within a text), page_writer.py (the tree as HTML and plain text).
coverage.py sees to it that no word is lost on the way.
"""
