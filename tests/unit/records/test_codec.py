"""The codec is strict and canonical."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

import pytest

from cchc.engine.content.reading_job import codec
from cchc.law.citation import Citation, NamedCitation, NumberedCitation
from cchc.reading.reading_result import BodyFacts, Reading
from cchc.records.codec import Codec, CodecError
from cchc.records.record import News, Plan
from cchc.records.record_parts import PublicationStatus
from cchc.records.source_positions import SourcePosition, SourcePositions

ITEM = News(
    path="tin-tuc/a.md",
    slug="a",
    title="Hội nghị",
    places=SourcePositions.of([("title", SourcePosition(line=2, column=8))]),
)
READINGS = codec()
READING = Reading(path="tin-tuc/a.md", record=ITEM, body=BodyFacts(digest="00"))


def test_text_is_compact_and_keeps_vietnamese() -> None:
    text = READINGS.encode(READING)
    assert '"Hội nghị"'.encode() in text
    assert b", " not in text
    assert text == READINGS.encode(replace(READING))


def test_a_record_comes_back_as_its_own_class() -> None:
    assert READINGS.decode(READINGS.encode(READING)) == READING
    assert isinstance(READINGS.decode(READINGS.encode(READING)).record, News)


CITED = NumberedCitation(3, 20, "Nghị quyết 76/NQ-CP", "Nghị quyết", "76/NQ-CP")
NAMED = NamedCitation(3, 20, "Luật Đất đai", "Luật", "Luật Đất đai")


def citing(citation: Citation) -> Reading:
    return replace(READING, body=BodyFacts(digest="00", citations=(citation,)))


def test_what_many_texts_cite_is_in_memory_once() -> None:
    first, second = (READINGS.decode(READINGS.encode(citing(CITED._replace(start=start)))) for start in (3, 4))
    assert first.body is not None
    assert second.body is not None
    (one,), (other,) = first.body.citations, second.body.citations
    assert (one, other) == (CITED, CITED._replace(start=4))
    assert one.surface is other.surface


@pytest.mark.parametrize("citation", [CITED, NAMED])
def test_a_named_tuple_of_several_kinds_comes_back_as_its_own(citation: Citation) -> None:
    back = READINGS.decode(READINGS.encode(citing(citation)))
    assert back.body is not None
    assert back.body.citations == (citation,)
    assert [type(one) for one in back.body.citations] == [type(citation)]


@pytest.mark.parametrize(
    "row",
    [
        [3, 20],
        [3, 20, "[]"],
        [3, "20", "[]"],
        [3, 20, 5],
        [3, 20, ["a"]],
        [3, 20, "["],
        [3, 20, "5"],
        [3, 20, "{}"],
        [3, 20, '["a","b",null,null,null,null,null,false]'],
        [True, 20, "[]"],
        "a",
    ],
)
def test_a_named_tuple_of_another_shape_is_refused(row: object) -> None:
    good = json.loads(READINGS.encode(citing(CITED)))
    assert READINGS.decode(json.dumps(good).encode()) == citing(CITED)
    cited = list(BodyFacts.__dataclass_fields__).index("citations")
    good[2][cited] = [row]
    with pytest.raises(CodecError):
        READINGS.decode(json.dumps(good).encode())


def changed(path: list[int], value: object) -> bytes:
    """The text of READING with the part at `path` replaced."""
    row = json.loads(READINGS.encode(READING))
    part = row
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return json.dumps(row).encode()


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"not json",
        READINGS.encode(READING)[:-1],
        READINGS.encode(READING) + b"]",
        changed([0], 1),
        changed([0], None),
        changed([1], []),
        changed([1, 0], "Nothing"),
        changed([1, 0], ["News"]),
        changed([1, 0], "Plan"),
        changed([1, 7], "tin-moi"),
        changed([1, 5], ""),
        changed([1, 5], [1]),
        changed([1, 8], "2026-13-01T00:00:00"),
        changed([1, 8], 5),
        changed([1, 11], 0),
        changed([2, 2], 1.0),
        changed([5], {}),
        b"[" * 100_000,
        b'["\xff"]',
    ],
    ids=range(23),
)
def test_any_other_text_is_refused(text: bytes) -> None:
    with pytest.raises(CodecError):
        READINGS.decode(text)


@pytest.mark.parametrize(
    "value",
    [
        replace(READING, path=None),  # type: ignore[arg-type]
        replace(READING, record="x"),  # type: ignore[arg-type]
        replace(READING, record=replace(ITEM, tags=["a"])),  # type: ignore[arg-type]
        replace(READING, record=replace(ITEM, date="2026-01-01")),  # type: ignore[arg-type]
        replace(READING, record=replace(ITEM, status="published")),  # type: ignore[arg-type]
        replace(READING, body=BodyFacts(digest="00", words="3")),  # type: ignore[arg-type]
    ],
    ids=range(6),
)
def test_a_value_of_another_type_is_not_written(value: Reading) -> None:
    with pytest.raises(CodecError):
        READINGS.encode(value)


def test_dates_and_enumerations_come_back_as_themselves() -> None:
    item = replace(ITEM, date=datetime.fromisoformat("2026-01-15T08:30:00"), status=PublicationStatus.HIDDEN)
    back = Codec(News).decode(Codec(News).encode(item))
    assert back == item
    assert back.status is PublicationStatus.HIDDEN


def test_a_class_that_does_something_when_made_is_refused() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Counting:
        number: int

        def __post_init__(self) -> None:
            raise AssertionError

    with pytest.raises(TypeError, match="no plain slotted dataclass"):
        Codec(Counting).decode(b"[1]")


def test_a_plan_is_no_news() -> None:
    with pytest.raises(CodecError):
        Codec(Plan).decode(Codec(News).encode(ITEM))


def test_kinds_of_named_tuples_that_look_alike_are_refused() -> None:
    class One(NamedTuple):
        name: str

    class Other(NamedTuple):
        title: str

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Either:
        found: tuple[One | Other, ...]

    with pytest.raises(TypeError, match="not told apart"):
        Codec(Either).decode(b"[[]]")
