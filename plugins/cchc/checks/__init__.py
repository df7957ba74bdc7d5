"""Content rules: each with a code, a message for editors, and one wrong and one right example that are its tests.

Lives here: the rules, as pure functions from what was read to findings with offsets.
Not here: reading files, lines and columns, which rules a site treats as errors, how findings are printed.
Speaks to: `site` and every room below; `cli` and `bridge` use it.
Start at citation_rule.py, then citation_rules.py.
"""
