"""The register as readers, editors and machines get it."""

from collections.abc import Iterator
from datetime import date

from cchc.engine.outputs.canonical import encode
from cchc.engine.outputs.output import Data, Page
from cchc.legal_basis.citation_graph import citation_graph
from cchc.legal_basis.document_facts import CITING_SHOWN, document_facts
from cchc.legal_basis.document_index_pages import index_pages
from cchc.legal_basis.register_checks import register_problems
from cchc.legal_basis.register_data import CitationData
from cchc.legal_basis.unresolved import MOST_USES, unresolved_page, unresolved_rows
from cchc.pages.list_views import TableView
from kit.site_factory import DECREE_61, DECREES, news, page, plan, site

CITES = {
    **DECREES,
    "ke-hoach/kh.md": plan("Kế hoạch 2022", "2022", "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ."),
    "tin-tuc/a.md": news("Tin một", "2026-01-02", "Theo Nghị định số 999/2025/NĐ-CP ngày 02/01/2025."),
    "tin-tuc/b.md": news(
        "Tin hai", "2026-01-03", "Nghị định số 999/2025/NĐ-CP ngày 02/01/2025 và Nghị định số 5/2024/NĐ-CP."
    ),
}


def test_every_facet_lists_its_documents_and_is_linked_from_all() -> None:
    pages = {output.path: output for output in index_pages(site(CITES)) if isinstance(output, Page)}

    assert set(pages) == {
        "van-ban/index.html",
        "van-ban/loai/nghi-dinh/index.html",
        "van-ban/co-quan/chinh-phu/index.html",
        "van-ban/nam/2018/index.html",
        "van-ban/nam/2021/index.html",
        "van-ban/nam/2025/index.html",
    }
    view = pages["van-ban/index.html"].shown
    assert isinstance(view, TableView)
    linked = {link.url for group in view.groups for link in group.links}
    assert {f"/{path.removesuffix('index.html')}" for path in pages} - {"/van-ban/"} <= linked
    assert [row[0].title for row in view.rows] == ["118/2025/NĐ-CP", "107/2021/NĐ-CP", "61/2018/NĐ-CP"]


def test_cited_and_unregistered_documents_are_ranked_by_use_with_the_words_around() -> None:
    rows = unresolved_rows(site(CITES))

    assert [(row.text, row.count) for row in rows] == [
        ("Nghị định số 999/2025/NĐ-CP ngày 02/01/2025", 2),
        ("Nghị định số 5/2024/NĐ-CP", 1),
    ]
    assert [use.url for use in rows[0].uses] == ["/tin-tuc/2026/a/", "/tin-tuc/2026/b/"]
    assert "999/2025/NĐ-CP" in rows[0].uses[0].note


def test_a_document_that_half_the_site_cites_shows_some_pages_and_tells_how_many_more() -> None:
    text = "Theo Nghị định số 999/2025/NĐ-CP."
    many = {f"tin-tuc/t{n:02}.md": news(f"Tin {n}", "2026-01-02", text) for n in range(MOST_USES + 3)}

    (row,) = unresolved_rows(site(many))

    assert (row.count, len(row.uses), row.others) == (MOST_USES + 3, MOST_USES, 3)


MANY = {
    f"tin-tuc/t{number:03}.md": news(f"Tin {number}", "2026-01-02", "Theo Nghị định số 61/2018/NĐ-CP.")
    for number in range(CITING_SHOWN + 3)
}


def test_of_many_pages_that_cite_a_document_the_newest_are_shown_and_all_are_counted() -> None:
    model = site({"van-ban/61.md": DECREE_61, **MANY})
    register, citations = model.legal.register, model.legal.citations

    facts = document_facts(register.document("/van-ban/61-2018-nd-cp/"), register, citations, model.today)

    assert sum(len(group.links) for group in facts.cited_in) == CITING_SHOWN
    assert facts.cited_by == CITING_SHOWN + 3


