"""Pictures by their header: type, size in pixels as browsers show it, and where the photo was taken; never decoded."""

import warnings
from dataclasses import replace
from pathlib import Path
from typing import Final

from PIL import ExifTags, Image, TiffImagePlugin

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.readers.picture_ends import is_cut_off

FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")
MOST_PIXELS: Final = 100_000_000
"""Pixels of the largest picture accepted, as much as an A0 poster at 200 dpi."""
LYING: Final = frozenset({5, 6, 7, 8})
"""EXIF orientations in which a picture is shown with its sides exchanged."""
_STRIP_OFFSETS, _STRIP_LENGTHS, _TILE_OFFSETS, _TILE_LENGTHS = 273, 279, 324, 325
"""Tags of TIFF 6.0 that say where the picture's data are."""
_POSITION: Final = frozenset({2, 4})
"""GPS tags of latitude and longitude."""


def read_image(path: Path, facts: FileFacts) -> FileFacts:
    """Return the facts of a picture. Raises `RejectedFile`: BROKEN, BOMB."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures; the limit below decides
            with Image.open(path, formats=FORMATS) as picture:
                width, height = picture.size
                orientation, located = _exif(picture)
                end = _end_of_strips(picture)
    except Image.DecompressionBombError as error:
        raise RejectedFile(file_rules.BOMB, "quá nhiều điểm ảnh") from error
    except (OSError, ValueError, SyntaxError, EOFError, TypeError, OverflowError) as error:
        raise RejectedFile(file_rules.BROKEN, "không đọc được phần đầu của ảnh") from error
    if width * height > MOST_PIXELS:
        raise RejectedFile(file_rules.BOMB, f"{width} × {height} điểm ảnh")
    if is_cut_off(path, facts.media_type) or end > facts.size:
        raise RejectedFile(file_rules.BROKEN, "ảnh bị đứt giữa chừng, thiếu phần cuối")
    if orientation in LYING:
        width, height = height, width
    facts = replace(facts, width=width, height=height)
    return facts.found(WireProblem(file_rules.LOCATED)) if located else facts


def _end_of_strips(picture: Image.Image) -> int:
    """Where the last strip or tile of a TIFF ends, in bytes from its start; 0 for other types."""
    if not isinstance(picture, TiffImagePlugin.TiffImageFile):
        return 0
    tags = picture.tag_v2
    places = zip(
        (*tags.get(_STRIP_OFFSETS, ()), *tags.get(_TILE_OFFSETS, ())),
        (*tags.get(_STRIP_LENGTHS, ()), *tags.get(_TILE_LENGTHS, ())),
        strict=False,
    )
    return max((start + length for start, length in places), default=0)


def _exif(picture: Image.Image) -> tuple[int, bool]:
    """The orientation of a photo, 1 where none is told, and whether it tells where it was taken; faulty EXIF tells nothing."""
    try:
        exif = picture.getexif()
        orientation = exif.get(ExifTags.Base.Orientation, 1)
        located = bool(_POSITION & exif.get_ifd(ExifTags.IFD.GPSInfo).keys())
    except Exception:  # noqa: BLE001 - EXIF is written by anyone, and read by a library that trusts it
        orientation, located = 1, False
    packet = picture.info.get("xmp", b"")
    located = located or (isinstance(packet, bytes) and b"GPSLatitude" in packet)
    return (orientation if isinstance(orientation, int) else 1), located
