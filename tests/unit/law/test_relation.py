import pytest

from cchc.law.citation import Citation, Relation
from cchc.law.documents.relations import Edge, Predicate, proposals, relations_of
from kit.examples_of_law import REGISTRY

A = "Nghị định số 1/2020/NĐ-CP"
B = "Nghị định số 2/2018/NĐ-CP"
C = "Nghị định số 3/2017/NĐ-CP"


def mentions(text: str, *found: tuple[str, str, Relation | None, bool]) -> list[tuple[Citation, str | None]]:
    return [
        (
            Citation(
                start=text.index(surface),
                end=text.index(surface) + len(surface),
                surface=surface,
                relation=relation,
                inverse=inverse,
            ),
            target,
        )
        for surface, target, relation, inverse in found
    ]


def proposed(source: str, predicate: Predicate, target: str) -> Edge:
    return Edge(source=source, predicate=predicate, target=target, proposal=True)


def test_one_direction_is_stored_and_both_are_read() -> None:
    outgoing = REGISTRY.relations.outgoing("118/2025/NĐ-CP")
    assert [edge.target for edge in outgoing] == ["61/2018/NĐ-CP", "107/2021/NĐ-CP"]
    assert all(edge in REGISTRY.relations.incoming(edge.target) for edge in outgoing)
    assert REGISTRY.relations.outgoing("61/2018/NĐ-CP") == ()


def test_proposals_are_no_facts() -> None:
    graph = relations_of([proposed("a", Predicate.AMENDS, "b")])
    assert graph.outgoing("a") == graph.incoming("b") == ()


@pytest.mark.parametrize("predicate", Predicate)
def test_every_relation_reads_both_ways(predicate: Predicate) -> None:
    assert predicate.forward
    assert predicate.reverse != predicate.forward


def test_the_document_cited_before_acts_where_the_verb_stands_between() -> None:
    text = f"{A} của Chính phủ sửa đổi, bổ sung một số điều của {B}"
    found = mentions(text, (A, "a", None, False), (B, "b", "amends", False))
    assert proposals(text, found, "own") == (proposed("a", Predicate.AMENDS, "b"),)


def test_a_list_goes_on_with_the_actor_of_its_first_member() -> None:
    text = f"{A} thay thế {B} và {C}"
    found = mentions(text, (A, "a", None, False), (B, "b", "replaces", False), (C, "c", "replaces", False))
    assert proposals(text, found, None) == (
        proposed("a", Predicate.REPLACES, "b"),
        proposed("a", Predicate.REPLACES, "c"),
    )


def test_the_passive_turns_round() -> None:
    text = f"{B} được sửa đổi, bổ sung bởi {A}"
    found = mentions(text, (B, "b", None, False), (A, "a", "amends", True))
    assert proposals(text, found, "own") == (proposed("a", Predicate.AMENDS, "b"),)


def test_the_texts_own_document_acts_across_sentences_and_on_its_basis() -> None:
    text = f"Căn cứ {A};\nQuyết định này bãi bỏ {B}"
    found = mentions(text, (A, "a", "basis", False), (B, "b", "repeals", False))
    assert proposals(text, found, "own") == (
        proposed("own", Predicate.BASIS, "a"),
        proposed("own", Predicate.REPEALS, "b"),
    )


def test_nothing_is_proposed_between_documents_nobody_registered() -> None:
    text = f"{A} thay thế {B}"
    found: list[tuple[Citation, str | None]] = [
        (citation, None) for citation, _ in mentions(text, (A, "", None, False), (B, "", "replaces", False))
    ]
    assert proposals(text, found, None) == ()
