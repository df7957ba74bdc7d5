"""Cost against size as an SVG picture: both axes logarithmic, so that a linear cost is a straight line of one slope."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT = 720, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 210, 30, 50
COLOURS = ("#b3261e", "#8a5a00", "#1f5fa8", "#2e6f40", "#6a3fa0", "#444444", "#00707a")

Points = Sequence[tuple[float, float]]


def plot(lines: Mapping[str, Points], *, across: str, up: str) -> str:
    """The picture of named lines of (size, seconds), both above zero."""
    points = [point for line in lines.values() for point in line]
    xs = _span([x for x, _ in points])
    ys = _span([y for _, y in points])
    parts = [*_axes(xs, ys, across, up), *_lines(lines, xs, ys)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'role="img" font-family="sans-serif" font-size="13">\n'
        f'<title>{escape(up)}, {escape(across)}</title>\n<rect width="100%" height="100%" fill="#fff"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _span(values: Sequence[float]) -> tuple[int, int]:
    """The whole powers of ten around all values."""
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return low, max(high, low + 1)


def _axes(xs: tuple[int, int], ys: tuple[int, int], across: str, up: str) -> Iterator[str]:
    """Yield the grid with its numbers, and what the axes mean."""
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    for power in range(xs[0], xs[1] + 1):
        x = _across(10.0**power, xs)
        yield f'<path d="M{x:.1f} {TOP}V{bottom}" stroke="#ddd"/>'
        yield f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{10.0**power:,.0f}</text>'
    for power in range(ys[0], ys[1] + 1):
        y = _up(10.0**power, ys)
        yield f'<path d="M{LEFT} {y:.1f}H{right}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
    yield f'<text x="{(LEFT + right) / 2}" y="{HEIGHT - 10}" text-anchor="middle">{escape(across)}</text>'
    yield f'<text x="16" y="{TOP - 12}">{escape(up)}</text>'


def _lines(lines: Mapping[str, Points], xs: tuple[int, int], ys: tuple[int, int]) -> Iterator[str]:
    """Yield each line with its points, and its name at the right, top line first."""
    order = sorted(lines, key=lambda name: -max(lines[name])[1])
    for row, name in enumerate(order):
        colour = COLOURS[row % len(COLOURS)]
        spots = [(_across(x, xs), _up(y, ys)) for x, y in sorted(lines[name])]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in spots)
        key = TOP + 10 + row * 22
        yield f'<path d="M{WIDTH - RIGHT + 15} {key}h20" stroke="{colour}" stroke-width="2"/>'
        yield f'<text x="{WIDTH - RIGHT + 42}" y="{key + 4}">{escape(name)}</text>'


def _across(x: float, xs: tuple[int, int]) -> float:
    return LEFT + (log10(x) - xs[0]) / (xs[1] - xs[0]) * (WIDTH - RIGHT - LEFT)


def _up(y: float, ys: tuple[int, int]) -> float:
    return HEIGHT - BOTTOM - (log10(y) - ys[0]) / (ys[1] - ys[0]) * (HEIGHT - BOTTOM - TOP)
