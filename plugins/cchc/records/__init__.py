"""Content as editors declare it, in frozen values.

Lives here: the record of each kind of content and what is declared of the kind, the table of front matter keys, diagnostics.
Not here: YAML, Markdown, files, the site as a whole. Standard library only, and orjson for the codec.
Speaks to: `law` and `text` (below), everything (above).
Start at record.py, then fields.py and diagnostic.py.
"""
