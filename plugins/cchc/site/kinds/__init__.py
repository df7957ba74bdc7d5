"""The pages of single items, a module for each family of kinds.

Start at news_pages.py.
"""
