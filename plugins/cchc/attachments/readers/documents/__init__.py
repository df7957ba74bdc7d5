"""Office documents: OOXML and OpenDocument in ZIP containers, the old binary formats, RTF.

Start at office.py and old_office.py.
"""
