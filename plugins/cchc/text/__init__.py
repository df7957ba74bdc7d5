"""Vietnamese text as code points: one normal form, folding, order, slugs, offsets.

Lives here: NFC and look-alike repair, tone and đ folding, the Vietnamese sort key, slugs, offset maps.
Not here: anything that knows what a document, a page or a file is. Standard library only.
Speaks to: nothing below; every room above.
Start at fold.py.
"""
