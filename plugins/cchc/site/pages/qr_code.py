"""The QR code of an address as static SVG, for the printed copy on a notice board.

A QR library spends 8 ms on one code: it places bits and weighs eight masks. With version, level and mask fixed a code is
an affine function of its bits, so segno draws one code of zeros for each length of address, and any other address is
that one with those modules inverted that its bits and the check bits following from them invert (ISO/IEC 18004:2015,
7.5 to 7.8). That takes 0.1 ms.
"""

from collections.abc import Callable
from functools import cache
from itertools import chain, zip_longest
from operator import itemgetter
from typing import NamedTuple

from markupsafe import Markup

LEVEL = "m"
"""Error correction: 15 % of a code may be dirty or torn."""
MASK = 2
"""The mask of all codes. Every mask is valid; this one suits addresses, on the average."""
QUIET = 4
"""White modules around a code."""
LONGEST = 213
"""Characters of an address that version 10 holds, the largest that is easily read from paper."""

_SIGNS = str.maketrans("01", ".#")
_RUNS = tuple(
    (sign * length, f"{step}{length}{across}")
    for length in range(9, 0, -1)
    for sign, step, across in (("#", "h", ""), (".", "m", " 0"))
)
"""Dark and light modules in a row, and how a path draws or skips them."""


class _Places(NamedTuple):
    """What codes of a version share: their blocks (bytes of data and of check), and which bit each module shows."""

    blocks: tuple[tuple[int, int], ...]
    of_modules: Callable[[str], tuple[str, ...]]


def qr_code(address: str) -> Markup:
    """Return the code of a full address as an `svg` element; nothing where it is none, too long or not ASCII."""
    if not address.startswith("http") or not address.isascii() or len(address) > LONGEST:
        return Markup()
    size, modules = modules_of(address.encode())
    rows = modules.translate(_SIGNS)
    path = "\n".join(rows[start : start + size] for start in range(0, size * size, size))
    for run, drawn in _RUNS:
        path = path.replace(run, drawn)
    path = path.replace("\n", f"m-{size} 1")
    whole = size + 2 * QUIET
    return Markup(  # noqa: S704 - digits and commands only
        f'<svg class="cchc-qr" viewBox="0 0 {whole} {whole}" width="{whole}" height="{whole}" aria-hidden="true">'
        f'<path d="M{QUIET} {QUIET}.5{path}"/></svg>'
    )


def modules_of(message: bytes) -> tuple[int, str]:
    """Return how many modules a code has on a side, and all of them, row by row: "1" is dark."""
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


@cache
def _zeros(length: int) -> tuple[int, int, int]:
    """The version that holds so many bytes, its size, and the code of zeros as a number of that many bits."""
    import segno  # noqa: PLC0415 - only builds that draw a code need it

    code = segno.make(b"\0" * length, error=LEVEL, mask=MASK, mode="byte", boost_error=False, micro=False)
    return int(code.version), len(code.matrix), int("".join(str(bit) for row in code.matrix for bit in row), 2)


@cache
def _places(version: int, size: int) -> _Places:
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
    return _Places(blocks, itemgetter(*(-1 - place if place < 0 else bits for row in places for place in row)))


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
