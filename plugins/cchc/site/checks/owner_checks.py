"""The facts about its owner that the law wants every page to show, and what is shown until they are filled in."""

from collections.abc import Iterator

from cchc.records import interface_words as words
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Document, News, Plan
from cchc.records.section_addresses import DOCUMENTS, NEWS, PLANS, TREE
from cchc.records.site_info import SITE_FILE, Agency, MenuLink, SiteInfo
from cchc.site.checks import site_rules

DEFAULT_MENU = (
    MenuLink(title=words.HOME, url="/"),
    MenuLink(title=News.kind.label, url=NEWS),
    MenuLink(title=Plan.kind.label, url=PLANS),
    MenuLink(title=Document.kind.label, url=DOCUMENTS),
    MenuLink(title=words.TREE, url=TREE),
)


def site_info(data: bytes | None, content: str, name: str) -> tuple[SiteInfo, tuple[Diagnostic, ...]]:
    """Return the content of `site.yaml`; `name` stands for site and agency where there is no such file or it has errors."""
    unnamed = SiteInfo(name=name, agency=Agency(name=name), menu=DEFAULT_MENU)
    if data is None:
        return unnamed, ()
    from cchc.reading.reader import read_site  # noqa: PLC0415 - parsing costs more than a build that finds nothing new

    info, problems = read_site(data, content)
    return info or unnamed, problems


def owner_problems(info: SiteInfo, content: str) -> Iterator[Diagnostic]:
    """Yield an error for each line that a published site must have and that is empty.

    Sources: TT 32/2017/TT-BTTTT Điều 16.3 (footer: agency, responsible person, address, telephone, e-mail).
    """
    wanted = (
        ("agency.parent", "cơ quan cấp trên", info.agency.parent),
        ("agency.address", "địa chỉ", info.agency.address),
        ("agency.phone", "điện thoại", info.agency.phone or info.agency.hotline),
        ("agency.email", "thư điện tử", info.agency.email),
        ("responsible.name", "người chịu trách nhiệm nội dung", info.responsible.name),
    )
    for key, label, value in wanted:
        if not value:
            message = f"thiếu {label} ({key}): trang xuất bản phải ghi ở chân trang"
            hint = "bổ sung vào site.yaml rồi xuất bản lại"
            yield site_rules.MISSING_OWNER.problem(message, hint, path=f"{content}/{SITE_FILE}")
