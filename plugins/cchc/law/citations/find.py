"""Find every citation of a text: normalise, scan digits and law names, read what stands around them.

1. `may_cite` tells at once that a text holds nothing.
2. Mentions: numbers with their type words, lists and elliptic members, and laws by name (mentions.py).
3. Around each mention: pinpoint, date and issuer behind it and before it, then what lists share, then relations.
4. Offsets go back to the text as written.
"""

import re
from typing import Final

from cchc.law.citation import Citation, NamedCitation, NumberedCitation
from cchc.law.citations.bare_text import accented, bare, is_bare
from cchc.law.citations.coordination import Read, share
from cchc.law.citations.leading_attribution import NO_LEAD, is_told_otherwise, leading_attribution
from cchc.law.citations.mentions import Mention, mentions
from cchc.law.citations.pinpoint import is_annexed, pinpoint_after, pinpoint_before
from cchc.law.citations.relation_flow import Flow, Step, end_others, is_titled, relate
from cchc.law.citations.trailing_attribution import trailing_attribution
from cchc.text.spans import OffsetMap, normalise

_DIGIT: Final = re.compile("[0-9]")
# Words that tell a law from the one of its name in force; "hiện hành" means just that one.
_APART: Final = re.compile(r"\s+\(?(?:mới|cũ|trước\s+đây|sửa\s+đổi)(?!\w)")


def may_cite(text: str) -> bool:
    """Tell whether `text` can hold a citation at all; False is certain. Costs microseconds."""
    return not text.isascii() or _DIGIT.search(text) is not None


def find(text: str) -> tuple[Citation, ...]:
    """Return the citations of plain Vietnamese `text`: the first of the three verbs, before `resolve` and `annotate`.

    Args:
        text: in any Unicode form. Never raises on any text; time is linear in its length.

    Returns:
        Each mention of a document, in order, without overlap; offsets are into `text` as given.

    >>> text = "Căn cứ khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ và Luật Đất đai năm 2024"
    >>> decree, law = find(text)
    >>> decree.number, decree.date, decree.issuer, decree.pinpoint, decree.relation
    ('61/2018/NĐ-CP', '2018-04-23', 'Chính phủ', 'khoản 2 Điều 5', 'basis')
    >>> law.name, law.date, text[law.start : law.end]
    ('Luật Đất đai', '2024', 'Luật Đất đai')
    """
    if not may_cite(text):
        return ()
    normal, offsets = normalise(text)
    normal = normal.replace("İ", "I")  # the one letter whose lower case is longer
    stripped = is_bare(normal)
    if stripped:
        normal = accented(normal)
    lower = normal.lower()
    found = mentions(normal, lower)
    if not found:
        return ()
    reads: list[Read] = []
    for i in range(len(found)):
        reads.append(_read(normal, lower, found, i, reads[-1] if reads else None))
    reads = share(normal, reads)
    flows: list[Flow] = []
    for i, read in enumerate(reads):
        ceiling = reads[i + 1].base if i + 1 < len(reads) else len(normal)
        titled = is_titled(lower, read.tail, ceiling)
        step = Step(read.anchor, read.tail, read.date is not None, read.issuer is not None, titled)
        flows.append(relate(normal, lower, step, flows[-1] if flows else None, ceiling))
    flows = end_others(lower, flows)
    citations = [_citation(text, normal, offsets, read, flow) for read, flow in zip(reads, flows, strict=True)]
    return tuple([_as_written(citation) for citation in citations] if stripped else citations)


def _read(normal: str, lower: str, found: list[Mention], i: int, previous: Read | None) -> Read:
    """Read what stands around mention `i`; members of one list take what stands before its head from `previous`."""
    mention = found[i]
    floor = found[i - 1].end if i else 0
    ceiling = found[i + 1].start if i + 1 < len(found) else len(normal)
    pinpoint, base = pinpoint_before(normal, lower, mention.start, floor)
    tail = trailing_attribution(normal, lower, mention, ceiling)
    if pinpoint is None:
        pinpoint = pinpoint_after(normal, lower, tail.end, ceiling)
    same_head = previous is not None and mention.head is not None and mention.head == previous.mention.head
    if same_head and previous is not None:
        lead, anchor = previous.lead, base
    else:
        anchor = base if mention.head is None else mention.head
        lead = leading_attribution(normal, lower, anchor, floor if anchor >= floor else 0, mention, tail)
    if lead.issuer is not None and is_told_otherwise(lower, mention, lead.issuer):
        lead = NO_LEAD
    if base < mention.start and is_annexed(lower, base, mention.start):
        anchor = mention.start
    date = tail.date if tail.date and len(tail.date) == 10 else lead.date or tail.date or mention.year
    issuer = tail.issuer or mention.issuer or lead.issuer
    return Read(mention, base, anchor, tail.end, date, issuer, pinpoint, lead)


def _as_written(citation: Citation) -> Citation:
    """Return a citation of a text without diacritics as that text writes it."""
    issuer, pinpoint = bare(citation.issuer), bare(citation.pinpoint)
    if isinstance(citation, NamedCitation):
        return citation._replace(name=bare(citation.name) or "", issuer=issuer, pinpoint=pinpoint)
    return citation._replace(name=bare(citation.name), issuer=issuer, pinpoint=pinpoint)


def _citation(text: str, normal: str, offsets: OffsetMap, read: Read, flow: Flow) -> Citation:
    """Return what was read of one mention, its offsets in the text as written."""
    mention, issuer = read.mention, read.issuer
    start, end = offsets.stretch(text, mention.start, mention.end)
    said = " ".join(normal[issuer[0] : issuer[1]].split()) if issuer else None
    found = (read.date, said, read.pinpoint, flow.relation, flow.inverse)
    if mention.number is not None:
        return NumberedCitation(start, end, text[start:end], mention.type, mention.number, mention.name, *found)
    kind, name = mention.type or "", mention.name or ""  # a law has both
    apart = _APART.match(normal, mention.end) is not None
    return NamedCitation(start, end, text[start:end], kind, name, *found, apart)
