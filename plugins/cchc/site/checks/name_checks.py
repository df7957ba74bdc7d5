"""Checks on issuers, numbers and kinds that are nearly right: what an item declares against what the registers know."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from cchc.law.documents.document_kinds import kind_named, kinds_of_number
from cchc.law.documents.document_number import parse_number
from cchc.law.issuers.issuer import Issuer, UnknownIssuer, issuer_of
from cchc.law.issuers.issuer_register import load_issuers
from cchc.law.issuers.issuer_rows import load_rows
from cchc.law.issuers.likely_names import likely_name
from cchc.pages.entry import Entry
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.record import Item
from cchc.records.site_info import Agency
from cchc.site.checks.name_rules import KIND_AGAINST_NUMBER, NEAR_ISSUER, OTHER_AGENCY_CODE
from cchc.site.model import SiteModel

# Codes that no number of the kind has. A plan may be issued by a decision or be called a programme, a report may come
# with a letter, so codes that are merely unusual are not doubted.
_NEVER: Final = {
    "ke-hoach": frozenset({"BC", "TTr", "GM", "GGT", "BB"}),
    "bao-cao": frozenset({"KH", "QĐ", "NQ", "CT", "NĐ", "TT", "CTr", "GM", "GGT"}),
}


def name_problems(model: SiteModel) -> Iterator[Diagnostic]:
    """Yield a warning for each issuer, number and kind that is likely to be another."""
    agency = model.info.agency
    own = issuer_of(load_issuers().resolve(agency.name))
    for entry in model.entries:
        record = entry.record
        if record.issuer:
            yield from _issuer_problems(record, agency, own)
        if record.number:
            yield from _kind_problems(entry)


def _issuer_problems(record: Item, agency: Agency, own: Issuer | None) -> Iterator[Diagnostic]:
    if load_issuers().find(record.issuer) is not None or record.issuer == agency.id:
        return
    short = agency.abbreviation and record.issuer.casefold() == agency.abbreviation.casefold()
    likely = agency.name if short else likely_name(record.issuer, (agency.name, agency.parent), own)
    if likely:
        message = f'không có cơ quan "{record.issuer}" trong sổ; có phải "{likely}" không?'
        yield problem_at(record, NEAR_ISSUER, message, keys=("issuer",), hint=f"viết issuer: {likely}")
        return
    yield from _code_problems(record, agency, own)


def _code_problems(record: Item, agency: Agency, own: Issuer | None) -> Iterator[Diagnostic]:
    """Yield a warning where the number bears codes of other issuers only; a code that nobody knows is not doubted."""
    parts = parse_number(record.number) if record.number else None
    resolved = load_issuers().resolve(record.issuer, citing=own, on=record.own_date)
    issuer = issuer_of(resolved)
    if parts is None or issuer is None or (isinstance(resolved, UnknownIssuer) and not issuer.codes):
        return
    codes = {code.upper() for code in issuer.codes}
    if own is not None and issuer.id == own.id and agency.abbreviation:
        codes.add(agency.abbreviation.upper())
    borne = [code.upper() for code in parts.issuers]
    owners = [_owners()[code] for code in borne if code in _owners()]
    if codes and owners and not any(code.startswith(mine) for code in borne for mine in codes):
        named = " hoặc ".join(owners[0][:2])
        message = f'số hiệu "{record.number}" mang chữ viết tắt của {named}, cơ quan ban hành ghi là {record.issuer}'
        right = parts.written.replace(parts.issuers[0], issuer.codes[0]) if issuer.codes else ""
        hint = "sửa issuer, hoặc sửa số hiệu" + (f' thành "{right}"' if right else "")
        yield problem_at(record, OTHER_AGENCY_CODE, message, keys=("number",), hint=hint)


def _kind_problems(entry: Entry[Item]) -> Iterator[Diagnostic]:
    """Yield a warning where the type code of the number is that of another kind than the item's."""
    record = entry.record
    told = kinds_of_number(record.number)
    names = " hoặc ".join(kind.name for kind in told)
    if record.kind.is_register:
        kind = kind_named(record.type_word)
        if "kind" in dict(record.places) and told and kind is not None and kind not in told:
            message = f'số hiệu "{record.number}" là của {names}, kind ghi "{record.type_word}"'
            hint = f"viết kind: {told[0].name}, hoặc sửa số hiệu"
            yield problem_at(record, KIND_AGAINST_NUMBER, message, keys=("kind",), hint=hint)
        return
    parts = parse_number(record.number)
    if parts is not None and parts.code in _NEVER.get(record.kind.folder, ()):
        message = f'số hiệu "{record.number}" là của {names or parts.code}, tệp nằm trong thư mục {record.kind.name}'
        hint = "sửa số hiệu, hoặc chuyển tệp sang thư mục của loại ấy"
        yield problem_at(record, KIND_AGAINST_NUMBER, message, keys=("number",), hint=hint)


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Code in capitals → names of all that sign with it."""
    rows = load_rows()
    signing = [
        *((row.codes, row.name) for row in rows.bodies),
        *((row.codes, row.name) for row in rows.organs),
        *((row.codes, row.name) for row in rows.departments),
    ]
    found: dict[str, tuple[str, ...]] = {}
    for codes, name in signing:
        for code in codes:
            found[code.upper()] = (*found.get(code.upper(), ()), name)
    return found
