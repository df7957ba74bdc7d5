"""Mentions: the stretches of a text that name a document, by number or by the title of a law."""

import re
from typing import Final, NamedTuple

from cchc.law.citations.law_titles import NamedLaw, titles
from cchc.law.citations.number_scan import NumberToken, numbers
from cchc.law.citations.type_words import GovernedNumber, fitting, governing_type, head_of_list, plainly
from cchc.law.lexicon import LEXICON
from cchc.law.word_patterns import spelled
from cchc.text.fold import fold_composed

_KINDS: Final = "|".join(
    spelled(row.word.lower()) for row in sorted(LEXICON.types, key=lambda row: -len(row.word)) if row.titles
)
# What may stand between the title of a law and its number. Any other word there ("Luật Đất đai và Luật số …") makes them
# two documents.
_TITLE_TO_NUMBER: Final = re.compile(
    r"""
    \s*,?\s* (?:\(sửa\s+đổi\)\s*)? (?: (?:năm\s+)? (?P<year> (?:19|20)[0-9]{2} ) \s*,?\s* )?
    \(?\s* (?:luật\s+)? (?:số\s*:?\s*)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A year or a day of issue behind a title makes a definite law of it, even one written in small letters.
_DEFINITE: Final = re.compile(
    r"\s*\(?\s*(?:(?:năm\s+)?(?:19|20)[0-9]{2}(?![0-9])|(?:ban\s+hành\s+)?ngày\s+[0-9])", re.IGNORECASE
)
# So do words that apply a law, before it. "vi phạm luật giao thông" and other ways of talking give none.
_LEGAL: Final = re.compile(
    r"""
    (?: điều\s+\w+ | khoản\s+\w+ | căn\s+cứ | quy\s+định\s+(?:của|tại) | theo | thi\s+hành | thực\s+hiện )
    \s* (?:của)? \s* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Numbers that leave their rest to the last of the list ("số 16 và 17/2006/QĐ-BQP"), in folded text: seven at most.
_ELLIPSIS: Final = re.compile(
    r"""
    (?P<list> (?:so\s+)? (?P<digits> [0-9]{1,4} ) [a-z]? (?: \s*,\s* (?:so\s+)? [0-9]{1,4}[a-z]? ){0,6} )
    \s* (?: , | va | hoac ) \s* $
    """,
    re.VERBOSE,
)
_ELLIPTIC_MEMBER: Final = re.compile(r"(?:so\s+)?([0-9]{1,4}[a-z]?)")
_SEPARATOR: Final = re.compile(r"\s*(?:,|;|và|hoặc)\s*")
# Another law with a number of its own behind the number of an amending law's inner one.
_INNER_NUMBER: Final = re.compile(
    rf"\s*(?:,|và)\s+(?:{_KINDS})\s[^.;]{{1,120}}?số\s+[0-9]{{1,3}}/[0-9]{{4}}/(?:QH|UBTVQH)", re.IGNORECASE
)
_KIND_INSIDE: Final = re.compile(rf"(?<!\w)(?:{_KINDS})(?!\w)", re.IGNORECASE)
# English and file names number otherwise; a file whose ending is not listed is read as a document.
_FOREIGN: Final = re.compile(r"\bNo\.?\s*$")
_FILE: Final = re.compile(r"\.(?:pdf|docx?|xlsx?|html?|aspx|zip|rar)\b", re.IGNORECASE)
_LAW_REACH: Final = 40
"""Letters between the title of a law and its number, or words that apply the law, at most."""
_ELLIPSIS_REACH: Final = 80
_LIST_REACH: Final = 400
_SPOKEN_REACH: Final = 80


class Mention(NamedTuple):
    """A stretch `text[start:end]` that names a document.

    `own_type` tells that its type word stands in it; `head` is where the type word of its list begins;
    `issuer` the span of an issuer between type word and number; `code` and `issuer_code` parts of the symbol;
    `year` the one between the title of a law and its number.
    """

    start: int
    end: int
    type: str | None
    number: str | None = None
    name: str | None = None
    code: str = ""
    issuer_code: str = ""
    own_type: bool = True
    head: int | None = None
    issuer: tuple[int, int] | None = None
    year: str | None = None


def mentions(text: str, lower: str) -> list[Mention]:
    """Return the mentions of normalised `text` (`lower` in lower case) in order, without overlap.

    EBNF: mention = [ ellipsis ], governed number | named law, [ [ year ], [ "số" ], number ].
    """
    found: list[Mention] = []
    named = list(titles(text, lower))
    following = 0
    for token in numbers(text):
        if _is_elsewhere(text, token):
            continue
        while following < len(named) and named[following].end <= token.start:
            law = named[following]
            following += 1
            if (
                token.code == "VBHN"
                and law.end + _LAW_REACH > token.start
                and lower.endswith("hợp nhất ", 0, law.start)
            ):
                continue
            if (
                law.end + _LAW_REACH > token.start
                and _is_law_symbol(token)
                and _TITLE_TO_NUMBER.fullmatch(text, law.end, token.start)
            ):
                found.append(_law(text, _innermost(text, law, token), token))
                break
            _add_law(text, law, found)
        else:
            _add_number(text, lower, token, found)
    for law in named[following:]:
        _add_law(text, law, found)
    return found


def _is_elsewhere(text: str, token: NumberToken) -> bool:
    """Tell whether a number stands in English ("No. …") or names a file."""
    low = token.start - 6 if token.start > 6 else 0
    return ("No" in text[low : token.start] and _FOREIGN.search(text, low, token.start) is not None) or (
        text[token.end : token.end + 1] == "." and _FILE.match(text, token.end) is not None
    )


def _add_law(text: str, law: NamedLaw, found: list[Mention]) -> None:
    """Add a law by name, unless its words are no definite law here."""
    floor = found[-1].end if found else 0
    if law.start < floor:
        return
    if (
        law.sure
        or _DEFINITE.match(text, law.end)
        or _LEGAL.search(text, max(floor, law.start - _LAW_REACH), law.start)
        or _spoken(text, law)
    ):
        found.append(_law(text, law, None))


def _spoken(text: str, law: NamedLaw) -> bool:
    """Tell whether the text around is written without capitals, so that a small letter says nothing."""
    around = text[max(0, law.start - _SPOKEN_REACH) : law.end + _SPOKEN_REACH]
    return law.kind != "Hiến pháp" and around.islower()


def _innermost(text: str, law: NamedLaw, token: NumberToken) -> NamedLaw:
    """Return the law that `token` numbers: of an amending law whose inner laws have numbers each, the inner one."""
    if not law.amending or not _INNER_NUMBER.match(text, token.end):
        return law
    inner = list(_KIND_INSIDE.finditer(text, law.start + 4, law.end))[-1]
    return law._replace(start=inner.start(), kind=" ".join(inner.group().split()).capitalize(), amending=False)


def _law(text: str, law: NamedLaw, token: NumberToken | None) -> Mention:
    between = _TITLE_TO_NUMBER.fullmatch(text, law.end, token.start) if token else None
    return Mention(
        start=law.start,
        end=token.end if token else law.end,
        type=law.kind,
        number=token.number if token else None,
        name=" ".join(text[law.start : law.end].split()),
        code=token.code if token else "",
        issuer_code=token.code if token else "",
        year=between["year"] if between else None,
    )


def _is_law_symbol(token: NumberToken) -> bool:
    """Tell whether a law can carry the number: Quốc hội's, its Standing Committee's, or the form before 1992."""
    return token.code.startswith(("QH", "UBTVQH", "PL", "LCT", "HĐNN", "SL")) or token.symbol.endswith("CTN")


def _add_number(text: str, lower: str, token: NumberToken, found: list[Mention]) -> None:
    """Add a number with its type word, its list's type, and the elliptic members before it."""
    floor = found[-1].end if found else 0
    if token.start < floor:
        return
    plain = plainly(lower, token, floor)
    if plain:
        start, kind = plain
        found.append(Mention(start, token.end, kind, token.number, None, token.code, token.issuer_code))
        return
    governed = governing_type(text, token, floor)
    if governed is None:
        return
    while found and governed.own and found[-1].end > governed.start:
        found.pop()
    if governed.type is None:
        governed = _from_list(text, token, governed, found)
    if not governed.own:
        governed = _add_elliptic(text, lower, token, governed, found)
    while found and found[-1].name and found[-1].start >= governed.start:
        found.pop()
    found.append(_numbered(token, governed))


def _numbered(token: NumberToken, governed: GovernedNumber) -> Mention:
    kind, own, head, issuer = governed.type, governed.own, governed.head, governed.issuer
    return Mention(
        governed.start, token.end, kind, token.number, None, token.code, token.issuer_code, own, head, issuer
    )


def _from_list(text: str, token: NumberToken, governed: GovernedNumber, found: list[Mention]) -> GovernedNumber:
    """Give a member without a type word the type of its list: that of the head, else of the member before."""
    previous = found[-1] if found else None
    if (
        previous is not None
        and previous.code == token.code
        and _SEPARATOR.fullmatch(text, previous.end, governed.start)
    ):
        return governed._replace(type=previous.type, head=previous.head, issuer=previous.issuer)
    head = head_of_list(text, token, governed.start)
    if (
        previous is not None
        and previous.type
        and previous.number
        and (head is None or (head.head or 0) < previous.start)
    ):
        between = text[previous.end : governed.start]
        alike = previous.code == token.code or fitting(previous.type, token)
        if alike and ". " not in between and "\n\n" not in between and len(between) < _LIST_REACH:
            return GovernedNumber(
                start=governed.start, type=previous.type, own=False, head=previous.head, issuer=previous.issuer
            )
    if head is not None:
        return GovernedNumber(start=governed.start, type=head.type, own=False, head=head.head, issuer=head.issuer)
    return governed


def _add_elliptic(
    text: str, lower: str, token: NumberToken, governed: GovernedNumber, found: list[Mention]
) -> GovernedNumber:
    """Add the members that leave the common rest of the number to the last ("số 16 và 17/2006/QĐ-BQP").

    EBNF: ellipsis = elliptic member, { ",", elliptic member }, ( "," | "và" | "hoặc" ) ;
    elliptic member = [ "số" ], digits, [ letter ].
    """
    floor = found[-1].end if found else 0
    low = max(floor, governed.start - _ELLIPSIS_REACH)
    before = fold_composed(text[low : governed.start])
    match = _ELLIPSIS.search(before)
    if match is None:
        return governed
    rest = token.number[len(token.digits) :]
    first = token._replace(start=low + match.start("digits"), end=low + match.end("list"))
    plain = plainly(lower, first, floor)
    head = GovernedNumber(*plain, own=True) if plain else governing_type(text, first, floor)
    if head is None or head.type is None:
        return governed
    for index, member in enumerate(_ELLIPTIC_MEMBER.finditer(before, match.start("list"), match.end("list"))):
        inherits = index > 0 or not head.own
        found.append(
            Mention(
                start=low + member.start() if index else head.start,
                end=low + member.end(),
                type=head.type,
                number=member.group(1) + rest,
                code=token.code,
                issuer_code=token.issuer_code,
                own_type=not inherits,
                head=head.head,
                issuer=head.issuer,
            )
        )
    return GovernedNumber(start=governed.start, type=head.type, own=False, head=head.head, issuer=head.issuer)
