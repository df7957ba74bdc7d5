"""The frame of every page: what `site.yaml` says, as templates see it."""

from datetime import datetime

from cchc.pages.shared_views import Link
from cchc.records.site_info import MenuLink, Notice, SiteInfo
from cchc.site.item_views import Layout, NoticeView
from cchc.text.web_addresses import mail_fault

_LEVELS = ("urgent", "warning", "info")


def layout(info: SiteInfo, now: datetime, *, logo: str, styles: tuple[str, ...], scripts: tuple[str, ...]) -> Layout:
    """The frame at `now`: notices that hold then, and the published addresses of logo and theme files."""
    agency = info.agency
    return Layout(
        name=info.name,
        agency=agency.name,
        parent=agency.parent,
        motto=info.motto,
        address=agency.address,
        phone=agency.phone,
        hotline=agency.hotline,
        email=agency.email,
        responsible=info.responsible.name,
        responsible_position=info.responsible.position,
        copyright=info.copyright or agency.name,
        license=info.license,
        logo=logo,
        feedback=_feedback(info.feedback or agency.email),
        rating=info.rating,
        menu=tuple(_link(entry) for entry in info.menu),
        links=tuple(_link(entry) for entry in info.links),
        notices=tuple(_notice(notice) for notice in sorted(info.notices, key=_urgency) if _holds(notice, now)),
        styles=styles,
        scripts=scripts,
    )


def _link(entry: MenuLink) -> Link:
    return Link(title=entry.title, url=entry.url)


def _notice(notice: Notice) -> NoticeView:
    return NoticeView(text=notice.text, level=notice.level, url=notice.url)


def _urgency(notice: Notice) -> int:
    """Where a notice stands among others: the most pressing first, else as written."""
    return _LEVELS.index(notice.level)


def _holds(notice: Notice, now: datetime) -> bool:
    """Return whether a notice is shown at `now`; an end without a time includes its whole day."""
    if notice.start is not None and now < notice.start:
        return False
    if notice.end is None:
        return True
    whole_day = notice.end.time() == notice.end.time().min
    return now.date() <= notice.end.date() if whole_day else now <= notice.end


def _feedback(written: str) -> str:
    """An e-mail address becomes a `mailto:` address; a form's address stays as it is."""
    return written if mail_fault(written) else f"mailto:{written}"
