"""The files of the search index: the root, the shards of each block, and the texts that excerpts are cut from.

All are scripts that put text into one global, for scripts can be loaded where `fetch` cannot: from disk. Nothing of
this is loaded before a reader searches.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import BinaryIO

from cchc.build.page import Blob, Made, Output
from cchc.discovery.block_index import TextOf, index_block, text_of_result
from cchc.discovery.blocks import Block
from cchc.discovery.found import FILE_KIND, Found, passages
from cchc.discovery.needs import DiscoverySite
from cchc.discovery.number_terms import symbol_codes
from cchc.law.kinds import kinds
from cchc.text.fold import fold

FOLDER = "tim-kiem/chi-muc"
BUNDLE = 2
"""Passages in one text file."""


def index_root(site: DiscoverySite, blocks: Sequence[Block]) -> Blob:
    """The root: what blocks there are, and for every result what filters need; names of kinds, issuers, areas."""
    results = [found for block in blocks for found in block.results]
    issuers = sorted({found.issuer for found in results if found.issuer[0]})
    places = {issuer: at + 1 for at, issuer in enumerate(issuers)}
    names = {kind.value: name for kind, name in site.kind_names.items()} | {FILE_KIND: "Tệp đính kèm"}
    areas = list(site.area_names)
    root = {
        "blocks": [
            {
                "id": block.id,
                "key": block.key[:10],
                "shards": block.shards,
                "parts": _runs(found.parts for found in block.results),
                "kinds": _runs(list(names).index(found.kind) for found in block.results),
                "years": _runs(found.year for found in block.results),
                "issuers": _runs(places.get(found.issuer, 0) for found in block.results),
                "areas": _runs(_mask(found.areas, areas) for found in block.results),
            }
            for block in blocks
        ],
        "bundle": BUNDLE,
        "kinds": list(names.items()),
        "issuers": [["", ""], *issuers],
        "areas": [[area, site.area_names[area]] for area in areas],
        "codes": sorted(
            {code for found in results if found.number for code in symbol_codes(found.number)} | set(_codes().values())
        ),
        "types": _codes(),
    }
    return Blob(
        path=f"{FOLDER}/goc.js", content=_script("goc", json.dumps(root, ensure_ascii=False, separators=(",", ":")))
    )


def index_files(site: DiscoverySite, blocks: Sequence[Block]) -> Iterator[Output]:
    """Yield the shards and texts of every block."""
    shards = _Shards(site.text_of, site.file_text_of)
    for block in blocks:
        for number in range(block.shards):
            name = f"{block.id}/{number:x}"
            yield Made(
                path=f"{FOLDER}/{name}.js",
                key=block.key,
                make=partial(_write, partial(shards.one, block, number), name),
            )
        yield from _bundles(site, block)


class _Shards:
    """The shards of one block at a time: those of a block are asked for one after the other."""

    def __init__(self, body_text: TextOf, file_text: TextOf) -> None:
        self._texts = (body_text, file_text)
        self._block = ""
        self._shards: Sequence[str] = ()

    def one(self, block: Block, number: int) -> str:
        """One shard."""
        if self._block != block.id:
            self._shards = index_block(block, *self._texts)
            self._block = block.id
        return self._shards[number]


def _bundles(site: DiscoverySite, block: Block) -> Iterator[Made]:
    """Yield the text files of a block: what is shown of each result, and its passage."""
    held = [(found, part) for found in block.results for part in range(found.parts)]
    for number in range(0, len(held), BUNDLE):
        some = held[number : number + BUNDLE]
        name = f"{block.id}/van-{number // BUNDLE:x}"
        key = "\x1e".join(f"{found.key}\x1f{part}" for found, part in some)
        yield Made(path=f"{FOLDER}/{name}.js", key=key, make=partial(_write, partial(_texts, site, some), name))


def _texts(site: DiscoverySite, some: Sequence[tuple[Found, int]]) -> str:
    """The passages of one file as JSON."""
    rows = []
    for found, part in some:
        text = passages(found, text_of_result(found, site.text_of, site.file_text_of))[part]
        rows.append([found.title, found.url, found.number, found.day, found.issuer[1], found.label, *found.page, text])
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _write(text: Callable[[], str], name: str, stream: BinaryIO) -> None:
    stream.write(_script(name, text()))


def _script(name: str, text: str) -> bytes:
    """A script that puts a text under a name."""
    return f"(self.cchcIndex??={{}})[{json.dumps(name)}]={json.dumps(text, ensure_ascii=False)};\n".encode()


def _runs(values: Iterator[int]) -> list[int]:
    """Numbers as pairs of how often and what: neighbours in time are alike."""
    runs: list[int] = []
    for value in values:
        if runs and runs[-1] == value:
            runs[-2] += 1
        else:
            runs += [1, value]
    return runs


def _mask(areas: Sequence[str], known: Sequence[str]) -> int:
    """The areas of a result as bits."""
    return sum(1 << known.index(area) for area in areas if area in known)


def _codes() -> Mapping[str, str]:
    """The folded type word of each kind of document with its folded code ("nghi dinh": "nd")."""
    return {fold(kind.name): fold(code) for kind in kinds() for code in (*kind.codes, *kind.party_codes)[:1]}
