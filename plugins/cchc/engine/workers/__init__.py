"""Work spread over processes: one interface for this process, forked workers and a Dask cluster.

Lives here: pools, what a worker process inherits, progress on a terminal.
Not here: what the work is.
Start at pool.py.
"""
