"""Documents that tests of identity, force and citation checks share. Facts are real; "Luật Mẫu" is not."""

from datetime import date

from cchc.law.documents.document_kinds import kind_named
from cchc.law.documents.registry import RegisteredDocument, Registry, build_registry
from cchc.law.documents.relations import Predicate, RelationTarget
from cchc.law.issuers.issuer import Issuer, issuer_of
from cchc.law.issuers.issuer_register import load_issuers

ISSUERS = load_issuers()


def issuer(name: str) -> Issuer:
    found = issuer_of(ISSUERS.resolve(name))
    assert found is not None
    return found


THAI_BINH = issuer("Sở Xây dựng Thái Bình")
SOP_COP = issuer("UBND huyện Sốp Cộp, tỉnh Sơn La")


def document(
    number: str,
    issued: date | None = None,
    *,
    kind: str = "",
    by: str = "",
    effective: date | None = None,
    expired: date | None = None,
    title: str = "",
    name: str = "",
    ident: str = "",
    does: tuple[tuple[Predicate, RelationTarget], ...] = (),
) -> RegisteredDocument:
    return RegisteredDocument(
        id=ident or number or f"{name} {issued}",
        number=number,
        kind=kind_named(kind),
        issued=issued,
        issuer=issuer(by) if by else None,
        effective=effective,
        expired=expired,
        title=title,
        name=name,
        relations=does,
    )


ND_61 = document(
    "61/2018/NĐ-CP",
    date(2018, 4, 23),
    kind="Nghị định",
    by="Chính phủ",
    effective=date(2018, 6, 21),
    title="Về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính",
)
ND_107 = document(
    "107/2021/NĐ-CP",
    date(2021, 12, 6),
    kind="Nghị định",
    by="Chính phủ",
    effective=date(2021, 12, 6),
    title="Sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP",
    does=((Predicate.AMENDS, RelationTarget(number="61/2018/NĐ-CP")),),
)
ND_118 = document(
    "118/2025/NĐ-CP",
    date(2025, 6, 9),
    kind="Nghị định",
    by="Chính phủ",
    effective=date(2025, 7, 1),
    does=(
        (Predicate.REPLACES, RelationTarget(number="61/2018/NĐ-CP")),
        (Predicate.REPLACES, RelationTarget(number="107/2021/NĐ-CP")),
    ),
)
ND_42 = document("42/2022/NĐ-CP", date(2022, 6, 24), kind="Nghị định", by="Chính phủ", effective=date(2022, 8, 15))
ND_224 = document(
    "224/2026/NĐ-CP",
    kind="Nghị định",
    by="Chính phủ",
    effective=date(2026, 7, 1),
    does=((Predicate.REPEALS, RelationTarget(number="42/2022/NĐ-CP")),),
)
NQ_76 = document("76/NQ-CP", date(2021, 7, 15), kind="Nghị quyết", by="Chính phủ", ident="76-nq-cp-2021")
NQ_30C = document("30c/NQ-CP", date(2011, 11, 8), kind="Nghị quyết", by="Chính phủ", ident="30c-nq-cp-2011")
QD_2726 = document(
    "2726/QĐ-UBND", date(2021, 11, 9), kind="Quyết định", by="UBND tỉnh Thái Bình", ident="2726-qd-ubnd-2021-thai-binh"
)
QD_2726_SON_LA = document(
    "2726/QĐ-UBND", date(2021, 10, 1), kind="Quyết định", by="UBND tỉnh Sơn La", ident="2726-qd-ubnd-2021-son-la"
)
CTR_01 = document(
    "01-CTr/TU", date(2016, 1, 20), kind="Chương trình", by="Tỉnh ủy Sơn La", ident="01-ctr-tu-2016-son-la"
)
LAND_2013 = document(
    "45/2013/QH13",
    date(2013, 11, 29),
    kind="Luật",
    by="Quốc hội",
    effective=date(2014, 7, 1),
    expired=date(2024, 8, 1),
    name="Luật Đất đai",
)
LAND_2024 = document(
    "31/2024/QH15", date(2024, 1, 18), kind="Luật", by="Quốc hội", effective=date(2024, 8, 1), name="Luật Đất đai"
)

REGISTRY: Registry = build_registry(
    (
        ND_61,
        ND_107,
        ND_118,
        ND_42,
        ND_224,
        NQ_76,
        NQ_30C,
        QD_2726,
        QD_2726_SON_LA,
        CTR_01,
        LAND_2013,
        LAND_2024,
    ),
    ISSUERS,
)
