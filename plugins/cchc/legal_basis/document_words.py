"""Wording of documents and their force for readers."""

from datetime import date
from functools import lru_cache

from cchc.law.citation import Citation
from cchc.law.citations.resolve import real_day
from cchc.law.documents.citation_forms import exact_form
from cchc.law.documents.force import Force, ForceStatus, force_at, sentence
from cchc.law.documents.registry import RegisteredDocument
from cchc.legal_basis.register import Register
from cchc.pages.shared_views import Badge, Tone
from cchc.text import vietnamese_dates

TONES: dict[ForceStatus, Tone] = {
    ForceStatus.NOT_YET: "info",
    ForceStatus.IN_FORCE: "good",
    ForceStatus.PARTLY: "warn",
    ForceStatus.EXPIRED: "bad",
    ForceStatus.AMENDED: "warn",
    ForceStatus.SUSPENDED: "bad",
    ForceStatus.CORRECTED: "info",
    ForceStatus.FINISHED: "neutral",
    ForceStatus.UNKNOWN: "neutral",
}


def force_badge(force: Force) -> Badge:
    """The status in a word: "Còn hiệu lực"."""
    return Badge(text=capitalised(str(force.status)), tone=TONES[force.status])


def force_sentence(register: Register, force: Force) -> str:
    """The status in a sentence that names what brought it about: "Đã được thay thế bởi Nghị định số … từ ngày …"."""
    return capitalised(sentence(force, lambda document: exact_form(register.document(document))))


def force_on(register: Register, document: RegisteredDocument, on: date) -> Force:
    """The force of a registered document on a day."""
    return force_at(document, register.registry.relations, on)


def reviewed_note(reviewed: date | None) -> str:
    """`rà soát đến ngày 20/11/2026`, or that nobody has checked yet."""
    return f"rà soát đến ngày {vietnamese_dates.day(reviewed)}" if reviewed else "hiệu lực chưa được rà soát"


def written_form(citation: Citation) -> str:
    """An unregistered document as the text names it: type and number, or the law's name, with its date and issuer."""
    return _written(citation.type, citation.name, citation.number, citation.date, citation.issuer)


@lru_cache(maxsize=1 << 14)
def _written(kind: str | None, name: str | None, number: str | None, day: str | None, issuer: str | None) -> str:
    named = name or f"{kind or 'Văn bản'} số {number}"
    return f"{named}{_written_date(day)}{f' của {issuer}' if issuer else ''}"


def _written_date(stated: str | None) -> str:
    if stated is None:
        return ""
    if len(stated) == len("2021"):
        return f" năm {stated}"
    day = real_day(stated)
    return f" ngày {vietnamese_dates.day(day) if day else '/'.join(reversed(stated.split('-')))}"


def capitalised(text: str) -> str:
    """`text` with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]
