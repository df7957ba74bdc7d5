"""The files of the search index: the root, the shards of each block, cards and texts of each group, titles offered, all words.

Cards are what a list of results shows; texts, which are many times as large, are what excerpts are cut from.

All are scripts that put text into one global, for scripts can be loaded where `fetch` cannot: from disk. Nothing of
this is loaded before a reader searches.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import BinaryIO

from cchc.discovery.discovery_protocols import DiscoverySite
from cchc.discovery.search.group_index import TextOf, text_of_result
from cchc.discovery.search.number_terms import symbol_codes
from cchc.discovery.search.offered_titles import offered_titles
from cchc.discovery.search.posting_codes import SHORT, letters
from cchc.discovery.search.same_meaning import SAME_MEANING
from cchc.discovery.search.search_documents import FILE_KIND, SearchDocument, passages
from cchc.discovery.search.search_groups import SearchBlock, SearchGroup
from cchc.discovery.search.shards import IndexWork, ShardParts, Shards
from cchc.discovery.search.syllables import SYLLABLE
from cchc.engine.cache.digest import digest_of
from cchc.engine.outputs.output import Blob, GeneratedFile, Output
from cchc.law.documents.document_kinds import kinds
from cchc.pages.page_paths import output_path
from cchc.records import interface_words as words
from cchc.records.section_addresses import CALENDAR, FILES, SEARCH_INDEX, TREE
from cchc.text.fold import fold, nfc

CARDS = "the"
KINDS = ("doi", "tieng", "so")
"""How files of pairs, of words and of numbers are named."""
BUNDLE = 2
"""Passages in one text file."""
LEAD = 400
"""Letters of a lead on a card."""
LAW = "Luật "
INITIALS = range(3, 9)
"""First letters that a law's name is shortened to."""
SPELT = range(2, 11)
"""Letters of a word that is offered in place of a misspelt one."""


def index_root(site: DiscoverySite, blocks: Sequence[SearchBlock]) -> Blob:
    """The root: what blocks and groups there are, for every result what filters need; names of kinds, issuers, areas."""
    results = [found for block in blocks for group in block.groups for found in group.results]
    issuers = sorted({found.issuer for found in results if found.issuer[0]})
    places = {issuer: at + 1 for at, issuer in enumerate(issuers)}
    names = {kind.folder: kind.label for kind in site.kinds} | {FILE_KIND: words.ATTACHED_FILES}
    kind_places = {name: at for at, name in enumerate(names)}
    areas = list(site.area_names)
    # The longest first, for one may begin with another.
    type_names = [
        "",
        *sorted({fold(found.type) for found in results if found.type}, key=lambda name: (-len(name), name)),
    ]
    masks: dict[tuple[str, ...], int] = {}
    for found in results:
        if found.areas not in masks:
            masks[found.areas] = _mask(found.areas, areas)
    root = {
        "blocks": [
            {
                "id": block.id,
                "key": block.key[:10],
                "bits": block.bits,
                "groups": [[group.id, group.key[:8], len(group.results)] for group in block.groups],
            }
            for block in blocks
        ],
        "parts": _runs(found.parts for found in results),
        "kinds": _runs(kind_places[found.kind] for found in results),
        "years": _runs(found.year for found in results),
        "from": _runs(found.about[0] for found in results),
        "until": _runs(found.about[1] for found in results),
        "typeNames": type_names,
        "typed": _runs(type_names.index(fold(found.type)) for found in results),
        "issuers": _runs(places.get(found.issuer, 0) for found in results),
        "areas": _runs(masks[found.areas] for found in results),
        "titles": "".join(letters(min(found.title_words, SHORT - 1)) for found in results),
        "leftWords": _runs(found.left_words for found in results),
        "ended": [at for at, found in enumerate(results) if found.url in site.without_force],
        "amending": [at for at, found in enumerate(results) if found.is_amending],
        "bundle": BUNDLE,
        "names": {"kinds": list(names.items()), "issuers": [["", ""], *issuers], "areas": [*site.area_names.items()]},
        "codes": sorted(
            {code for found in results if found.number for code in symbol_codes(found.number)} | set(_codes().values())
        ),
        "types": _codes(),
        "places": [*_places(site)],
        "same": [*site.same_meaning, *SAME_MEANING, *_initials(results)],
    }
    return Blob(
        path=output_path(f"{SEARCH_INDEX}goc.js"),
        content=_script("goc", json.dumps(root, ensure_ascii=False, separators=(",", ":"))),
    )


