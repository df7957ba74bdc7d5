"""The reform section of a department's site, as Pelican plugins and the pure rooms behind them.

A room may import the rooms to its right, never to its left; rooms within braces never each other:

    cli → {authoring | importing} → bridge → checks → site → {legal_basis | plans | attachments | discovery | figures}
        → pages → engine → reading → records → law → text

`make lint` keeps this order (import-linter). Start at `records` for what an editor writes,
at `site` for what a page shows, at `bridge` for where Pelican comes in.
"""
