"""Pictures that go with an address where it is shared: what they say, drawn as PNG.

Start at share_card.py.
"""
