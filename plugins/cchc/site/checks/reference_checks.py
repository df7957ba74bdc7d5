"""Items that editors name by number, file or address: what of it leads nowhere."""

from collections.abc import Iterator

from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.record import Feedback, Report
from cchc.site.checks.site_rules import UNKNOWN_ITEM
from cchc.site.model import SiteModel

HINT = "ghi số hiệu, đường dẫn tệp hoặc địa chỉ của một mục đang hiện trên trang"


def reference_problems(model: SiteModel) -> Iterator[Diagnostic]:
    """Yield a warning for each report whose plan, and each question whose page, is not on the site now."""
    for entry in model.entries:
        match entry.record:
            case Report(reports_on=written):
                key = "reports_on"
            case Feedback(about=written):
                key = "about"
            case _:
                continue
        if written and written not in model.by_name:
            message = f'"{written}" không phải mục nào đang hiện trên trang'
            yield problem_at(entry.record, UNKNOWN_ITEM, message, keys=(key,), hint=HINT)
