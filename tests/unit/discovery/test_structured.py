"""JSON-LD of items and the agency."""

import json
from dataclasses import replace
from datetime import date, datetime

import pytest

from cchc.discovery.item_json_ld import item, organization, website
from cchc.engine.outputs.entry import Entry
from cchc.engine.outputs.json_ld import breadcrumbs, json_ld
from cchc.engine.outputs.shared_views import Link
from cchc.reading.reading_result import BodyFacts
from cchc.records.record import Feedback, Item, Kind, Period, Plan, Report, StaticPage
from cchc.records.site_info import Agency, SiteInfo
from kit.discovery_factory import attached, news

INFO = SiteInfo(name="Trang", agency=Agency(name="Sở Thử", parent="UBND tỉnh", hotline="0000"))


def entry(record: Item) -> Entry[Item]:
    return Entry(record=record, url="/a/", body=BodyFacts(digest="", excerpt="Câu đầu."), issuer=("so-thu", "Sở Thử"))


def plan() -> Plan:
    period = Period(start=2021, end=2021)
    posted = datetime(2021, 5, 20)
    return Plan(path="p.md", kind=Kind.PLAN, slug="p", title="KH", number="1/KH-SXD", period=period, date=posted)


def report() -> Report:
    return Report(path="r.md", kind=Kind.REPORT, slug="r", title="BC", period=Period(start=2021, end=2021))


def feedback(answer: date | None = None) -> Feedback:
    return Feedback(path="f.md", kind=Kind.FEEDBACK, slug="f", title="Hỏi", question="Bao giờ?", answered=answer)


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        (news("a").record, "NewsArticle"),
        (plan(), "DigitalDocument"),
        (report(), "Report"),
        (feedback(), "QAPage"),
        (StaticPage(path="s.md", kind=Kind.STANDING, slug="s", title="Giới thiệu"), "WebPage"),
    ],
)
def test_each_kind_is_its_own_thing_with_name_address_and_publisher(record: Item, kind: str) -> None:
    facts = item(entry(record), "Mô tả", "Sở Thử")
    assert facts["@type"] == kind
    assert (facts["name"], facts["url"], facts["description"]) == (record.title, "/a/", "Mô tả")
    assert facts["publisher"] == {"@type": "GovernmentOrganization", "name": "Sở Thử"}
    assert "" not in facts.values()
    assert [] not in facts.values()


def test_news_name_their_author_documents_and_files() -> None:
    one = replace(news("a", author="Lan"), files=(attached("x.pdf", "chữ"),))
    facts = item(one, "Mô tả", "Sở Thử", (("/van-ban/76/", "Nghị quyết số 76/NQ-CP"),))
    assert facts["author"] == {"@type": "Person", "name": "Lan"}
    assert facts["datePublished"] == facts["dateModified"] == "2021-05-20"
    assert facts["citation"] == [{"@type": "Legislation", "@id": "/van-ban/76/", "name": "Nghị quyết số 76/NQ-CP"}]
    assert facts["hasPart"] == [{"@type": "DigitalDocument", "name": "x.pdf", "url": "/tep/x.pdf"}]


def test_a_plan_is_known_by_its_number_and_issuer() -> None:
    facts = item(entry(plan()), "", "Cơ quan khác")
    assert facts["identifier"] == "1/KH-SXD"
    assert facts["author"] == {"@type": "GovernmentOrganization", "name": "Sở Thử"}


def test_a_question_without_an_answer_says_so() -> None:
    asked = Entry(record=feedback(), url="/a/", body=BodyFacts(digest=""))
    assert item(asked, "", "Sở Thử")["mainEntity"] == {
        "@type": "Question",
        "name": "Hỏi",
        "text": "Bao giờ?",
        "answerCount": 0,
    }


def test_the_agency_leaves_out_what_it_does_not_say() -> None:
    facts = organization(INFO)
    assert facts["parentOrganization"] == {"@type": "GovernmentOrganization", "name": "UBND tỉnh"}
    assert facts["telephone"] == "0000"
    assert "email" not in facts
    assert website(INFO)["name"] == "Trang"


def test_no_value_can_end_the_script_it_stands_in() -> None:
    text = json_ld(item(news("a", title="</script><b>"), "", "Sở"), breadcrumbs((Link(title="</script>", url="/"),)))
    assert "<" not in text
    assert json.loads(text)["@graph"][0]["name"] == "</script><b>"


def test_breadcrumbs_count_from_home() -> None:
    crumbs = (Link(title="Trang chủ", url="/"), Link(title="Không địa chỉ"), Link(title="Tin", url="/tin-tuc/"))
    assert breadcrumbs(crumbs)["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Trang chủ", "item": "/"},
        {"@type": "ListItem", "position": 2, "name": "Tin", "item": "/tin-tuc/"},
    ]
