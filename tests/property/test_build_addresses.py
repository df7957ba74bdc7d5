"""Relative addresses lead where the site-root ones would, wherever the site stands."""

from html import escape
from html.parser import HTMLParser
from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st

from cchc.engine.render.relative_urls import ATTRIBUTES, Addresses

STEP = st.text(alphabet="ab1-_.:'&=ế% ", min_size=1, max_size=4).filter(
    lambda step: set(step) - {"."} and step.strip() == step
)
SITE_PATH = st.builds(
    lambda steps, slash, tail: "/" + "/".join(steps) + ("/" if slash and steps else "") + tail,
    st.lists(STEP, max_size=3),
    st.booleans(),
    st.sampled_from(["", "?q=a/b", "#muc-1", "?a=1&b=2#c", "#'x'"]),
)
ELSEWHERE = st.sampled_from(["", "#x", "?q=/a/", "//a.vn/b/", "https://a.vn/", "mailto:a@b.vn", "b/c.html", "../d/"])
VALUE = st.one_of(SITE_PATH, ELSEWHERE, st.text(max_size=8))
NAME = st.sampled_from([*ATTRIBUTES, "title", "alt", "data-href", "class"])
TAG = st.tuples(st.just("tag"), st.lists(st.tuples(NAME, VALUE), max_size=4, unique_by=lambda attribute: attribute[0]))
LIKE_A_TAG = st.sampled_from([' href="/a/"', '="/', 'a href="/b" ', "src='/c'", '<p title="x">'])
TEXT = st.tuples(st.just("text"), st.one_of(st.text(max_size=12), LIKE_A_TAG))
PAGE = st.lists(st.one_of(TAG, TEXT), max_size=8)
PATH = st.lists(st.sampled_from(["tin-tuc", "2021", "x"]), max_size=3).map(
    lambda steps: "/".join([*steps, "index.html"])
)


def written(pieces: list[tuple[str, object]]) -> str:
    """A page as templates leave it: values in double quotes, escaped; quotes in text as they are."""
    html = []
    for kind, value in pieces:
        if kind == "text":
            html.append(escape(str(value), quote=False))
        else:
            assert isinstance(value, list)
            html.append("<a" + "".join(f' {name}="{escape(text)}"' for name, text in value) + ">")
    return "".join(html)


class Reader(HTMLParser):
    """Collects tags and text as a browser sees them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[list[tuple[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.append(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def leads_to(address: str, mode: str) -> str:
    """Where a site-root path leads: in local builds, to the file of a folder's page."""
    cut = min((found for mark in "?#" if (found := address.find(mark)) >= 0), default=len(address))
    index = "index.html" if mode == "local" and address[:cut].endswith("/") else ""
    return address[:cut] + index + address[cut:]


@given(pieces=PAGE, path=PATH, mode=st.sampled_from(["local", "publish"]))
def test_addresses_lead_to_the_same_places(pieces: list[tuple[str, object]], path: str, mode: str) -> None:
    addresses = Addresses(mode="publish" if mode == "publish" else "local", site="https://example.vn/cchc")
    html = written(pieces)
    before, after = read(html), read(addresses.relative(html, path).decode())
    assert after.text == before.text
    assert [[name for name, _ in tag] for tag in after.tags] == [[name for name, _ in tag] for tag in before.tags]
    for old_tag, new_tag in zip(before.tags, after.tags, strict=True):
        for (name, old), (_, new) in zip(old_tag, new_tag, strict=True):
            assert old is not None
            assert new is not None
            if name in ATTRIBUTES and old.startswith("/") and not old.startswith("//"):
                for place in ("https://example.vn", "https://example.vn/cchc/so", "file:///home/a/output"):
                    assert urljoin(f"{place}/{path}", new) == place + leads_to(old, mode)
            else:
                assert new == old
