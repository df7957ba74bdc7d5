"""The command line: `cchc COMMAND`, also `python -m cchc COMMAND`.

Lives here: one module per command, which reads arguments, calls a room and prints; and the table of commands.
Not here: anything that another program would want to call.
Speaks to: every room below.
Start at main.py.
"""
