"""A site in which every text that an editor can write tries to run a script or to fetch something.

The texts are tests/cases/hostile_text.txt, one a line. What runs calls `daChay()`, what fetches asks for `/da-chay`.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings

_LINES: Final = (Path(__file__).parents[1] / "cases" / "hostile_text.txt").read_text(encoding="utf-8").split("\n")
TEXTS: Final = tuple(line.replace("\\u2028", "\u2028").replace("\\u2029", "\u2029") for line in _LINES if line)
"""The texts. A line separator is written as `\\u2028`, so that a text stays on its line."""
PICTURE: Final = "anh.png"
"""The one file that the texts may name; where they name another, the site is not built."""
_STEP: Final = 3
"""Texts that an item of a rarer kind shows at once."""


def hostile_site() -> tuple[dict[str, str], tuple[str, ...]]:
    """The content files by path, and the texts that are errors in a body, or name a file, so that no site with them is built."""
    refused: list[str] = []
    files = {"site.yaml": _site(TEXTS)}
    for number, text in enumerate(TEXTS):
        path = f"tin-tuc/2026/tin-{number}.md"
        whole = f"{_news(number)}\n{text}\n\n- {text}\n\nChữ {text} chữ.\n"
        reading = read(path, whole.encode(), ReadingSettings())
        elsewhere = reading.body is not None and {target.written for target in reading.body.targets} - {PICTURE}
        if elsewhere or any(problem.is_error for problem in reading.diagnostics):
            refused.append(text)
            whole = f"{_news(number)}\nSở công khai quy trình.\n"
        files[path] = whole
    for number in range(0, len(TEXTS), _STEP):
        files |= dict(_rarer(number))
    return files, tuple(refused)


def _name(number: int) -> str:
    """A name that has pages of its own: one in thirty is hostile, so that a site has few of them."""
    return _at(number) if number % 30 < _STEP else '"Sở Xây dựng"'


def _at(number: int) -> str:
    return json.dumps(TEXTS[number % len(TEXTS)], ensure_ascii=False)


def _news(number: int) -> str:
    return (
        f"---\ntitle: {_at(number)}\ndate: 2026-01-15\nsummary: {_at(number + 1)}\nauthor: {_at(number + 2)}\n"
        f"tags: [{_name(number)}]\nlegal_basis: [{_at(number + 4)}]\n"
        f"changes:\n  - {{date: 2026-02-01, note: {_at(number + 5)}}}\n"
        f"repost: {{name: {_at(number + 6)}, url: https://vidu.example/}}\n---\n"
    )


def _rarer(number: int) -> Iterator[tuple[str, str]]:
    """Yield a plan, a document, a question and a static page."""
    tasks = "".join(
        f"  - {{title: {_at(number + k)}, owner: {_name(number)}, due: 2026-Q2, output: {_at(number + k + 2)}}}\n"
        for k in range(_STEP)
    )
    signer = f"signer: {{name: {_at(number)}, position: {_at(number + 1)}, authority: {_at(number + 2)}}}\n"
    yield (
        f"ke-hoach/2026/{number}.md",
        (
            f"---\ntitle: {_at(number)}\nnumber: {number + 1}/KH-SXD\ndate: 2026-01-15\nissued: 2026-01-15\nissuer: {_name(number)}\n"
            f"period: 2026\nsummary: {_at(number + 2)}\n{signer}recipients: [{_at(number)}, {_at(number + 1)}]\n"
            f"tasks:\n{tasks}---\n\nSở công khai quy trình.\n"
        ),
    )
    yield (
        f"van-ban/{number}.md",
        f"---\nnumber: {number + 1}/2020/NĐ-CP\ntitle: {_at(number)}\nissued: 2020-01-15\nissuer: {_name(number)}\n{signer}---\n",
    )
    yield (
        f"phan-anh/2026/{number}.md",
        f"---\ntitle: {_at(number)}\ndate: 2026-01-15\nquestion: {_at(number + 1)}\nasked: 2026-01-10\n---\n",
    )
    yield (
        f"trang/t-{number}.md",
        f"---\ntitle: {_at(number + 2)}\nsummary: {_at(number)}\n---\n\nSở công khai quy trình.\n",
    )


def _site(texts: tuple[str, ...]) -> str:
    menu = "".join(f"  - {{title: {json.dumps(text, ensure_ascii=False)}, url: /tin-tuc/}}\n" for text in texts[:6])
    notices = "".join(f"  - {{text: {json.dumps(text, ensure_ascii=False)}}}\n" for text in texts[6:12])
    named = {
        key: json.dumps(texts[12 + at], ensure_ascii=False)
        for at, key in enumerate(("name", "agency", "parent", "address", "province"))
    }
    return (
        f"name: {named['name']}\nagency:\n  name: {named['agency']}\n  parent: {named['parent']}\n"
        f"  address: {named['address']}\n  province: {named['province']}\nmenu:\n{menu}notices:\n{notices}"
    )
