"""What search costs: its files at a build, and a reader who asks.

    PYTHONPATH=plugins:tests python -m bench.search --articles 10000 --runs 3

The outputs of search alone are written by the project's own writer, with its store and its ledger, for generated articles
with the wording of real prose (`bench.wording`), or, with `--plain`, those of `bench.corpus`: from nothing, unchanged, an old
article edited, a new one edited, one added, one added with an old date. Then they are laid over a small site, which is served
on this machine as a static host would (`bench.static_host`), and Chromium asks every query (`bench.asking`). Words common and
rare are taken from the articles. With `--site FOLDER` the index is kept, and the next time only asked.
"""

import argparse
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from bench.asking import measure_queries
from bench.corpus import Article, articles
from bench.wording import growth, worded
from cchc.bridge.store_caches import stored_index
from cchc.discovery.search.search_page import search_outputs
from cchc.engine.cache.store import FileKey, Store, StoredBody, StoredReading
from cchc.engine.outputs.output import Page
from cchc.engine.render.renderer import Look
from cchc.engine.workers.pool import Serial
from cchc.engine.workers.progress import Silent
from cchc.engine.write.output_writer import write
from cchc.pages.entry import Entry
from cchc.reading.reading_result import BodyFacts
from cchc.records.record import Item, News
from cchc.site.site_labels import AREA_NAMES
from kit.building import ROOT, build
from kit.discovery_factory import Site

INDEX = "tim-kiem/chi-muc"

ASKED = (
    ("cải cách hành chính", ""),
    ("một cửa", ""),
    ("mot cua", ""),
    ("thủ tục hành chính", ""),
    ("thu tuc hanh chinh mot cua dien tu", ""),
    ("quy trình cấp phép xây dựng nhà ở riêng lẻ", ""),
    ("lịch tiếp công dân", ""),
    ("mức hài lòng", "nam=2021"),
    ("dịch vụ công", "loai=tin-tuc&linh-vuc=the-che"),
    ("1/2022/NĐ-CP", ""),
    ("quyết định 5", ""),
    ("nq 3", ""),
    ("98765/NQ-CP", ""),
    ("xyzzy", ""),
    ("hồ sơ mạng lưới trực tuyến kỳ 77", ""),
    ("và", ""),
    ("của", ""),
)
"""Queries and filters in the address; words of the generated prose are added."""


def main() -> int:
    """Measure, and print three tables."""
    parser = argparse.ArgumentParser(prog="bench.search", description="Đo cái giá của ô tìm: dựng chỉ mục và trả lời.")
    parser.add_argument("--articles", type=int, default=10_000, help="số bài (mặc định: 10000)")
    parser.add_argument("--runs", type=int, default=3, help="số lần đo (mặc định: 3)")
    parser.add_argument("--plain", action="store_true", help="bài ít từ, như khi đo tốc độ dựng trang")
    parser.add_argument("--only", choices=("build", "ask"), help="chỉ đo một phần")
    parser.add_argument(
        "--site", type=Path, help="thư mục giữ chỉ mục: có rồi thì chỉ hỏi (cùng số bài), chưa có thì dựng vào đó"
    )
    args = parser.parse_args()
    corpus = list((articles if args.plain else worded)(args.articles))
    _say_of_corpus(corpus)
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as temporary:
        place = args.site.resolve() if args.site else Path(temporary)
        index = place / "output" / INDEX
        if not index.exists():
            _measure_builds(corpus, place, 1 if args.only == "ask" else args.runs)
        _measure_files(index)
        if args.only != "build":
            built = build(ROOT / "tests" / "sites" / "mot-cua" / "content", Path(temporary) / "small")
            shutil.rmtree(built.output / INDEX)
            (built.output / INDEX).symlink_to(index)
            measure_queries(built.output, [*ASKED, *_from(corpus)], args.runs)
    return 0


def _measure_builds(corpus: Sequence[Article], place: Path, runs: int) -> None:
    """Print milliseconds of processor time of each task, the least of its runs."""
    found: dict[str, list[float]] = {}
    for run in range(runs):
        for made in (place / "output", place / "cache"):
            shutil.rmtree(made, ignore_errors=True)
        old, new, middle = len(corpus) // 3, len(corpus) - 1, len(corpus) // 2
        changes: list[tuple[str, list[Article]]] = [
            ("from nothing", []),
            ("nothing changed", []),
            ("an old article edited", [_edited(corpus[old], run)]),
            ("a new article edited", [_edited(corpus[new], run)]),
            ("an article added", [replace(corpus[new], slug="moi", date=corpus[new].date + timedelta(days=1))]),
            ("an article added with an old date", [replace(corpus[old], slug="cu", date=corpus[middle].date)]),
        ]
        now = {article.slug: article for article in corpus}
        for task, changed in changes:
            now |= {article.slug: article for article in changed}
            found.setdefault(task, []).append(_built(list(now.values()), changed or list(now.values()), place))
    each = min(found["from nothing"]) / len(corpus)
    print(f"\n| search of {len(corpus)} articles | ms of processor time |\n|---|--:|")  # noqa: T201 - tables for people
    for task, times in found.items():
        print(f"| {task} | {min(times):.0f} |")  # noqa: T201
    print(f"\nFrom nothing {each:.2f} ms an article.")  # noqa: T201


