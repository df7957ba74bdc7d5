"""The header of a file: where it ends, YAML as a tree with positions, typed values, checks across keys.

Start at header.py, then schema.py.
"""
