"""Content files, from their paths to readings: from the store where unchanged, read in workers where not.

Lives here: the list of content files, the job that reads one, the loop over all.
Not here: how a file is parsed (the room `reading`).
Start at read_content.py.
"""
