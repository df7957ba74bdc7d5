"""QR codes from what segno knows of them, twenty times as fast as segno draws one.

With version, level and mask fixed a code is an affine function of its bits, so segno draws one code of zeros for each
length of message, and any other message is that one with those modules inverted that its bits and the check bits
following from them invert (ISO/IEC 18004:2015, 7.5 to 7.8).
Private: segno's tables (`segno.consts`) and the steps by which it fills a matrix (`segno.encoder`).
"""

from collections.abc import Callable
from functools import cache
from itertools import chain, zip_longest
from operator import itemgetter
from typing import NamedTuple

from cchc.compat.stock import stock

LEVEL = "m"
"""Error correction: 15 % of a code may be dirty or torn."""
MASK = 2
"""The mask of all codes. Every mask is valid; this one suits addresses, on the average."""


class _BitPlaces(NamedTuple):
    """What codes of a version share: their blocks (bytes of data and of check), and which bit each module shows."""

    blocks: tuple[tuple[int, int], ...]
    of_modules: Callable[[str], tuple[str, ...]]


def modules_of(message: bytes) -> tuple[int, str]:
    """Return how many modules a code has on a side, and all of them, row by row: "1" is dark."""
    if stock():
        _, size, modules = _drawn(message)
        return size, modules
    version, size, zeros = _zeros(len(message))
    places = _places(version, size)
    length = sum(data for data, _ in places.blocks)
    header = 12 if version < 10 else 20  # bits that say that bytes follow, and how many
    data = (int.from_bytes(message) << 8 * (length - len(message)) - header).to_bytes(length)
    blocks, checks = [], []
    for number, check in places.blocks:
        block, data = data[:number], data[number:]
        blocks.append(block)
        checks.append(_check(block, check))
    words = bytes(word for word in chain(*zip_longest(*blocks), *zip_longest(*checks)) if word is not None)
    bits = format(int.from_bytes(words), f"0{8 * len(words)}b") + "00000000"  # remainder, and modules without a bit
    inverted = int("".join(places.of_modules(bits)), 2)
    return size, format(zeros ^ inverted, f"0{size * size}b")


def _drawn(message: bytes) -> tuple[int, int, str]:
    """A code as segno draws it: its version, its size, its modules row by row."""
    import segno  # noqa: PLC0415 - only builds that draw a code need it

    code = segno.make(message, error=LEVEL, mask=MASK, mode="byte", boost_error=False, micro=False)
    return int(code.version), len(code.matrix), "".join(str(bit) for row in code.matrix for bit in row)


@cache
def _zeros(length: int) -> tuple[int, int, int]:
    """The version that holds so many bytes, its size, and the code of zeros as a number of that many bits."""
    version, size, modules = _drawn(b"\0" * length)
    return version, size, int(modules, 2)


@cache
def _places(version: int, size: int) -> _BitPlaces:
    """Where segno puts the bits of a version: found by giving it numbers for bits."""
    from segno import consts, encoder  # noqa: PLC0415 - as above

    functions = encoder.make_matrix(size, size)
    encoder.add_finder_patterns(functions, size, size)
    encoder.add_alignment_patterns(functions, size, size)
    places = [list(row) for row in functions]
    free = sum(row.count(2) for row in places)
    encoder.add_codewords(places, [-1 - bit for bit in range(free)], version)
    blocks = tuple(
        (group.num_data, group.num_total - group.num_data)
        for group in consts.ECC[version][consts.ERROR_LEVEL_M]
        for _ in range(group.num_blocks)
    )
    bits = 8 * sum(data + check for data, check in blocks)
    return _BitPlaces(blocks, itemgetter(*(-1 - place if place < 0 else bits for row in places for place in row)))


def _check(block: bytes, length: int) -> bytes:
    """The check bytes of a block (Reed–Solomon): the rest of a division, byte by byte."""
    rests, top = _rests(length), 8 * (length - 1)
    below, rest = (1 << top) - 1, 0
    for byte in block:
        rest = (rest & below) << 8 ^ rests[rest >> top ^ byte]
    return rest.to_bytes(length)


@cache
def _rests(length: int) -> tuple[int, ...]:
    """What each leading byte leaves behind in a division by the generator of so many check bytes."""
    from segno import consts  # noqa: PLC0415 - as above

    log, exp, generator = consts.GALIOS_LOG, consts.GALIOS_EXP, consts.GEN_POLY[length]
    return (0, *(int.from_bytes(bytes(exp[log[byte] + power] for power in generator)) for byte in range(1, 256)))
