"""A wrong link is worse than none: of many citations in every way, which documents are linked."""

from collections import Counter

from cchc.law.citations.find import find
from cchc.law.citations.resolve import Known, Resolver
from cchc.law.documents.registry import build_registry
from kit.examples_of_law import ISSUERS
from kit.identity_gold import pages, register

DOCUMENTS = register()


def test_nearly_all_that_can_be_told_is_linked_and_nothing_else() -> None:
    resolver = Resolver(registry=build_registry(DOCUMENTS, ISSUERS), issuers=ISSUERS)
    told = Counter[str]()
    wrong = []
    for page in pages(DOCUMENTS):
        citations = find(page.text)
        assert len(citations) == len(page.meant), page.text
        for meant, resolution in zip(page.meant, resolver.page(citations, page.issuer, page.on), strict=True):
            linked = resolution.document.id if isinstance(resolution, Known) else None
            told["all"] += 1
            told["told"] += meant is not None
            told["linked"] += meant is not None and linked == meant
            if linked is not None and linked != meant:
                wrong.append((page.issuer.name, page.on.isoformat(), page.text, meant, linked))

    assert len(DOCUMENTS) >= 300
    assert told["all"] >= 1500
    assert len(wrong) <= 1, wrong[:5]
    assert told["linked"] >= 0.95 * told["told"], told
