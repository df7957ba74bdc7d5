"""The body of a file: Markdown to sanitised HTML, its plain text, and where links may stand in it.

Start at converter.py, then prose_page.py (the fast path) and postprocess.py.
"""
