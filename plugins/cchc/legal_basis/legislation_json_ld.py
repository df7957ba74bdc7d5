"""A registered document for machines: schema.org `Legislation`."""

from collections.abc import Mapping

from cchc.law.documents.citation_forms import exact_form
from cchc.law.documents.force import Force, ForceStatus
from cchc.law.documents.registry import RegisteredDocument
from cchc.law.documents.relations import Predicate
from cchc.legal_basis.register import Register

LEGAL_FORCE = {
    ForceStatus.IN_FORCE: "InForce",
    ForceStatus.AMENDED: "InForce",
    ForceStatus.CORRECTED: "InForce",
    ForceStatus.PARTLY: "PartiallyInForce",
    ForceStatus.EXPIRED: "NotInForce",
    ForceStatus.FINISHED: "NotInForce",
    ForceStatus.NOT_YET: "NotInForce",
    ForceStatus.SUSPENDED: "NotInForce",
}
"""schema.org's `LegalForceStatus` for each status; one that nobody knows is left out."""

PROPERTIES = {
    Predicate.AMENDS: "legislationAmends",
    Predicate.REPLACES: "legislationRepeals",
    Predicate.REPEALS: "legislationRepeals",
    Predicate.CORRECTS: "legislationCorrects",
    Predicate.CONSOLIDATES: "legislationConsolidates",
    Predicate.GUIDES: "legislationApplies",
    Predicate.DETAILS: "legislationApplies",
}
"""schema.org's property for each relation from the document to another."""


def legislation(document: RegisteredDocument, register: Register, force: Force) -> Mapping[str, object]:
    """The JSON-LD object of a document; values nobody knows are left out."""
    facts: dict[str, object] = {
        "@type": "Legislation",
        "@id": document.id,
        "name": exact_form(document),
        "description": document.title,
        "legislationIdentifier": document.number,
        "legislationType": document.kind.name if document.kind else "",
        "legislationDate": document.issued.isoformat() if document.issued else "",
        "legislationDateOfApplicability": document.takes_effect.isoformat() if document.takes_effect else "",
        "legislationPassedBy": {"@type": "GovernmentOrganization", "name": document.issuer.name}
        if document.issuer
        else "",
        "legislationJurisdiction": "VN",
        "inLanguage": "vi",
    }
    if force.status in LEGAL_FORCE:
        facts["legislationLegalForce"] = f"https://schema.org/{LEGAL_FORCE[force.status]}"
    related: dict[str, list[Mapping[str, str]]] = {}
    for edge in register.registry.relations.outgoing(document.id):
        if edge.predicate in PROPERTIES:
            name = exact_form(register.document(edge.target))
            related.setdefault(PROPERTIES[edge.predicate], []).append(
                {"@type": "Legislation", "@id": edge.target, "name": name}
            )
    return {key: value for key, value in (facts | related).items() if value}