def _initials(results: Sequence[SearchDocument]) -> Iterator[tuple[str, str]]:
    """Yield the names of laws with their first letters, as readers shorten them ("luật BVDLCN").

    Laws alone: they are cited by name, and few; names of one or two words have no letters that nothing else has.
    """
    names = (found.title.removeprefix(LAW) for found in results if found.number and found.title.startswith(LAW))
    for name in dict.fromkeys(names):
        letters = "".join(word[0].upper() for word in SYLLABLE.findall(nfc(name)))
        if len(letters) in INITIALS:
            yield name, letters


def _places(site: DiscoverySite) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Yield the lists of the site, which are no results of the index: title, address, and what readers call each."""
    for kind in site.kinds:
        if kind.has_list:
            yield kind.label, kind.address, (kind.label, kind.name)
    yield words.ATTACHED_FILES, FILES, ("tệp đính kèm", "tệp", "biểu mẫu", "mẫu đơn", "tờ khai", "tải về")
    yield words.BY_DAY, CALENDAR, ("tin theo ngày", "lịch")
    yield words.TREE, TREE, ("sơ đồ trang", "sơ đồ")


def index_files(site: DiscoverySite, blocks: Sequence[SearchBlock]) -> Iterator[Output]:
    """Yield the shards, cards and texts of every block, and the words."""
    work = IndexWork(memo=site.index_memo, body_text=site.text_of, file_text=site.file_text_of)
    shards = Shards(blocks, work)
    for block in blocks:
        names = [f"{kind}-{at:x}" for kind, bits in zip(KINDS, block.bits, strict=True) for at in range(1 << bits)]
        parts = shards.parts[block.id]
        for number, name in enumerate(names):
            yield _made(f"{block.id}/{name}", partial(shards.key, block, number), partial(parts.text, number))
        for group in block.groups:
            yield _made(f"{CARDS}/{group.id}", group.key, partial(_cards, group))
            yield from _bundles(site, group)
    titles = offered_titles(site, [found for block in blocks for group in block.groups for found in group.results])
    yield _made("ten", digest_of(titles.encode()), partial(str, titles))
    yield _made("chu", shards.words_key, partial(_spelt, tuple(shards.parts.values())))


def _bundles(site: DiscoverySite, group: SearchGroup) -> Iterator[GeneratedFile]:
    """Yield the text files of a group."""
    held = [(found, part) for found in group.results for part in range(found.parts)]
    for number in range(0, len(held), BUNDLE):
        some = held[number : number + BUNDLE]
        key = "".join([found.digest for found, _ in some]) + str(some[0][1])
        yield _made(f"van/{group.id}-{number // BUNDLE:x}", key, partial(_texts, some, site.text_of, site.file_text_of))


def _texts(some: Sequence[tuple[SearchDocument, int]], body_text: TextOf, file_text: TextOf) -> str:
    """The passages of one file as JSON."""
    texts = [passages(found, text_of_result(found, body_text, file_text))[part] for found, part in some]
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":"))


def _cards(group: SearchGroup) -> str:
    """What is shown of each result of a group, as JSON."""
    rows = [
        [found.title, found.url, found.number, found.day, found.lead[:LEAD], found.label, *found.page]
        for found in group.results
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _spelt(blocks: Sequence[ShardParts]) -> str:
    """The folded words of letters alone, those of most groups first: what a misspelt word may have meant."""
    counts = Counter(chain.from_iterable(words for parts in blocks for words in parts.words()))
    words = sorted((-count, word) for word, count in counts.items() if len(word) in SPELT and word.isalpha())
    return " ".join(word for _, word in words)


def _made(name: str, key: str | Callable[[], str], text: Callable[[], str]) -> GeneratedFile:
    """A script that puts a text under a name."""
    return GeneratedFile(
        path=output_path(f"{SEARCH_INDEX}{name}.js"), key=key, make=partial(_write, text, name), maker="near"
    )


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