def _built(corpus: Sequence[Article], fresh: Sequence[Article], place: Path) -> float:
    """Write the files of search as a process of its own would; `fresh` are the articles just read."""
    listed = [_entry(article) for article in corpus]
    with closing(Store(place / "cache")) as store:
        bodies = [StoredBody(digest=_digest(one), html=b"", text=_text(one).encode()) for one in fresh]
        key = FileKey(size=0, mtime_ns=0, ctime_ns=0, seen_ns=0)
        store.put_readings("v", [StoredReading(body.digest, "", body.digest, key, b"") for body in bodies], bodies)
        begun = time.process_time()
        site = _Site(
            listed=listed,
            store=store,
            index_memo=stored_index(store, "v"),
            area_names=dict(AREA_NAMES),
        )
        outputs = (output for output in search_outputs(site) if not isinstance(output, Page))
        write(
            outputs,
            output=place / "output",
            store=store,
            look=Look(folders=(), code=""),
            pool=Serial(),
            progress=Silent(),
        )
        return (time.process_time() - begun) * 1000


@dataclass(frozen=True, kw_only=True)
class _Site(Site):
    """A site whose texts stand in a store."""

    store: Store

    def text_of(self, digest: str) -> str:
        return self.store.text(digest)


def _entry(article: Article) -> Entry[Item]:
    record = News(
        path=f"tin-tuc/{article.slug}.md",
        slug=article.slug,
        title=article.title,
        date=datetime.combine(article.date.date(), article.date.time()),
        summary=article.summary,
        areas=(article.area,),
        tags=article.tags,
    )
    body = BodyFacts(digest=_digest(article), words=len(article.body.split()))
    return Entry(record=record, url=f"/tin-tuc/{article.date.year}/{article.slug}/", body=body)


def _digest(article: Article) -> str:
    return sha256(article.body.encode()).hexdigest()


def _text(article: Article) -> str:
    """The body without the marks of Markdown."""
    return re.sub(r"\*+|^[#>|-]+ ?|\|", "", article.body, flags=re.MULTILINE).replace("\n\n", "\n")


def _edited(article: Article, run: int) -> Article:
    return replace(article, body=f"{article.body}\nĐơn vị bổ sung số liệu lần {run + 1} của kỳ này.\n")


def _measure_files(folder: Path) -> None:
    """Print how many files of how many bytes there are."""
    kinds: dict[str, list[int]] = {}
    for path in sorted(folder.rglob("*.js")):
        name = "texts" if path.parent.name == "van" else path.stem if path.parent == folder else "shards"
        kinds.setdefault(name, []).append(path.stat().st_size)
    print("\n| files | number | together | largest |\n|---|--:|--:|--:|")  # noqa: T201
    for name, sizes in kinds.items():
        print(f"| {name} | {len(sizes)} | {sum(sizes) / 1e6:.1f} MB | {max(sizes) / 1e3:.0f} kB |")  # noqa: T201


def _from(corpus: list[Article]) -> Iterator[tuple[str, str]]:
    """Yield queries of words and pairs that are common, of middling number and rare in the articles."""
    words, pairs = Counter[str](), Counter[str]()
    for article in corpus[:: max(1, len(corpus) // 1000)]:
        row = re.findall(r"[^\W\d_]+", article.body.lower())
        words.update(set(row))
        pairs.update({f"{one} {other}" for one, other in pairwise(row)})
    for counts in (words, pairs):
        order = sorted(counts, key=lambda word: (-counts[word], word))
        yield from ((order[at], "") for at in (0, len(order) // 100, len(order) // 10, len(order) - 1))


def _say_of_corpus(corpus: list[Article]) -> None:
    """Print how many different words and pairs the articles have, beside what real texts of the length would."""
    tokens, words, pairs = 0, set[str](), set[tuple[str, str]]()
    for article in corpus:
        row = re.findall(r"[^\W_]+", article.body.lower())
        tokens += len(row)
        words.update(row)
        pairs.update(pairwise(row))
    foretold = growth(tokens)
    print(  # noqa: T201
        f"{len(corpus)} articles, {tokens} syllables, {len(words)} different ones (foretold {foretold[0]}), "
        f"{len(pairs)} different pairs (foretold {foretold[1]})"
    )


if __name__ == "__main__":
    sys.exit(main())
