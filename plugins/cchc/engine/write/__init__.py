"""The one effect of a build: the output folder synchronised with the outputs.

Lives here: the writer, staleness, staging, conflicts with foreign files, the lock of an output folder.
Not here: rendering itself (the package `render`).
Start at output_writer.py, then render_job.py.
"""
