"""Where each kind of page is found on the demonstration site, for tests that look at all of them."""

PAGES = {
    "home.html": "",
    "list.html": "tin-tuc/",
    "news.html": "tin-tuc/2026/khao-sat-hai-long-2025/",
    "numbered.html": "ke-hoach/2026/03-kh-sxd/",
    "document.html": "van-ban/61-2018-nd-cp/",
    "feedback.html": "phan-anh/2026/sau-bo-ban-ve/",
    "standing.html": "chi-so-va-khao-sat/",
    "table.html": "van-ban/",
    "open_data.html": "du-lieu/",
    "statistics.html": "du-lieu/thong-ke/",
    "unresolved.html": "van-ban/chua-xac-dinh/",
    "tree.html": "so-do/",
    "search.html": "tim-kiem/",
    "calendar.html": "lich/2026/10/",
    "not_found.html": "404.html",
    "file_index.html": "tep/",
    "file_lookup.html": "tep/tra-cuu/",
    "plan_index.html": "ke-hoach/nam/2026/",
    "plan_lookup.html": "ke-hoach/tra-cuu/",
    "plan_matrix.html": "ke-hoach/ma-tran/",
    "plan_tasks.html": "ke-hoach/nhiem-vu/",
    "plan_compare.html": "ke-hoach/2026/03-kh-sxd/so-sanh/",
    "plan_timeliness.html": "ke-hoach/kip-thoi/2026/",
    "plan_evidence.html": "ke-hoach/ho-so/2026/",
}
"""A page of the demonstration site for every template."""
UNSEEN = {"redirect.html", "embed.fragment", "feed.xml", "opensearch.xml", "sitemap.xml", "sitemap_index.xml"}
"""Templates that others build upon, that no reader stays on, that stand in pages of others, or that are for machines."""
