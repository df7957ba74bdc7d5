"""The rules of all rooms as one list, and problems as people and programs read them.

Lives here: the catalogue of rules, the editors' reference made from it, reports in text, JSON and GitHub's form.
Not here: the rules themselves (modules of rules in each room), finding problems, which rules a site treats as errors.
Speaks to: `site` and every room below; `cli` and `bridge` use it.
Start at catalogue.py.
"""
