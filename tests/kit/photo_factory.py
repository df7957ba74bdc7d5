"""Photographs made for tests: of any size, turned, with a place, cut off."""

import io
import random
from typing import Final

from PIL import ExifTags, Image

PLACE: Final = {1: "N", 2: (21.0, 1.0, 40.8), 3: "E", 4: (103.0, 40.0, 27.6)}
"""GPS tags of a place."""


def photo(
    kind: str = "JPEG",
    size: tuple[int, int] = (400, 200),
    *,
    orientation: int = 0,
    place: bool = False,
    colours: str = "RGB",
    busy: bool = False,
    frames: int = 1,
) -> bytes:
    """A picture whose left half is red and right half blue, or of noise; EXIF only where a tag is asked for."""
    picture = Image.new("RGB", size, "red")
    picture.paste("blue", (size[0] // 2, 0, *size))
    if busy:
        noise = random.Random(7).randbytes(3 * size[0] * size[1])  # noqa: S311 - noise, not a secret
        picture = Image.frombytes("RGB", size, noise)
    exif = Image.Exif()
    if orientation:
        exif[ExifTags.Base.Orientation] = orientation
    if place:
        exif[ExifTags.IFD.GPSInfo] = PLACE
    out = io.BytesIO()
    more = {"save_all": True, "append_images": [picture.transpose(Image.Transpose.ROTATE_180)]} if frames > 1 else {}
    picture.convert(colours).save(out, kind, **({"exif": exif} if orientation or place else {}), **more)
    return out.getvalue()
