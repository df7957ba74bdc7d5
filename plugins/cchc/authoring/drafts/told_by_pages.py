"""Values and lines of a header from what the pages of a site say of the document."""

from collections import Counter
from collections.abc import Iterable, Iterator

from cchc.law.citation import Citation
from cchc.legal_basis.unregistered import Mentions, ToldRelation
from cchc.records.review_marks import header_mark


def gathered(named: Citation, mentions: Mentions) -> dict[str, str]:
    """Return day and issuer, where all pages that state them state the same and `named` states neither."""
    found: dict[str, str] = {}
    days = Counter(one.citation.date for _, one in mentions if one.citation.date and len(one.citation.date) == 10)
    issuers = Counter(one.citation.issuer for _, one in mentions if one.citation.issuer)
    if named.date is None and len(days) == 1:
        found["issued"] = next(iter(days))
    if named.issuer is None and len(issuers) == 1:
        found["issuer"] = next(iter(issuers))
    return found


def relation_lines(told: Iterable[ToldRelation]) -> Iterator[str]:
    """Yield the relations in which the document acts, as comments for the editor to take over: none is declared unseen."""
    acting: dict[str, list[ToldRelation]] = {}
    for one in told:
        if one.acting and one.other.number:
            acting.setdefault(str(one.predicate), []).append(one)
    if not acting:
        return
    pages = dict.fromkeys(one.page.entry.record.path for each in acting.values() for one in each)
    yield header_mark(f"quan hệ đọc được ở {', '.join(pages)}; đúng thì xóa dấu # ở các dòng dưới")
    yield "#relations:"
    for predicate, each in acting.items():
        yield f"#  {predicate}: [{', '.join(one.other.number for one in each)}]"
