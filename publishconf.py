# Cấu hình xuất bản: chỉ những điểm khác với pelicanconf.py. Cần biến môi trường SITEURL.
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from pelicanconf import *

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
RELATIVE_URLS = False
