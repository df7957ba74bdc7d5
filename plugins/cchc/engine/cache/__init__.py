"""The memory of builds: one SQLite store, the ledger of the output folder, digests and cache keys.

Lives here: the database file, readings and bodies by content digest, the ledger, the manifest.
Not here: what is stale (write/stale.py decides), Pelican's own caches.
Start at store.py, then ledger.py.
"""
