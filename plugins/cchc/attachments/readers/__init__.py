"""Readers of file content: the type, and for each format its text, pages and problems.

Everything here runs in the worker of file_worker.py, under limits.
Start at sniff.py.
"""
