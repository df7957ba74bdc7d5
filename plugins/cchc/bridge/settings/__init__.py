"""Settings: as Pelican reads the file, as one frozen value, and what is wrong with them in Vietnamese.

Start at project_settings.py.
"""
