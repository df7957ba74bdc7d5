"""Identity of documents: (issuer, numbering period, number), and the address made of it.

State bodies number from 1 every year (NĐ 30/2020/NĐ-CP Điều 15.1), Quốc hội and its committee every legislature, Party
committees every term (Hướng dẫn 36-HD/VPTW). Where a number holds its period and a central issuer, it is enough.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Final

from cchc.law.documents.document_kinds import DocumentKind, kinds_of_number
from cchc.law.documents.document_number import NumberParts, central_codes, number_key, parse_number
from cchc.law.issuers.issuer import Issuer
from cchc.law.issuers.issuer_names import Level
from cchc.law.issuers.issuer_rows import Numbering
from cchc.text.fold import slug

CONGRESSES: Final = (
    (date(1996, 7, 1), "VIII"),
    (date(2001, 4, 22), "IX"),
    (date(2006, 4, 25), "X"),
    (date(2011, 1, 19), "XI"),
    (date(2016, 1, 28), "XII"),
    (date(2021, 2, 1), "XIII"),
    (date(2026, 1, 23), "XIV"),
)
"""Closing days of the Party's congresses, from which the new Central Committee numbers; the last is not verified."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentId:
    """The identity of a document; two spellings or mentions with equal ids mean one document.

    `issuer` is an issuer's id, `period` a year ("2021"), a legislature ("qh13") or a term ("tw-xiii", "2020-2025"),
    `number` a `number_key`. `kind` is a kind's id where the symbol leaves the kind open (law or resolution), else empty.
    """

    issuer: str
    period: str
    number: str
    kind: str = ""


def central_issuer(number: str) -> str | None:
    """Return the id of the central body whose code a number bears, joint ids joined by `--`, or None.

    >>> central_issuer("76/NQ-CP"), central_issuer("2726/QĐ-UBND")
    ('chinh-phu', None)
    """
    parts = parse_number(number)
    return None if parts is None else _central(parts)


def unique_by_nature(number: str) -> bool:
    """Return whether a number alone means one document: it holds its year or legislature, and a central issuer.

    >>> [unique_by_nature(number) for number in ("61/2018/NĐ-CP", "50/2014/QH13", "76/NQ-CP", "26/2025/QĐ-UBND")]
    [True, True, False, False]
    """
    parts = parse_number(number)
    return parts is not None and (parts.year or parts.legislature) is not None and _central(parts) is not None


def document_id(
    number: str,
    *,
    kind: DocumentKind | None = None,
    issuer: Issuer | None = None,
    year: int | None = None,
    on: date | None = None,
) -> DocumentId | None:
    """Return the identity of a document, or None where issuer or numbering period cannot be told.

    `on` is its date of issue; `year` stands for it where only the year is known. The code of a central body outweighs
    the issuer as written; a local issuer must be given.
    """
    parts = parse_number(number)
    if parts is None:
        return None
    issuer_id = _central(parts) or (issuer.id if issuer else None)
    period = numbering_period(parts, issuer, year=year, on=on)
    if issuer_id is None or period is None:
        return None
    open_kind = kind is not None and len(kinds_of_number(number)) > 1
    return DocumentId(
        issuer=issuer_id, period=period, number=number_key(number), kind=kind.id if kind and open_kind else ""
    )


def numbering_period(
    parts: NumberParts, issuer: Issuer | None, *, year: int | None = None, on: date | None = None
) -> str | None:
    """Return within which period a number runs, or None where its year is unknown.

    The local committees' congresses fall between July and October of every fifth year; a date in those months
    leaves the term open, so that the year itself is the period.
    """
    if parts.legislature is not None:
        return f"qh{parts.legislature}"
    if parts.party or (issuer and issuer.numbering is Numbering.TERM):
        if "TW" in parts.issuers:
            return _central_term(on)
        return _local_term(on.year, on.month) if on else None
    known = parts.year or (on.year if on else year)
    return str(known) if known else None


def document_slug(number: str, *, name: str = "", issuer: Issuer | None = None, year: int | None = None) -> str:
    """Return a document's address part: the folded number, then year and place where the number alone is not unique.

    A law without a number is addressed by its name and year.

    >>> document_slug("61/2018/NĐ-CP"), document_slug("76/NQ-CP", year=2021), document_slug("", name="Hiến pháp", year=2013)
    ('61-2018-nd-cp', '76-nq-cp-2021', 'hien-phap-2013')
    """
    if not number:
        return slug(f"{name} {year or ''}")
    if unique_by_nature(number):
        return slug(number)
    parts = parse_number(number)
    shown = "" if year is None or (parts and parts.year) else str(year)
    central = issuer is None or issuer.level is Level.CENTRE
    place = "" if issuer is None or (central and central_issuer(number)) else issuer.place or issuer.id
    return slug(f"{number} {shown} {place}")


def _central(parts: NumberParts) -> str | None:
    codes = central_codes()
    if not parts.issuers or parts.issuers[0] not in codes:
        return None
    if parts.code not in ("TTLT", "NQLT"):
        return codes[parts.issuers[0]]
    return "--".join(sorted(codes.get(code, slug(code)) for code in parts.issuers))


def _central_term(on: date | None) -> str | None:
    if on is None:
        return None
    place = bisect_right([day for day, _ in CONGRESSES], on) - 1
    return f"tw-{CONGRESSES[place][1].lower()}" if place >= 0 else str(on.year)


def _local_term(year: int, month: int) -> str:
    if year % 5:
        start = year - year % 5
    elif month <= 6:
        start = year - 5
    elif month >= 11:
        start = year
    else:
        return str(year)
    return f"{start}-{start + 5}"
