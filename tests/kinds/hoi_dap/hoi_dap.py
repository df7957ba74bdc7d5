"""Questions that are often asked, each with its answer: the body."""

from dataclasses import dataclass
from typing import ClassVar, Final

from cchc.records.field import Field, Type
from cchc.records.fields import DATED
from cchc.records.record import Item
from cchc.records.record_kind import RecordKind
from cchc.site.content_kind import ContentKind
from cchc.site.item_parts import ItemParts, item_common, item_head, item_sections
from cchc.site.item_views import ItemView

UNIT: Final = Field(key="unit", type=Type.LINE, label="đơn vị trả lời", required=True, example="Văn phòng Sở")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrequentQuestion(Item):
    """A question, and the division that answers it."""

    kind: ClassVar = RecordKind(
        folder="hoi-dap",
        name="hỏi đáp",
        label="Hỏi đáp",
        word="Câu hỏi",
        fields=(*DATED, UNIT),
        schema_type="QAPage",
    )

    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrequentQuestionView(ItemView):
    """A question with its answer."""

    unit: str


def _view(parts: ItemParts[FrequentQuestion]) -> FrequentQuestionView:
    item = item_common(parts)
    return FrequentQuestionView(
        head=item_head(parts), item=item, sections=item_sections(item), unit=parts.entry.record.unit
    )


KIND: Final = ContentKind(
    record=FrequentQuestion, place=6, template="hoi_dap.html", view=_view, intro="Những câu hỏi thường gặp."
)
