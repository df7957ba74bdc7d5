"""How long an edit takes to be seen: `cchc serve` beside `hugo server`, on the same bodies.

    PYTHONPATH=plugins:tests python -m bench.preview --sizes 1000 10000 --edits 5

A sentence with a new word is added to an article, and its page is asked for again and again until it holds the word: what is
measured is the time from the file's being saved to the page's being there, watching, reading, linking and rendering
included. Both serve from this machine to this machine.
"""

import argparse
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from bench.contenders import Contender, contenders
from bench.corpus import Article, articles

PATIENCE = 900
"""Seconds until a server that does not answer is given up."""


class NeverSeen(Exception):  # noqa: N818 - it says what happened
    """A page did not show what it should within `PATIENCE`."""


def main() -> int:
    """Measure, and print a table of medians."""
    parser = argparse.ArgumentParser(prog="bench.preview", description="Đo từ lúc lưu tệp đến lúc thấy trang.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000], help="số bài (mặc định: 1000)")
    parser.add_argument("--edits", type=int, default=5, help="số lần sửa (mặc định: 5)")
    args = parser.parse_args()
    for size in args.sizes:
        with tempfile.TemporaryDirectory(prefix="cchc-bench-") as place:
            corpus = list(articles(size))
            for one in contenders(corpus, Path(place)):
                if one.name in {"cchc", "Hugo"}:
                    seen = [*_edits(one, corpus, args.edits)]
                    times = " ".join(f"{seconds:.2f}" for seconds in seen)
                    sys.stdout.write(f"{size:>7} {one.name:<6} median {median(seen):.2f} s of {times}\n")
                    sys.stdout.flush()
    return 0


def _edits(one: Contender, corpus: list[Article], count: int) -> Iterator[float]:
    """Yield the seconds of each edit, each of another article, once the server stands and has seen a first edit."""
    port = _free_port()
    command = (
        [*one.command[:3], "serve", "-s", "conf.py", "-p", str(port)]
        if one.name == "cchc"
        else [
            one.command[0],
            "server",
            "--port",
            str(port),
            "--bind",
            "127.0.0.1",
            "--cacheDir",
            str(one.folder / "cache"),
        ]
    )
    with _running(replace(one, command=command)):
        for number in range(count + 1):
            article = corpus[(number + 1) * len(corpus) // (count + 2)]
            url = _address(one, article, port)
            _wait(url, "")
            time.sleep(2.5)  # a file system's clock may tick every two seconds, and an idle server does its chores
            word = f"tumoi{number}"
            with one.file(article).open("a", encoding="utf-8") as file:
                file.write(f"\nĐơn vị bổ sung {word}.\n")
            saved = time.perf_counter()
            _wait(url, word)
            if number:
                yield time.perf_counter() - saved


def _address(one: Contender, article: Article, port: int) -> str:
    """Where a server shows an article."""
    path = f"tin-tuc/{article.date.year}/{article.slug}/" if one.name == "cchc" else f"tin-tuc/{article.slug}/"
    return f"http://127.0.0.1:{port}/{path}"


def _wait(url: str, word: str) -> None:
    """Ask until a page holds a word. Raises NeverSeen."""
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        try:
            with urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - this machine's own server
                if word in answer.read().decode("utf-8", "replace"):
                    return
        except (URLError, ConnectionError):
            time.sleep(0.2)
        time.sleep(0.005)
    raise NeverSeen(f"{url}: {word}")


@contextmanager
def _running(one: Contender) -> Iterator[None]:
    """The server, until the block ends."""
    with (one.folder / "server.log").open("wb") as log:
        server = subprocess.Popen(one.command, cwd=one.folder, env=one.environment, stdout=log, stderr=log)
        try:
            yield
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def _free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