def test_what_is_hidden_stands_in_no_list_but_its_links_lead_there() -> None:
    files = CITES | {
        "van-ban/107.md": DECREES["van-ban/107.md"].replace("number:", "status: hidden\nnumber:", 1),
        "tin-tuc/an.md": news(
            "Tin ẩn", "2026-01-04", "Theo Nghị định số 61/2018/NĐ-CP, Thông tư số 8/2020/TT-BXD.", status="hidden"
        ),
        "tin-tuc/hien.md": news("Tin", "2026-01-05", "Theo Nghị định số 107/2021/NĐ-CP."),
    }
    model = site(files)

    lists = [*index_pages(model)]
    (graph,) = (one for one in citation_graph(model) if one.path == "van-ban/vien-dan.csv")
    assert isinstance(graph, Data)
    rows = graph.shown
    assert isinstance(rows, Iterator)
    sources = {row.source for row in rows if isinstance(row, CitationData)}
    facts = document_facts(
        model.legal.register.document("/van-ban/61-2018-nd-cp/"),
        model.legal.register,
        model.legal.citations,
        model.today,
    )

    assert "107-2021-nd-cp" not in repr(lists)
    assert not sources & {"/tin-tuc/2026/an/", "/van-ban/107-2021-nd-cp/"}
    assert not any("8/2020/TT-BXD" in row.text for row in unresolved_rows(model))
    assert "/tin-tuc/2026/an/" not in repr(facts.cited_in)
    assert [link.url for link in facts.relations[0].links] == ["/van-ban/107-2021-nd-cp/"]
    shown = model.law.get("tin-tuc/hien.md")
    assert shown is not None
    (link,) = shown.links
    assert link.url == "/van-ban/107-2021-nd-cp/"


def test_bases_without_a_number_are_listed_apart() -> None:
    text = plan("Kế hoạch", "2022", legal_basis="[Quyết định của UBND tỉnh phê duyệt Kế hoạch năm 2022]")

    page = next(output for output in unresolved_page(site({"ke-hoach/kh.md": text})) if isinstance(output, Page))

    assert "Quyết định của UBND tỉnh phê duyệt Kế hoạch năm 2022" in repr(page.shown)


def test_a_document_shows_relations_both_ways_who_cites_it_and_how_to_cite_it() -> None:
    model = site(CITES)
    register, citations = model.legal.register, model.legal.citations

    facts = document_facts(register.document("/van-ban/61-2018-nd-cp/"), register, citations, model.today)
    acting = document_facts(register.document("/van-ban/107-2021-nd-cp/"), register, citations, model.today)

    assert [group.title for group in facts.relations] == ["Được sửa đổi, bổ sung bởi", "Được thay thế bởi"]
    assert [group.title for group in acting.relations] == ["Sửa đổi, bổ sung"]
    assert [group.title for group in facts.cited_in] == ["Năm 2022 – kế hoạch"]
    assert facts.citation_short == "Nghị định số 61/2018/NĐ-CP"
    assert facts.citation_full == (
        "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông"
    )
    assert "107/2021/NĐ-CP" in facts.diagram
    assert facts.structured["legislationLegalForce"] == "https://schema.org/NotInForce"


def _decree(number: str, issued: str, relations: str) -> str:
    return page({"number": number, "title": "x", "issuer": "Chính phủ", "issued": issued, "relations": relations})


def test_a_document_that_acts_on_itself_is_an_error_and_one_that_acts_on_a_younger_is_told() -> None:
    model = site(
        {
            "van-ban/a.md": _decree("1/2026/NĐ-CP", "2026-01-01", "{replaces: 1/2026/NĐ-CP, guides: 2/2026/NĐ-CP}"),
            "van-ban/b.md": _decree("2/2026/NĐ-CP", "2026-02-02", "{amends: 1/2026/NĐ-CP}"),
        }
    )

    found = list(register_problems(model))

    assert [(problem.code, problem.path, problem.is_error) for problem in found] == [
        ("CC213", "content/van-ban/a.md", True),
        ("CC214", "content/van-ban/a.md", False),
    ]


def test_texts_in_the_diagram_are_escaped() -> None:
    evil = page(
        {"number": "5/2024/NĐ-CP", "title": "x", "issuer": "Chính phủ", "relations": "{amends: [61/2018/NĐ-CP]}"}
    )
    model = site({"van-ban/61.md": DECREE_61, "van-ban/5.md": evil})
    register = model.legal.register

    facts = document_facts(register.document("/van-ban/61-2018-nd-cp/"), register, model.legal.citations, model.today)

    assert "<script" not in facts.diagram
    assert facts.diagram.count("<a ") == facts.diagram.count("</a>") == 1


