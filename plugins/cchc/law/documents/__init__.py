"""Legal documents: number and symbol, kind, identity, relations, force on a day, citation forms.

Start at identity.py, then registry.py and force.py.
"""
