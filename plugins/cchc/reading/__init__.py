"""From the bytes of one content file to its record, its HTML and the citations in it.

Lives here: YAML front matter with places, typing and validation, Markdown, sanitising, plain text of HTML.
Not here: other files, the site as a whole, Pelican. The only room that imports yaml, markdown and nh3.
Speaks to: `records`, `law`, `text` (below); `engine` stores what it yields.
Start at reader.py.
"""
