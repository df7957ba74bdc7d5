"""Every reading comes back from its text as it was."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc.engine.content.reading_job import codec
from cchc.reading.reading_result import Reading
from cchc.records.record import Document, Feedback, Item, News, Plan, Report, StaticPage

st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))  # the numbers that rows can hold
RECORDS = st.one_of([st.from_type(kind) for kind in (News, Plan, Report, Document, Feedback, StaticPage)])


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    record: Item | None = draw(st.none() | RECORDS)
    reading: Reading = draw(st.from_type(Reading).filter(lambda each: each.record is None))
    return Reading(
        path=reading.path, record=record, body=reading.body, text=reading.text, diagnostics=reading.diagnostics
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(readings())
def test_there_and_back(reading: Reading) -> None:
    text = codec().encode(reading)
    assert codec().decode(text) == reading
    assert codec().encode(codec().decode(text)) == text
