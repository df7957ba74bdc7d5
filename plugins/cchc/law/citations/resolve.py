"""Resolve a citation to a registered document: known, ambiguous, or unknown; never a guess between two.

1. `fill_in` gives later short mentions the date and issuer of the page's one full mention.
2. `resolve` compares number, year, issuer and kind with the register; what a text gets wrong about a number that is
   enough by itself (a day, an issuer) does not break the link: the checks report it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from cchc.law.citation import Citation, NamedCitation, NumberedCitation
from cchc.law.documents.cited_issuers import cited_issuers
from cchc.law.documents.document_kinds import kind_named, kind_of_number, kinds_of_number
from cchc.law.documents.document_number import number_key, parse_number
from cchc.law.documents.force import ForceStatus, force_at
from cchc.law.documents.identity import DocumentId, central_issuer, document_id, numbering_period, unique_by_nature
from cchc.law.documents.registry import RegisteredDocument, Registry
from cchc.law.issuers.issuer import Issuer
from cchc.law.issuers.issuer_names import name_key
from cchc.law.issuers.issuer_register import Issuers


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The citation means this document."""

    document: RegisteredDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """The citation may mean any of these, or one of these and a document that nobody registered."""

    candidates: tuple[RegisteredDocument, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """No registered document agrees. `identity` is the cited document's own, None where the text does not say enough."""

    identity: DocumentId | None = None


Resolution = Known | Ambiguous | Unknown
"""What a citation turns out to mean."""


def resolve(
    citation: Citation,
    registry: Registry,
    issuers: Issuers,
    citing_issuer: Issuer | None = None,
    citing_date: date | None = None,
) -> Resolution:
    """Return what one citation means: the second of the three verbs, between `find` and `annotate`.

    Named laws are told apart by their year, or by which of them was in force on the citing day. A number without year
    is taken for a registered one only where that is of the citing day's own numbering period or bears a letter.

    Args:
        citation: one of those that `find` yields, best after `fill_in`.
        registry: the documents that it may mean.
        issuers: the register of issuers, by which written names are compared.
        citing_issuer: whose text cites; "UBND tỉnh" is that of its own province.
        citing_date: the day of that text, None where it has none.

    >>> from cchc.law.citations.find import find
    >>> from cchc.law.documents.registry import build_registry
    >>> from cchc.law.issuers.issuer_register import load_issuers
    >>> registry = build_registry([RegisteredDocument(id="61-2018-nd-cp", number="61/2018/NĐ-CP")], load_issuers())
    >>> for citation in find("Nghị định 61/2018/ND-CP, Nghị định số 1/2020/NĐ-CP"):
    ...     match resolve(citation, registry, load_issuers()):
    ...         case Known(document=document):
    ...             document.id
    ...         case Unknown(identity=identity):
    ...             identity.issuer
    '61-2018-nd-cp'
    'chinh-phu'
    """
    if isinstance(citation, NamedCitation):
        return _named(citation, registry, citing_date)
    kind = kind_named(citation.type or "")
    candidates = tuple(
        document
        for document in registry.numbered(citation.number)
        if document.kind is None or kind is None or document.kind == kind or not _tells_apart(citation.number, kind.id)
    )
    if unique_by_nature(citation.number):
        return _one_of(candidates) or Unknown(identity=_identity(citation, None))
    year, day = _year(citation)
    wanted, issuer = cited_issuers(citation, issuers, citing_issuer, day, citing_date)
    by_issuer = tuple(
        document
        for document in candidates
        if document.issuer is None or central_issuer(citation.number) or (document.issuer.id in wanted)
    )
    if year is not None:
        found = tuple(document for document in by_issuer if _same_period(document, citation.number, issuer, year, day))
        if len(found) > 1:  # one number given twice in a year: the day tells
            found = tuple(document for document in found if day and document.issued == day) or found
        return _one_of(found) or Unknown(identity=_identity(citation, issuer))
    if len(by_issuer) == 1 and _near(by_issuer[0], citation.number, issuer, citing_date):
        return Known(document=by_issuer[0])
    return Ambiguous(candidates=by_issuer) if by_issuer else Unknown()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolver:
    """Resolves the citations of many texts: what one agency cites in the same words is looked up once."""

    registry: Registry
    issuers: Issuers
    _known: dict[tuple[str | date | None, ...], Resolution] = field(default_factory=dict)

    def page(
        self, citations: Sequence[Citation], citing_issuer: Issuer | None = None, citing_date: date | None = None
    ) -> tuple[Resolution, ...]:
        """Return what each citation of one text means, in order, short mentions filled in from full ones."""
        filled = fill_in(citations)
        found = [self._one(citation, citing_issuer, citing_date) for citation in filled]
        versions: dict[str, set[str]] = {}
        for citation, resolution in zip(filled, found, strict=True):
            if citation.name and (citation.number or citation.date) and isinstance(resolution, Known):
                versions.setdefault(name_key(citation.name), set()).add(resolution.document.id)
        return tuple(
            [
                self._version(citation, resolution, versions.get(name_key(citation.name), set()))
                if isinstance(citation, NamedCitation) and citation.date is None
                else resolution
                for citation, resolution in zip(filled, found, strict=True)
            ]
        )

    def _version(self, law: NamedCitation, resolution: Resolution, versions: set[str]) -> Resolution:
        """Return what a law without year means, where the page names `versions` of it: "Luật Xây dựng mới", and the like.

        Its name alone means the law in force, unless the page names another one: then nobody can tell. A "new" or an
        "old" law is the one that the page names; where it names none or several, nobody can tell.
        """
        candidates = self.registry.named(law.name)
        if law.apart and len(versions) == 1:
            return Known(document=self.registry.documents[min(versions)])
        in_force = {resolution.document.id} if isinstance(resolution, Known) else set()
        if law.apart or (versions and versions != in_force):
            return Ambiguous(candidates=candidates) if candidates else Unknown()
        return resolution

    def _one(self, citation: Citation, issuer: Issuer | None, on: date | None) -> Resolution:
        number, day = citation.number, citation.date
        if number is not None and (real_day(day) is not None or unique_by_nature(number)):
            on = None  # such a number means the same whenever it is cited
        by = issuer.id if issuer else None
        key = (number, citation.name, citation.type, day, citation.issuer, by, on)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = resolve(citation, self.registry, self.issuers, issuer, on)
        return found


def fill_in(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Give each mention without date or issuer those of the one full mention of its number or name before it.

    Where two earlier mentions say different things, nothing is filled in.
    """
    said: dict[str, tuple[str, str | None] | None] = {}
    filled: list[Citation] = []
    for citation in citations:
        key = name_key(citation.name) if isinstance(citation, NamedCitation) else number_key(citation.number)
        if citation.name:  # "Luật Đất đai số 31/2024/QH15" tells of a later "Luật Đất đai"
            _tell(said, name_key(citation.name), citation)
        if citation.date is not None:
            if citation.number is not None:
                _tell(said, key, citation)
        elif (earlier := said.get(key)) is not None:
            day, issuer = earlier
            if citation.issuer is None or issuer is None or name_key(citation.issuer) == name_key(issuer):
                citation = citation._replace(date=day, issuer=citation.issuer or issuer)  # noqa: PLW2901
                said[key] = earlier if citation.issuer == issuer else None
        filled.append(citation)
    return tuple(filled)


def _tell(said: dict[str, tuple[str, str | None] | None], key: str, citation: Citation) -> None:
    """Note the date and issuer that a citation states; none where an earlier one of the key states others.

    Of a law its year is enough, which its number holds too.
    """
    day = citation.date or (str(year) if (year := _year(citation)[0]) else None)
    if day is None:
        return
    told = (day, citation.issuer)
    earlier = said.get(key, told)
    alike = earlier == told or (citation.name and earlier is not None and earlier[0][:4] == day[:4])
    said[key] = (earlier or told) if alike else None


def stated_day(citation: Citation) -> date | None:
    """Return the day of issue that a citation states; None for a bare year and for a day that no calendar has."""
    return real_day(citation.date)


@lru_cache(maxsize=1 << 13)
def real_day(written: str | None) -> date | None:
    """Return the day that "2021-07-15" means; None for a bare year and for a day that no calendar has."""
    if written is None or len(written) != len("2021-07-15"):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:  # 31/02 is what the text says; as a day it says nothing
        return None


def _named(citation: NamedCitation, registry: Registry, on: date | None) -> Resolution:
    """Resolve a law cited by its title alone."""
    year, day = _year(citation)
    candidates = registry.named(citation.name)
    if year is not None:
        same = tuple(
            law
            for law in candidates
            if law.issued is not None and (law.issued == day or (day is None and law.issued.year == year))
        )
        return _one_of(same) or Unknown()
    if on is None:
        return _one_of(candidates) or Unknown()
    standing = tuple(law for law in candidates if _may_stand(law, registry, on))
    if len(standing) == 1:
        return Known(document=standing[0])
    return Ambiguous(candidates=candidates) if candidates else Unknown()


def _may_stand(law: RegisteredDocument, registry: Registry, on: date) -> bool:
    """Return whether a law was, or may have been, in force on a day."""
    return force_at(law, registry.relations, on).status not in (ForceStatus.EXPIRED, ForceStatus.NOT_YET)


def _one_of(candidates: tuple[RegisteredDocument, ...]) -> Resolution | None:
    match candidates:
        case ():
            return None
        case (only,):
            return Known(document=only)
        case _:
            return Ambiguous(candidates=candidates)


def _year(citation: Citation) -> tuple[int | None, date | None]:
    """Return the year and the day that a citation states."""
    if citation.date is None:
        parts = parse_number(citation.number or "")
        return (parts.year if parts else None), None
    return int(citation.date[:4]), real_day(citation.date)


def _same_period(document: RegisteredDocument, number: str, issuer: Issuer | None, year: int, day: date | None) -> bool:
    """Return whether a registered document was numbered in the period that a year or day of issue belongs to."""
    parts = parse_number(number)
    if parts is None or document.issued is None:
        return True
    own = numbering_period(parts, document.issuer, on=document.issued)
    cited = numbering_period(parts, issuer or document.issuer, year=year, on=day)
    return own == cited if cited else document.issued.year == year


def _near(document: RegisteredDocument, number: str, issuer: Issuer | None, on: date | None) -> bool:
    """Return whether a number without year may mean this document: of the citing day's period, or a lettered number."""
    parts = parse_number(number)
    if parts is None or document.issued is None or (on and document.issued > on):
        return False
    if parts.serial[-1].isalpha():
        return True
    return on is not None and _same_period(document, number, issuer, on.year, on)


def _tells_apart(number: str, kind_id: str) -> bool:
    """Return whether the type word matters: the symbol leaves the kind open, and this is one of the kinds it allows."""
    return kind_of_number(number) is None and kind_id in {kind.id for kind in kinds_of_number(number)}


def _identity(citation: NumberedCitation, issuer: Issuer | None) -> DocumentId | None:
    year, day = _year(citation)
    return document_id(citation.number, kind=kind_named(citation.type or ""), issuer=issuer, year=year, on=day)
