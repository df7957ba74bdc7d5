"""The QR code of an address as static SVG, for the printed copy on a notice board."""

from markupsafe import Markup

from cchc.compat.qr_modules import modules_of

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
