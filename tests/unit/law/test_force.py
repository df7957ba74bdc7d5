from datetime import date, timedelta

import pytest

from cchc.law.documents.citation_forms import short_form
from cchc.law.documents.document_kinds import kind_named
from cchc.law.documents.force import Force, Forces, ForceStatus, force_at, sentence
from cchc.law.documents.programme_period import last_day
from cchc.law.documents.registry import RegisteredDocument, build_registry
from cchc.law.documents.relations import Predicate, RelationTarget
from kit.examples_of_law import ISSUERS, REGISTRY, document

REAL = [
    # number, day, status, what readers are told
    ("61/2018/NĐ-CP", date(2018, 5, 1), ForceStatus.NOT_YET, "chưa có hiệu lực từ ngày 21/6/2018"),
    ("61/2018/NĐ-CP", date(2018, 6, 21), ForceStatus.IN_FORCE, "còn hiệu lực từ ngày 21/6/2018"),
    (
        "61/2018/NĐ-CP",
        date(2022, 2, 15),
        ForceStatus.AMENDED,
        "đã được sửa đổi, bổ sung bởi Nghị định số 107/2021/NĐ-CP từ ngày 06/12/2021",
    ),
    (
        "61/2018/NĐ-CP",
        date(2025, 7, 1),
        ForceStatus.EXPIRED,
        "đã được thay thế bởi Nghị định số 118/2025/NĐ-CP từ ngày 01/7/2025",
    ),
    ("42/2022/NĐ-CP", date(2026, 6, 30), ForceStatus.IN_FORCE, "còn hiệu lực từ ngày 15/8/2022"),
    (
        "42/2022/NĐ-CP",
        date(2026, 7, 1),
        ForceStatus.EXPIRED,
        "đã bị bãi bỏ bởi Nghị định số 224/2026/NĐ-CP từ ngày 01/7/2026",
    ),
    ("76-nq-cp-2021", date(2021, 7, 15), ForceStatus.IN_FORCE, "còn hiệu lực từ ngày 15/7/2021"),
    ("45/2013/QH13", date(2024, 8, 1), ForceStatus.EXPIRED, "đã hết hiệu lực từ ngày 01/8/2024"),
]


@pytest.mark.parametrize(("ident", "on", "status", "told"), REAL)
def test_real_documents_stand_as_the_law_says(ident: str, on: date, status: ForceStatus, told: str) -> None:
    force = force_at(REGISTRY.documents[ident], REGISTRY.relations, on)
    assert force.status is status
    assert sentence(force, lambda source: short_form(REGISTRY.documents[source])) == told


def test_force_remembered_is_the_force_of_every_day_around_those_that_matter() -> None:
    forces = Forces(relations=REGISTRY.relations)
    days = {
        day + timedelta(days=shift)
        for one in REGISTRY.documents.values()
        for day in (one.issued, one.effective, one.expired)
        if day
        for shift in (-1, 0, 1, 400)
    }

    for one in REGISTRY.documents.values():
        for day in sorted(days):
            assert forces.at(one, day) == force_at(one, REGISTRY.relations, day), (one.id, day)


TARGET = document("1/2020/NĐ-CP", date(2020, 1, 5), kind="Nghị định", effective=date(2020, 3, 1))
NO_START = document("1/2020/NĐ-CP", date(2020, 1, 5), kind="Nghị định")
ADMINISTRATIVE = document("1/QĐ-TTg", date(2020, 1, 5), kind="Quyết định")
DAY = date(2023, 1, 1)


def acting(
    predicate: Predicate,
    target: RegisteredDocument = TARGET,
    *,
    part: str = "",
    since: date | None = date(2022, 5, 1),
    issued: date | None = date(2022, 4, 1),
) -> RegisteredDocument:
    reference = RelationTarget(number=target.number, part=part, since=since)
    return document(
        "9/2022/NĐ-CP", issued, kind="Nghị định", ident=f"{predicate}{part}", does=((predicate, reference),)
    )


