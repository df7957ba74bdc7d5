"""Outputs made into bytes."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from cchc.engine.outputs.output import Blob, Data, Page, View
from cchc.engine.outputs.shared_views import Body, Card, Link, Moment
from cchc.engine.render.relative_urls import Addresses
from cchc.engine.render.renderer import Look, Renderer, RenderFailed
from kit.build_factory import Site, article, write_templates

NO_BODIES: dict[str, str] = {}
HTML = "<p>Thân bài</p>\n"
FOOT = "{% macro foot(site, number) %}<p>{{ site.name }}</p>{{ number }}{% endmacro %}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    value: object = ""


def rendered(folder: Path, text: str, view: View, look: Look | None = None, path: str = "a/x.html") -> str:
    write_templates(folder / "templates", {"x.html": text, "foot.html": FOOT})
    look = look or Look(folders=(str(folder / "templates"),), code="1", site=Site())
    renderer = Renderer(look, {article("a", html=HTML).shown.body.digest: HTML}.__getitem__, folder / "compiled")  # type: ignore[attr-defined]
    return renderer.render(Page(path=path, template="x.html", view=view)).decode()


CASES = [
    ("{{ view.value }}", Value(value='<b> & "'), "&lt;b&gt; &amp; &#34;"),
    ("{{ site.name }}", Value(), "Sở Thử nghiệm"),
    ("a\n{% if true %}\n  b\n{% endif %}\nc\n", Value(), "a\n  b\nc\n"),
    ("{{ body(view.value) }}", Value(value=Body(digest="")), ""),
    ("{{ body(view.value) }}", Value(value=article("a", html=HTML).shown.body), HTML),  # type: ignore[attr-defined]
    (
        '{% from "foot.html" import foot %}{{ once(foot, site, 1) }}{{ once(foot, site, 2) }}',
        Value(),
        "<p>Sở Thử nghiệm</p>1<p>Sở Thử nghiệm</p>2",
    ),
    ("{{ view.value | absolute }}", Value(value="/a/?b&c"), "http://localhost:8000/a/?b&amp;c"),
    (
        "{{ view.value | linked_data }}",
        Value(value='{"url":"/a/","b":"</c>"}'),
        '{"url":"http://localhost:8000/a/","b":"\\u003c/c>"}',
    ),
    ('<a href="{{ view.value }}">', Value(value="/b/"), '<a href="../b/index.html">'),
]


@pytest.mark.parametrize(("text", "view", "expected"), CASES)
def test_templates(tmp_path: Path, text: str, view: View, expected: str) -> None:
    assert rendered(tmp_path, text, view) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{{ view.nothing }}",
        "{{ nothing }}",
        "{{ lipsum() }}",
        "{{ [1] | random }}",
        "{% if view.nothing %}{% endif %}",
        "{{ }}",
    ],
)
def test_a_template_that_asks_for_what_is_not_there_fails_with_page_and_template(tmp_path: Path, text: str) -> None:
    with pytest.raises(RenderFailed, match=r"a/x\.html \(x\.html\)"):
        rendered(tmp_path, text, Value())


def test_feeds_keep_their_addresses(tmp_path: Path) -> None:
    assert rendered(tmp_path, '<link href="/b/"/>', Value(), path="feeds/a.atom.xml") == '<link href="/b/"/>'


def test_a_site_may_put_its_own_component_before_the_themes(tmp_path: Path) -> None:
    theme = write_templates(tmp_path / "theme", {"x.html": '{% include "foot.html" %}', "foot.html": "theme"})
    own = write_templates(tmp_path / "own", {"foot.html": "own"})
    look = Look(folders=(str(own), str(theme)), code="1")
    renderer = Renderer(look, NO_BODIES.__getitem__, tmp_path / "compiled")
    assert renderer.render(Page(path="a.html", template="x.html", view=Value())) == b"own"


def upper(text: str) -> str:
    return text.upper()


def test_filters_and_names_of_rooms_are_known_to_all_templates(tmp_path: Path) -> None:
    theme = write_templates(tmp_path / "theme", {"x.html": "{{ view.value | upper_case }} {{ year }}"})
    look = Look(folders=(str(theme),), code="1", filters={"upper_case": upper}, names={"year": 2026})
    page = Page(path="a.html", template="x.html", view=Value(value="đề án"))
    assert Renderer(look, NO_BODIES.__getitem__, tmp_path / "compiled").render(page) == "ĐỀ ÁN 2026".encode()


def test_compiled_templates_of_other_addresses_are_not_used(tmp_path: Path) -> None:
    """The compiler works out `"/a/" | absolute` beforehand, so the result is in the compiled template."""
    look = Look(folders=(str(tmp_path / "templates"),), code="1", site=Site())
    text = '{{ "/a/" | absolute }}'
    assert rendered(tmp_path, text, Value(), look) == "http://localhost:8000/a/"
    published = replace(look, addresses=Addresses(mode="publish", site="https://example.vn"))
    assert rendered(tmp_path, text, Value(), published) == "https://example.vn/a/"


def test_damaged_compiled_templates_are_made_again(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ view.value }}", Value(value="a")) == "a"
    compiled = list((tmp_path / "compiled").iterdir())
    assert compiled
    for file in compiled:
        file.write_bytes(file.read_bytes()[:-20])
    assert rendered(tmp_path, "{{ view.value }}", Value(value="b")) == "b"


def plain(look_folder: Path) -> Renderer:
    return Renderer(Look(folders=(str(look_folder),), code="1"), NO_BODIES.__getitem__, look_folder / "compiled")


def test_data_for_machines_is_json_with_full_addresses(tmp_path: Path) -> None:
    card = Card(title="Đề án", url="/a/", moment=Moment(iso="2026-01-01", text="1/1/2026"))
    assert json.loads(plain(tmp_path).render(Data(path="a/index.json", format="json", payload=(card,)))) == [
        {
            "title": "Đề án",
            "url": "http://localhost:8000/a/",
            "label": "",
            "number": "",
            "moment": {"iso": "2026-01-01", "text": "1/1/2026"},
            "summary": "",
            "badges": [],
            "picture": None,
            "meta": [],
        }
    ]
    link = Data(path="a.json", format="json", payload=Link(title="Đề án"))
    assert plain(tmp_path).render(link) == '{"title":"Đề án","url":"","note":"","current":false}\n'.encode()


def test_tables_for_machines_open_in_excel(tmp_path: Path) -> None:
    table = Data(path="a.csv", format="csv", header=("Số", "Địa chỉ"), rows=(('1, "hai"', "/a/"), ("", "x\ny")))
    assert plain(tmp_path).render(table).decode() == (
        '\ufeffSố,Địa chỉ\r\n"1, ""hai""",http://localhost:8000/a/\r\n,"x\ny"\r\n'
    )


def test_known_bytes_are_taken_as_they_are(tmp_path: Path) -> None:
    assert plain(tmp_path).render(Blob(path="robots.txt", content=b"\x00\xff")) == b"\x00\xff"
