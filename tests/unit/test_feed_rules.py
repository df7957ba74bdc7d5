"""The rules by which feeds are judged do judge: each fault put into a good feed is found."""

import json

import pytest

from kit.feed_rules import VERSION, atom_faults, json_feed_faults

ADDRESS = "https://so.vidu.gov.vn/feeds/a.atom.xml"
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Tin</title><id>{ADDRESS}</id><link rel="self" href="{ADDRESS}"/><link rel="alternate" href="https://so.vidu.gov.vn/"/>
<updated>2026-01-05T22:30:00+07:00</updated><author><name>Sở</name></author>
<entry><title>A</title><id>https://so.vidu.gov.vn/a/</id><link href="https://so.vidu.gov.vn/a/"/>
<published>2026-01-05T22:00:00+07:00</published><updated>2026-01-05T22:30:00+07:00</updated>
<category term="Thể chế"/><summary>Tóm tắt</summary></entry>
</feed>"""
ITEM = {
    "id": "https://so.vidu.gov.vn/a/",
    "url": "https://so.vidu.gov.vn/a/",
    "content_text": "Tóm tắt",
    "date_published": "2026-01-05T22:00:00+07:00",
    "date_modified": "2026-01-05T22:30:00+07:00",
    "authors": [{"name": "Sở"}],
    "tags": ["Thể chế"],
}
FEED = {"version": VERSION, "title": "Tin", "feed_url": ADDRESS, "home_page_url": "https://so.vidu.gov.vn/"}


def test_a_good_feed_has_no_fault() -> None:
    assert atom_faults(ATOM.encode(), ADDRESS) == []
    assert json_feed_faults(json.dumps({**FEED, "items": [ITEM]}).encode(), ADDRESS) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("</feed>", ""),
        ("<title>Tin</title>", ""),
        ("<title>A</title>", "<title> </title>"),
        ('rel="self"', 'rel="related"'),
        (f'rel="self" href="{ADDRESS}"', 'rel="self" href="/feeds/a.atom.xml"'),
        ("<id>https://so.vidu.gov.vn/a/</id>", "<id>/a/</id>"),
        ('<link href="https://so.vidu.gov.vn/a/"/>', ""),
        ("<updated>2026-01-05T22:30:00+07:00</updated><author>", "<updated>2026-01-05</updated><author>"),
        ("<author><name>Sở</name></author>", ""),
        ("<name>Sở</name>", "<name></name>"),
        ("<summary>Tóm tắt</summary>", "<summary></summary>"),
        ('term="Thể chế"', 'term=""'),
        ("22:00:00+07:00</published>", "23:00:00+07:00</published>"),
        ("</entry>", "</entry><entry><id>https://so.vidu.gov.vn/a/</id></entry>"),
        ("<author>", "<pubDate>x</pubDate><author>"),
    ],
)
def test_a_fault_of_an_atom_feed_is_found(good: str, bad: str) -> None:
    assert good in ATOM
    assert atom_faults(ATOM.replace(good, bad).encode(), ADDRESS) != []


@pytest.mark.parametrize(
    "feed",
    [
        {"version": "1"},
        {"title": ""},
        {"feed_url": "/feeds/a.json"},
        {"home_page_url": "/"},
        {"items": None},
        {"items": [ITEM, ITEM]},
        {"authors": [{}]},
        *(
            {"items": [{**ITEM, name: bad}]}
            for name, bad in {"id": "", "url": "/a/", "content_text": "", "tags": [""]}.items()
        ),
        {"items": [{**ITEM, "date_published": "2026-01-05"}]},
        {"items": [{**ITEM, "authors": [{"name": ""}]}]},
    ],
)
def test_a_fault_of_a_json_feed_is_found(feed: dict[str, object]) -> None:
    assert json_feed_faults(json.dumps({**FEED, "items": [ITEM], **feed}).encode(), ADDRESS) != []
