"""The layout of official documents (NĐ 30/2020/NĐ-CP, Phụ lục I) and of portals' pages, found in a neutral document.

Start at recognise.py.
"""
