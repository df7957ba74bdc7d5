"""A site at a moment as reviewers compare it: its pages in words, what it cites and rests on, what is late, what is broken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from cchc.attachments.attachment_rules import MISSING
from cchc.bridge.pipeline import Loaded
from cchc.law.citations.resolve import Known
from cchc.law.documents.citation_forms import exact_form
from cchc.law.documents.document_number import number_key
from cchc.legal_basis.citation_index import citation_key
from cchc.legal_basis.document_words import capitalised, force_on, force_sentence, written_form
from cchc.plans.tasks import due_text, plan_tasks
from cchc.records.record import Item
from cchc.records.record_parts import Due
from cchc.site.checks.site_rules import DEAD_ADDRESS, DEAD_ANCHOR, NO_SUCH_FILE, UNSEEN_TARGET
from cchc.text.vietnamese_dates import day


@dataclass(frozen=True, slots=True, kw_only=True)
class PageState:
    """A page in words: its values by label, and the plain text of its body."""

    title: str
    path: str
    values: Mapping[str, str]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisState:
    """A document that a plan rests on: whether it held, and its force in a sentence."""

    plan: str
    document: str
    holds: bool
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteState:
    """Everything is by what stays the same from one state to the next: addresses, numbers, titles."""

    pages: Mapping[str, PageState]
    redirects: frozenset[str]
    cited: Mapping[str, tuple[str, tuple[str, ...]]]
    """The documents cited, in words, each with the titles of its pages, by what makes two mentions the same."""
    basis: Mapping[tuple[str, str], BasisState]
    """By address of the plan and of the document."""
    overdue: Mapping[tuple[str, str], str]
    """Tasks by address of the plan and title, in words."""
    files: Mapping[str, str]
    broken: frozenset[tuple[str, str]]
    """Links that lead nowhere: file and message."""


def state_of(loaded: Loaded, files: Mapping[str, str]) -> SiteState:
    """Return the state of a site that was read and linked; `files` are digests of the files beside its items."""
    model = loaded.model
    entries = {entry.url: entry for entry in model.entries}
    return SiteState(
        pages={
            url: PageState(
                title=entry.record.title,
                path=entry.record.path,
                values=dict(_values(entry.record)),
                text=model.text_of(entry.body.digest) if entry.body.digest else "",
            )
            for url, entry in entries.items()
        },
        redirects=frozenset(address for entry in entries.values() for address in entry.record.redirect_from),
        cited=_cited(loaded),
        basis=dict(_basis(loaded)),
        overdue={
            (item.plan.url, item.task.title): (
                f"{item.task.title} ({item.task.owner or 'chưa ghi đơn vị'}; hạn {due_text(item.task.due, item.due)}) – "
                f"{item.plan.record.number or item.plan.record.title}"
            )
            for item in plan_tasks(model.plans, model.today)
            if item.overdue
        },
        files=files,
        broken=frozenset((problem.path, problem.message) for problem in loaded.problems if problem.code in _BROKEN),
    )


_BROKEN = frozenset(rule.code for rule in (NO_SUCH_FILE, UNSEEN_TARGET, DEAD_ADDRESS, DEAD_ANCHOR, MISSING))
"""Codes of links that lead nowhere."""


def _values(record: Item) -> Iterator[tuple[str, str]]:
    """Yield the values of a header that readers see, by label."""
    for field in record.kind.fields:
        value = getattr(record, field.name, None)
        if field.key != "slug" and (shown := _shown(value)):
            yield field.label, shown


def _shown(value: object) -> str:
    """Return a value in words; nothing for what says nothing."""
    match value:
        case None | "" | () | False:
            return ""
        case Enum():
            return str(value.value)
        case Due():
            return value.written
        case datetime():
            return day(value) if not (value.hour or value.minute) else f"{day(value)} {value:%H:%M}"
        case date():
            return day(value)
        case tuple():
            return "; ".join(filter(None, map(_shown, value)))
        case True:
            return "có"
        case _ if is_dataclass(value):
            if "__str__" in type(value).__dict__:
                return str(value)
            return ", ".join(filter(None, (_shown(getattr(value, each.name)) for each in fields(value))))
        case _:
            return str(value)


def _cited(loaded: Loaded) -> dict[str, tuple[str, tuple[str, ...]]]:
    words: dict[str, str] = {}
    pages: dict[str, dict[str, str]] = {}
    for page in loaded.model.legal.citations.listed:
        for mention in page.mentions:
            meant = mention.resolution
            if isinstance(meant, Known):
                if meant.document.id == page.entry.url:
                    continue
                key, said = meant.document.id, exact_form(meant.document)
            else:
                key, said = citation_key(mention.citation), capitalised(written_form(mention.citation))
            words[key] = max(words.get(key, ""), said, key=len)
            pages.setdefault(key, {})[page.entry.url] = page.entry.record.title
    return {_same(key, loaded): (said, tuple(pages[key].values())) for key, said in words.items()}


def _same(key: str, loaded: Loaded) -> str:
    """Return one key for a document whether it is registered or not, so that registering it is not citing it anew."""
    document = loaded.model.legal.register.registry.documents.get(key)
    if document is None:
        return key.partition(" ")[0] if key[:1].isdigit() else key
    return number_key(document.number) if document.number else document.name.lower()


def _basis(loaded: Loaded) -> Iterator[tuple[tuple[str, str], BasisState]]:
    model = loaded.model
    register = model.legal.register
    plans = {plan.url: plan.record.number or plan.record.title for plan in model.plans}
    for page in model.legal.citations.listed:
        if page.entry.url not in plans:
            continue
        for mention in page.mentions:
            meant = mention.resolution
            if not isinstance(meant, Known) or not mention.basis:
                continue
            force = force_on(register, meant.document, model.today)
            yield (
                (page.entry.url, meant.document.id),
                BasisState(
                    plan=plans[page.entry.url],
                    document=exact_form(meant.document),
                    holds=force.holds,
                    told=force_sentence(register, force),
                ),
            )
