"""Templates: every one renders its view, empty or full, as a page that people and machines can rely on."""

import itertools
import re
from xml.etree import ElementTree as ET

import pytest

from cchc.site import item_views as pages
from kit.theme_examples import THEME, body, environment, filled, parse, view_classes

VIEWS = view_classes()
HTML = {
    name: view
    for name, view in VIEWS.items()
    if name.endswith(".html") and name not in {"redirect.html", "numbered.html"}
}
XML = {name: view for name, view in VIEWS.items() if name.endswith(".xml")}
BARE = pytest.mark.parametrize("bare", [False, True], ids=["full", "bare"])


def render(template: str, view: type, *, bare: bool) -> str:
    frame = filled(pages.Layout, bare=bare)
    return environment().get_template(template).render(view=filled(view, bare=bare), site=frame, body=body)


@BARE
@pytest.mark.parametrize("template", HTML)
def test_a_page_is_valid_html_whatever_its_view_leaves_out(template: str, *, bare: bool) -> None:
    parse(render(template, HTML[template], bare=bare))


@BARE
@pytest.mark.parametrize("template", HTML)
def test_a_page_has_one_title_one_main_and_a_way_to_it(template: str, *, bare: bool) -> None:
    page = render(template, HTML[template], bare=bare)
    assert {name: page.count(f"<{name}") for name in ("h1", "main")} == {"h1": 1, "main": 1}
    assert page.split("</head>")[0].count("<title>") == 1
    assert 'href="#noi-dung"' in page
    assert 'id="noi-dung"' in page
    assert '<html lang="vi">' in page


@BARE
@pytest.mark.parametrize("template", HTML)
def test_headings_leave_out_no_level(template: str, *, bare: bool) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", render(template, HTML[template], bare=bare))]
    assert [(before, after) for before, after in itertools.pairwise(levels) if after > before + 1] == []


@pytest.mark.parametrize("template", HTML)
def test_ids_are_unique_and_labels_lead_to_them(template: str) -> None:
    page = render(template, HTML[template], bare=False)
    ids = re.findall(r'\sid="([^"]*)"', page)
    assert sorted(set(ids)) == sorted(ids)
    named = re.findall(r'(?:aria-labelledby|aria-describedby| for)="([^"]*)"', page)
    assert [name for names in named for name in names.split() if name not in ids] == []


@pytest.mark.parametrize("template", HTML)
def test_a_page_brings_no_script_or_style_of_its_own(template: str) -> None:
    page = render(template, HTML[template], bare=False)
    assert not re.search(r'\s(?:style|on[a-z]+)="', page)
    assert re.findall(r"<(?:script|style)\b[^>]*>(?=[^<])", page) == ['<script type="application/ld+json">']


@pytest.mark.parametrize("template", HTML)
def test_a_page_names_its_policy_address_and_description(template: str) -> None:
    head = render(template, HTML[template], bare=False).split("</head>")[0]
    for needed in ("Content-Security-Policy", 'name="description"', 'rel="canonical"', 'property="og:url"'):
        assert needed in head


def test_a_redirect_leads_on_with_and_without_a_click() -> None:
    page = render("redirect.html", pages.RedirectView, bare=False)
    parse(page)
    assert page.count("0; url=chữ") == 1
    assert page.count('rel="canonical" href="chữ') == 1
    assert page.count('<a href="chữ') == 1


@BARE
@pytest.mark.parametrize("template", XML)
def test_xml_is_well_formed_from_its_first_byte(template: str, *, bare: bool) -> None:
    text = render(template, XML[template], bare=bare)
    assert text.startswith("<?xml")
    ET.fromstring(text)  # noqa: S314 - our own output


def test_every_template_names_its_view_or_is_built_upon() -> None:
    written = {path.name for path in (THEME / "templates").glob("*.*")}
    built_upon = {
        name
        for path in (THEME / "templates").glob("*.html")
        for name in re.findall(r'{% (?:extends|include|from) "([\w.]+)"', path.read_text(encoding="utf-8"))
    }
    assert written - built_upon - set(VIEWS) == set()
