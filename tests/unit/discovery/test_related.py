"""Related items and their reasons."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.discovery.related import NEAR, SHOWN, related
from kit.discovery_factory import news

NQ76 = ("/van-ban/76-nq-cp-2021/", "Nghị quyết số 76/NQ-CP")
ND61 = ("/van-ban/61-2018-nd-cp/", "Nghị định số 61/2018/NĐ-CP")
AREAS = {"the-che": "Thể chế"}


def test_a_shared_document_is_the_first_reason() -> None:
    entries = (
        news("a", tags=("một cửa",), areas=("the-che",)),
        news("b", tags=("một cửa",), areas=("the-che",)),
        news("c", areas=("the-che",)),
        news("d"),
    )
    cited = {"tin-tuc/a.md": (NQ76, ND61), "tin-tuc/d.md": (NQ76,), "tin-tuc/b.md": ()}

    found = related(entries, cited, AREAS)

    assert [(link.title, link.note) for link in found["tin-tuc/a.md"]] == [
        ("d", "cùng viện dẫn Nghị quyết số 76/NQ-CP"),
        ("b", "cùng từ khóa “một cửa”"),
        ("c", "cùng lĩnh vực Thể chế"),
    ]


def test_more_shared_documents_are_counted() -> None:
    cited = {"tin-tuc/a.md": (NQ76, ND61), "tin-tuc/b.md": (ND61, NQ76)}
    found = related((news("a"), news("b")), cited, AREAS)
    assert found["tin-tuc/a.md"][0].note == "cùng viện dẫn Nghị quyết số 76/NQ-CP và 1 văn bản khác"


def test_an_item_that_shares_nothing_has_none() -> None:
    assert related((news("a", tags=("x",)), news("b", tags=("y",))), {}, AREAS) == {
        "tin-tuc/a.md": (),
        "tin-tuc/b.md": (),
    }


def test_a_new_item_changes_only_its_neighbours_in_time() -> None:
    old = [news(f"t{at:03}", tags=("một cửa",)) for at in range(200)]
    before = related(old, {}, AREAS)
    after = related([news("moi", tags=("một cửa",)), *old], {}, AREAS)
    changed = [path for path in before if before[path] != after[path]]
    assert set(changed) <= {f"tin-tuc/t{at:03}.md" for at in range(NEAR)}


@given(st.lists(st.tuples(st.sets(st.sampled_from("abcde")), st.booleans()), max_size=40))
def test_nobody_is_related_to_himself_and_lists_are_short(items: list[tuple[set[str], bool]]) -> None:
    entries = [
        news(f"t{at}", tags=tuple(sorted(tags)), areas=("the-che",) if area else ())
        for at, (tags, area) in enumerate(items)
    ]
    for entry, links in zip(entries, related(entries, {}, AREAS).values(), strict=True):
        urls = [link.url for link in links]
        assert entry.url not in urls
        assert len(urls) == len(set(urls)) <= SHOWN
        assert all(link.note for link in links)
