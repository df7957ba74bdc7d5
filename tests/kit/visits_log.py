"""A web server's log as nginx writes it (combined format), always the same: `python tests/kit/visits_log.py > access.log`.

tests/cases/visits/goaccess-1.7.json is what GoAccess 1.7 made of it, by the command of docs/dev/hosting.md.
"""

import random
import sys
from collections.abc import Iterator

PAGES = {
    "/cchc/": 60,
    "/cchc/index.html": 5,
    "/cchc/tin-tuc/2026/khao-sat-hai-long-2025/": 40,
    "/cchc/tin-tuc/2026/khao-sat-hai-long-2025/index.html": 4,
    "/cchc/tin-tuc/2026/khao-sat-hai-long-2025/?utm_source=zalo": 12,
    "/cchc/tin-tuc/2026/khao-sat-hai-long-2025": 3,
    "/cchc/ke-hoach/2026/03-kh-sxd/": 30,
    "/cchc/van-ban/61-2018-nd-cp/": 25,
    "/cchc/tim-kiem/?q=nghi+dinh": 8,
    "/cchc/tim-kiem/?q=%C4%91%E1%BA%A5t": 3,
    "/cchc/tin-tuc/": 22,
    "/cchc/feeds/tat-ca.atom.xml": 30,
    "/cchc/theme/site.0123456789.css": 60,
    "/cchc/khong-co/": 6,
    "/wp-login.php": 9,
    "/": 12,
}
"""Addresses and how often, roughly, each is asked for."""
MISSING = {"/cchc/khong-co/", "/wp-login.php"}
AGENTS = {
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36": 60,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/17.5 Mobile/15E148 Safari/604.1": 30,
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)": 10,
}


def lines() -> Iterator[str]:
    """Yield the lines of twenty days."""
    chance = random.Random(7)  # noqa: S311 - nothing secret
    for number in range(400):
        page = chance.choices([*PAGES], [*PAGES.values()])[0]
        status = 404 if page in MISSING else 301 if page.endswith("2025") else 200
        method = chance.choices(["GET", "HEAD", "POST"], [95, 3, 2])[0]
        at = f"{1 + number // 20:02}/Nov/2026:{number % 24:02}:{chance.randint(0, 59):02}:00 +0700"
        agent = chance.choices([*AGENTS], [*AGENTS.values()])[0]
        yield f'192.0.2.{chance.randint(1, 60)} - - [{at}] "{method} {page} HTTP/1.1" {status} 5120 "-" "{agent}"'


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines())
