"""Ways to find things: search, calendar, feeds, metadata for machines, open data.

Lives here: the search index, days and months that have items, related items, structured data, pictures for sharing.
Not here: plan indexes and the register of documents (their own rooms), Pelican but in its door.
Speaks to: `pages` and below; `site` passes what it needs.
Start at discovery_protocols.py.
"""
