"""Building blocks of pages for every room: shared views, page metadata, facets, lists, and data files with their fields.

Lives here: view vocabulary, the entry that rooms list, index and look-up pages, columns that are declared once.
Not here: what any kind of page is about; how anything is rendered or written.
Speaks to: `engine` and below; the rooms above, `site` and `bridge` use it.
Start at shared_views.py, then facets.py, index_pages.py and data_files.py.
"""
