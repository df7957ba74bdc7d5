"""What a command may change in a content file: safe repairs, and one form for all files.

Start at safe_fixes.py and one_form.py.
"""
