"""Changes of a site since an earlier state, for those who review before publishing.

Start at site_state.py, then site_changes.py.
"""
