"""From an output to its bytes: the Jinja environment, template closures, bodies, relative URLs.

Lives here: everything that runs a template.
Not here: which outputs are stale and where bytes go (the package `write`).
Start at renderer.py, then environment.py.
"""
