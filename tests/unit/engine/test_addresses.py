"""Site-root paths made relative or absolute."""

import json

import pytest

from cchc.engine.render.relative_urls import Addresses

LOCAL = Addresses()
PUBLISH = Addresses(mode="publish", site="https://example.vn/so/cchc")

CASES = [
    # page, written, local, published
    ("a/b/index.html", 'href="/x/"', 'href="../../x/index.html"', 'href="../../x/"'),
    ("a/b/index.html", 'href="/"', 'href="../../index.html"', 'href="../../"'),
    ("index.html", 'href="/"', 'href="./index.html"', 'href="./"'),
    ("index.html", 'href="/a:b/"', 'href="./a:b/index.html"', 'href="./a:b/"'),
    ("a/index.html", 'href="/x/#y"', 'href="../x/index.html#y"', 'href="../x/#y"'),
    ("a/index.html", 'href="/x/?q=1&amp;r=/"', 'href="../x/index.html?q=1&amp;r=/"', 'href="../x/?q=1&amp;r=/"'),
    ("a/index.html", 'href="/x&#39;s/"', 'href="../x&#39;s/index.html"', 'href="../x&#39;s/"'),
    ("a/index.html", 'href="/tep/a.pdf"', 'href="../tep/a.pdf"', 'href="../tep/a.pdf"'),
    ("a/index.html", 'src="/a.png" alt="b"', 'src="../a.png" alt="b"', 'src="../a.png" alt="b"'),
    ("a/index.html", 'id="b"\n href="/x.css"', 'id="b"\n href="../x.css"', 'id="b"\n href="../x.css"'),
    ("a/index.html", 'data-url="/x/"', 'data-url="../x/index.html"', 'data-url="../x/"'),
    ("a/index.html", 'href="#y"', 'href="#y"', 'href="#y"'),
    ("a/index.html", 'href="//example.vn/x/"', 'href="//example.vn/x/"', 'href="//example.vn/x/"'),
    ("a/index.html", 'href="https://example.vn/x/"', 'href="https://example.vn/x/"', 'href="https://example.vn/x/"'),
    ("a/index.html", 'href="mailto:a@example.vn"', 'href="mailto:a@example.vn"', 'href="mailto:a@example.vn"'),
    ("a/index.html", 'title="/x/"', 'title="/x/"', 'title="/x/"'),
    ("a/index.html", 'data-href="/x/"', 'data-href="/x/"', 'data-href="/x/"'),
    (
        "a/index.html",
        'srcset="/a.jpg 1x, /b.jpg 2x,https://c.vn/d.jpg 3x"',
        'srcset="../a.jpg 1x, ../b.jpg 2x,https://c.vn/d.jpg 3x"',
        'srcset="../a.jpg 1x, ../b.jpg 2x,https://c.vn/d.jpg 3x"',
    ),
    ("404.html", 'href="/x/"', 'href="./x/index.html"', 'href="/so/cchc/x/"'),
    ("404.html", 'href="/"', 'href="./index.html"', 'href="/so/cchc/"'),
]


@pytest.mark.parametrize(("path", "written", "local", "published"), CASES)
def test_addresses_in_tags(path: str, written: str, local: str, published: str) -> None:
    assert LOCAL.relative(f"<a {written}>x</a>", path).decode() == f"<a {local}>x</a>"
    assert PUBLISH.relative(f"<a {written}>x</a>", path).decode() == f"<a {published}>x</a>"


@pytest.mark.parametrize(
    "text",
    [
        'Viết href="/x/" trong văn bản',
        '<p class="a">Viết href="/x/"</p>',
        '<code>&lt;a href="/x/"&gt;</code> <b> href="/y/"</b>',
        '<p>a srcset="/x.jpg 1x" b</p>',
        '<a title=" href=&quot;/x/&quot;">x</a>',
    ],
)
def test_text_that_looks_like_an_address_is_left_alone(text: str) -> None:
    assert LOCAL.relative(text, "a/index.html").decode() == text


def test_several_addresses_of_one_tag_are_all_made_relative() -> None:
    html = '<video poster="/a.png" src="/b.mp4"></video> "="/ <a href="/c/">c</a>'
    assert LOCAL.relative(html, "a/index.html").decode() == (
        '<video poster="../a.png" src="../b.mp4"></video> "="/ <a href="../c/index.html">c</a>'
    )


def test_a_refreshing_page_leads_where_its_link_leads() -> None:
    html = '<meta http-equiv="refresh" content="0; url=/x/"><a href="/x/">x</a>'
    assert LOCAL.relative(html, "cu/index.html").decode() == (
        '<meta http-equiv="refresh" content="0; url=../x/index.html"><a href="../x/index.html">x</a>'
    )


def test_404_at_a_domain_root_has_addresses_from_the_root() -> None:
    assert (
        Addresses(mode="publish", site="https://example.vn").relative('<a href="/x/">', "404.html") == b'<a href="/x/">'
    )


@pytest.mark.parametrize(
    ("address", "full"),
    [
        ("/x/", "https://example.vn/so/cchc/x/"),
        ("/", "https://example.vn/so/cchc/"),
        ("//a.vn/", "//a.vn/"),
        ("https://a.vn/", "https://a.vn/"),
        ("#x", "#x"),
    ],
)
def test_absolute_addresses(address: str, full: str) -> None:
    assert PUBLISH.absolute(address) == full


def test_linked_data_has_full_addresses_and_cannot_end_its_script() -> None:
    data = {
        "@id": "/x/#tin",
        "headline": "</script> Số /KH-SXD",
        "number": "/KH-SXD",
        "publisher": "/#co-quan",
        "image": ["/a.png", {"url": "/"}],
    }
    text = PUBLISH.absolute_json(json.dumps(data, separators=(",", ":")))
    assert "<" not in text
    assert json.loads(text) == {
        "@id": "https://example.vn/so/cchc/x/#tin",
        "headline": "</script> Số /KH-SXD",
        "number": "/KH-SXD",
        "publisher": "https://example.vn/so/cchc/#co-quan",
        "image": ["https://example.vn/so/cchc/a.png", {"url": "https://example.vn/so/cchc/"}],
    }


@pytest.mark.parametrize("site", ["", "/cchc", "example.vn", "https://example.vn/", "ftp://example.vn", "https://"])
def test_a_site_address_that_is_none_is_refused(site: str) -> None:
    with pytest.raises(ValueError, match="SITEURL"):
        Addresses(mode="publish", site=site)
