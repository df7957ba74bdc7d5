"""Rules on the prose of an item: how its citations are written and what they claim, as far as its own file tells.

Start at citation_rule.py, then item_prose.py. What needs the register of documents is in `legal_basis`.
"""
