"""The relations of a document as a static SVG: what acts on it above, what it acts on below."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from cchc.law.documents.citation_forms import exact_form
from cchc.law.documents.registry import RegisteredDocument
from cchc.law.documents.relations import Edge, Predicate
from cchc.legal_basis.document_words import capitalised
from cchc.legal_basis.register import Register

BOX_WIDTH = 300
BOX_HEIGHT = 40
PHRASE = 22
"""Room above a box for the words on its line, in SVG units (pixels at full size)."""
ROW = PHRASE + BOX_HEIGHT + 10
"""From one row of boxes to the next."""
INDENT = 26
"""From the line on the left to the boxes; with it, the whole is as wide as the text of a phone's page."""
WIDTH = INDENT + BOX_WIDTH
MOST = 6
"""Most documents shown on either side; the text beside the diagram names them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """The documents on one side with the words on their lines."""

    rows: tuple[tuple[str, str, str], ...]
    """(phrase, name, address)."""
    more: int


def diagram(
    register: Register, document: RegisteredDocument, outgoing: Sequence[Edge], incoming: Sequence[Edge]
) -> str:
    """SVG markup, or empty text where the document has no relation but legal bases. Texts are escaped."""
    above = _side(register, incoming, incoming=True)
    below = _side(register, outgoing, incoming=False)
    if not above.rows and not below.rows:
        return ""
    own_y = ROW * len(above.rows) + 1
    height = own_y + BOX_HEIGHT + ROW * len(below.rows) + 8
    name = exact_form(document)
    parts = [
        f'<svg class="cchc-diagram__svg" viewBox="0 0 {WIDTH} {height}" role="group" aria-labelledby="so-do-ten" aria-describedby="so-do-mo-ta">',
        f'<title id="so-do-ten">Sơ đồ quan hệ của {escape(name)}</title>',
        f'<desc id="so-do-mo-ta">{escape(_description(name, above, below))}</desc>',
    ]
    for index, row in enumerate((*above.rows, *below.rows)):
        over = index < len(above.rows)
        y = ROW * index + 1 if over else own_y + BOX_HEIGHT + ROW * (index - len(above.rows))
        parts += _related(y + (0 if over else 6), own_y, row, over=over)
    parts += [_box(own_y, 0, name, "", own=True), "</svg>"]
    return "".join(parts)


def _side(register: Register, edges: Sequence[Edge], *, incoming: bool) -> _Side:
    telling = [edge for edge in edges if edge.predicate is not Predicate.BASIS]
    rows = []
    for edge in telling[:MOST]:
        other = register.document(edge.source if incoming else edge.target)
        phrase = edge.predicate.reverse if incoming else edge.predicate.forward
        rows.append((phrase, exact_form(other), other.id))
    return _Side(rows=tuple(rows), more=len(telling) - len(rows))


def _description(name: str, above: _Side, below: _Side) -> str:
    sentences = [f"{capitalised(phrase)} {other}" for phrase, other, _ in (*above.rows, *below.rows)]
    more = above.more + below.more
    return f"{name}. " + ". ".join(sentences) + (f". Và {more} quan hệ khác." if more else ".")


def _related(y: int, own_y: int, row: tuple[str, str, str], *, over: bool) -> list[str]:
    """A related document under the phrase that tells how, and its line to the own box."""
    phrase, name, url = row
    box = y + PHRASE
    turn = INDENT // 2
    end = own_y if over else own_y + BOX_HEIGHT
    path = f"M{INDENT} {box + BOX_HEIGHT // 2}H{turn}V{end}"
    return [
        f'<path class="cchc-diagram__line" d="{path}"/>',
        f'<text class="cchc-diagram__phrase" x="{INDENT}" y="{box - 6}">{escape(capitalised(phrase))}</text>',
        _box(box, INDENT, name, url, own=False),
    ]


def _box(y: int, x: int, name: str, url: str, *, own: bool) -> str:
    style = "cchc-diagram__box cchc-diagram__box--own" if own else "cchc-diagram__box"
    box = (
        f'<rect class="{style}" x="{x + 1}" y="{y}" width="{BOX_WIDTH - 2}" height="{BOX_HEIGHT}"/>'
        f'<text class="cchc-diagram__name" x="{x + BOX_WIDTH // 2}" y="{y + 25}">{escape(_short(name))}</text>'
    )
    return f'<a href="{escape(url)}">{box}</a>' if url else box


def _short(name: str, most: int = 36) -> str:
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"
