"""Names and numbers that are nearly right: an issuer a letter away from a known one, a number of another agency or kind."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from cchc.law.documents.document_kinds import kinds_of_number
from cchc.law.documents.document_number import parse_number
from cchc.law.issuers.issuer import Issuer, issuer_of
from cchc.law.issuers.issuer_register import Issuers
from cchc.law.issuers.issuer_rows import load_rows
from cchc.pages.entry import Entry
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.record import Item
from cchc.site.checks.site_rules import NEAR_ISSUER, OTHER_CODE, OTHER_KIND
from cchc.site.model import SiteModel
from cchc.text.fold import fold, nfc

_NEAR: Final = 2
"""Letters in which a name may differ from the one that was meant."""
_SHORTEST: Final = 8
"""Letters of a name below which two letters make another name."""


def issuer_problems(model: SiteModel, issuers: Issuers) -> Iterator[Diagnostic]:
    """Yield the warnings on issuers and numbers of all items with a page.

    Names are held against the site's own agency, its parent and the central bodies of the register. What this misses:
    a slip in the name of another local body, for two of them may differ in a letter ("phường 1", "phường 2").
    """
    agency = model.info.agency
    known = [name for name in (agency.name, agency.parent, *(row.name for row in load_rows().bodies)) if name]
    own = issuer_of(issuers.resolve(agency.name)) if agency.name else None
    for entry in model.entries:
        record = entry.record
        if record.issuer and (likely := _likely(record.issuer, known, own)):
            message = f'tên cơ quan "{record.issuer}" gần giống "{likely}"'
            yield problem_at(record, NEAR_ISSUER, message, keys=("issuer",), hint=f"viết issuer: {likely}")
        elif record.number:
            yield from _number_problems(entry, issuers, own)


def _likely(written: str, known: list[str], own: Issuer | None) -> str:
    """Return the known name that was probably meant, or nothing where a name is right or like none."""
    name = nfc(written).strip()
    letters = _letters(name)
    if any(_letters(each) == letters for each in known):
        return ""
    if " " not in name and name.isupper():
        if own is not None and name in own.codes:
            return own.name
        return next((row.name for row in load_rows().bodies if name in row.codes), "")
    if len(name) < _SHORTEST:
        return ""
    return next((each for each in known if _is_near(name, nfc(each))), "")


def _is_near(written: str, known: str) -> bool:
    """Whether a name is another but for a slip: `Sở` is not `Bộ`, and `Lam Giang` is not `An Giang`, two letters away."""
    plain, meant = fold(written), fold(known)
    if plain.partition(" ")[0] != meant.partition(" ")[0] or _distance(plain, meant) > 1:
        return False
    return _distance(written.casefold(), known.casefold()) <= _NEAR


def _number_problems(entry: Entry[Item], issuers: Issuers, own: Issuer | None) -> Iterator[Diagnostic]:
    record = entry.record
    parts = parse_number(record.number)
    if parts is None:
        return
    kinds = kinds_of_number(record.number)
    if record.kind.title_is_subject and kinds and record.kind.label not in {kind.name for kind in kinds}:
        message = f'số hiệu "{record.number}" là của {kinds[0].name}, tệp này là {record.kind.label}'
        hint = "sửa số hiệu, hoặc chuyển tệp sang thư mục của loại văn bản ấy"
        yield problem_at(record, OTHER_KIND, message, keys=("number",), hint=hint)
    issuer = issuer_of(issuers.resolve(record.issuer, citing=own, on=record.own_date)) if record.issuer else None
    if issuer is not None and issuer.codes and parts.issuers and not {*parts.issuers} & {*issuer.codes}:
        message = f'ký hiệu "{record.number}" không phải của {record.issuer}, cơ quan này ký hiệu là {issuer.codes[0]}'
        hint = "kiểm tra bản gốc, rồi sửa số hiệu hoặc cơ quan ban hành"
        yield problem_at(record, OTHER_CODE, message, keys=("number",), hint=hint)


def _letters(name: str) -> tuple[str, ...]:
    """Return what makes two spellings one name: letters and marks of each word, wherever a tone mark stands in it."""
    return tuple("".join(sorted(unicodedata.normalize("NFD", word.casefold()))) for word in name.split())


def _distance(first: str, second: str) -> int:
    """Return how many letters are to be changed, added or taken out, at most one more than is near."""
    if abs(len(first) - len(second)) > _NEAR:
        return _NEAR + 1
    above = list(range(len(second) + 1))
    for at, letter in enumerate(first, 1):
        row = [at]
        for place, other in enumerate(second, 1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (letter != other)))
        if min(row) > _NEAR:
            return _NEAR + 1
        above = row
    return above[-1]
