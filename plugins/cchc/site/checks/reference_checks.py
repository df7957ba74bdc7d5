"""Items that editors name by number, file or address: what of it leads nowhere."""

from collections.abc import Iterator

from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.site.checks.site_rules import UNKNOWN_ITEM
from cchc.site.model import SiteModel

HINT = "ghi số hiệu, đường dẫn tệp hoặc địa chỉ của một mục đang hiện trên trang"


def reference_problems(model: SiteModel) -> Iterator[Diagnostic]:
    """Yield a warning for each report whose plan, and each question whose page, is not on the site now."""
    naming = {kind: [field for field in kind.fields if field.names_item] for kind in model.kinds}
    for entry in model.entries:
        for field in naming[entry.record.kind]:
            written: str = getattr(entry.record, field.name)
            if written and written not in model.by_name:
                message = f'"{written}" không phải mục nào đang hiện trên trang'
                yield problem_at(entry.record, UNKNOWN_ITEM, message, keys=(field.key,), hint=HINT)
