"""The declarations of `content/site.yaml`: whose site this is, as the law wants it shown on every page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

SITE_FILE: Final = "site.yaml"
"""Where it lies in the content folder."""

NoticeLevel = Literal["info", "warning", "urgent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuLink:
    """An entry of the menu or of the link list; `url` is a site-root path or a full address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice on every page from `start` to `end`, both included (NĐ 224/2026/NĐ-CP Điều 13: announced suspensions)."""

    text: str
    start: datetime | None = None
    end: datetime | None = None
    level: NoticeLevel = "info"
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """The department itself. Empty strings mean "not filled in"."""

    name: str
    parent: str = ""
    abbreviation: str = ""
    id: str = ""
    province: str = ""
    address: str = ""
    phone: str = ""
    hotline: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsible:
    """The person who answers for the site's content (TT 32/2017/TT-BTTTT Điều 16.3)."""

    name: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteInfo:
    """The whole of `content/site.yaml`. `logo` is a path beside it; `feedback` an e-mail address or a form's address."""

    name: str
    agency: Agency
    motto: str = ""
    responsible: Responsible = Responsible()
    logo: str = ""
    menu: tuple[MenuLink, ...] = ()
    links: tuple[MenuLink, ...] = ()
    notices: tuple[Notice, ...] = ()
    feedback: str = ""
    rating: str = ""
    copyright: str = ""
    license: str = ""
