"""The values of a document's header from the words that name it: "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ …"."""

import re
from typing import Final

from cchc.law.citation import Citation, NumberedCitation
from cchc.law.citations.find import find
from cchc.law.documents.document_kinds import kinds_of_number
from cchc.law.documents.identity import central_issuer
from cchc.law.issuers.issuer_register import load_issuers
from cchc.text.fold import nfc

_LEAD: Final = re.compile(r"(?:Căn cứ|Theo|Thực hiện)\s+", re.IGNORECASE)
_DAY: Final = re.compile(
    r"[\s,(]*ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}\)?", re.IGNORECASE
)
_YEAR: Final = re.compile(r"\s+năm\s+\d{4}", re.IGNORECASE)
_ISSUER: Final = re.compile(r"[\s,]*của\s+", re.IGNORECASE)


def named_document(words: str) -> Citation | None:
    """Return the document that `words` name, None where they do not begin with the name of one."""
    text = " ".join(nfc(words).split())
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    first = next(iter(find(text)), None)
    if first is None or first.start != start:
        return None
    # a law by its title alone may be the beginning of a longer title
    return first if first.number is not None or not _subject(first, text) else None


def header_values(named: Citation, words: str) -> dict[str, str]:
    """Return what the words say of the document, by key of its header; what they do not say is not there.

    The issuer of a number that only one central body gives ("NĐ-CP") follows from the number.
    """
    found: dict[str, str] = {}
    if isinstance(named, NumberedCitation):
        found["number"] = named.number
        kinds = kinds_of_number(named.number)
        if named.type and (len(kinds) != 1 or kinds[0].name != named.type):
            found["kind"] = named.type
        body = load_issuers().find(central_issuer(named.number) or "")
        issuer = named.issuer or (body.name if body else "")
    else:
        found["kind"] = named.type
        issuer = named.issuer or ""
    if named.name:
        found["title"] = named.name
    elif subject := _subject(named, " ".join(nfc(words).split())):
        found["title"] = subject
    if named.date and len(named.date) == len("2018-04-23"):
        found["issued"] = named.date
    if issuer:
        found["issuer"] = issuer
    return found


def _subject(named: Citation, text: str) -> str:
    """Return what follows number, day and issuer: the trích yếu, from its first letter as a title has it."""
    rest = text[named.end :]
    if day := _DAY.match(rest) or _YEAR.match(rest):
        rest = rest[day.end() :]
    if named.issuer and (of := _ISSUER.match(rest)) and rest[of.end() :].startswith(named.issuer):
        rest = rest[of.end() + len(named.issuer) :]
    subject = rest.strip(' ,;:.–-“”"')
    return subject[:1].upper() + subject[1:]