def test_machines_get_the_register_and_every_edge() -> None:
    model = site(CITES)
    outputs = {output.path: output for output in (*index_pages(model), *citation_graph(model))}
    table = outputs["van-ban/vien-dan.csv"]

    lists = ("", "loai/nghi-dinh/", "co-quan/chinh-phu/", "nam/2018/", "nam/2021/", "nam/2025/")
    names = [*(f"{part}index" for part in lists), "vien-dan"]
    assert set(outputs) >= {f"van-ban/{name}.{end}" for name in names for end in ("json", "csv")}
    assert isinstance(table, Data)
    rows = table.shown
    assert isinstance(rows, Iterator)
    edges = {tuple(getattr(row, name) for name in ("source", "target", "relation", "status")) for row in rows}
    assert ("/ke-hoach/2022/kh/", "/van-ban/61-2018-nd-cp/", "basis", "known") in edges
    assert ("/van-ban/118-2025-nd-cp/", "/van-ban/61-2018-nd-cp/", "replaces", "known") in edges
    assert any(
        source == "/tin-tuc/2026/a/" and target == "" and status == "unknown" for source, target, _, status in edges
    )


def test_the_table_of_citations_is_known_by_what_is_cited_not_by_the_words_around() -> None:
    def key(text: str) -> bytes:
        (table,) = (
            one for one in citation_graph(site({**DECREES, "tin-tuc/a.md": text})) if one.path == "van-ban/vien-dan.csv"
        )
        assert isinstance(table, Data)
        return encode(table.payload)

    first = key(news("Tin", "2026-01-02", "Theo Nghị định số 61/2018/NĐ-CP."))
    reworded = key(news("Tin mới", "2026-01-02", "Nay làm theo Nghị định số 61/2018/NĐ-CP, đúng hạn."))
    other = key(news("Tin", "2026-01-02", "Theo Nghị định số 62/2018/NĐ-CP."))

    assert first == reworded != other


def test_two_files_of_one_document_and_a_relation_to_nobody_are_said() -> None:
    again = DECREE_61.replace("title:", "slug: lai\ntitle:")
    lost = page(
        {"number": "5/2024/NĐ-CP", "title": "x", "issuer": "Chính phủ", "relations": "{amends: [77/2019/NĐ-CP]}"}
    )

    problems = list(register_problems(site({"van-ban/a.md": DECREE_61, "van-ban/b.md": again, "van-ban/c.md": lost})))

    assert [(problem.code, problem.path) for problem in problems] == [
        ("CC210", "content/van-ban/b.md"),
        ("CC211", "content/van-ban/c.md"),
    ]


def test_citing_pages_stand_in_the_year_of_their_posting_not_of_a_later_edit() -> None:
    text = "Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ."
    model = site({**DECREES, "tin-tuc/a.md": news("Tin", "2022-02-15", text, modified="2026-01-15")})
    register, citations = model.legal.register, model.legal.citations

    facts = document_facts(register.document("/van-ban/61-2018-nd-cp/"), register, citations, date(2026, 6, 1))

    assert [group.title for group in facts.cited_in] == ["Năm 2022 – tin tức"]


def test_a_status_says_to_which_day_it_was_reviewed_or_that_nobody_did() -> None:
    unread = page({"number": "5/2024/NĐ-CP", "title": "T", "issued": "2024-01-02", "issuer": "Chính phủ"})
    model = site({**DECREES, "van-ban/5.md": unread})
    register, citations = model.legal.register, model.legal.citations

    notes = [
        document_facts(register.document(url), register, citations, date(2026, 6, 1)).status_note
        for url in ("/van-ban/61-2018-nd-cp/", "/van-ban/5-2024-nd-cp/")
    ]

    assert notes[0].endswith("rà soát đến ngày 20/11/2026")
    assert notes[1].endswith("hiệu lực chưa được rà soát")
