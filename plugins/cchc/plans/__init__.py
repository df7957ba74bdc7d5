"""Plans seen together: what was planned, by whom, for which years, what is due and what is missing.

Lives here: indexes, the matrix, tasks and their dates, comparison of years, timeliness, the evidence pack.
Not here: a plan's own page and the main list (`site` composes them), reading of files, Pelican, the clock.
Speaks to: `pages` and below; `site` hands over its model and uses the computations for pages of its own.
Start at plans_protocols.py, then plan_groups.py and pages/plan_pages.py.
"""
