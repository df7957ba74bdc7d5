"""Copy-ready citations in the form of NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 6.

The first mention gives type, number, date, issuer and subject (of laws and ordinances only type and title); later
mentions give type and number.
"""

from typing import Final

from cchc.law.documents.registry import RegisteredDocument
from cchc.text.fold import fold
from cchc.text.vietnamese_dates import long_day

_STARTS_ITSELF: Final = (
    "ve ", "v/v ", "quy dinh", "sua doi", "bo sung", "bai bo", "thay the", "ban hanh", "phe duyet", "huong dan",
    "cong bo", "dinh chinh", "thanh lap", "giao ", "thong qua", "dieu chinh", "to chuc ", "trien khai", "tang cuong",
)  # fmt: skip
"""Folded beginnings of a subject that follow the issuer without "về"."""


def short_form(document: RegisteredDocument) -> str:
    """Return the form for later mentions: "Nghị định số 61/2018/NĐ-CP"; a law by its name."""
    if document.name:
        return document.name
    kind = document.kind.name if document.kind else "Văn bản"
    return f"{kind} số {document.number}" if document.number else document.title


def exact_form(document: RegisteredDocument) -> str:
    """Return a form that means one document only: "Luật Xây dựng số 50/2014/QH13"; of others, the short form."""
    if document.name and document.number:
        return f"{document.name} số {document.number}"
    return short_form(document)


def full_form(document: RegisteredDocument) -> str:
    """Return the form for the first mention; what is not known is left out."""
    if document.name:
        return document.name
    parts = [short_form(document)]
    if document.issued:
        parts.append(long_day(document.issued))
    if document.issuer:
        parts.append(f"của {document.issuer.name}")
    if document.title and document.number:
        parts.append(_subject(document.title))
    return " ".join(parts)


def _subject(title: str) -> str:
    """The trích yếu as it runs on: verbs and "về" in lower case, a noun phrase after "về"."""
    if fold(title).startswith(_STARTS_ITSELF):
        return title[0].lower() + title[1:]
    return f"về {title}"
