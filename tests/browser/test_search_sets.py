"""Search judged on sets of queries with answers, asked one after another on the demonstration site."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from bench.queries import SETS, questions
from cchc.discovery.search.syllables import SYLLABLE, one_spelling
from cchc.text.fold import nfc

pytestmark = pytest.mark.browser

FIRST = 0.95
"""The least share of queries whose first result is a right one."""

ASK = """async (typed) => {
  const box = document.querySelector("[data-cchc-search]");
  box.dataset.state = "asked";
  history.replaceState(null, "", `?${new URLSearchParams({ q: typed })}`);
  const listed = new Promise((resolve) => {
    new MutationObserver((_, watch) => {
      if (["listed", "done", "failed"].includes(box.dataset.state)) {
        watch.disconnect();
        resolve();
      }
    }).observe(box, { attributes: true, attributeFilter: ["data-state"] });
  });
  dispatchEvent(new PopStateEvent("popstate"));
  await listed;
  return document.querySelector(".cchc-search-hit__link")?.href || "";
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN")
    yield context.new_page()
    context.close()


def test_most_queries_find_first_what_was_meant(demo_address: str, page: Page) -> None:
    page.goto(f"{demo_address}/tim-kiem/")
    asked = [question for path in sorted(SETS.glob("*.tsv")) for question in questions(path.read_text("utf-8"))]

    wrong = []
    for question in asked:
        first = page.evaluate(ASK, question.typed)
        if not re.search(question.right, first):
            wrong.append(f"{question.typed} → {first}")

    assert len(asked) >= 100
    assert len(wrong) <= (1 - FIRST) * len(asked), "\n".join(wrong)


def test_a_query_is_cut_into_the_words_of_the_index(demo_address: str, page: Page) -> None:
    text = "Quản lí kĩ thuật, quí I; hy vọng, mỹ thuật, ý kiến; hoà giải, uỷ ban, thuý, quỳ; 05/03/2020, 000; ngƣời; TP.HCM; ki-ốt"
    page.goto(f"{demo_address}/tim-kiem/")

    assert page.evaluate("(text) => cchcSearch.words(text)", text) == [
        one_spelling(word) for word in SYLLABLE.findall(nfc(text).lower())
    ]


def test_a_list_of_the_site_is_found_by_its_name(demo_address: str, page: Page) -> None:
    page.goto(f"{demo_address}/tim-kiem/")
    found = {name: page.evaluate(ASK, name) for name in ("phản ánh", "bieu mau", "Kế hoạch")}
    assert {name: url.removeprefix(demo_address) for name, url in found.items()} == {
        "phản ánh": "/phan-anh/",
        "bieu mau": "/tep/",
        "Kế hoạch": "/ke-hoach/",
    }
