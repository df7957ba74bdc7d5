"""SVG pictures are held to what draws; what they may not hold is named."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, WireProblem
from cchc.attachments.inspect_file import inspect
from cchc.attachments.media_types import SVG
from cchc.attachments.readers.css_references import css_fault
from cchc.attachments.readers.svg_uses import MOST_DRAWN, Uses
from kit.hostile_files import ACTIVE_SVG, INERT_SVG, svg

REFUSED = {
    "beyond-a-size": file_rules.REFUSED_SIZE,
    "laughs": file_rules.BOMB,
    "entity": file_rules.UNSAFE_XML,
    "entity-outside": file_rules.UNSAFE_XML,
    "entity-parameter": file_rules.UNSAFE_XML,
    "default-attribute": file_rules.UNSAFE_XML,
    "document-type-elsewhere": file_rules.UNSAFE_XML,
    "link-javascript-blank": file_rules.BROKEN,
    "not-well-formed": file_rules.BROKEN,
    "two-roots": file_rules.BROKEN,
    "no-namespace": file_rules.BROKEN,
    "utf-7": file_rules.BROKEN,
    "utf-16-label": file_rules.BROKEN,
    "shift-label": file_rules.BROKEN,
    "ebcdic-label": file_rules.BROKEN,
    "version-1-1": file_rules.BROKEN,
    "null-inside": file_rules.BROKEN,
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
    assert [finding.rule for finding in facts.problems] == [REFUSED.get(name, file_rules.ACTIVE)]


@pytest.mark.parametrize("name", sorted(NO_SVG))
def test_what_is_no_picture_to_us_has_another_type(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, ACTIVE_SVG[name]).media_type != SVG


@pytest.mark.parametrize("name", INERT_SVG)
def test_what_only_draws_passes(tmp_path: Path, name: str) -> None:
    facts = read(tmp_path, INERT_SVG[name])
    assert (facts.media_type, facts.problems, facts.width, facts.height) == (SVG, (), 100, 100)


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
    (finding,) = read(tmp_path, svg(inner)).problems
    assert finding == WireProblem(file_rules.ACTIVE, f"{named}: hình SVG chỉ được có nét vẽ và chữ")


def test_a_picture_of_very_many_elements_is_given_up(tmp_path: Path) -> None:
    (finding,) = read(tmp_path, svg("<g/>" * 200_000)).problems
    assert finding.rule == file_rules.COSTLY


@given(st.text(string.ascii_letters + "-:", min_size=1, max_size=12))
def test_an_event_attribute_is_refused_whatever_its_name(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    facts = read(tmp_path_factory.mktemp("x"), svg(f"<g on{name}='a()'/>"))
    assert {finding.rule for finding in facts.problems} <= {file_rules.ACTIVE, file_rules.BROKEN}
    assert facts.problems


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
