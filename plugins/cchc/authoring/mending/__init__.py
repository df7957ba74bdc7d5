"""Changes that a command may make in a content file: safe repairs, and one form for all files.

Start at safe_fixes.py and one_form.py.
"""
