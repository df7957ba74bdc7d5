"""The pages of registered documents."""

from collections.abc import Iterator

from cchc.build.entry import Entry
from cchc.build.page import Page
from cchc.build.views import Badge, Link, Row
from cchc.records.record import Document
from cchc.site.items import NOTHING_AROUND, common
from cchc.site.model import SiteModel
from cchc.site.pages import item_page
from cchc.site.views import DocumentView
from cchc.text.moments import day


def document_pages(model: SiteModel) -> Iterator[Page]:
    """Yield the page of every registered document."""
    for entry in model.all_of(Document):
        record = entry.record
        view = DocumentView(
            **common(model, entry, NOTHING_AROUND),
            full_name=full_name(record),
            attributes=tuple(_attributes(entry)),
            status=Badge(text="Chưa rõ hiệu lực"),
            official_url=record.official_url,
        )
        yield item_page(entry, "document.html", view)


def full_name(record: Document) -> str:
    """`Nghị định số 61/2018/NĐ-CP`."""
    return f"{record.document_kind} số {record.number}" if record.number else record.title


def _attributes(entry: Entry[Document]) -> Iterator[Row]:
    """Yield the rows of the attribute table (the fields of NĐ 43/2011/NĐ-CP Điều 10.1e); empty ones are left out."""
    record = entry.record
    issuer_id, issuer = entry.issuer
    rows = (
        ("Số, ký hiệu", record.number, ""),
        ("Loại văn bản", record.document_kind, ""),
        ("Cơ quan ban hành", issuer, f"/van-ban/co-quan/{issuer_id}/" if issuer_id else ""),
        (
            "Ngày ban hành",
            day(record.issued) if record.issued else "",
            f"/van-ban/nam/{record.issued.year}/" if record.issued else "",
        ),
        ("Ngày có hiệu lực", day(record.effective) if record.effective else "", ""),
        ("Ngày hết hiệu lực", day(record.expired) if record.expired else "", ""),
        ("Người ký", record.signer.name if record.signer else "", ""),
    )
    for label, value, url in rows:
        if value:
            yield Row(label=label, values=(Link(title=value, url=url),))
