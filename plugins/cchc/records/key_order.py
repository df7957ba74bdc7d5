"""The order of keys in a header, one for all kinds: tables of keys, new files, and what `cchc fmt` keeps."""

from typing import Final

from cchc.records.field import Field

ORDER: Final = (
    "title", "slug",
    "number", "kind", "issued", "effective", "expired", "issuer", "signer",
    "date", "expires", "modified", "period", "series", "state", "wording", "replaces", "reports_on",
    "official_url", "reviewed", "author", "status", "featured",
    "question", "asked", "answered", "about", "consent",
    "summary", "area", "tags", "legal_basis", "image", "charts", "attachments", "recipients", "relations", "tasks",
    "repost", "redirect_from", "changes", "withdrawn",
)  # fmt: skip
"""The order of keys in a header: what names the item, its days, what it is about, what belongs to it, what became of it."""


def ordered(*fields: Field) -> tuple[Field, ...]:
    """Return the fields of a kind in the order of their keys. Raises ValueError for a key that has no place."""
    return tuple(sorted(fields, key=lambda field: ORDER.index(field.key)))
