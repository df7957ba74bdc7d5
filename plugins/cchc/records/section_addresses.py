"""The addresses of the site's sections and of the pages that code or templates link to, each written here only.

Templates see this module as `addresses`: `href="{{ addresses.PLANS }}"`. An address is changed here, and with it every
link; `redirect_from` of the pages that moved keeps old links alive.
"""

from typing import Final

# --- Sections: one for each kind of content that has a list, then those that show items of every kind ---
NEWS: Final = "/tin-tuc/"
PLANS: Final = "/ke-hoach/"
REPORTS: Final = "/bao-cao/"
DOCUMENTS: Final = "/van-ban/"
FEEDBACK: Final = "/phan-anh/"

FILES: Final = "/tep/"
AREAS: Final = "/linh-vuc/"
TAGS: Final = "/the/"
CALENDAR: Final = "/lich/"
SEARCH: Final = "/tim-kiem/"
TREE: Final = "/so-do/"
FEEDS: Final = "/feeds/"
THEME: Final = "/theme/"
DATA: Final = "/du-lieu/"

# --- Steps below a section, one for each way to look at its items ---
BY_YEAR: Final = "nam"
BY_PERIOD: Final = "giai-doan"
BY_ISSUER: Final = "co-quan"
BY_SERIES: Final = "chuoi"
BY_STATE: Final = "trang-thai"
BY_KIND: Final = "loai"
BY_OWNER: Final = "don-vi"
BY_SECTION: Final = "muc"
BY_TEXT: Final = "chu"

# --- Pages and files ---
PLAN_MATRIX: Final = f"{PLANS}ma-tran/"
TASKS: Final = f"{PLANS}nhiem-vu/"
TIMELINESS: Final = f"{PLANS}kip-thoi/"
EVIDENCE: Final = f"{PLANS}ho-so/"
PLAN_LOOKUP: Final = f"{PLANS}tra-cuu/"
UNRESOLVED: Final = f"{DOCUMENTS}chua-xac-dinh/"
CITATIONS: Final = f"{DOCUMENTS}vien-dan"
"""Without its ending: the graph of citations stands as JSON and as CSV."""
FILE_LOOKUP: Final = f"{FILES}tra-cuu/"
OPEN_SEARCH: Final = f"{SEARCH}opensearch.xml"
SEARCH_INDEX: Final = f"{SEARCH}chi-muc/"
STATISTICS: Final = f"{DATA}thong-ke/"
FIELDS: Final = f"{DATA}truong/"
"""Where the files stand that explain the fields of data files."""
NEWEST_FRAGMENT: Final = "/nhung/tin-moi.html"
NOT_FOUND: Final = "/404.html"
SITEMAP: Final = "/sitemap.xml"


def folder_of(address: str) -> str:
    """Return the last step of an address; that of a section is also the folder of its content files.

    >>> folder_of(PLANS), folder_of(UNRESOLVED)
    ('ke-hoach', 'chua-xac-dinh')
    """
    return address.strip("/").rpartition("/")[2]


def index_address(section: str, step: str, value: object) -> str:
    """Return the address of the items of `section` that share a value.

    >>> index_address(PLANS, BY_YEAR, 2026)
    '/ke-hoach/nam/2026/'
    """
    return f"{section}{step}/{value}/"
