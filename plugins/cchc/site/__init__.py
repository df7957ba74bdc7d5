"""The site as a whole: records linked into one model, and the view of each page composed from it.

Lives here: the kinds of content and their registry, addresses, the model, the views of items, lists, home and standing pages.
Not here: files, HTML, Pelican, how a plan index or a register is computed (their rooms do that).
Speaks to: the five rooms {legal_basis | plans | attachments | discovery | figures} and below; `checks` and `bridge` use it.
Start at model.py, then content_kind.py, compose.py and item_views.py.
"""
