"""What the rules on prose say of every item: an item is judged when its file or what it cites changed, else remembered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import orjson

from cchc.checks import citation_rules
from cchc.checks.item_citations import ItemSource, prose_problems
from cchc.engine.cache.database import StoreDamaged
from cchc.engine.cache.digest import digest_of
from cchc.engine.cache.store import Store
from cchc.engine.outputs.entry import Entry
from cchc.law.citations.resolve import Known
from cchc.law.documents.citation_forms import exact_form
from cchc.legal_basis.citation_index import CitingPage, voice
from cchc.legal_basis.legal import Legal
from cchc.legal_basis.register import Register
from cchc.legal_basis.register_rules import TOLD_RELATION
from cchc.records.codec import Codec, CodecError
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item

AREA = "van-xuoi"
"""Where the store keeps the problems of each item that has any, by path, and in one row how all were judged."""

JUDGED = ""
"""The key of that row; no file has it for a path."""

CODES = frozenset(rule.code for rule in (*citation_rules.RULES, TOLD_RELATION))
"""The codes of all rules on prose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseProblems:
    """The problems of prose. Their number is known; they are read from the store by who shows them."""

    count: int = 0
    read: Callable[[], tuple[Diagnostic, ...]] = tuple


@dataclass(frozen=True, slots=True, kw_only=True)
class _ItemProblems:
    """A row of the store: the problems of one item."""

    problems: tuple[Diagnostic, ...]


class _Judged(NamedTuple):
    """How an item was judged: digests of itself and of what it cites, and the number of its problems."""

    item: str
    cited: str
    problems: int


def judge_prose(
    entries: Iterable[Entry[Item]],
    legal: Legal,
    content: Path,
    *,
    store: Store,
    code: str,
    text_of: Callable[[str], str],
) -> ProseProblems:
    """Judge the prose of all entries, whose files lie in the folder `content`; `code` is the version of the rules.

    Raises StoreDamaged.
    """
    citing = {page.entry.record.path: page for page in legal.citations.pages}
    cited = _Cited(legal.register)
    version = f"{code} {content.name}"
    before = _before(store, version)
    same_register = before.register == cited.register
    judged: dict[str, _Judged] = {}
    rows: dict[str, str] = {}
    for entry in entries:
        record = entry.record
        if not entry.body.digest and not record.legal_basis:
            continue
        known = before.items.get(record.path)
        item = digest_of(entry.key.encode("utf-8", "surrogatepass"))
        page = citing.get(record.path) or _citing_nothing(entry, legal.register)
        if known is None or known.item != item or not (same_register or known.cited == cited.by(page)):
            found = _problems(page, legal.register, content, text_of)
            known = _Judged(item, cited.by(page), len(found))
            rows[record.path] = Codec(_ItemProblems).encode(_ItemProblems(problems=found)).decode() if found else ""
        judged[record.path] = known
    if judged != before.items or not same_register:
        gone = [path for path in before.items if path not in judged] + [path for path, row in rows.items() if not row]
        rows = {path: row for path, row in rows.items() if row}
        rows[JUDGED] = orjson.dumps(
            [version, cited.register, {path: tuple(one) for path, one in judged.items()}]
        ).decode()
        store.put_facts(AREA, rows, forget=gone)
    return ProseProblems(count=sum(one.problems for one in judged.values()), read=lambda: _kept(store))


def _problems(
    page: CitingPage, register: Register, content: Path, text_of: Callable[[str], str]
) -> tuple[Diagnostic, ...]:
    """The problems of one item; a line of its file is looked up only where there is one."""
    record = page.entry.record
    text = text_of(page.entry.body.digest) if page.entry.body.digest else ""
    file = content / record.path
    source = ItemSource(
        path=f"{content.name}/{record.path}", read=lambda: file.read_text(encoding="utf-8-sig").split("\n")
    )
    return tuple(dict.fromkeys(prose_problems(page, text, register, source)))


def _citing_nothing(entry: Entry[Item], register: Register) -> CitingPage:
    issuer, on = voice(entry, register)
    return CitingPage(entry=entry, issuer=issuer, on=on, mentions=())


class _Cited:
    """Digests of what is known of documents, as far as rules on a text that cites them can tell."""

    def __init__(self, register: Register) -> None:
        """Take the register; `register` is a digest that covers all of it."""
        own = register.own.id if register.own else ""
        entries = (entry.key.encode("utf-8", "surrogatepass") for entry in register.entries.values())
        self.register = digest_of(own.encode(), *entries)
        self._register = register
        self._known: dict[str, str] = {}

    def by(self, page: CitingPage) -> str:
        """What tells the documents that a page cites, its own among them, from any others."""
        found = [mention.resolution for mention in page.mentions]
        documents = [one.document.id if isinstance(one, Known) else "" for one in found]
        return digest_of(*(self._document(one).encode() for one in (*documents, page.entry.url)))

    def _document(self, name: str) -> str:
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._digest(name)
        return known

    def _digest(self, name: str) -> str:
        registry = self._register.registry
        document = registry.documents.get(name)
        if document is None:
            return ""
        acting = [(exact_form(registry.documents[edge.source]), edge) for edge in registry.relations.incoming(name)]
        acts = registry.relations.outgoing(name)
        path = self._register.entries[name].record.path
        return digest_of(repr((document, acting, acts, path)).encode("utf-8", "surrogatepass"))


class _Before(NamedTuple):
    """How the last build judged."""

    register: str
    items: Mapping[str, _Judged]


def _before(store: Store, version: str) -> _Before:
    """How the last build of this version judged; nothing where there was none, and then nothing of others is kept."""
    row = store.fact(AREA, JUDGED)
    match orjson.loads(row) if row else None:
        case [str(kept), str(register), dict(items)] if kept == version:
            return _Before(register, {path: _Judged(*one) for path, one in items.items()})
        case None:
            return _Before("", {})
        case _:
            store.forget_area(AREA)
            return _Before("", {})


def _kept(store: Store) -> tuple[Diagnostic, ...]:
    """All problems that the store keeps. Raises StoreDamaged."""
    rows = store.facts(AREA)
    rows.pop(JUDGED, None)
    try:
        kept = [Codec(_ItemProblems).decode(row.encode()) for row in rows.values()]
    except CodecError as error:
        raise StoreDamaged(AREA) from error
    return tuple(problem for one in kept for problem in one.problems)
