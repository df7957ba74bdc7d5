# Cấu hình dựng trang trên máy: địa chỉ tương đối, mở được từ ổ đĩa. Thông tin của Sở nằm ở content/site.yaml.
import sys
from pathlib import Path

ROOT = Path(__file__).parent

# --- Nội dung và kết quả ---
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
CACHE_PATH = str(ROOT / ".cache")
THEME = str(ROOT / "theme")

# --- Địa chỉ, ngôn ngữ, thời gian ---
SITENAME = "Cải cách hành chính"
SITEURL = ""
RELATIVE_URLS = True
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_PAGINATION = 20

# --- Quy ước riêng của trang (docs/dev/settings.md) ---
CCHC_JOBS = 0  # số tiến trình; 0: bằng số nhân của máy
CCHC_POSTING_LIMIT_DAYS = 5  # Luật Tiếp cận thông tin 104/2016/QH13, Điều 18 khoản 4
CCHC_MAX_FILE_MB = 25
CCHC_CARDS = 300  # mỗi loại có bấy nhiêu mục mới nhất có ảnh chia sẻ riêng; chỉ làm khi xuất bản
CCHC_VIEWS = ""  # tệp JSON của goaccess; để trống: không hiện lượt xem
CCHC_CNAME = ""  # tên miền riêng trên GitHub Pages, ví dụ cchc.vidu.gov.vn; để trống: không ghi tệp CNAME
CCHC_ERRORS: list[str] = []  # mã cảnh báo mà trang này coi là lỗi

# --- Plugin: thứ tự là thứ tự trong dây chuyền ---
# Worker processes and `python -m cchc` must find the package as Pelican does.
sys.path.insert(0, str(ROOT / "plugins"))
from cchc.bridge.strict import StrictPelican

PELICAN_CLASS = StrictPelican  # một plugin không nạp được thì dừng, không dựng thiếu
PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = [
    "cchc.bridge.plugin",
    "cchc.attachments.plugin",
    "cchc.legal_basis.plugin",
    "cchc.plans.plugin",
    "cchc.discovery.plugin",
]

# --- Những phần có sẵn của Pelican mà trang không dùng: đọc, liệt kê và ghi đều do các plugin trên ---
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
READERS = {"rst": None, "html": None, "htm": None}
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
