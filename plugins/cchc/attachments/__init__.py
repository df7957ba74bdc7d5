"""Files that go with an item: where they are, what they are, where they are published.

Lives here: discovery in front matter, body and bundle; facts read from content under limits; addresses, labels, previews,
light copies of pictures, text versions, problems.
Not here: pages and listings of other rooms, copying, the store that remembers, front matter parsing.
Speaks to: `reading`, `records` and `text` (below); `site` and `bridge` (above).
Start at discover.py, then facts_cache.py, inspect_file.py and diagnose.py.
"""
