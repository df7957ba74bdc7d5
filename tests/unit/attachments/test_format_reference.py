"""The reference of formats: a row for each, and no row of a format that is gone."""

import pytest

from cchc.attachments.inspect_file import reads_text
from cchc.attachments.listing import format_reference
from cchc.attachments.media_types import TYPES


@pytest.mark.parametrize("media_type", [media_type for media_type in TYPES if reads_text(media_type)])
def test_what_is_read_of_a_format_is_said(media_type: str) -> None:
    assert format_reference.parts_of(media_type) not in {
        format_reference.parts_of("application/gzip"),
        format_reference.parts_of("video/mp4"),
    }


def test_every_format_that_may_be_published_has_its_row() -> None:
    page = format_reference.formats_markdown("lệnh")
    assert [row.name for row in TYPES.values() if f"| {row.name} | " not in page] == []
    assert page.count("\n| ") == len(TYPES) + 1
