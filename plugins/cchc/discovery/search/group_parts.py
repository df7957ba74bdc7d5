"""The parts of a group as bytes: a table of what each part is and where it lies, then the parts one after another.

A shard takes one part of each group, so a part is read without the others. Numbers are as this machine has them. The table holds for each part a digest, in a
lane so wide that the digests of very many groups can be added up at once: the sum tells a shard from what it was.
"""

from array import array
from collections.abc import Sequence
from hashlib import blake2b
from itertools import accumulate
from typing import Final
from zlib import crc32

from cchc.engine.cache.database import StoreDamaged

LANE: Final = 12
"""Bytes of a lane: a digest, and room for the sum of 16 million."""
_DIGEST: Final = 9
_NUMBER: Final = 4
_HEAD: Final = 2 * _NUMBER


def packed(parts: Sequence[str], group: str) -> bytes:
    """Return the parts of a group, whose id is `group`, as bytes; digests of equal parts differ from group to group."""
    data = [part.encode() for part in parts]
    salt = group.encode()
    lanes = b"".join([blake2b(part, digest_size=_DIGEST, key=salt).digest() + bytes(LANE - _DIGEST) for part in data])
    ends = array("I", accumulate(map(len, data), initial=0))
    table = lanes + ends.tobytes() + array("I", map(crc32, data)).tobytes()
    return b"".join((array("I", (len(data), crc32(table))).tobytes(), table, *data))


class GroupParts:
    """The parts of one group, read one by one from what `packed` gave."""

    def __init__(self, data: memoryview) -> None:
        """Take the bytes. Raises StoreDamaged where the table is not as it was written."""
        if len(data) < _HEAD:
            raise StoreDamaged("search")
        self.count, check = data[:_HEAD].cast("I")
        lanes = _HEAD + LANE * self.count
        ends = lanes + _NUMBER * (self.count + 1)
        self._start = ends + _NUMBER * self.count
        if len(data) < self._start or crc32(data[_HEAD : self._start]) != check:
            raise StoreDamaged("search")
        self._data = data
        self.lanes = int.from_bytes(data[_HEAD:lanes], "little")
        """The digests of all parts, in lanes that may be added up."""
        self._ends = data[lanes:ends].cast("I")
        self._checks = data[ends : self._start].cast("I")

    def part(self, number: int) -> str:
        """Return a part. Raises StoreDamaged where it is not as it was written."""
        found = self._data[self._start + self._ends[number] : self._start + self._ends[number + 1]]
        if crc32(found) != self._checks[number]:
            raise StoreDamaged("search")
        return str(found, "utf-8")


def lane(sums: bytes, number: int) -> str:
    """Return one lane of the sums of lanes, hexadecimal."""
    return sums[LANE * number : LANE * (number + 1)].hex()
