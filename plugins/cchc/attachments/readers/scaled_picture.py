"""Copies of a picture that weigh little and tell nothing: upright, in several widths, without metadata.

Runs in the worker only. A picture that is wide, lies on its side or carries metadata gets a copy of its own type to
stand in its place; every picture gets small WebP copies, as far as these are smaller than what they stand for.
"""

import io
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PIL import ExifTags, Image, ImageCms

from cchc.attachments import file_rules
from cchc.attachments.file_facts import RejectedFile
from cchc.attachments.readers.image import LYING
from cchc.attachments.readers.pdf import Drawn

COPIED: Final = ("PNG", "JPEG", "WEBP")
WIDEST: Final = 1600
"""Pixels across of the picture on its page: twice the width of the column of text."""
WIDTHS: Final = (640, 1280)
THUMBNAIL_BYTES: Final = 15_000
_NARROWER: Final = (320, 240, 160, 80, 40, 20, 10)
"""Pixels across of the picture in lists: twice its widest place, and less where its bytes are too many."""
_QUALITIES: Final = (78, 64, 48, 32)
_QUALITY: Final = 80
_TURNS: Final = MappingProxyType(
    {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
)
"""How a picture of each EXIF orientation is set upright."""
_KEPT: Final = frozenset({"RGB", "RGBA", "L"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnCopies:
    """`whole` stands in the place of the picture, None where the picture itself may; `copies` are WebP, the smallest first."""

    whole: Drawn | None
    copies: tuple[Drawn, ...]


def draw_copies(path: Path) -> DrawnCopies:
    """Return the copies of the picture at `path`, the same bytes each time; none of a moving one.

    Raises `RejectedFile` where it cannot be decoded.
    """
    try:
        with Image.open(path, formats=COPIED) as picture:
            if getattr(picture, "n_frames", 1) > 1 and picture.format != "MPO":
                return DrawnCopies(whole=None, copies=())
            return _drawn(picture, path.stat().st_size)
    except (OSError, ValueError, SyntaxError, EOFError, TypeError, Image.DecompressionBombError) as error:
        raise RejectedFile(file_rules.BROKEN, "không giải mã được ảnh") from error


def _drawn(picture: Image.Image, size: int) -> DrawnCopies:
    exif = picture.getexif()
    told = bool(exif) or any(key in picture.info for key in ("exif", "xmp", "photoshop"))
    kind = "JPEG" if picture.format == "MPO" else str(picture.format)
    orientation = exif.get(ExifTags.Base.Orientation, 1)
    lying = orientation in LYING
    wide = (picture.height if lying else picture.width) > WIDEST
    if wide:
        picture.draft("RGB", (WIDEST, WIDEST))  # JPEG only: decoded at a fraction of its size
    profile = picture.info.get("icc_profile")
    plain = picture if picture.mode in _KEPT or (profile and picture.mode == "CMYK") else _in_colours(picture)
    longest = round(WIDEST * plain.width / plain.height) if lying else WIDEST
    small = _narrowed(plain, longest)
    if profile and small.mode in {"RGB", "CMYK"}:
        small = _in_srgb(small, profile)
    upright = small.transpose(_TURNS[orientation]) if orientation in _TURNS else small
    whole = None
    if wide or told or kind != picture.format:
        whole = _saved(upright, kind, _QUALITY + 8)
        size = len(whole.content)
    wider = [_saved(_narrowed(upright, width), "WEBP", _QUALITY) for width in WIDTHS if width < upright.width]
    copies = (_thumbnail(upright), *wider)
    return DrawnCopies(whole=whole, copies=tuple(one for one in copies if len(one.content) < size))


def _in_colours(picture: Image.Image) -> Image.Image:
    """The picture in colours that are mixed when it is made smaller."""
    clear = picture.mode in {"LA", "PA"} or "transparency" in picture.info
    return picture.convert("RGBA" if clear else "L" if picture.mode in {"1", "I;16"} else "RGB")


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """The picture in the colours of screens; a faulty profile is left out."""
    try:
        found = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        shown = ImageCms.profileToProfile(picture, found, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        shown = None
    return shown or picture.convert("RGB")


def _narrowed(picture: Image.Image, width: int) -> Image.Image:
    if picture.width <= width:
        return picture
    height = max(1, round(picture.height * width / picture.width))
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _thumbnail(picture: Image.Image) -> Drawn:
    """The picture for lists: as good as its bytes allow, narrower where it is busy or very tall."""
    for width in _NARROWER:
        narrow = _narrowed(picture, width)
        for quality in _QUALITIES:
            drawn = _saved(narrow, "WEBP", quality)
            if len(drawn.content) <= THUMBNAIL_BYTES:
                return drawn
    raise RejectedFile(file_rules.COSTLY, "ảnh quá dài")


def _saved(picture: Image.Image, kind: str, quality: int) -> Drawn:
    """The picture as a file without metadata."""
    out = io.BytesIO()
    bare = picture.convert("RGB") if kind == "JPEG" and picture.mode == "RGBA" else picture.copy()
    bare.info = {}
    if kind == "PNG":
        bare.save(out, "PNG", optimize=True)
    elif kind == "WEBP":
        bare.save(out, "WEBP", quality=quality, method=4)
    else:
        bare.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return Drawn(content=out.getvalue(), width=picture.width, height=picture.height)
