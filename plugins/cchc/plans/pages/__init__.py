"""The pages about plans: indexes, matrix, tasks, comparison, timeliness, evidence packs.

Start at plan_pages.py; plans_context.py holds what all of them share.
"""
