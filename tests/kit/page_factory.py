"""PDF pages put together of pictures, letters and lines, so that a test knows what a page is before it is read."""

import math
from collections.abc import Sequence

from kit.file_factory import pdf, stream

A4 = (595, 842)
SLIDE = (960, 540)

_PICTURE = b"BI/W 1/H 1/CS/G/BPC 8 ID 0 EI"


def picture(left: float, bottom: float, width: float, height: float, strips: int = 1) -> bytes:
    """A picture in a box in points, cut into strips that lie one above the other."""
    step = height / strips
    return b"".join(
        b"q %.2f 0 0 %.2f %.2f %.2f cm %s Q\n" % (width, step, left, bottom + step * number, _PICTURE)
        for number in range(strips)
    )


def whole(size: tuple[int, int] = A4, strips: int = 1) -> bytes:
    """A picture that covers the page."""
    return picture(0, 0, *size, strips=strips)


def turned_picture(size: tuple[int, int] = A4) -> bytes:
    """A picture that covers the page and lies on its side, as a scanner leaves it."""
    width, height = size
    return b"q 0 %d -%d 0 %d 0 cm %s Q\n" % (height, width, width, _PICTURE)


def words(*lines: str, size: float = 12, at: float = 780, invisible: bool = False, angle: float = 0) -> bytes:
    """Lines of ASCII text from a height of the page down."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    shown = b" ".join(b"(%s) Tj T*" % line.encode("ascii") for line in lines)
    start = b"%.3f %.3f %.3f %.3f 72 %.1f Tm" % (cos, sin, -sin, cos, at)
    return b"BT /F %.1f Tf %.1f TL %d Tr %s %s ET\n" % (size, 1.2 * size, 3 if invisible else 0, start, shown)


def strokes(count: int) -> bytes:
    """Lines of a drawing."""
    return b"\n".join(
        b"%d %d m %d %d l S" % (at % 500, at % 700, (at * 7) % 500, (at * 11) % 700) for at in range(count)
    )


def within_forms(content: bytes, depth: int = 1) -> tuple[bytes, int]:
    """Content to be wrapped in so many form objects, each half as large inside and drawn at twice the size."""
    return content, depth


def pages_pdf(*pages: bytes | tuple[bytes, int], size: tuple[int, int] = A4, turn: int = 0) -> bytes:
    """A PDF with a page for each content; one given with a depth stands within so many form objects."""
    objects: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    kids = []
    for page in pages:
        content, depth = page if isinstance(page, tuple) else (page, 0)
        resources = b"<</Font<</F 3 0 R>>>>"
        for _ in range(depth):
            entries = b"/Type/XObject/Subtype/Form/BBox[0 0 2000 2000]/Matrix[.5 0 0 .5 0 0]/Resources %s" % resources
            objects.append(stream(content, entries))
            content = b"q 2 0 0 2 0 0 cm /X Do Q"
            resources = b"<</Font<</F 3 0 R>>/XObject<</X %d 0 R>>>>" % len(objects)
        objects.append(stream(content))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Contents %d 0 R/Resources %s>>"
            % (*size, turn, len(objects), resources)
        )
        kids.append(len(objects))
    objects[1] = _page_tree(kids)
    return pdf(objects)


def _page_tree(kids: Sequence[int]) -> bytes:
    return b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
