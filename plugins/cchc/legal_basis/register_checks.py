"""Checks of the register as a whole: two documents of one identity, relations that lead nowhere."""

from collections.abc import Iterator

from cchc.law.documents.citation_forms import exact_form
from cchc.law.documents.relations import Edge
from cchc.legal_basis import register_rules
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.register import Register
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.section_addresses import DOCUMENTS, folder_of


def register_problems(site: LegalSite) -> Iterator[Diagnostic]:
    """Yield the problems of documents with several files, and of relations that cannot be or lead nowhere for certain.

    The identity of a document is (issuer, numbering period, number): NĐ 30/2020/NĐ-CP Điều 15.1.
    """
    register = site.legal.register
    yield from _duplicates(register)
    yield from _impossible(register)
    for relation in register.registry.unresolved:
        record = register.entries[relation.document].record
        number = relation.reference.number
        several = bool(relation.candidates)
        state = "có nhiều văn bản cùng số này" if several else "chưa có trong sổ văn bản"
        hint = "ghi thêm year hoặc issuer" if several else f"thêm tệp cho văn bản đó vào content/{folder_of(DOCUMENTS)}"
        keys = (f"relations.{relation.predicate}", "relations", "replaces", "number")
        message = f'quan hệ "{relation.predicate.forward}" với {number}: {state}'
        yield problem_at(record, register_rules.OPEN_RELATION, message, keys=keys, hint=hint)


def _duplicates(register: Register) -> Iterator[Diagnostic]:
    for same in register.registry.duplicates:
        first, *rest = sorted(same, key=lambda document: register.entries[document.id].record.path)
        for document in rest:
            record = register.entries[document.id].record
            other = register.entries[first.id].record.path
            message = f"{exact_form(document)} trùng cơ quan, năm và số với tệp content/{other}"
            hint = "một văn bản chỉ có một tệp: xóa một tệp, hoặc sửa số, ngày hay cơ quan ban hành"
            yield problem_at(record, register_rules.SAME_IDENTITY, message, keys=("number", "title"), hint=hint)


def _impossible(register: Register) -> Iterator[Diagnostic]:
    """Yield an error for each relation of a document to itself, a warning for each to one that was issued later."""
    for name, entry in register.entries.items():
        for edge in register.registry.relations.outgoing(name):
            keys = (f"relations.{edge.predicate}", "relations", "replaces", "number")
            if edge.target == name:
                message = f'quan hệ "{edge.predicate.forward}" nêu chính văn bản này'
                hint = "nêu số của văn bản kia, hoặc bỏ dòng này"
                yield problem_at(entry.record, register_rules.SELF_RELATION, message, keys=keys, hint=hint)
            elif not is_possible(edge, register):
                target = exact_form(register.document(edge.target))
                message = f'quan hệ "{edge.predicate.forward}" với {target}, ban hành sau văn bản này'
                hint = "xem lại ngày của hai văn bản; quan hệ ghi ở văn bản mới"
                yield problem_at(entry.record, register_rules.YOUNGER_TARGET, message, keys=keys, hint=hint)


def is_possible(edge: Edge, register: Register) -> bool:
    """Return whether the acting document is not older than the one it acts on."""
    source, target = register.document(edge.source).issued, register.document(edge.target).issued
    return source is None or target is None or source >= target
