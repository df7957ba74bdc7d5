"""What is wrong with the register as a whole: two documents of one identity, relations that lead nowhere."""

from collections.abc import Iterator

from cchc.law.cite_forms import exact_form
from cchc.legal_basis import codes
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.register import Register
from cchc.records.diagnostic import Diagnostic
from cchc.records.placed import problem_at


def register_problems(site: LegalSite) -> Iterator[Diagnostic]:
    """Yield an error for each second file of one document, a warning for each relation that leads nowhere for certain.

    The identity of a document is (issuer, numbering period, number): NĐ 30/2020/NĐ-CP Điều 15.1.
    """
    register = site.legal.register
    yield from _duplicates(register)
    for relation in register.registry.unresolved:
        record = register.entries[relation.document].record
        number = relation.reference.number
        several = bool(relation.candidates)
        state = "có nhiều văn bản cùng số này" if several else "chưa có trong sổ văn bản"
        hint = "ghi thêm year hoặc issuer" if several else "thêm tệp cho văn bản đó vào content/van-ban"
        keys = (f"relations.{relation.predicate}", "relations", "replaces", "number")
        message = f'quan hệ "{relation.predicate.forward}" với {number}: {state}'
        code = codes.OPEN_RELATION
        yield problem_at(record, code.code, message, keys=keys, hint=hint, severity=code.severity)


def _duplicates(register: Register) -> Iterator[Diagnostic]:
    for same in register.registry.duplicates:
        first, *rest = sorted(same, key=lambda document: register.entries[document.id].record.path)
        for document in rest:
            record = register.entries[document.id].record
            other = register.entries[first.id].record.path
            message = f"{exact_form(document)} trùng cơ quan, năm và số với tệp content/{other}"
            hint = "một văn bản chỉ có một tệp: xóa một tệp, hoặc sửa số, ngày hay cơ quan ban hành"
            yield problem_at(record, codes.SAME_IDENTITY.code, message, keys=("number", "title"), hint=hint)
