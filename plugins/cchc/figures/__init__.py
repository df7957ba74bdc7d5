"""Numbers that readers look at: data files drawn as charts, how often pages were read, what the site holds by year.

Lives here: the reading of `content/du-lieu/*.csv` and of the host's count of visits, the geometry of charts.
Not here: SVG and tables as markup (the theme draws), files on disk, Pelican, the clock.
Speaks to: `pages` and below; `site` puts charts on the pages that name them.
Start at charts.py, then data_file.py.
"""
