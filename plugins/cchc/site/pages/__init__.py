"""Pages that are not an item's own: home, lists, feeds, open data, statistics, redirects, sitemap.

Start at list_pages.py.
"""
