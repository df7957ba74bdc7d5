"""Links between pages and the documents they cite.

Lives here: the register built from the site's records, citations turned into links, the "Căn cứ pháp lý" box,
document pages, backlinks, the relation diagram.
Not here: how prose names a document or when it holds (`law`), files, Pelican but in its door.
Speaks to: `pages` and below; `site` composes what it yields into pages.
Start at register.py, then page_law.py.
"""
