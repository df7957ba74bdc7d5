"""Writers of a recognised document as files: front matter, Markdown of the site's dialect, a bundle, a report.

Start at write_bundle.py.
"""
