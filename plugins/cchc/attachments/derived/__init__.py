"""Files made of attached files, once for each content: light copies of pictures, text versions.

Start at picture_copies.py.
"""
