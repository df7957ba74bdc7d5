"""The head of every page: title, description, breadcrumb and the Dublin Core that the law asks for."""

from collections.abc import Callable
from dataclasses import dataclass

from cchc.pages.json_ld import breadcrumbs, json_ld
from cchc.pages.shared_views import Head, Link, Moment, Picture
from cchc.records import interface_words as words


def no_picture(_path: str, _heads: "MetadataViews") -> Picture | None:
    """The picture of a page of a site that has none."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataViews:
    """Makes heads for one site; all of them name the site and its agency.

    The Dublin Core elements are the mandatory ones of TT 24/2011/TT-BTTTT Điều 5 (title, creator, date,
    description, publisher, identifier) and the language; none is ever empty.
    """

    site: str
    agency: str
    since: str = ""
    """The day the site began (`2021-05-20`): the date of what has none of its own."""
    sections: tuple[tuple[str, str], ...] = ()
    """The first folder of each section and what it is called."""
    picture: Callable[[str, "MetadataViews"], Picture | None] = no_picture
    """Gives what goes with a page where it is shared, by the page's site-root path and this."""

    def head(
        self,
        title: str,
        path: str,
        *,
        description: str = "",
        crumbs: tuple[Link, ...] = (),
        updated: Moment | None = None,
        creator: str = "",
        date: str = "",
        subjects: tuple[str, ...] = (),
        structured: bool = True,
    ) -> Head:
        """A head for the page at the site-root `path`; `crumbs` are the steps between home and the page.

        Its JSON-LD is the breadcrumb; a page that is more than a list puts its own in place, and need not have this one.
        """
        about = description or f"{title} – {self.site}, {self.agency}."
        trail = (Link(title=words.HOME, url="/"), *crumbs, Link(title=title, url=path, current=True))
        meta = (
            ("DC.title", title),
            ("DC.creator", creator or self.agency),
            ("DC.date", date or (updated.iso if updated else self.since)),
            ("DC.description", about),
            ("DC.publisher", self.agency),
            ("DC.identifier", path),
            ("DC.language", "vi"),
            ("DC.subject", "; ".join(subjects)),
        )
        return Head(
            title=title,
            description=about,
            path=path,
            crumbs=trail,
            updated=updated,
            image=self.picture(path, self),
            meta=tuple([pair for pair in meta if pair[1]]),
            structured=json_ld(breadcrumbs(trail)) if structured and path != "/" else "",
        )
