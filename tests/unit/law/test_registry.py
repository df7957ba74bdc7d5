from datetime import date

from cchc.law.documents.registry import build_registry
from cchc.law.documents.relations import Predicate, RelationTarget
from kit.examples_of_law import ISSUERS, ND_61, QD_2726, QD_2726_SON_LA, REGISTRY, document


def test_documents_are_found_by_every_spelling_of_number_and_name() -> None:
    assert REGISTRY.numbered("61 / 2018 / nd-cp") == (ND_61,)
    assert [law.number for law in REGISTRY.named("LUẬT ĐẤT ĐAI")] == ["45/2013/QH13", "31/2024/QH15"]
    assert REGISTRY.numbered("2726/QĐ-UBND") == (QD_2726, QD_2726_SON_LA)
    assert REGISTRY.numbered("1/2020/NĐ-CP") == ()


def test_two_records_of_one_identity_are_both_reported() -> None:
    first = document("82/QĐ-BTC", date(2021, 1, 5), kind="Quyết định", by="Bộ Tài chính", ident="mot")
    second = document("082/QĐ-BTC", date(2021, 9, 5), kind="Quyết định", by="Bộ Tài chính", ident="hai")
    other_year = document("82/QĐ-BTC", date(2022, 1, 5), kind="Quyết định", by="Bộ Tài chính", ident="ba")
    registry = build_registry((first, second, other_year), ISSUERS)
    assert registry.duplicates == ((first, second),)
    assert set(registry.documents) == {"mot", "hai", "ba"}


def test_the_same_number_in_two_provinces_is_no_duplicate() -> None:
    assert REGISTRY.duplicates == ()


def test_a_relation_without_date_takes_effect_with_its_source() -> None:
    edges = REGISTRY.relations.incoming("61/2018/NĐ-CP")
    assert [(edge.source, edge.predicate, edge.since) for edge in edges] == [
        ("107/2021/NĐ-CP", Predicate.AMENDS, date(2021, 12, 6)),
        ("118/2025/NĐ-CP", Predicate.REPLACES, date(2025, 7, 1)),
    ]


def test_a_reference_that_fits_none_or_several_is_reported_not_guessed() -> None:
    ambiguous = RelationTarget(number="2726/QĐ-UBND", year=2021)
    missing = RelationTarget(number="9/2020/NĐ-CP")
    one = RelationTarget(number="2726/QĐ-UBND", year=2021, issuer="UBND tỉnh Sơn La")
    source = document(
        "3000/QĐ-UBND",
        date(2022, 1, 1),
        kind="Quyết định",
        by="UBND tỉnh Sơn La",
        does=((Predicate.REPLACES, ambiguous), (Predicate.AMENDS, missing), (Predicate.REPEALS, one)),
    )
    registry = build_registry((QD_2726, QD_2726_SON_LA, source), ISSUERS)
    assert [(case.reference, len(case.candidates)) for case in registry.unresolved] == [(ambiguous, 2), (missing, 0)]
    assert [edge.target for edge in registry.relations.outgoing(source.id)] == [QD_2726_SON_LA.id]


def test_ubnd_tỉnh_in_a_reference_is_that_of_the_referring_issuer() -> None:
    source = document(
        "3000/QĐ-UBND",
        date(2022, 1, 1),
        kind="Quyết định",
        by="UBND tỉnh Sơn La",
        does=((Predicate.REPLACES, RelationTarget(number="2726/QĐ-UBND", year=2021, issuer="UBND tỉnh")),),
    )
    registry = build_registry((QD_2726, QD_2726_SON_LA, source), ISSUERS)
    assert [edge.target for edge in registry.relations.outgoing(source.id)] == [QD_2726_SON_LA.id]
