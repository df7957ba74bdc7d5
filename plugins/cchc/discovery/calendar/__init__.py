"""The calendar of items: years, months and days, as pages and as JSON.

Start at calendar_pages.py.
"""
