"""Type detection by content: the first bytes decide, never the name."""

import re
import string
from dataclasses import dataclass
from typing import Final

from cchc.attachments.media_types import AVIF, HEIC, HTML, MHTML, OLE, PDF, PROGRAM, RTF, SVG, TEXT, UNKNOWN, XML, ZIP

HEAD: Final = 4096
"""How many bytes from the start are looked at."""
TAIL: Final = 66_000
"""How many bytes from the end are looked at: the longest end of a ZIP directory is 65,557."""

_MAGIC: Final = (
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"ID3", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"\xce\xfa\xed\xfe", PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", PROGRAM),
    (b"#!", PROGRAM),
)
_TEXT_MAGIC: Final = frozenset({"image/bmp", "audio/mpeg", PROGRAM})
"""Types whose short mark may also begin an ordinary text ("BMW…", "MZ…"): decided by what follows."""

_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_PICTURE_BRANDS: Final = _AVIF_BRANDS | {b"heic", b"heim", b"heis", b"heix", b"hevc", b"hevx", b"mif1", b"msf1"}
_FILM_BRANDS: Final = frozenset({b"isom", b"iso2", b"mp41", b"mp42", b"M4V ", b"M4A ", b"qt  "})

_MARK_WITHIN: Final = 1024
"""Readers accept `%PDF-` anywhere in the first 1,024 bytes (ISO 32000-1, annex H, note 13)."""
# Bytes that no text holds, in any encoding that passes for one here.
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_PAGE: Final = re.compile(rb"<!doctype\s+html|<html\b", re.IGNORECASE)
_PAGE_PART: Final = re.compile(rb"<(?:head|body|script)\b", re.IGNORECASE)
_PAGE_START: Final = re.compile(
    rb"<(?:!--|(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|center)[\s>])",
    re.IGNORECASE,
)
"""Beginnings by which a browser takes a file for a page where a server does not say what it is (mimesniff.spec.whatwg.org, 7.1)."""
_MARKUP: Final = re.compile(rb"(?:\xef\xbb\xbf)?[\s\x00]*<[A-Za-z!?/]")
_SVG_START: Final = re.compile(rb"<(?:[\w.-]+:)?svg[\s/>]")
_MESSAGE: Final = re.compile(
    rb"\s{0,9}(?:From:[^\n]{0,200}\n(?:[\w-]{1,40}:[^\n]{0,400}\n){0,9})?MIME-Version:", re.IGNORECASE
)
"""How Word and browsers begin a page that they save as one file."""
_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sniffed:
    """A media type, and the other type that the same bytes also pass for (empty for an honest file)."""

    media_type: str
    second: str = ""


def sniff(head: bytes, tail: bytes) -> Sniffed:
    """Return what a file is from its first `HEAD` and last `TAIL` bytes (which overlap in small files)."""
    first = _by_magic(head)
    offset = head[:_MARK_WITHIN].find(b"%PDF-")
    if offset == 0 or (offset > 0 and first in {TEXT, UNKNOWN}):
        first = PDF
    elif offset > 0 and first != ZIP:
        # A stored ZIP member may be a PDF; in any other type the mark has no business.
        return Sniffed(media_type=first, second=PDF)
    if first != ZIP and ends_as_zip(tail):
        return Sniffed(media_type=first, second=ZIP)
    return Sniffed(media_type=first)


def ends_as_zip(tail: bytes) -> bool:
    """Return whether the bytes end with a ZIP directory that has entries and whose comment runs to the very end."""
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        return False
    entries = int.from_bytes(tail[at + 10 : at + 12], "little")
    comment = int.from_bytes(tail[at + 20 : at + 22], "little")
    return entries > 0 and at + 22 + comment == len(tail)


def _by_magic(head: bytes) -> str:
    if _MARKUP.match(head):  # before any mark of a picture or a film: browsers look for a page first
        return _marked_up(head)
    for mark, media_type in _MAGIC:
        if head.startswith(mark):
            if media_type in _TEXT_MAGIC and mark != b"#!" and not _CONTROL.search(head):
                break
            return media_type
    if head[4:8] == b"ftyp":
        return _by_brands(head)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[:2] in {b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"}:
        return "audio/mpeg"
    return _textual(head)


def _by_brands(head: bytes) -> str:
    """Return what a file of boxes is by its brands (ISO/IEC 14496-12, 4.3): a picture of a phone, else a film."""
    length = int.from_bytes(head[:4], "big")
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, min(length, len(head)), 4))}
    if head[8:12] in _PICTURE_BRANDS or (brands & _PICTURE_BRANDS and not brands & _FILM_BRANDS):
        return AVIF if brands & _AVIF_BRANDS else HEIC
    return "video/mp4"


def _textual(head: bytes) -> str:
    if not head or (_CONTROL.search(head) and not head.startswith(_BOMS[1:])):
        return UNKNOWN
    return MHTML if _MESSAGE.match(head) else TEXT


def _marked_up(head: bytes) -> str:
    """Return what a text that begins with a tag is; an SVG picture may have a long prologue before its first tag."""
    if _PAGE.search(head[:_MARK_WITHIN]):
        return HTML
    if _SVG_START.search(head):
        return SVG
    start = head.removeprefix(_BOMS[0]).lstrip(b"\x00" + string.whitespace.encode())
    return HTML if _PAGE_START.match(start) or _PAGE_PART.search(head[:_MARK_WITHIN]) else XML
