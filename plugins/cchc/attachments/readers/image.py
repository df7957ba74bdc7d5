"""Pictures by their header: type and size in pixels, never decoded."""

import warnings
from dataclasses import replace
from pathlib import Path
from typing import Final

from PIL import Image

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile

FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")
MOST_PIXELS: Final = 100_000_000
"""Pixels of the largest picture accepted, as much as an A0 poster at 200 dpi."""


def read_image(path: Path, facts: FileFacts) -> FileFacts:
    """Return the facts of a picture. Raises `RejectedFile`: BROKEN, BOMB."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures; the limit below decides
            with Image.open(path, formats=FORMATS) as picture:
                width, height = picture.size
    except Image.DecompressionBombError as error:
        raise RejectedFile(file_rules.BOMB, "quá nhiều điểm ảnh") from error
    except (OSError, ValueError, SyntaxError, EOFError, TypeError, OverflowError) as error:
        raise RejectedFile(file_rules.BROKEN, "không đọc được phần đầu của ảnh") from error
    if width * height > MOST_PIXELS:
        raise RejectedFile(file_rules.BOMB, f"{width} × {height} điểm ảnh")
    return replace(facts, width=width, height=height)
