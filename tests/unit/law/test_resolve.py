from datetime import date

import pytest

from cchc.law.citation import Citation
from cchc.law.citations.resolve import Ambiguous, Known, Resolution, Resolver, Unknown, fill_in, resolve
from cchc.law.documents.registry import RegisteredDocument, build_registry
from cchc.law.issuers.issuer import Issuer
from kit.examples_of_law import (
    CTR_01,
    ISSUERS,
    LAND_2013,
    LAND_2024,
    ND_61,
    NQ_30C,
    NQ_76,
    QD_2726,
    QD_2726_SON_LA,
    REGISTRY,
    SOP_COP,
    THAI_BINH,
    document,
)

PLAN_2022 = date(2022, 2, 15)


def cite(
    number: str | None = None,
    *,
    kind: str | None = None,
    name: str | None = None,
    day: str | None = None,
    by: str | None = None,
) -> Citation:
    return Citation(start=0, end=1, surface="x", type=kind, number=number, name=name, date=day, issuer=by)


def said(citation: Citation, citing: Issuer | None = THAI_BINH, on: date | None = PLAN_2022) -> Resolution:
    return resolve(citation, REGISTRY, ISSUERS, citing, on)


KNOWN = [
    (cite("61/2018/NĐ-CP"), ND_61),
    (cite("61/2018/ND-CP", day="2018-04-24", by="Bộ Nội vụ"), ND_61),
    (cite("76/NQ-CP", day="2021-07-15", by="Chính phủ"), NQ_76),
    (cite("76/NQ-CP", day="2021"), NQ_76),
    (cite("30c/NQ-CP"), NQ_30C),
    (cite("2726/QĐ-UBND", day="2021-11-09", by="UBND tỉnh Thái Bình"), QD_2726),
    (cite("2726/QĐ-UBND", day="2021-11-09", by="UBND tỉnh"), QD_2726),
    (cite("2726/QĐ-UBND", day="2021-11-09"), QD_2726),
    (cite("2726/QĐ-UBND", day="2021-10-01", by="Chủ tịch UBND tỉnh Sơn La"), QD_2726_SON_LA),
    (cite("01-CTr/TU", by="Tỉnh ủy Sơn La", day="2017-01-01"), CTR_01),
    (cite("45/2013/QH13", kind="Luật"), LAND_2013),
    (cite(name="Luật Đất đai", day="2013"), LAND_2013),
    (cite(name="luật đất đai", day="2024-01-18"), LAND_2024),
]


@pytest.mark.parametrize(("citation", "expected"), KNOWN)
def test_what_the_text_says_is_enough(citation: Citation, expected: RegisteredDocument) -> None:
    assert said(citation) == Known(document=expected)


@pytest.mark.parametrize(
    ("on", "expected"), [(date(2016, 1, 1), LAND_2013), (date(2024, 7, 31), LAND_2013), (date(2025, 1, 1), LAND_2024)]
)
def test_a_law_without_year_is_the_one_in_force_when_cited(on: date, expected: RegisteredDocument) -> None:
    assert said(cite(name="Luật Đất đai"), on=on) == Known(document=expected)


def test_a_law_without_year_in_a_text_without_date_is_ambiguous() -> None:
    assert said(cite(name="Luật Đất đai"), on=None) == Ambiguous(candidates=(LAND_2013, LAND_2024))


def test_nobody_guesses_between_two_provinces() -> None:
    assert said(cite("2726/QĐ-UBND", day="2021"), citing=None) == Unknown()
    registry = build_registry((QD_2726, document("2726/QĐ-UBND", date(2021, 3, 3), ident="khong-ro")), ISSUERS)
    citation = cite("2726/QĐ-UBND", day="2021", by="UBND tỉnh")
    match resolve(citation, registry, ISSUERS, THAI_BINH, PLAN_2022):
        case Ambiguous(candidates=candidates):
            assert len(candidates) == 2
        case other:
            pytest.fail(str(other))


def test_a_number_of_another_year_is_unknown_and_has_its_own_identity() -> None:
    match said(cite("76/NQ-CP", day="2023-05-08", by="Chính phủ")):
        case Unknown(identity=identity):
            assert identity is not None
            assert (identity.issuer, identity.period) == ("chinh-phu", "2023")
        case other:
            pytest.fail(str(other))


def test_a_bare_number_of_another_period_stays_open() -> None:
    assert said(cite("76/NQ-CP"), on=date(2021, 12, 1)) == Known(document=NQ_76)
    assert said(cite("76/NQ-CP"), on=date(2023, 12, 1)) == Ambiguous(candidates=(NQ_76,))
    assert said(cite("76/NQ-CP"), on=date(2021, 1, 1)) == Ambiguous(candidates=(NQ_76,))


def test_a_district_reads_tỉnh_ủy_as_its_provinces() -> None:
    citation = cite("01-CTr/TU", by="Ban chấp hành đảng bộ tỉnh")
    assert said(citation, citing=SOP_COP, on=date(2017, 1, 23)) == Known(document=CTR_01)
    assert said(citation, citing=THAI_BINH, on=date(2017, 1, 23)) == Unknown()


def test_a_wrong_type_word_does_not_break_the_link_but_an_open_symbol_asks_for_it() -> None:
    assert said(cite("2726/QĐ-UBND", kind="Kế hoạch", day="2021-11-09")) == Known(document=QD_2726)
    assert isinstance(said(cite("45/2013/QH13", kind="Nghị quyết")), Unknown)


def test_later_short_mentions_take_the_one_full_mention_before_them() -> None:
    full = cite("2726/QĐ-UBND", day="2021-11-09", by="UBND tỉnh Thái Bình")
    short = cite("2726/QĐ-UBND")
    assert (
        Resolver(registry=REGISTRY, issuers=ISSUERS).page((full, short), None, PLAN_2022)
        == (Known(document=QD_2726),) * 2
    )
    assert fill_in((short, full))[0] == short


def test_a_short_mention_after_two_different_full_ones_stays_short() -> None:
    thai_binh = cite("2726/QĐ-UBND", day="2021-11-09", by="UBND tỉnh Thái Bình")
    son_la = cite("2726/QĐ-UBND", day="2021-10-01", by="UBND tỉnh Sơn La")
    short = cite("2726/QĐ-UBND")
    assert fill_in((thai_binh, son_la, short))[2] == short


def test_what_is_remembered_depends_on_who_cites_and_when_it_matters() -> None:
    resolver = Resolver(registry=REGISTRY, issuers=ISSUERS)
    citations = [citation for citation, _ in KNOWN] + [
        cite("2726/QĐ-UBND"),
        cite("76/NQ-CP"),
        cite(name="Luật Đất đai"),
    ]

    for citation in citations:
        for citing in (THAI_BINH, SOP_COP, None):
            for on in (PLAN_2022, date(2025, 1, 1), None):
                (resolution,) = resolver.page((citation,), citing, on)
                assert resolution == said(citation, citing, on), (citation, citing and citing.id, on)
