"""Private insides of libraries, all of them: what a new release may take away without a word.

Lives here: one module for each library that is used beyond what it documents, and the switch that does without (`stock.py`).
Not here: anything that this project knows; whatever saves less than 2 % of a cold build.
Speaks to: libraries only. Each has an upper bound in `pyproject.toml`; a test compares what is built with and without.
Start at stock.py.
"""
