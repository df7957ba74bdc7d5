"""Pages that would show nothing below their title, and files that become pages without meaning to."""

import posixpath
from collections.abc import Iterator

from cchc.records.body_rules import EMPTY_BODY, SECOND_FILE
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.record import Plan
from cchc.records.record_kind import is_index
from cchc.site.model import SiteModel


def body_problems(model: SiteModel) -> Iterator[Diagnostic]:
    """Yield a warning for each visible item without a word, a file, a chart or a task."""
    with_tasks = {entry.url for entry in model.all_of(Plan) if entry.record.tasks}
    for entry in model.entries:
        record = entry.record
        shown = entry.body.digest or entry.files or record.charts or entry.url in with_tasks
        if not (shown or record.kind.body_optional or record.withdrawn):
            hint = "viết nội dung bài ở dưới phần đầu tệp, hoặc để status: draft khi chưa viết xong"
            yield problem_at(
                record, EMPTY_BODY, "thân bài chưa có chữ nào; ghi chú <!-- … --> không hiện trên trang", hint=hint
            )
    yield from _second_files(model)


def _second_files(model: SiteModel) -> Iterator[Diagnostic]:
    """Yield a warning for each item that lies beside the `index.md` of another."""
    folders = {posixpath.dirname(entry.record.path) for entry in model.entries if is_index(entry.record.path)}
    for entry in model.entries:
        path = entry.record.path
        if not is_index(path) and (folder := posixpath.dirname(path)) in folders:
            message = f"tệp này nằm trong thư mục của bài {folder}/index.md nên thành một bài riêng"
            hint = "chuyển tệp ra ngoài thư mục ấy, hoặc chép chữ vào index.md rồi xóa tệp này"
            yield problem_at(entry.record, SECOND_FILE, message, hint=hint)
