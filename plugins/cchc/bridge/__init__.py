"""Integration with Pelican: settings, life cycle, the generator and the writer it runs.

Lives here: settings read from Pelican's, the generator that reads and links, the writer that renders at the end,
adapters that show records to other plugins as Pelican's articles and pages.
Not here: anything a page shows.
Speaks to: everything below; only `cli` and `authoring` use it.
Start at plugin.py, then generator.py.
"""
