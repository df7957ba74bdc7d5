"""Detection of truncated pictures by the structure of the file: an interrupted copy ends before its format does.

Nothing is decoded, so letters that were changed within a picture are not noticed.
"""

import struct
from pathlib import Path
from typing import BinaryIO, Final

_PIECE: Final = 1 << 16
_MOST_BLOCKS: Final = 200_000
_WITH_LENGTH: Final = frozenset({*range(0xC0, 0xD0), *range(0xDA, 0xFF)}) - {0xD8, 0xD9}
_START_OF_SCAN: Final = 0xDA


def is_cut_off(path: Path, media_type: str) -> bool:
    """Return whether the picture at `path` ends too early; False for types that are not looked at."""
    with path.open("rb") as stream:
        match media_type:
            case "image/jpeg":
                return not _jpeg_ends(stream)
            case "image/png":
                return not _png_ends(stream)
            case "image/gif":
                return not _gif_ends(stream)
            case "image/webp":
                return _shorter(stream, 4, 8)
            case "image/bmp":
                return _shorter(stream, 2, 0)
            case _:
                return False


def _jpeg_ends(stream: BinaryIO) -> bool:
    """Return whether an end of image follows the first scan (ITU T.81, B.1): within a scan no other FF D9 can stand."""
    stream.seek(2)
    for _ in range(_MOST_BLOCKS):
        marker = stream.read(2)
        if len(marker) < 2:
            return False
        if marker[0] != 0xFF or marker[1] not in _WITH_LENGTH:
            stream.seek(-1, 1)  # fill bytes, and what a careless program put between two segments
            continue
        length = int.from_bytes(stream.read(2), "big")
        stream.seek(max(0, length - 2), 1)
        if marker[1] == _START_OF_SCAN:
            break
    last = b""
    while piece := stream.read(_PIECE):
        if b"\xff\xd9" in last + piece:
            return True
        last = piece[-1:]
    return False


def _png_ends(stream: BinaryIO) -> bool:
    """Return whether the chunks go on to an end chunk (PNG, 5.3)."""
    size = stream.seek(0, 2)
    at = 8
    for _ in range(_MOST_BLOCKS):
        stream.seek(at)
        head = stream.read(8)
        if len(head) < 8:
            return False
        length, kind = struct.unpack(">I4s", head)
        at += 12 + length
        if at > size:
            return False
        if kind == b"IEND":
            return True
    return True


def _gif_ends(stream: BinaryIO) -> bool:
    """Return whether the last block of the last picture is whole (GIF89a); the closing byte itself may be missing."""
    head = stream.read(13)
    if len(head) < 13:
        return False
    _skip_colours(stream, head[10])
    pictures = 0
    for _ in range(_MOST_BLOCKS):
        match stream.read(1):
            case b"\x2c":
                described = stream.read(9)
                if len(described) < 9:
                    return False
                _skip_colours(stream, described[8])
                if not stream.read(1) or not _skip_blocks(stream):
                    return False
                pictures += 1
            case b"\x21":
                if not stream.read(1) or not _skip_blocks(stream):
                    return False
            case _:
                return pictures > 0
    return True


def _skip_colours(stream: BinaryIO, flags: int) -> None:
    if flags & 0x80:
        stream.seek(3 << ((flags & 7) + 1), 1)


def _skip_blocks(stream: BinaryIO) -> bool:
    """Skip blocks up to the empty one; False where the file ends before."""
    for _ in range(_MOST_BLOCKS):
        length = stream.read(1)
        if not length:
            return False
        if length == b"\0":
            return True
        if len(stream.read(length[0])) < length[0]:
            return False
    return True


def _shorter(stream: BinaryIO, at: int, more: int) -> bool:
    """Return whether the file is shorter than its own header says: the number of four bytes at `at`, and `more`."""
    stream.seek(at)
    told = int.from_bytes(stream.read(4), "little") + more
    return stream.seek(0, 2) < told
