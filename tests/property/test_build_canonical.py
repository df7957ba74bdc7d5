"""Canonical bytes tell apart exactly what differs."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.engine.outputs.canonical import encode
from cchc.pages.shared_views import Badge, Link, Row

PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=3))
LINKS = st.builds(
    Link, title=st.sampled_from(["", "a", "ab"]), url=st.sampled_from(["", "a", "b"]), current=st.booleans()
)
VALUES = st.recursive(
    PLAIN | LINKS | st.builds(Badge, text=st.sampled_from(["", "a"])),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.builds(Row, label=st.sampled_from(["", "a"]), values=st.lists(LINKS, max_size=3).map(tuple))
    ),
    max_leaves=8,
)


@given(one=VALUES, other=VALUES)
def test_bytes_are_equal_exactly_where_values_are(one: object, other: object) -> None:
    """`repr` tells 1 from True and 0.0 from -0.0, as bytes must."""
    assert (encode(one) == encode(other)) == (repr(one) == repr(other))
