"""The kinds of content: a module for each, which holds its `KIND`.

Lives here: nothing else. A module added here, with a template, is a new kind; `kind_registry` finds it.
Start at static_page.py, then news.py.
"""
