"""YAML as texts with places, within bounds."""

import pytest

from cchc.reading.front_matter.yaml_tree import (
    DEEPEST,
    LARGEST,
    LONGEST,
    Node,
    YamlMapping,
    YamlScalar,
    YamlSequence,
    compose,
)
from cchc.reading.source_text import SourceText, Spot


def source(text: str) -> SourceText:
    lines = text.split("\n")
    return SourceText(path="a.md", written=lines, lines=lines)


def plain(node: Node | None) -> object:
    """A tree without its places."""
    match node:
        case YamlScalar():
            return node.text
        case YamlSequence():
            return [plain(item) for item in node.items]
        case YamlMapping():
            return {key: plain(value) for key, (_, value) in node.items.items()}
    return None


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", None),
        ("# chỉ có ghi chú", None),
        ("a: 2021\nb: no\nc: 05/02/2022\nd: ~", {"a": "2021", "b": "no", "c": "05/02/2022", "d": "~"}),
        ("a: [b, {c: d}]", {"a": ["b", {"c": "d"}]}),
        ("a:\n- b\n- c", {"a": ["b", "c"]}),
        ("a: &x [b]\nc: *x", {"a": ["b"], "c": ["b"]}),
        ("a: |\n  b\n  c", {"a": "b\nc"}),
        ("a: 'b''c'", {"a": "b'c"}),
    ],
)
def test_every_value_stays_as_written(text: str, tree: object) -> None:
    root, problems = compose(source(text), 0, text.count("\n") + 1)
    assert problems == ()
    assert plain(root) == tree


def test_places_are_those_of_the_whole_file() -> None:
    root, _ = compose(source("---\ntitle: Đề án 😀\ntags: [a, 'bc']\n---"), 1, 3)
    assert isinstance(root, YamlMapping)
    key, value = root.items["title"]
    assert (key.spot, value.spot) == (Spot(1, 0, 5), Spot(1, 7, 7))
    tags = root.items["tags"][1]
    assert isinstance(tags, YamlSequence)
    assert [item.spot for item in tags.items] == [Spot(2, 7, 1), Spot(2, 10, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * (DEEPEST + 1),
        "- " * (DEEPEST + 1) + "a",
        "\n".join(" " * level + "a:" for level in range(DEEPEST + 2)),
        "a: [" + "b," * LARGEST + "]",
        "a: " + "b" * LONGEST,
        "a: &a [b,b,b,b,b,b,b,b,b,b]\n"
        + "\n".join(f"{'abcdefg'[n + 1]}: &{'abcdefg'[n + 1]} [{('*' + 'abcdefg'[n] + ',') * 10}]" for n in range(5)),
    ],
    ids=["ngoặc", "gạch", "thụt", "nhiều", "dài", "bí danh"],
)
def test_what_would_explode_is_one_problem(text: str) -> None:
    root, problems = compose(source(text), 0, text.count("\n") + 1)
    assert root is None
    assert [problem.code for problem in problems] == ["CC109"]
