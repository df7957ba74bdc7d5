"""SVG pictures are held to what draws; what they may not hold is named."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.attachments.attachment_codes import Code
from cchc.attachments.file_facts import FileFacts, Finding
from cchc.attachments.inspect_file import inspect
from cchc.attachments.media_types import SVG
from cchc.attachments.readers.css_references import css_fault
from cchc.attachments.readers.svg_uses import MOST_DRAWN, Uses
from kit.hostile_files import ACTIVE_SVG, INERT_SVG, svg

REFUSED = {
    "beyond-a-size": Code.REFUSED_SIZE,
    "laughs": Code.BOMB,
    "entity": Code.UNSAFE_XML,
    "entity-outside": Code.UNSAFE_XML,
    "entity-parameter": Code.UNSAFE_XML,
    "default-attribute": Code.UNSAFE_XML,
    "document-type-elsewhere": Code.UNSAFE_XML,
    "link-javascript-blank": Code.BROKEN,
    "not-well-formed": Code.BROKEN,
    "two-roots": Code.BROKEN,
    "no-namespace": Code.BROKEN,
    "utf-7": Code.BROKEN,
    "utf-16-label": Code.BROKEN,
    "shift-label": Code.BROKEN,
    "ebcdic-label": Code.BROKEN,
    "version-1-1": Code.BROKEN,
    "null-inside": Code.BROKEN,
}
NO_SVG = {"utf-16", "utf-16-without-mark", "page-root", "document-type-of-pages"}
"""Files that are not even told as pictures, so that their extension is wrong."""


def read(folder: Path, content: bytes) -> FileFacts:
    path = folder / "a.svg"
    path.write_bytes(content)
    return inspect(path, 1000)[0]


@pytest.mark.parametrize("name", [name for name in ACTIVE_SVG if name not in NO_SVG])
def test_what_runs_moves_or_fetches_is_refused(tmp_path: Path, name: str) -> None:
    facts = read(tmp_path, ACTIVE_SVG[name])
    assert facts.media_type == SVG
    assert [finding.code for finding in facts.findings] == [REFUSED.get(name, Code.ACTIVE)]


@pytest.mark.parametrize("name", NO_SVG)
def test_what_is_no_picture_to_us_has_another_type(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, ACTIVE_SVG[name]).media_type != SVG


@pytest.mark.parametrize("name", INERT_SVG)
def test_what_only_draws_passes(tmp_path: Path, name: str) -> None:
    facts = read(tmp_path, INERT_SVG[name])
    assert (facts.media_type, facts.findings, facts.width, facts.height) == (SVG, (), 100, 100)


@pytest.mark.parametrize(
    ("inner", "named"),
    [
        ("<script>1</script>", "thẻ <script> (dòng 1)"),
        ("\n\n<g onclick='a()'/>", "thuộc tính onclick của thẻ <g> (dòng 3)"),
        (
            "<iframe xmlns='http://www.w3.org/1999/xhtml'/>",
            'thẻ <iframe xmlns="http://www.w3.org/1999/xhtml"> (dòng 1)',
        ),
        ("<image href='https://vidu.example/a.png'/>", "địa chỉ “https://vidu.example/a.png” của thẻ <image> (dòng 1)"),
        ("<style>@import 'a';</style>", "“@import” trong thẻ <style> (dòng 1)"),
        ("<g style='fill:url(a.svg#b)'/>", "“url(a.svg#b)” ở thuộc tính style của thẻ <g> (dòng 1)"),
        ("<g xml:base='a'/>", "thuộc tính xml:base của thẻ <g> (dòng 1)"),
        ("<?php x ?>", "chỉ thị <?php?> (dòng 1)"),
        (
            "<set/><set/><script/><a b='1'/><q/>",
            "thẻ <set> (dòng 1); thẻ <script> (dòng 1); thuộc tính b của thẻ <a> (dòng 1)",
        ),
    ],
)
def test_what_may_not_stand_is_named_with_its_line(tmp_path: Path, inner: str, named: str) -> None:
    (finding,) = read(tmp_path, svg(inner)).findings
    assert finding == Finding(code=Code.ACTIVE, detail=f"{named}: hình SVG chỉ được có nét vẽ và chữ")


def test_a_picture_of_very_many_elements_is_given_up(tmp_path: Path) -> None:
    (finding,) = read(tmp_path, svg("<g/>" * 200_000)).findings
    assert finding.code is Code.COSTLY


@given(st.text(string.ascii_letters + "-:", min_size=1, max_size=12))
def test_an_event_attribute_is_refused_whatever_its_name(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    facts = read(tmp_path_factory.mktemp("x"), svg(f"<g on{name}='a()'/>"))
    assert {finding.code for finding in facts.findings} <= {Code.ACTIVE, Code.BROKEN}
    assert facts.findings


@given(st.text(max_size=40))
def test_only_parts_of_the_picture_are_referred_to(address: str) -> None:
    escaped = address.replace("\\", "").replace('"', "")
    if not css_fault(f'a{{b:url("{escaped}")}}'):
        assert (
            escaped.strip(" \t\n\r\f\x0b\x1c\x1d\x1e\x1f\x85\xa0\u3000").startswith(("#", "data:")) or "/*" in escaped
        )


@given(st.data())
def test_an_address_is_found_however_it_is_escaped(data: st.DataObject) -> None:
    def written(char: str) -> str:
        return data.draw(st.sampled_from([char, char.upper(), f"\\{ord(char):x} ", f"\\{ord(char):06X}"]))

    assert css_fault("".join(map(written, "url")) + "(/da-chay)")
    assert css_fault("@" + "".join(map(written, "import")) + " '/da-chay'")


def test_parts_are_counted_as_often_as_they_are_drawn() -> None:
    uses = Uses()
    for name, used in (("", ""), ("a", ""), ("", "b"), ("", "b")):
        uses.start(name, used)
    for _ in range(3):
        uses.end()
    uses.start("b", "")
    uses.start("", "a")  # a circle is drawn once
    assert 5 <= uses.drawn() <= MOST_DRAWN
