"""The live preview: a site kept built while its files are edited, and the local web server that shows it.

Start at live_preview.py.
"""
