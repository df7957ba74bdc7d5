"""What the law room knows of one page: links for its citations and the rows of its "Căn cứ pháp lý" box."""

from dataclasses import dataclass

from cchc.build.views import Basis, InlineLink


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLaw:
    """Links to weave into the body, rows of the box in legal order, and the note on when force was last checked."""

    links: tuple[InlineLink, ...] = ()
    basis: tuple[Basis, ...] = ()
    note: str = ""
