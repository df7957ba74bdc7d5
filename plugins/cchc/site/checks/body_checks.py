"""Pages that would show nothing below their title."""

from collections.abc import Iterator

from cchc.records.body_rules import EMPTY_BODY
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.site.model import SiteModel


def body_problems(model: SiteModel) -> Iterator[Diagnostic]:
    """Yield a warning for each visible item without a word, a file, a chart or a task."""
    for entry in model.entries:
        record = entry.record
        if record.needs_body and not (entry.body.digest or entry.files):
            hint = "viết nội dung bài ở dưới phần đầu tệp, hoặc để status: draft khi chưa viết xong"
            yield problem_at(
                record, EMPTY_BODY, "thân bài chưa có chữ nào; ghi chú <!-- … --> không hiện trên trang", hint=hint
            )
