"""Problems between items: addresses, references, questions and answers, what the law wants of every page.

Start at site_rules.py.
"""
