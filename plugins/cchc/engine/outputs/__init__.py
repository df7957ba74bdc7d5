"""Outputs of a build as values: pages, data files, copies, and the views they hold.

Lives here: the output types, bodies, CSV, canonical bytes of a view.
Not here: how anything is rendered, remembered or written.
Start at output.py, then body_views.py.
"""
