"""A picture of a PDF's first page, made once for each content."""

import base64
import re
from collections.abc import Callable
from pathlib import Path

from cchc.attachments.facts import FileFacts
from cchc.attachments.inspector import Preview
from cchc.attachments.media import PDF
from cchc.attachments.memo import Store
from cchc.attachments.tree import ContentFile


def preview_of(
    file: ContentFile, facts: FileFacts, *, store: Store, draw: Callable[[Path], Preview | None]
) -> Preview | None:
    """Return the WebP preview of `file`, or None where it is no PDF, has findings that forbid drawing, or cannot be drawn.

    Bytes are the same for the same content and the same versions of PDFium and Pillow.
    """
    if facts.media_type != PDF or facts.pages is None or facts.needs_password:
        return None
    key = f"preview:{facts.digest}"
    known = _from_row(store.get(key) or "")
    if known is not None:
        return known
    drawn = draw(Path(file.origin))
    if drawn is not None:
        store.put(key, _to_row(drawn))
    return drawn


def preview_path(published: str) -> str:
    """Return the address of the preview of the file at `published`.

    >>> preview_path("tep/2021/x/ke-hoach.pdf")
    'tep/2021/x/ke-hoach.pdf.webp'
    """
    return f"{published}.webp"


def _to_row(drawn: Preview) -> str:
    return f"{drawn.width} {drawn.height} {base64.b64encode(drawn.content).decode('ascii')}"


def _from_row(row: str) -> Preview | None:
    parts = re.fullmatch(r"([0-9]{1,4}) ([0-9]{1,4}) ([A-Za-z0-9+/=]+)", row)
    if parts is None:
        return None
    return Preview(content=base64.b64decode(parts[3]), width=int(parts[1]), height=int(parts[2]))
