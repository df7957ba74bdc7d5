"""From lines to the tree of blocks, and the texts that stand in it.

Start at block_parser.py, then line_starts.py, list_levels.py and tree_builder.py.
"""
