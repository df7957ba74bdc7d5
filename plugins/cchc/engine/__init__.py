"""Pages as values, and the one effect: bringing the output folder to what the pages say.

Lives here: `Page` and its kin, bodies, CSV, digests, store, ledger, rendering, writing, workers.
Not here: law, plans, Pelican, today's date.
Speaks to: `reading` and below; `pages` and the rooms above make pages, `bridge` runs the writer.
Start at outputs/output.py, then render/renderer.py and write/output_writer.py.
"""
