"""Issuing bodies: names, ids, symbol codes, succession, and the rules for local issuers.

Start at issuer.py, then issuer_register.py.
"""