STATES = [
    ("nothing acts", TARGET, (), DAY, ForceStatus.IN_FORCE),
    ("not issued yet", TARGET, (), date(2019, 1, 1), ForceStatus.NOT_YET),
    ("start unknown", NO_START, (), DAY, ForceStatus.UNKNOWN),
    ("start unknown, not issued yet", NO_START, (), date(2020, 1, 1), ForceStatus.NOT_YET),
    ("start unknown, ended", NO_START, (acting(Predicate.REPEALS),), DAY, ForceStatus.EXPIRED),
    ("administrative: from issue", ADMINISTRATIVE, (), DAY, ForceStatus.IN_FORCE),
    ("repealed", TARGET, (acting(Predicate.REPEALS),), DAY, ForceStatus.EXPIRED),
    ("repealed later", TARGET, (acting(Predicate.REPEALS),), date(2022, 4, 30), ForceStatus.IN_FORCE),
    ("repealed, day unknown", TARGET, (acting(Predicate.REPEALS, since=None),), DAY, ForceStatus.UNKNOWN),
    (
        "repealed, day unknown, but not issued yet",
        TARGET,
        (acting(Predicate.REPEALS, since=None),),
        date(2022, 3, 31),
        ForceStatus.IN_FORCE,
    ),
    ("part repealed", TARGET, (acting(Predicate.REPEALS, part="Điều 5"),), DAY, ForceStatus.PARTLY),
    ("suspended", TARGET, (acting(Predicate.SUSPENDS),), DAY, ForceStatus.SUSPENDED),
    ("corrected", TARGET, (acting(Predicate.CORRECTS),), DAY, ForceStatus.CORRECTED),
    ("amended", TARGET, (acting(Predicate.AMENDS),), DAY, ForceStatus.AMENDED),
    ("guided", TARGET, (acting(Predicate.GUIDES),), DAY, ForceStatus.IN_FORCE),
    (
        "suspended and amended",
        TARGET,
        (acting(Predicate.AMENDS), acting(Predicate.SUSPENDS)),
        DAY,
        ForceStatus.SUSPENDED,
    ),
    (
        "part repealed and amended",
        TARGET,
        (acting(Predicate.AMENDS), acting(Predicate.REPEALS, part="Điều 5")),
        DAY,
        ForceStatus.PARTLY,
    ),
    (
        "ended outweighs all",
        TARGET,
        (acting(Predicate.SUSPENDS), acting(Predicate.REPLACES), acting(Predicate.AMENDS)),
        DAY,
        ForceStatus.EXPIRED,
    ),
]


@pytest.mark.parametrize(("case", "target", "sources", "on", "status"), STATES, ids=[case[0] for case in STATES])
def test_every_state_follows_from_dates_and_relations(
    case: str, target: RegisteredDocument, sources: tuple[RegisteredDocument, ...], on: date, status: ForceStatus
) -> None:
    registry = build_registry((target, *sources), ISSUERS)
    assert force_at(target, registry.relations, on).status is status, case


def test_the_parts_that_fell_are_named() -> None:
    sources = (acting(Predicate.REPEALS, part="khoản 2 Điều 5"), acting(Predicate.REPLACES, part="Điều 7"))
    registry = build_registry((TARGET, *sources), ISSUERS)
    force = force_at(TARGET, registry.relations, DAY)
    assert force.parts == ("khoản 2 Điều 5", "Điều 7")
    assert sentence(force, lambda _: "Nghị định số 9/2022/NĐ-CP") == (
        "hết hiệu lực một phần (khoản 2 Điều 5; Điều 7) từ ngày 01/5/2022, do Nghị định số 9/2022/NĐ-CP"
    )


def test_each_relation_is_told_with_its_own_day() -> None:
    first = document(
        "8/2021/NĐ-CP",
        date(2021, 1, 1),
        kind="Nghị định",
        does=((Predicate.AMENDS, RelationTarget(number=TARGET.number, since=date(2021, 2, 1))),),
    )
    registry = build_registry((TARGET, acting(Predicate.AMENDS), first), ISSUERS)
    force = force_at(TARGET, registry.relations, DAY)

    assert sentence(force, lambda source: "B" if source == "amends" else "A") == (
        "đã được sửa đổi, bổ sung bởi A từ ngày 01/02/2021, B từ ngày 01/5/2022"
    )


PLAN = RegisteredDocument(
    id="kh", number="5/KH-UBND", issued=date(2021, 1, 5), kind=kind_named("Kế hoạch"), last_day=date(2021, 12, 31)
)


@pytest.mark.parametrize(
    ("on", "status"), [(date(2021, 12, 31), ForceStatus.IN_FORCE), (date(2022, 1, 1), ForceStatus.FINISHED)]
)
def test_a_plan_is_over_with_its_period(on: date, status: ForceStatus) -> None:
    registry = build_registry((PLAN,), ISSUERS)

    assert force_at(PLAN, registry.relations, on).status is status
    assert Forces(relations=registry.relations).at(PLAN, on).status is status


@pytest.mark.parametrize(
    ("title", "kind", "over"),
    [
        ("Cải cách hành chính năm 2024", "Kế hoạch", date(2024, 12, 31)),
        ("Cải cách hành chính giai đoạn 2026-2030", "Kế hoạch", date(2030, 12, 31)),
        ("Tổ chức cuộc thi năm 2019-2020", "Kế hoạch", date(2020, 12, 31)),
        ("Ban hành Chương trình tổng thể giai đoạn 2011 - 2020", "Nghị quyết", date(2020, 12, 31)),
        ("Phê duyệt Chương trình đến năm 2025, định hướng đến năm 2030", "Quyết định", None),
        ("Phê duyệt Đề án đến năm 2025", "Quyết định", None),
        ("Cải cách hành chính năm 2024", "Báo cáo", None),
        ("Phí và lệ phí năm 2024", "Nghị quyết", None),
        ("Rà soát thủ tục", "Kế hoạch", None),
    ],
)
def test_the_title_of_a_programme_says_when_it_is_over(title: str, kind: str, over: date | None) -> None:
    assert last_day(title, kind_named(kind)) == over


@pytest.mark.parametrize("status", ForceStatus)
def test_every_status_has_a_sentence(status: ForceStatus) -> None:
    assert sentence(Force(status=status), str)
